/** What this room sends. A mail's neutral dress names a moment and nothing else; `es` has the same shape. */
type Told = { when: string; before: string; who: string; link: string };

const more = (link: string): string => `More is here:\n${link}`;

/** The last line of a reminder: neutral in either dress. */
const pause = (link: string): string =>
  `A pause, or no more of these? One question, nothing to explain:\n${link}`;

export const mailEn = {
  reminder: (p: { when: string; who: string; link: string; goodbye: string }) => ({
    neutral: {
      subject: 'A reminder',
      body: `This note is automatic. You asked to be reminded of:

${p.when}

If you can’t make it, press here. It opens a page with one button:
${p.link}

${pause(p.goodbye)}`,
    },
    plain: {
      subject: 'Your appointment',
      body: `This note is automatic. You asked for it.

You see ${p.who} on ${p.when}.

If you can’t make it, press here. It opens a page with one button:
${p.link}

${pause(p.goodbye)}`,
    },
  }),
  toClient: {
    booked: (p: Told) => ({
      neutral: {
        subject: 'A note for you',
        body: `This note is automatic.\n\nIt is set: ${p.when}.\n\n${more(p.link)}`,
      },
      plain: {
        subject: 'Your appointment',
        body: `This note is automatic.\n\nYou have an appointment with ${p.who} on ${p.when}.\n\n${more(p.link)}`,
      },
    }),
    moved: (p: Told) => ({
      neutral: {
        subject: 'A note for you',
        body: `This note is automatic.\n\nA time has changed. It is now ${p.when}.\n\n${more(p.link)}`,
      },
      plain: {
        subject: 'Your appointment has moved',
        body: `This note is automatic.\n\nYour appointment with ${p.who} on ${p.before} has moved. It is now on ${p.when}.\n\n${more(p.link)}`,
      },
    }),
    cancelled: (p: Told) => ({
      neutral: {
        subject: 'A note for you',
        body: `This note is automatic.\n\nIt won’t take place: ${p.when}.\n\n${more(p.link)}`,
      },
      plain: {
        subject: 'Your appointment won’t take place',
        body: `This note is automatic.\n\nYour appointment with ${p.who} on ${p.when} won’t take place.\n\n${more(p.link)}`,
      },
    }),
    ours: (p: Told) => ({
      neutral: {
        subject: 'A note for you',
        body: `This note is automatic.\n\nIt can’t take place: ${p.when}.\n\nThat is on our side, and costs you nothing. We are sorry. Other times are here:\n${p.link}`,
      },
      plain: {
        subject: 'Your appointment can’t take place',
        body: `This note is automatic.\n\nYour appointment with ${p.who} on ${p.when} can’t take place.\n\nThat is on our side, and costs you nothing. We are sorry. Other times are here:\n${p.link}`,
      },
    }),
    stays_away: (p: Told) => ({
      neutral: {
        subject: 'A note for you',
        body: `This note is automatic.\n\nIt stays as it is: ${p.when}.\n\n${more(p.link)}`,
      },
      plain: {
        subject: 'Your appointment stays',
        body: `This note is automatic.\n\nYour appointment with ${p.who} on ${p.when} stays as it is.\n\n${more(p.link)}`,
      },
    }),
  },
  toMember: {
    booked: (p: { when: string; link: string }) => ({
      subject: 'A session was booked',
      body: `This note is automatic. Somebody booked a session that is soon:\n\n${p.when}\n\n${more(p.link)}`,
    }),
    moved: (p: { when: string; link: string }) => ({
      subject: 'A session was moved',
      body: `This note is automatic. A session that was soon has moved. It was to be:\n\n${p.when}\n\n${more(p.link)}`,
    }),
    cancelled: (p: { when: string; link: string }) => ({
      subject: 'A session was cancelled',
      body: `This note is automatic. A session that was soon won’t take place:\n\n${p.when}\n\n${more(p.link)}`,
    }),
    stays_away: (p: { when: string; link: string }) => ({
      subject: 'One of several can’t come',
      body: `This note is automatic. One of several who were to come to a session can’t. It stays for the others:\n\n${p.when}\n\n${more(p.link)}`,
    }),
  },
};

export type MailWords = typeof mailEn;
