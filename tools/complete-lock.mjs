/**
 * Completes package-lock.json after `npm install` changed it: `node tools/complete-lock.mjs`.
 *
 * Tools written in other languages come as one optional package for each kind of machine. npm leaves those out of the
 * lock file that the registry in use doesn't carry (a mirror may keep only its own platforms), and then `npm ci`
 * refuses the whole file. Named here by version, they are never fetched on a machine of another kind. Such an entry
 * carries no integrity hash; writing the lock file against a full registry brings it.
 */
import * as fs from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(fs.readFileSync(file, 'utf8'));

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
];

/** "@oxfmt/binding-linux-x64-musl" is for linux, x64, musl. */
function machineOf(name) {
  const words = name.split(/[/-]/);
  const os = words.filter((word) => systems.includes(word));
  const cpu = words.filter((word) => processors.includes(word));
  if (os.length !== 1 && !cpu.includes('wasm32')) throw new Error(`For which machines is ${name}?`);
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined;
  return { ...(libc && { libc }), ...(os.length && { os }), ...(cpu.length && { cpu }) };
}

function isThere(parent, name) {
  for (let at = parent; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

let added = 0;
for (const [parent, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isThere(parent, name)) continue;
    if (!/^\d/.test(version)) throw new Error(`${parent} wants ${name} in no exact version: ${version}`);
    const dev = entry.dev ? { dev: true } : {};
    lock.packages[`node_modules/${name}`] = { version, ...dev, optional: true, ...machineOf(name) };
    added += 1;
  }
}
const sorted = Object.entries(lock.packages).toSorted(([one], [other]) => (one < other ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} optional packages of other machines added to package-lock.json`);
