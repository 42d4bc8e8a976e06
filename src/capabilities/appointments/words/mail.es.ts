import type { MailWords } from './mail.en.ts';

const more = (link: string): string => `Aquí hay más:\n${link}`;

const pause = (link: string): string =>
  `¿Una pausa, o dejar de recibir esto? Una sola pregunta, nada que explicar:\n${link}`;

export const mailEs: MailWords = {
  reminder: (p) => ({
    neutral: {
      subject: 'Un recordatorio',
      body: `Esta nota es automática. Usted pidió que le recordáramos:

${p.when}

Si no puede, pulse aquí. Se abre una página con un solo botón:
${p.link}

${pause(p.goodbye)}`,
    },
    plain: {
      subject: 'Su cita',
      body: `Esta nota es automática. Usted la pidió.

Tiene cita con ${p.who} ${p.when}.

Si no puede ir, pulse aquí. Se abre una página con un solo botón:
${p.link}

${pause(p.goodbye)}`,
    },
  }),
  toClient: {
    booked: (p) => ({
      neutral: {
        subject: 'Una nota para usted',
        body: `Esta nota es automática.\n\nQueda así: ${p.when}.\n\n${more(p.link)}`,
      },
      plain: {
        subject: 'Su cita',
        body: `Esta nota es automática.\n\nTiene una cita con ${p.who} ${p.when}.\n\n${more(p.link)}`,
      },
    }),
    moved: (p) => ({
      neutral: {
        subject: 'Una nota para usted',
        body: `Esta nota es automática.\n\nUna hora ha cambiado. Ahora es ${p.when}.\n\n${more(p.link)}`,
      },
      plain: {
        subject: 'Su cita ha cambiado de hora',
        body: `Esta nota es automática.\n\nSu cita con ${p.who}, que era ${p.before}, ha cambiado. Ahora es ${p.when}.\n\n${more(p.link)}`,
      },
    }),
    cancelled: (p) => ({
      neutral: {
        subject: 'Una nota para usted',
        body: `Esta nota es automática.\n\nYa no será: ${p.when}.\n\n${more(p.link)}`,
      },
      plain: {
        subject: 'Su cita no tendrá lugar',
        body: `Esta nota es automática.\n\nSu cita con ${p.who} ${p.when} no tendrá lugar.\n\n${more(p.link)}`,
      },
    }),
    ours: (p) => ({
      neutral: {
        subject: 'Una nota para usted',
        body: `Esta nota es automática.\n\nNo podrá ser: ${p.when}.\n\nEs por nuestra parte, y no le cuesta nada. Lo sentimos. Aquí hay otras horas:\n${p.link}`,
      },
      plain: {
        subject: 'Su cita no podrá ser',
        body: `Esta nota es automática.\n\nSu cita con ${p.who} ${p.when} no podrá ser.\n\nEs por nuestra parte, y no le cuesta nada. Lo sentimos. Aquí hay otras horas:\n${p.link}`,
      },
    }),
    stays_away: (p) => ({
      neutral: {
        subject: 'Una nota para usted',
        body: `Esta nota es automática.\n\nSigue como estaba: ${p.when}.\n\n${more(p.link)}`,
      },
      plain: {
        subject: 'Su cita sigue en pie',
        body: `Esta nota es automática.\n\nSu cita con ${p.who} ${p.when} sigue como estaba.\n\n${more(p.link)}`,
      },
    }),
  },
  toMember: {
    booked: (p) => ({
      subject: 'Se reservó una sesión',
      body: `Esta nota es automática. Alguien reservó una sesión que será pronto:\n\n${p.when}\n\n${more(p.link)}`,
    }),
    moved: (p) => ({
      subject: 'Se cambió una sesión',
      body: `Esta nota es automática. Una sesión que iba a ser pronto cambió de hora. Iba a ser:\n\n${p.when}\n\n${more(p.link)}`,
    }),
    cancelled: (p) => ({
      subject: 'Se canceló una sesión',
      body: `Esta nota es automática. Una sesión que iba a ser pronto no tendrá lugar:\n\n${p.when}\n\n${more(p.link)}`,
    }),
    stays_away: (p) => ({
      subject: 'Una de las personas no puede ir',
      body: `Esta nota es automática. De las personas que iban a una sesión, una no puede. Sigue en pie para las demás:\n\n${p.when}\n\n${more(p.link)}`,
    }),
  },
};
