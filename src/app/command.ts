import { ConfigError } from './config.ts';

/** For the commands beside the server: what they say stands on stderr, what a script may use on stdout. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

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

/** What the operator can put right is a sentence; anything else comes with its stack, since it is ours to mend. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof ConfigError || SENTENCES.includes(error.name)) return error.message;
  if ('code' in error && error.code === 'EADDRINUSE') {
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
