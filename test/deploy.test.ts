import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { countriesWithHelp } from '#resources';
import { type Texts, commandsOf, wrongInDeploy, wrongInGuide } from './operators-guide.ts';

const READ = ['*.md', 'LICENSE', 'package.json', '{deploy,docs,src,tools,test,bench}/**/*'];

/** Everything that the guide may name; the texts of what is read for it. */
function house(): Map<string, string> {
  const paths = globSync(READ).filter((path) => statSync(path).isFile());
  const isText = /\.(?:md|json|ts|mjs|service|timer)$|^deploy\//;
  return new Map(paths.map((path) => [path, isText.test(path) ? readFileSync(path, 'utf8') : '']));
}

const texts = house();

/** The house with one thing wrong. */
function planted(path: string, from: string, to: string): Texts {
  const before = texts.get(path) ?? '';
  assert.ok(before.includes(from), `${path} has "${from}" to plant on`);
  return new Map([...texts, [path, before.replaceAll(from, to)]]);
}

test('every file, command, setting and unit that the guide names is there', () => {
  assert.deepEqual(wrongInGuide(texts), []);
});

test('what lies in deploy/ agrees with itself and with the program', () => {
  assert.deepEqual(wrongInDeploy(texts), []);
});

const GUIDE_BREACHES: readonly [string, string, string, RegExp][] = [
  ['docs/operators/deploy.md', 'deploy/nginx.conf', 'deploy/apache.conf', /no file deploy\/apache\.conf/],
  ['docs/operators/deploy.md', '](keys.md)', '](locks.md)', /no file docs\/operators\/locks\.md/],
  [
    'docs/operators/deploy.md',
    'porchlight-backup.timer',
    'porchlight-copy.timer',
    /no unit porchlight-copy\.timer/,
  ],
  [
    'docs/operators/keys.md',
    'porchlight rotate-keys',
    'porchlight turn-keys',
    /no command porchlight turn-keys/,
  ],
  [
    'docs/operators/backup.md',
    'porchlight --settings /etc/porchlight/try restore',
    'porchlight --settings /etc/porchlight/try bring',
    /no command porchlight bring/,
  ],
  ['docs/operators/backup.md', 'BACKUP_KEEP', 'BACKUPS_KEPT', /no setting BACKUPS_KEPT/],
  ['README.md', 'npm run keys:rotate', 'npm run keys:turn', /no script keys:turn/],
];

for (const [path, from, to, found] of GUIDE_BREACHES) {
  test(`planted: ${path} says ${to}`, () => {
    assert.match(wrongInGuide(planted(path, from, to)).join('\n'), found);
  });
}

const DEPLOY_BREACHES: readonly [string, string, string, RegExp][] = [
  [
    'deploy/nginx.conf',
    '/var/cache/porchlight',
    '/var/www/porchlight',
    /nginx\.conf: \/var\/cache\/porchlight\/light-out is not named/,
  ],
  [
    'deploy/Caddyfile',
    'root * /var/cache/porchlight\n',
    'root * /var/cache/caddy\n',
    /Caddyfile: \/var\/cache\/caddy is not where/,
  ],
  ['deploy/Caddyfile', '127.0.0.1:3000', '127.0.0.1:8080', /127\.0\.0\.1:3000 is not named/],
  [
    'deploy/porchlight-worker@.service',
    'WorkingDirectory=/opt/porchlight',
    'WorkingDirectory=/srv/porchlight',
    /WorkingDirectory is \/srv/,
  ],
  [
    'deploy/porchlight.service',
    'LIGHT_OUT_DIR=/var/cache/porchlight',
    'LIGHT_OUT_DIR=/var/cache/out',
    /LIGHT_OUT_DIR/,
  ],
  [
    'deploy/porchlight-backup.service',
    'src/app/back-up.ts',
    'src/app/backup.ts',
    /no file src\/app\/backup\.ts/,
  ],
  [
    'deploy/porchlight',
    'src/app/rotate-keys.ts',
    'src/app/rotate.mjs.ts',
    /no file src\/app\/rotate\.mjs\.ts/,
  ],
  ['deploy/environment', 'TRUST_PROXY', 'TRUSTED_PROXY', /no setting TRUSTED_PROXY/],
  ['src/app/config.ts', 'DATA_DIR:', 'DATA_FOLDER:', /no setting DATA_DIR/],
];

for (const [path, from, to, found] of DEPLOY_BREACHES) {
  test(`planted: ${path} says ${to.trim()}`, () => {
    assert.match(wrongInDeploy(planted(path, from, to)).join('\n'), found);
  });
}

test('the operator’s command is a shell script that can be run, and its help names every command', () => {
  execFileSync('sh', ['-n', 'deploy/porchlight']);
  assert.equal(statSync('deploy/porchlight').mode & 0o111, 0o111);
  const help = execFileSync('sh', ['deploy/porchlight', 'help'], { encoding: 'utf8' });
  const commands = commandsOf(texts);
  assert.ok(commands.length >= 8);
  for (const command of commands) assert.match(help, new RegExp(`^ {2}porchlight ${command}\\b`, 'm'));
});

test('the operator’s command runs nothing without root’s settings', () => {
  const { status, stderr } = spawnSync(
    'sh',
    ['deploy/porchlight', '--settings', '/nowhere/at/all', 'backup'],
    {
      encoding: 'utf8',
    },
  );
  assert.equal(status, 1);
  assert.match(stderr, /There is no file \/nowhere\/at\/all|sudo porchlight backup/);
});

test('the country that the guide takes for its example has numbers', () => {
  const [, country = ''] = /--country ([A-Z]{2})/.exec(texts.get('docs/operators/deploy.md') ?? '') ?? [];
  assert.ok(
    countriesWithHelp().some((one) => one.country === country),
    country,
  );
});

test('the operator’s command reads settings as systemd does: nothing in a value is expanded', () => {
  const command = texts.get('deploy/porchlight') ?? '';
  const reading = /^read_settings\(\) \{[\s\S]*?^\}/m.exec(command)?.[0] ?? '';
  const script = `refuse() { exit 9; }\n${reading}\nsettings=$(mktemp); cat >"$settings"; read_settings; rm "$settings"; printf '%s\\n' "$DATABASE_URL" "$PUBLIC_URL" "$BACKUP_DIR"`;
  const input = [
    '# PORT=1',
    'DATABASE_URL=postgres://a:b@c/d?x=1&y=$HOME `id`',
    'PUBLIC_URL="https://porch.example"',
    "BACKUP_DIR='/srv/a b'",
  ].join('\n');
  const told = spawnSync('sh', ['-euc', script], { encoding: 'utf8', input });
  const values = ['postgres://a:b@c/d?x=1&y=$HOME `id`', 'https://porch.example', '/srv/a b'];
  assert.deepEqual(told.stdout.trimEnd().split('\n'), values);
});
