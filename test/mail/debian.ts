import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

export type RunningServers = {
  readonly kind: 'postfix+dovecot' | 'npm';
  readonly smtpPort: number;
  readonly imapPort: number;
  /** What lies in the mailbox of a person outside, each mail as its source. */
  atHome(): Promise<string[]>;
  stop(): Promise<void>;
};

export type Account = { address: string; password: string };

type Ports = { smtp: number; imap: number; lmtp: number };

const run = promisify(execFile);

/** Postfix takes mail by SMTP and hands it to Dovecot by LMTP, which refuses names it doesn't know: so Postfix bounces. */
export async function startDebianServers(account: Account, outside: string): Promise<RunningServers> {
  const home = await mkdtemp(join(tmpdir(), 'porchlight-mail-'));
  await chmod(home, 0o755);
  const [smtp, imap, lmtp] = await freePorts(3);
  const ports: Ports = { smtp: smtp ?? 0, imap: imap ?? 0, lmtp: lmtp ?? 0 };
  await layOutDovecot(home, ports, [account, { address: outside, password: account.password }]);
  await layOutPostfix(home, ports, [account.address, outside].map((one) => one.split('@')[1]).join(' '));
  const quiet = { stdio: 'ignore' } as const;
  const dovecot = spawn('/usr/sbin/dovecot', ['-F', '-c', join(home, 'dovecot/dovecot.conf')], quiet);
  const postfix = spawn('/usr/lib/postfix/sbin/master', ['-c', join(home, 'postfix'), '-d'], quiet);
  const stop = async (): Promise<void> => {
    await Promise.all([ended(postfix), ended(dovecot)]);
    // Their helpers take a moment longer to let go of their files.
    await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    await Promise.all([ports.smtp, ports.imap, ports.lmtp].map((port) => answering(port)));
  } catch (error) {
    const logs = ['mail.log', 'dovecot/log'].map((name) =>
      readFile(join(home, name), 'utf8').catch(() => ''),
    );
    console.log((await Promise.all(logs)).join('\n'));
    await stop();
    throw error;
  }
  const atHome = (): Promise<string[]> => filesIn(join(home, 'mails', outside, 'new'));
  return { kind: 'postfix+dovecot', smtpPort: ports.smtp, imapPort: ports.imap, atHome, stop };
}

async function layOutPostfix(home: string, ports: Ports, domains: string): Promise<void> {
  for (const folder of ['postfix', 'queue', 'state']) await mkdir(join(home, folder));
  const owner = await run('id', ['-u', 'postfix']);
  await chown(join(home, 'state'), Number(owner.stdout), 0);
  const settings = `
    compatibility_level = 3.6
    queue_directory = ${home}/queue
    data_directory = ${home}/state
    command_directory = /usr/sbin
    daemon_directory = /usr/lib/postfix/sbin
    mail_owner = postfix
    setgid_group = postdrop
    myhostname = mail.test
    mydestination =
    alias_maps =
    alias_database =
    inet_interfaces = 127.0.0.1
    inet_protocols = ipv4
    mynetworks = 127.0.0.0/8
    virtual_mailbox_domains = ${domains}
    virtual_mailbox_maps =
    virtual_transport = lmtp:inet:127.0.0.1:${ports.lmtp}
    smtpd_reject_unlisted_recipient = no
    smtpd_recipient_restrictions = permit_mynetworks, reject
    default_transport = error:5.1.2 nothing leaves this machine
    message_size_limit = 52428800
    maillog_file = ${home}/mail.log
    maillog_file_prefixes = ${home}`;
  await writeFile(join(home, 'postfix/main.cf'), unindented(settings));
  const services = `
    127.0.0.1:${ports.smtp} inet n - n - - smtpd
    pickup unix n - n 60 1 pickup
    cleanup unix n - n - 0 cleanup
    qmgr unix n - n 300 1 qmgr
    rewrite unix - - n - - trivial-rewrite
    bounce unix - - n - 0 bounce
    defer unix - - n - 0 bounce
    trace unix - - n - 0 bounce
    verify unix - - n - 1 verify
    error unix - - n - - error
    retry unix - - n - - error
    lmtp unix - - n - - lmtp
    anvil unix - - n - 1 anvil
    proxymap unix - - n - - proxymap
    postlog unix-dgram n - n - 1 postlogd`;
  await writeFile(join(home, 'postfix/master.cf'), unindented(services));
  await run('/usr/sbin/postfix', ['-c', join(home, 'postfix'), 'check']);
}

/** The mails that Dovecot put into a folder and nobody has opened. */
async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return Promise.all(
    names.toSorted((a, b) => a.localeCompare(b)).map((name) => readFile(join(folder, name), 'utf8')),
  );
}

async function layOutDovecot(home: string, ports: Ports, accounts: readonly Account[]): Promise<void> {
  const place = join(home, 'dovecot');
  const mails = join(home, 'mails');
  await mkdir(place);
  await mkdir(mails);
  const owner = Number((await run('id', ['-u', 'dovecot'])).stdout);
  const group = Number((await run('id', ['-g', 'dovecot'])).stdout);
  await chown(mails, owner, group);
  const users = accounts.map(
    ({ address, password }) =>
      `${address}:{PLAIN}${password}:${owner}:${group}::${mails}/home-${address}::\n`,
  );
  await writeFile(join(place, 'users'), users.join(''));
  await writeFile(join(place, 'dovecot.conf'), unindented(dovecotSettings(place, mails, ports)));
}

function dovecotSettings(place: string, mails: string, ports: Ports): string {
  return `
    base_dir = ${place}/run
    state_dir = ${place}/state
    log_path = ${place}/log
    protocols = imap lmtp
    listen = 127.0.0.1
    ssl = no
    disable_plaintext_auth = no
    mail_location = maildir:${mails}/%u
    mail_uid = dovecot
    mail_gid = dovecot
    first_valid_uid = 1
    mail_max_userip_connections = 50
    recipient_delimiter = +
    passdb {
      driver = passwd-file
      args = scheme=PLAIN username_format=%u ${place}/users
    }
    userdb {
      driver = passwd-file
      args = username_format=%u ${place}/users
    }
    namespace inbox {
      inbox = yes
      mailbox People {
        auto = create
      }
    }
    service imap-login {
      inet_listener imap {
        address = 127.0.0.1
        port = ${ports.imap}
      }
      inet_listener imaps {
        port = 0
      }
    }
    service lmtp {
      inet_listener lmtp {
        address = 127.0.0.1
        port = ${ports.lmtp}
      }
      unix_listener lmtp {
        mode = 0
      }
    }`;
}

/** A line that begins with a blank continues the one before it in Postfix's files. */
function unindented(text: string): string {
  return `${text.trim().replace(/^ {4}/gm, '')}\n`;
}

export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

async function answering(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return;
    } catch {
      await wait(50);
    } finally {
      socket.destroy();
    }
  }
  throw new Error(`a mail server does not answer on port ${port}`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = once(child, 'exit');
  child.kill('SIGTERM');
  const late = wait(5000, 'late', { ref: false });
  if ((await Promise.race([over, late])) === 'late') {
    child.kill('SIGKILL');
    await over;
  }
}
