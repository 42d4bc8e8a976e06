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

/** The ways in which a database of one's own is not to be had, by the codes of Node and PostgreSQL. */
const AWAY = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', '57P03'];
const NO_ENTRY = ['28P01', '28000'];
const UNKNOWN_CERTIFICATE = [
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
];

function databaseSentence(code: string): string | undefined {
  if (AWAY.includes(code))
    return `The database does not answer (${code}). Is it running, and is DATABASE_URL right?`;
  if (NO_ENTRY.includes(code)) {
    return `The database lets nobody in by the name and password in DATABASE_URL (${code}), or not from this machine: see its pg_hba.conf.`;
  }
  if (UNKNOWN_CERTIFICATE.includes(code)) {
    return `Nobody known here has signed the database's certificate (${code}). Name the file of who has, at the end of DATABASE_URL: &sslrootcert=/etc/porchlight/database-ca.crt`;
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return `The database's certificate is for another name than the one in DATABASE_URL (${code}).`;
  }
  if (code === 'CERT_HAS_EXPIRED') return `The database's certificate has run out (${code}).`;
  return undefined;
}

/** What the operator can put right is a sentence; anything else comes with its stack, since it is ours to mend. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof ConfigError || SENTENCES.includes(error.name)) return error.message;
  if (codeOf(error) === 'EADDRINUSE') {
    return 'That port is taken by another program. Choose another one: PORT=3001 npm start';
  }
  return databaseSentence(codeOf(error)) ?? error.stack ?? error.message;
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
