import { ImapFlow, type MailboxObject } from 'imapflow';
import type { MailServer } from '../mailboxes.ts';
import { mustBeEncrypted } from '../rules/encryption.ts';
import { type Problem, problemOf } from './rules/problems.ts';

/** A mailbox could not be opened, for a reason that can be told. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
  readonly problem: Problem;
  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.kind, options);
    this.problem = problem;
  }
}

export type Opened = { readonly client: ImapFlow; readonly box: MailboxObject };

/** Signs in and opens the practice's folder. `onGone` hears of the connection's end, from then on. */
export async function openFolder(
  server: MailServer & { password: string },
  onGone: () => void,
): Promise<Opened> {
  const client = new ImapFlow({
    host: server.host,
    port: server.port,
    secure: server.secure,
    auth: { user: server.user, pass: server.password },
    ...(!server.secure && mustBeEncrypted(server) && { doSTARTTLS: true }),
    // As in carriers/smtp.ts: where plain text is allowed, an unproven certificate is no worse.
    tls: { rejectUnauthorized: mustBeEncrypted(server) },
    // Its lines carry user names and subjects.
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    // The folder is looked into each minute, so two silent minutes mean that nobody is there any more.
    socketTimeout: 120_000,
  });
  // Without a listener an error event would end the process; what it says comes back from the command as well.
  client.on('error', onGone);
  client.on('close', onGone);
  try {
    await client.connect();
    return { client, box: await client.mailboxOpen(server.folder) };
  } catch (error) {
    const problem = client.authenticated
      ? await folderProblem(client, server.folder, error)
      : problemOf(error);
    client.close();
    throw new Unreachable(problem, { cause: error });
  }
}

async function folderProblem(client: ImapFlow, folder: string, error: unknown): Promise<Problem> {
  try {
    const folders = (await client.list())
      .filter((one) => !one.flags.has('\\Noselect'))
      .map((one) => one.path);
    return folders.includes(folder) ? problemOf(error) : { kind: 'no_such_folder', folders };
  } catch {
    return problemOf(error);
  }
}
