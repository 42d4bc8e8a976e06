import { codeOf } from '#kit/error-code';
import { ConfigError } from './config.ts';

/** For the commands beside the server: what they say stands on stderr, what a script may use on stdout. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** "1 practice", "3 practices". */
export const practicesInWords = (count: number): string => `${count} practice${count === 1 ? '' : 's'}`;

/** What the operator can put right is said in a sentence; these errors bring one. */
const SENTENCES = [
  'MigrationRefused',
  'NoPostgres',
  'RolesMissing',
  'AlreadyRunning',
  'NotEmpty',
  'UnreadableBackup',
  'OtherMasterKey',
];

const UNTRUSTED =
  'The database in DATABASE_URL shows a certificate that this machine doesn’t trust. Put its authority’s certificate into /usr/local/share/ca-certificates, run update-ca-certificates, and set NODE_USE_SYSTEM_CA=1.';
const UNREACHED = 'The database in DATABASE_URL can’t be reached. Does it run, and is the address right?';
const REFUSED = 'The database in DATABASE_URL refused the name or the password.';

/** What a connection to a database of one's own can fail with, before anything else happens. */
const CONNECTING: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
  CERT_HAS_EXPIRED: 'The certificate of the database in DATABASE_URL has run out.',
  ERR_TLS_CERT_ALTNAME_INVALID:
    'The certificate of the database in DATABASE_URL is for another name than the one in it.',
  ECONNREFUSED: UNREACHED,
  ENOTFOUND: UNREACHED,
  EHOSTUNREACH: UNREACHED,
  ETIMEDOUT: UNREACHED,
  '28P01': REFUSED,
  '28000': REFUSED,
};

/** What the operator can put right is a sentence; anything else comes with its stack, since it is ours to mend. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof ConfigError || SENTENCES.includes(error.name)) return error.message;
  const code = codeOf(error);
  const said = CONNECTING[code];
  if (said) return `${said} (${code})`;
  if (code === 'EADDRINUSE') {
    return 'That port is taken by another program. Choose another one: PORT=3001 npm start';
  }
  return error.stack ?? error.message;
}

/** Runs a command to its end; what goes wrong is said, and told by the exit code. */
export async function finish(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    say(sentenceOf(error));
    process.exitCode = 1;
  }
}
