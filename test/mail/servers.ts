import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ImapFlow } from 'imapflow';
import { createTransport } from 'nodemailer';
import { type RunningServers, startDebianServers } from './debian.ts';
import { startNpmServers } from './npm.ts';

/** One account stands on the pair; any other name in its domain is refused after the mail was taken, and bounces. */
export const ACCOUNT = { address: 'hello@practice.test', password: 'porch-light-7' };

/** A person outside, whose mailbox is on the pair too. */
export const KIM = 'kim@home.test';

export type MailPair = {
  readonly kind: 'postfix+dovecot' | 'npm';
  readonly smtp: { readonly host: string; readonly port: number };
  readonly imap: {
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly password: string;
  };
  /** Hands a whole mail to the SMTP server, as a stranger would. */
  deliver(raw: string | Buffer, envelope?: { from?: string; to?: string }): Promise<void>;
  /** What lies in Kim's mailbox, each mail as its source. */
  atHome(): Promise<string[]>;
  close(): Promise<void>;
};

/**
 * A real SMTP and IMAP server on loopback, of this process's own, in a folder of their own: Debian's Postfix and
 * Dovecot as root (installed when they are missing), else two servers from npm (docs/decisions/0005). Which, is
 * printed: a journey over the second pair shows less. `PORCHLIGHT_TEST_MAIL=npm` asks for the second.
 */
export async function mailPair(): Promise<MailPair> {
  const servers = (await debianReady())
    ? await startDebianServers(ACCOUNT, KIM)
    : await startNpmServers(ACCOUNT, KIM);
  console.log(`mail servers in this test: ${servers.kind}`);
  return asPair(servers);
}

function asPair(servers: RunningServers): MailPair {
  const host = '127.0.0.1';
  return {
    kind: servers.kind,
    smtp: { host, port: servers.smtpPort },
    imap: { host, port: servers.imapPort, user: ACCOUNT.address, password: ACCOUNT.password },
    async deliver(raw, envelope = {}) {
      const transport = createTransport({ host, port: servers.smtpPort, ignoreTLS: true });
      const to = envelope.to ?? ACCOUNT.address;
      await transport.sendMail({ envelope: { from: envelope.from ?? 'kim@elsewhere.test', to }, raw });
      transport.close();
    },
    atHome: () => servers.atHome(),
    close: () => servers.stop(),
  };
}

/** The account's folder, opened as its owner's mail program would. */
export async function signedIn(pair: MailPair): Promise<ImapFlow> {
  const { host, port, user, password: pass } = pair.imap;
  const client = new ImapFlow({ host, port, secure: false, auth: { user, pass }, logger: false });
  await client.connect();
  await client.mailboxOpen('INBOX');
  return client;
}

/** How many mails the server holds as seen and as unseen. */
export async function flags(pair: MailPair): Promise<{ seen: number; unseen: number }> {
  const client = await signedIn(pair);
  const [seen, unseen] = [await client.search({ seen: true }), await client.search({ seen: false })];
  await client.logout();
  return { seen: (seen || []).length, unseen: (unseen || []).length };
}

/** Empties the account's folder, so that each test begins with none of the others' mail. */
export async function freshFolder(pair: MailPair): Promise<void> {
  const client = await signedIn(pair);
  const all = await client.search({ all: true }, { uid: true });
  if (all && all.length > 0) await client.messageDelete(all.join(','), { uid: true });
  await client.logout();
}

const run = promisify(execFile);

const PACKAGES = ['postfix', 'dovecot-imapd', 'dovecot-lmtpd'];

/** Wholly, that is: while another test is having them installed, their programs are there before their users are. */
async function isInstalled(): Promise<boolean> {
  try {
    const { stdout } = await run('dpkg-query', ['-W', '-f=${db:Status-Status}\n', ...PACKAGES]);
    return stdout
      .trim()
      .split('\n')
      .every((status) => status === 'installed');
  } catch {
    return false;
  }
}

/** Postfix can only be run by root, since it gives each of its parts as little right as it can. */
async function debianReady(): Promise<boolean> {
  if (process.env['PORCHLIGHT_TEST_MAIL'] === 'npm') return false;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  // Several test files may come to this at once: each waits for the others' turn, and finds it done.
  for (let tries = 0; tries < 3 && !(await isInstalled()); tries += 1) {
    if (tries > 0) await wait(5_000);
    console.log('installing Postfix and Dovecot for the mail journey');
    await install().catch((error: unknown) => {
      console.log(
        `they could not be installed: ${error instanceof Error ? error.message.slice(0, 200) : ''}`,
      );
    });
  }
  return isInstalled();
}

async function install(): Promise<void> {
  // Run level 1 keeps the packages from starting services: the machine's own mail is none of our business.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  // Fails while another one is at it, which serves as well.
  await run('apt-get', ['update'], { env }).catch(() => undefined);
  const options = ['-o', 'DPkg::Lock::Timeout=300', '--no-install-recommends'];
  await run('apt-get', ['install', '-y', ...options, ...PACKAGES], { env, maxBuffer: 1 << 24 });
}
