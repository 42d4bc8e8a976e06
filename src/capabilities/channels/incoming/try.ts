import { transportFor } from '../carriers/smtp.ts';
import type { MailServer } from '../mailboxes.ts';
import { Unreachable } from '../connecting.ts';
import { openFolder } from './connect.ts';
import { type Problem, problemOf, problemSentence } from './rules/problems.ts';

export type Tried =
  /** `isInside`: it stands inside this machine's network, which is then kept with it. */
  | { readonly ok: true; readonly isInside: boolean }
  | { readonly ok: false; readonly problem: Problem; readonly sentence: string };

export type ServersToTry = {
  readonly smtp?: MailServer & { password: string };
  readonly imap?: MailServer & { password: string };
  readonly senderName: string;
  readonly senderAddress: string;
  /** Sends one mail from the practice to itself, where set-up asks for it. */
  readonly testMail?: { readonly subject: string; readonly text: string };
};

/**
 * Tries both servers at once, as set-up does before it keeps them: signs in to each, opens the folder, sends the test
 * mail where one is asked for. Undefined for a server that wasn't given. Never throws.
 */
export async function tryServers(
  given: ServersToTry,
  locale: string,
): Promise<{ smtp: Tried | undefined; imap: Tried | undefined }> {
  const { smtp, imap } = given;
  const [outgoing, incoming] = await Promise.all([
    smtp && outcome(smtp, locale, () => trySmtp(smtp, given)),
    imap && outcome(imap, locale, () => tryImap(imap)),
  ]);
  return { smtp: outgoing, imap: incoming };
}

async function trySmtp(server: MailServer & { password: string }, given: ServersToTry): Promise<boolean> {
  const { transport, isInside } = await transportFor(server);
  try {
    await transport.verify();
    if (!given.testMail) return isInside;
    const { senderName: name, senderAddress: address, testMail } = given;
    const headers = { 'Auto-Submitted': 'auto-generated' };
    await transport.sendMail({ from: { name, address }, to: address, headers, ...testMail });
    return isInside;
  } finally {
    transport.close();
  }
}

async function tryImap(server: MailServer & { password: string }): Promise<boolean> {
  const { client, isInside } = await openFolder(server, () => undefined);
  await client.logout().catch(() => client.close());
  return isInside;
}

async function outcome(server: MailServer, locale: string, attempt: () => Promise<boolean>): Promise<Tried> {
  try {
    return { ok: true, isInside: await attempt() };
  } catch (error) {
    const problem = error instanceof Unreachable ? error.problem : problemOf(error);
    return { ok: false, problem, sentence: problemSentence(problem, server, locale) };
  }
}
