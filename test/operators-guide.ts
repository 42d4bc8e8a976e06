import { posix } from 'node:path';

/**
 * What can go stale between docs/operators, deploy/ and the program: an operator follows the guide word for word, on a bad day, and
 * a name that is no longer right stops them there. Works on texts by path, so that a test can plant a wrong one.
 */
export type Texts = ReadonlyMap<string, string>;

const GUIDE = /^(?:README\.md|docs\/operators\/[^/]+\.md)$/;
const COMMAND = 'deploy/porchlight';
const UNIT = /^deploy\/.*\.service$/;
const PROXIES = ['deploy/Caddyfile', 'deploy/nginx.conf'];

/** Read elsewhere: by Node, and by tests. */
const OTHERS_SETTINGS = ['NODE_ENV', 'NODE_USE_SYSTEM_CA', 'FUZZ_SEED'];

const every = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, found = '']) => found)),
];

/** What stands in code, spans and blocks: elsewhere a word is only a word. */
function codeOf(markdown: string): string {
  return [...markdown.matchAll(/```[a-z]*\n([\s\S]*?)```|`([^`\n]+)`/g)]
    .map(([, block, span]) => block ?? span)
    .join('\n');
}

/** What `porchlight` can be told to do. */
export const commandsOf = (texts: Texts): string[] =>
  every(texts.get(COMMAND) ?? '', /^([a-z][a-z-]+)(?=\)| \|).*$/gm);

const settingsOf = (texts: Texts): string[] =>
  every(texts.get('src/app/config.ts') ?? '', /^ {2}([A-Z][A-Z_]+):/gm);

function scriptsOf(texts: Texts): string[] {
  const { scripts } = JSON.parse(texts.get('package.json') ?? '{}') as { scripts?: Record<string, string> };
  return Object.keys(scripts ?? {});
}

/** Every wrong name in the guide, as a sentence. */
export function wrongInGuide(texts: Texts): string[] {
  const [commands, settings, scripts] = [commandsOf(texts), settingsOf(texts), scriptsOf(texts)];
  const paths = [...texts.keys()];
  const isThere = (path: string): boolean =>
    paths.some((one) => one === path || one.startsWith(`${path.replace(/\/$/, '')}/`));
  const wrong: string[] = [];
  for (const [path, text] of texts) {
    if (!GUIDE.test(path)) continue;
    const code = codeOf(text);
    const say = (what: string, names: string[], known: (name: string) => boolean): void => {
      for (const name of names) if (!known(name)) wrong.push(`${path}: there is no ${what} ${name}`);
    };
    const linked = every(text, /\]\((?!https?:)([^)#]+)/g).map((to) => posix.join(posix.dirname(path), to));
    say('file', linked, isThere);
    const named = every(code, /(?:^|[\s`])((?:deploy|docs|src|tools|test)\/[\w./@-]+)/gm);
    say('file', named, isThere);
    say('script', every(code, /npm run ([\w:-]+)/g), (name) => scripts.includes(name));
    const asked = every(code, /(?:^|; |&& )porchlight (?:--settings \S+ )?([a-z][a-z-]*)(?=\s|$)/gm);
    say('command porchlight', asked, (name) => commands.includes(name));
    const set = every(code, /\b([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\b/g);
    say('setting', set, (name) => [...settings, ...OTHERS_SETTINGS].includes(name));
    const units = every(code, /\b(porchlight(?:-[a-z]+)?@?\.(?:service|timer))/g);
    say('unit', units, (name) => texts.has(`deploy/${name}`));
  }
  return wrong;
}

/** The values of a key in a unit, in order. */
const valuesOf = (unit: string, key: string): string[] => every(unit, new RegExp(`^${key}=(.*)$`, 'gm'));

/** The settings that a unit gives by itself. */
function environmentOf(unit: string): Map<string, string> {
  const all = valuesOf(unit, 'Environment').flatMap((line) => line.split(' '));
  return new Map(
    all.map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)] as const),
  );
}

/** Where one file in deploy/ says another thing than its neighbour, as sentences. */
export function wrongInDeploy(texts: Texts): string[] {
  const command = texts.get(COMMAND) ?? '';
  const [program = ''] = every(command, /^PROGRAM=(.*)$/gm);
  const [account = ''] = every(command, /^ACCOUNT=(.*)$/gm);
  const [file = ''] = every(command, /^settings=(.*)$/gm);
  const settings = [...settingsOf(texts), ...OTHERS_SETTINGS];
  const wrong: string[] = [];
  const same = (path: string, what: string, found: string | undefined, wanted: string): void => {
    if (found !== wanted) wrong.push(`${path}: ${what} is ${found ?? 'missing'}, elsewhere ${wanted}`);
  };
  for (const [path, unit] of texts) {
    if (!UNIT.test(path)) continue;
    const given = environmentOf(unit);
    same(path, 'User', valuesOf(unit, 'User')[0], account);
    same(path, 'WorkingDirectory', valuesOf(unit, 'WorkingDirectory')[0], program);
    same(path, 'EnvironmentFile', valuesOf(unit, 'EnvironmentFile')[0], file);
    same(path, 'DATA_DIR', given.get('DATA_DIR'), `/var/lib/${valuesOf(unit, 'StateDirectory')[0]}`);
    const [cache] = valuesOf(unit, 'CacheDirectory');
    if (cache !== undefined) same(path, 'LIGHT_OUT_DIR', given.get('LIGHT_OUT_DIR'), `/var/cache/${cache}`);
    for (const [name, value] of given) {
      if (!settings.includes(name)) wrong.push(`${path}: there is no setting ${name}`);
      const [ours] = every(command, new RegExp(`\\b${name}=(\\S+)`, 'g'));
      if (ours !== undefined) same(COMMAND, name, ours, value);
    }
    wrong.push(...missing(texts, path, unit.replaceAll(`${program}/`, '')));
  }
  for (const path of texts.keys()) {
    const service = path.replace(/\.timer$/, '.service');
    if (!texts.has(service) && path.startsWith('deploy/')) wrong.push(`${path}: there is no ${service}`);
  }
  for (const name of every(texts.get('deploy/environment') ?? '', /^#?([A-Z_]+)=/gm))
    if (!settings.includes(name)) wrong.push(`deploy/environment: there is no setting ${name}`);
  return [...wrong, ...missing(texts, COMMAND, command), ...wrongInProxies(texts)];
}

/** The files of the program that a text names and that aren't there. */
function missing(texts: Texts, path: string, text: string): string[] {
  return every(text, /((?:src|docs)\/[\w./-]+\.(?:ts|md))/g)
    .filter((one) => !texts.has(one))
    .map((one) => `${path}: there is no file ${one}`);
}

function wrongInProxies(texts: Texts): string[] {
  const service = texts.get('deploy/porchlight.service') ?? '';
  const pages = environmentOf(service).get('LIGHT_OUT_DIR') ?? '';
  const [port = ''] = every(texts.get('src/app/config.ts') ?? '', /PORT: .*\.default\((\d+)\)/g);
  return PROXIES.flatMap((path) => {
    const text = texts.get(path) ?? '';
    const wanted = [`${pages}/light-out`, `127.0.0.1:${port}`, '/light-out/', 'index.html', 'index.es.html'];
    const others = every(text, /(\/var\/cache\/[\w-]+)/g).filter((one) => one !== pages);
    return [
      ...wanted.filter((one) => !text.includes(one)).map((one) => `${path}: ${one} is not named`),
      ...others.map((one) => `${path}: ${one} is not where the pages are written to (${pages})`),
    ];
  });
}
