/** The mail that carries a sign-in link. It names the practice: somebody who works in two gets two. */
export function signInMail(
  locale: 'en' | 'es',
  given: { practice: string; url: string },
): { subject: string; body: string } {
  return locale === 'es'
    ? {
        subject: 'Su enlace para entrar',
        body: `Con este enlace entra en ${given.practice}. Funciona una vez, durante 10 minutos.\n\n${given.url}\n\nSi no lo pidió, no tiene que hacer nada.`,
      }
    : {
        subject: 'Your sign-in link',
        body: `This link signs you in at ${given.practice}. It works once, for 10 minutes.\n\n${given.url}\n\nIf you didn't ask for it, you don't need to do anything.`,
      };
}

/** The mail that carries a colleague's invitation. */
export function invitationMail(
  locale: 'en' | 'es',
  given: { practice: string; url: string },
): { subject: string; body: string } {
  return locale === 'es'
    ? {
        subject: `Invitación de ${given.practice}`,
        body: `${given.practice} le invita a trabajar aquí. El enlace sirve una vez, durante una semana.\n\n${given.url}\n\nSi no lo esperaba, no tiene que hacer nada.`,
      }
    : {
        subject: `Invitation from ${given.practice}`,
        body: `${given.practice} invites you to work here. The link works once, for a week.\n\n${given.url}\n\nIf you didn't expect it, you don't need to do anything.`,
      };
}

/** The mail that tells a member that one of their recovery codes was used. It holds no link that signs in. */
export function codeUsedMail(
  locale: 'en' | 'es',
  given: { practice: string; url: string; left: number },
): { subject: string; body: string } {
  const { practice, url, left } = given;
  return locale === 'es'
    ? {
        subject: 'Se usó un código de reserva',
        body: `Alguien entró en ${practice} con uno de sus códigos de reserva. Le quedan: ${left}.\n\nSi fue usted, no tiene que hacer nada. Si no, cierre ahora los demás dispositivos y haga códigos nuevos:\n\n${url}`,
      }
    : {
        subject: 'A recovery code was used',
        body: `Somebody signed in at ${practice} with one of your recovery codes. Codes left: ${left}.\n\nIf it was you, you don't need to do anything. If not, end the other devices now and make new codes:\n\n${url}`,
      };
}

/** The mail that carries a link to a client's own page. It says nothing of therapy, and names the practice: they may have two. */
export function myPageMail(
  locale: 'en' | 'es',
  given: { practice: string; url: string },
): { subject: string; body: string } {
  return locale === 'es'
    ? {
        subject: 'Su enlace',
        body: `Con este enlace abre su página en ${given.practice}. Sirve una vez.\n\n${given.url}\n\nSi no lo esperaba, no tiene que hacer nada.`,
      }
    : {
        subject: 'Your link',
        body: `This link opens your page at ${given.practice}. It works once.\n\n${given.url}\n\nIf you didn't expect it, you don't need to do anything.`,
      };
}
