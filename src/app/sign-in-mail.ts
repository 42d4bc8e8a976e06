/** The mail that carries a sign-in link. */
export function signInMail(locale: 'en' | 'es', url: string): { subject: string; body: string } {
  return locale === 'es'
    ? {
        subject: 'Su enlace para entrar',
        body: `Con este enlace puede entrar. Funciona una vez, durante 10 minutos.\n\n${url}\n\nSi no lo pidió, no tiene que hacer nada.`,
      }
    : {
        subject: 'Your sign-in link',
        body: `This link signs you in. It works once, for 10 minutes.\n\n${url}\n\nIf you didn't ask for it, you don't need to do anything.`,
      };
}
