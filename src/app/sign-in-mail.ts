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
