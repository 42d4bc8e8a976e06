/** Why a mail server can't be used, in the one sentence that tells the therapist what to look at. */

export type Problem =
  | {
      readonly kind:
        | 'wrong_password'
        | 'no_such_host'
        | 'inside'
        | 'refused'
        | 'no_answer'
        | 'certificate'
        | 'not_tls'
        | 'no_encryption'
        | 'sender_refused'
        | 'broken_off';
    }
  | { readonly kind: 'no_such_folder'; readonly folders: readonly string[] };

export type ServerAddress = { readonly host: string; readonly port: number; readonly folder?: string };

/** What mail libraries and Node attach to an error; all of it is optional. */
type ErrorFacts = {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly authenticationFailed?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
};

const KINDS: readonly (readonly [RegExp, Exclude<Problem['kind'], 'no_such_folder'>])[] = [
  [/\b(EAUTH|AUTHENTICATIONFAILED)\b|authentication failed/i, 'wrong_password'],
  [/\b(ENOTFOUND|EAI_AGAIN|EDNS)\b/, 'no_such_host'],
  [/\b(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)\b/, 'refused'],
  [/CERT_|_CERT|certificate|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/i, 'certificate'],
  [/WRONG_VERSION_NUMBER|packet length too long|ssl3?_|SSL routines|EPROTO/i, 'not_tls'],
  [/STARTTLS|\bETLS\b/i, 'no_encryption'],
  [/TIMEOUT|ETIMEDOUT|timed out/i, 'no_answer'],
  [/\bEENVELOPE\b/, 'sender_refused'],
];

/** Reads an error of the mail libraries. What isn't known is `broken_off`: the connection began and ended badly. */
export function problemOf(error: unknown): Problem {
  if (typeof error !== 'object' || error === null) return { kind: 'broken_off' };
  const { code, responseCode, authenticationFailed, message, cause }: ErrorFacts = error;
  if (authenticationFailed === true) return { kind: 'wrong_password' };
  if (responseCode === 535 || responseCode === 534) return { kind: 'wrong_password' };
  const told = [code, message].filter((part) => typeof part === 'string').join(' ');
  const kind = KINDS.find(([pattern]) => pattern.test(told))?.[1];
  if (kind) return { kind };
  return cause === undefined ? { kind: 'broken_off' } : problemOf(cause);
}

type Sentences = {
  readonly [Kind in Problem['kind']]: (at: string, problem: Problem, server: ServerAddress) => string;
};

const folders = (problem: Problem): string =>
  'folders' in problem ? problem.folders.slice(0, 30).join(', ') : '';

// One sentence for both: whoever hears which it was, learns what a firewall hides.
const noWayEn = (at: string): string =>
  `${at} can’t be reached. Is the port right, and does a firewall stand between?`;
const noWayEs = (at: string): string =>
  `No se puede llegar a ${at}. ¿Es correcto el puerto? ¿Hay un cortafuegos en medio?`;

const EN: Sentences = {
  wrong_password: (at) =>
    `${at} did not accept the user name and password. Some providers ask for an app password.`,
  no_such_host: (at) => `No server of this name was found: ${at}. Is it spelled right?`,
  inside: (at) =>
    `${at} stands inside this machine’s own network. Practices that share an installation can’t use that, unless the operator allows it.`,
  refused: noWayEn,
  no_answer: noWayEn,
  certificate: (at) => `${at} could not prove that it is what it says it is: its certificate does not hold.`,
  not_tls: (at) =>
    `${at} does not speak TLS from the start. Switch that off, or use the other port (465 or 993).`,
  no_encryption: (at) => `${at} offers no encryption, so the password was not sent.`,
  sender_refused: (at) => `${at} would not take a mail from or to this address.`,
  broken_off: (at) => `${at} broke the conversation off. It will be tried again.`,
  no_such_folder: (at, problem, server) =>
    `There is no folder "${server.folder ?? ''}" on ${at}. There are: ${folders(problem)}.`,
};

const ES: Sentences = {
  wrong_password: (at) =>
    `${at} no aceptó el usuario y la contraseña. Algunos proveedores piden una contraseña de aplicación.`,
  no_such_host: (at) => `No se encontró ningún servidor con este nombre: ${at}. ¿Está bien escrito?`,
  inside: (at) =>
    `${at} está dentro de la red de esta misma máquina. Las consultas que comparten una instalación no pueden usarla, salvo que el operador lo permita.`,
  refused: noWayEs,
  no_answer: noWayEs,
  certificate: (at) => `${at} no pudo demostrar que es quien dice ser: su certificado no es válido.`,
  not_tls: (at) => `${at} no usa TLS desde el principio. Desactívelo o use el otro puerto (465 o 993).`,
  no_encryption: (at) => `${at} no ofrece cifrado, por eso no se envió la contraseña.`,
  sender_refused: (at) => `${at} no quiso aceptar un correo de o para esta dirección.`,
  broken_off: (at) => `${at} cortó la conversación. Se intentará de nuevo.`,
  no_such_folder: (at, problem, server) =>
    `No existe la carpeta "${server.folder ?? ''}" en ${at}. Existen: ${folders(problem)}.`,
};

export function problemSentence(problem: Problem, server: ServerAddress, locale: string): string {
  const sentences = locale === 'es' ? ES : EN;
  return sentences[problem.kind](`${server.host}:${server.port}`, problem, server);
}
