import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** What the guide for who keeps the machine names is there, and what lies in deploy/ fits together. */

const read = (path: string): string => readFileSync(path, 'utf8');
const all = (pattern: RegExp, text: string): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

const SCRIPTS = new Set(Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts));
const COMMAND = read('deploy/porchlight');
const DEEDS = new Set(all(/^ {2}([a-z-]+)\) set --/gm, COMMAND));
const SETTINGS = new Set([
  ...all(/^ {2}([A-Z_]+): /gm, read('src/app/config.ts')),
  // What Node itself and the tests read.
  'NODE_ENV',
  'NODE_USE_SYSTEM_CA',
  'FUZZ_SEED',
]);

/** What a page of the guide, or a file of deploy/, names and nobody has, in sentences. */
function stale(text: string): string[] {
  const files = all(/(?:^|[\s`(/])((?:deploy|src|docs|tools)\/[\w./@-]+\.\w+|deploy\/[\w@.-]+)/g, text);
  return [
    ...all(/npm run ([a-z:-]+)/g, text)
      .filter((one) => !SCRIPTS.has(one))
      .map((one) => `npm run ${one}: no such script`),
    ...all(/(?:^|`|&& )porchlight ([a-z-]+)/gm, text)
      .filter((one) => !DEEDS.has(one) && one !== 'help')
      .map((one) => `porchlight ${one}: no such command`),
    ...all(/\b(?!AF_)([A-Z]+_[A-Z_]+)\b(?!\.md)/g, text)
      .filter((one) => !SETTINGS.has(one))
      .map((one) => `${one}: no such setting`),
    ...files.filter((one) => !existsSync(one)).map((one) => `${one}: no such file`),
  ];
}

const PAGES = [...globSync('docs/operators/*.md'), ...globSync('deploy/*'), 'README.md'];

test('every command, setting and file that the guide and deploy/ name is there', () => {
  assert.ok(PAGES.length > 12);
  assert.deepEqual(
    PAGES.flatMap((path) => stale(read(path)).map((one) => `${path}: ${one}`)),
    [],
  );
});

test('a guide that names what nobody has is caught', () => {
  const text =
    '`npm run key:rotate`, `porchlight rotate`, set `LIGHTS_OUT_DIR` as in `deploy/nginx.cfg`, `src/app/backup.ts`';
  assert.deepEqual(stale(text), [
    'npm run key:rotate: no such script',
    'porchlight rotate: no such command',
    'LIGHTS_OUT_DIR: no such setting',
    'deploy/nginx.cfg: no such file',
    'src/app/backup.ts: no such file',
  ]);
});

test('units and proxies agree on where the program and the pages for when nothing runs are', () => {
  for (const path of globSync('deploy/*.service')) {
    const unit = read(path);
    assert.match(unit, /^WorkingDirectory=\/opt\/porchlight$/m, path);
    assert.match(unit, /^EnvironmentFile=\/etc\/porchlight\/environment$/m, path);
    const [script = ''] = all(/^ExecStart=.* (src\/\S+\.ts)/gm, unit);
    assert.ok(existsSync(script), `${path}: ${script}`);
  }
  const [pages] = all(/LIGHT_OUT_DIR=(\S+)/g, read('deploy/porchlight.service'));
  assert.equal(pages, '/var/cache/porchlight');
  assert.deepEqual(
    new Set(all(/(?:root|alias) (\/\S+?)\/?(?:light-out)?;/g, read('deploy/nginx.conf'))),
    new Set([pages]),
  );
  const caddy = all(/root \* (\/\S+)/g, read('deploy/Caddyfile'));
  assert.deepEqual(caddy, [`${pages}/light-out`, pages]);
});

test('porchlight tells what it does, does nothing for a word that it doesn’t know, and reads settings as systemd does', () => {
  const help = execFileSync('sh', ['deploy/porchlight'], { encoding: 'utf8' });
  assert.deepEqual(new Set(all(/^porchlight ([a-z-]+)/gm, help)), DEEDS);
  const unknown = spawnSync('sh', ['deploy/porchlight', 'bakcup'], { encoding: 'utf8' });
  assert.equal(unknown.status, 2);
  assert.match(unknown.stderr, /there is no "bakcup"/);
  const loop = /^while IFS= read[\s\S]*?^done/m.exec(COMMAND)?.[0] ?? '';
  const settings = [
    '# PORT=1',
    'DATABASE_URL=postgres://a:b@c/d?x=1&y=$HOME `id`',
    'PUBLIC_URL="https://porch.example"',
    "BACKUP_DIR='/srv/a b'",
    'PORT=4000',
    'HOST=::1',
  ].join('\n');
  const script = `${loop}\nprintf '%s\\n' "$DATABASE_URL" "$PUBLIC_URL" "$BACKUP_DIR" "$PORT" "$HOST"`;
  const told = spawnSync('sh', ['-euc', script], {
    encoding: 'utf8',
    input: settings,
    env: { PATH: process.env['PATH'], PORT: '5000' },
  });
  assert.deepEqual(told.stdout.trimEnd().split('\n'), [
    'postgres://a:b@c/d?x=1&y=$HOME `id`',
    'https://porch.example',
    '/srv/a b',
    '5000',
    '::1',
  ]);
});
