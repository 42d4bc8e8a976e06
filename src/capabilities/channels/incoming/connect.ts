import { ImapFlow, type MailboxObject } from 'imapflow';
import { Unreachable, placeOf } from '../connecting.ts';
import type { MailServer } from '../mailboxes.ts';
import { mustBeEncrypted } from '../rules/encryption.ts';
import { type Problem, problemOf } from './rules/problems.ts';

export type Opened = {
  readonly client: ImapFlow;
  readonly box: MailboxObject;
  /** The server stands inside this machine's network. */
  readonly isInside: boolean;
};

/** Signs in and opens the practice's folder. `onGone` hears of the connection's end, from then on. */
export async function openFolder(
  server: MailServer & { password: string },
  onGone: () => void,
): Promise<Opened> {
  const { host, servername, isInside } = await placeOf(server);
  const client = new ImapFlow({
    host,
    ...(servername !== undefined && { servername }),
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
    return { client, box: await client.mailboxOpen(server.folder), isInside };
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
