import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Licences that a house under AGPL-3.0-or-later may stand on and pass on. They ask for a notice at most.
 * MPL-2.0, EUPL, LGPL and what is unlicensed are not here: they would want a look and a decision record first.
 */
const WELCOME: ReadonlySet<string> = new Set(
  'MIT MIT-0 ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 CC0-1.0 Unlicense Python-2.0 PostgreSQL OFL-1.1 Zlib'.split(
    ' ',
  ),
);

/** Another licence, looked at for this one package: the decision record says what it asks for. */
const LOOKED_AT: ReadonlySet<string> = new Set(['ical.js MPL-2.0']); // docs/decisions/0026-the-calendar.md

export type Dependency = { readonly name: string; readonly version: string; readonly licence: string };

/** Whose package.json tells none: read in the LICENSE file that it ships, of this version. */
const READ: ReadonlyMap<string, string> = new Map([['png-js@2.0.0', 'MIT']]);

type Locked = { version?: string; license?: string; dev?: boolean; link?: boolean };

/** The dependencies that are shipped, each version once, in order of name; optional platforms count as shipped. */
export function productionDependencies(lock: string): Dependency[] {
  const { packages } = JSON.parse(lock) as { packages: Record<string, Locked> };
  const shipped = new Map<string, Dependency>();
  for (const [path, { version = '', license, dev, link }] of Object.entries(packages)) {
    if (path === '' || dev === true || link === true) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const licence = license ?? READ.get(`${name}@${version}`) ?? 'none told';
    shipped.set(`${name}@${version}`, { name, version, licence });
  }
  return [...shipped.values()].toSorted((a, b) =>
    `${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1,
  );
}

/** Whether an SPDX expression can be met with welcome licences: one side of an OR, both sides of an AND. */
export function isWelcome(licence: string): boolean {
  const bare = licence.trim().replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isWelcome);
  if (bare.includes(' AND ')) return bare.split(' AND ').every(isWelcome);
  return WELCOME.has(bare);
}

/** The dependencies whose licence we haven't welcomed. */
export function unwelcome(dependencies: readonly Dependency[]): Dependency[] {
  return dependencies.filter(
    ({ name, licence }) => !isWelcome(licence) && !LOOKED_AT.has(`${name} ${licence}`),
  );
}

/** `docs/licences.md`: the table that is committed and compared. */
export function licencesPage(dependencies: readonly Dependency[]): string {
  const counts = new Map<string, number>();
  for (const { licence } of dependencies) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  return [
    '# Licences of what Porchlight stands on',
    '',
    'Written by `npm run licences -- --write`, compared by `npm test`. Porchlight itself is AGPL-3.0-or-later.',
    'Where a licence offers a choice (`OR`), we take the side that `tools/licences.ts` welcomes.',
    '',
    ...[...counts].toSorted((a, b) => b[1] - a[1]).map(([licence, count]) => `- ${licence}: ${count}`),
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...dependencies.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    '',
  ].join('\n');
}

async function run(write: boolean): Promise<boolean> {
  const root = process.cwd();
  const dependencies = productionDependencies(await readFile(join(root, 'package-lock.json'), 'utf8'));
  const page = join(root, 'docs/licences.md');
  const refused = unwelcome(dependencies);
  for (const { name, version, licence } of refused)
    console.log(
      `licences: ${name} ${version} is under ${licence}; look, then welcome it in tools/licences.ts or do without`,
    );
  if (write) await writeFile(page, licencesPage(dependencies));
  const same = (await readFile(page, 'utf8').catch(() => '')) === licencesPage(dependencies);
  if (!same) console.log('licences: docs/licences.md is out of date; npm run licences -- --write');
  if (same && refused.length === 0) console.log(`licences: ${dependencies.length} packages, all welcome`);
  return same && refused.length === 0;
}

if (import.meta.main && !(await run(process.argv.includes('--write')))) process.exitCode = 1;
