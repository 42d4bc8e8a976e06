import { spawnSync } from 'node:child_process';

/** The user that the server runs as, when it isn't the one who started Porchlight. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number };

export const isRoot = (): boolean => process.getuid?.() === 0;

/** PostgreSQL refuses to run as root, rightly; so as root we find an unprivileged user, or make one. */
export function unprivilegedAccount(): Account {
  const found = accountNamed('postgres') ?? accountNamed('porchlight');
  if (found) return found;
  const attempts: [string, string[]][] = [
    [
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'porchlight'],
    ],
    ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', 'porchlight']],
  ];
  for (const [program, args] of attempts) {
    spawnSync(program, args, { stdio: 'ignore' });
    const made = accountNamed('porchlight');
    if (made) return made;
  }
  throw new Error(
    'PostgreSQL does not run as root, and no user named "porchlight" could be made for it. ' +
      'Make one (useradd --system porchlight), start Porchlight as an ordinary user, or set DATABASE_URL.',
  );
}

/** The account of a user number, for data that somebody owns already. */
export function accountOf(uid: number, gid: number): Account {
  const name = ask('id', ['-un', String(uid)]) ?? String(uid);
  return { name, uid, gid };
}

function accountNamed(name: string): Account | undefined {
  const uid = Number(ask('id', ['-u', name]));
  const gid = Number(ask('id', ['-g', name]));
  return uid > 0 && gid > 0 ? { name, uid, gid } : undefined;
}

function ask(program: string, args: string[]): string | undefined {
  const answer = spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return answer.status === 0 ? answer.stdout.trim() : undefined;
}

/** What `spawn` needs to become the account; nothing when we stay who we are. */
export function spawnAs(account: Account | undefined): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {};
}

/** Asked by trying, because modes, lists, mounts and libraries all have a say in it. */
export function canRun(program: string, account: Account): boolean {
  return spawnSync(program, ['--version'], { cwd: '/', stdio: 'ignore', ...spawnAs(account) }).status === 0;
}

/** Can the account keep files in this folder? */
export function canKeepFilesIn(folder: string, account: Account): boolean {
  const script = ['-w', folder, '-a', '-x', folder];
  return spawnSync('test', script, { cwd: '/', stdio: 'ignore', ...spawnAs(account) }).status === 0;
}
