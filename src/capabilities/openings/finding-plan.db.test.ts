import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import type { Work } from '#kit/work';
import { type Newcomer, newcomerHouse, openHaddad } from '#test/newcomer-house';
import { TOLD_AT, tellOpenings } from '#test/told-openings';
import { findingFor } from './finding.ts';
import { showing } from './on-show.ts';
import { NO_NEED, type Need } from './rules/matching.ts';

/** Openings are found on indexes alone, as the application's role, whether many fit or hardly anybody. */

const COUNT = 30_000;

let h: Newcomer;
let admin: Client;
let practice = '';

before(async () => {
  h = await newcomerHouse(TOLD_AT.toString());
  practice = await openHaddad(h, h.browser());
  admin = new Client({ connectionString: h.adminUrl });
  await admin.connect();
  await tellOpenings(admin, practice, COUNT);
});
after(async () => {
  await admin.end();
  await h.close();
});

const inside = <T>(act: (work: Work) => Promise<T> | T): Promise<T> =>
  h.house.source.inPractice(practice, { kind: 'system' }, act);

type Plan = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
};
type Query = { readonly sql: string; readonly parameters: readonly unknown[] };

/** How the database would do it, or does it; with `generic_plan` once for all needs, as a connection that has prepared it. */
async function planOf(query: Query, option: 'analyze' | 'generic_plan'): Promise<Plan> {
  const explained = `explain (${option}, format json) ${query.sql}`;
  const parameters = option === 'analyze' ? query.parameters : [];
  const rows = await inside((work) =>
    work.all({ compile: () => ({ ...query, sql: explained, parameters }) as never }),
  );
  return (rows as { 'QUERY PLAN': [{ Plan: Plan }] }[])[0]?.['QUERY PLAN'][0].Plan ?? assert.fail('no plan');
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** What speaks against a plan: a table that is read otherwise than by its key, or far more of it than a hundred a list. */
function complaints(plan: Plan, most: number): string[] {
  const wanted: Record<string, [string, RegExp]> = {
    openings: ['openings_pkey', /practice_id = .*\bid = /],
    listed_openings: ['listed_openings_pkey', /practice_id = .*\blist = /],
  };
  return nodesOf(plan).flatMap((node) => {
    const [index, cond] = wanted[node['Relation Name'] ?? ''] ?? [];
    if (!index || !cond) return [];
    const read =
      (node['Actual Loops'] ?? 0) * ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0));
    return [
      ...(node['Index Name'] === index && cond.test(node['Index Cond'] ?? '')
        ? []
        : [`${node['Node Type']} of ${node['Relation Name']} by ${node['Index Name']}`]),
      ...(read > most ? [`${read} rows of ${node['Relation Name']} are read`] : []),
    ];
  });
}

const NEEDS: Record<string, Need> = {
  'what everybody has': { ...NO_NEED, ages: ['adults'], language: 'en' },
  'nothing said': NO_NEED,
  'a payer and a place that are common': {
    ...NO_NEED,
    language: 'en',
    payers: ['Health Plan 1'],
    region: 'State 1',
    format: 'online',
  },
  'a payer that one in a thousand takes': { ...NO_NEED, language: 'en', payers: ['Health Plan 250'] },
  'a language that one in two thousand speaks': { ...NO_NEED, language: 'uk', ages: ['children'] },
  'nobody at all': { ...NO_NEED, language: 'xx', payers: ['Nobody'], region: 'Nowhere' },
};

test('finding reads its indexes alone, for what is common and for what is rare', async () => {
  for (const [name, need] of Object.entries(NEEDS)) {
    const query = await inside((work) => findingFor(work, need));
    // At most six lists here, of a hundred each that fit; one in seven sees children.
    assert.deepEqual(complaints(await planOf(query, 'analyze'), 4000), [], name);
    assert.deepEqual(complaints(await planOf(query, 'generic_plan'), 4000), [], name);
  }
});

test('a statement that looks through the openings themselves would be noticed', async () => {
  const query = {
    sql: `select id from openings where practice_id = $1 and closed_at is null and 'Health Plan 250' = any(payers)
           order by named_at nulls first, id limit 100`,
    parameters: [practice],
  };
  assert.match(complaints(await planOf(query, 'analyze'), 4000).join('; '), /openings by/);
});

test('lists whose index is gone would be noticed', async () => {
  await admin.query('alter table listed_openings drop constraint listed_openings_pkey');
  const query = await inside((work) => findingFor(work, NEEDS['what everybody has'] ?? NO_NEED));
  const said = complaints(await planOf(query, 'analyze'), 4000).join('; ');
  assert.match(said, /Seq Scan of listed_openings/);
  assert.match(said, /rows of listed_openings are read/);
});

test('O20 the few that are told to whoever looks are read by an index of their own', async () => {
  await admin.query(
    'update openings set to_public = true where id in (select id from openings where closed_at is null order by id limit 40)',
  );
  await admin.query('analyze openings');
  const query = await inside((work) => showing(work, { isNetwork: true }).compile());
  const nodes = nodesOf(await planOf(query, 'analyze')).filter(
    (node) => node['Relation Name'] === 'openings',
  );
  assert.deepEqual(
    nodes.map((node) => node['Index Name']),
    ['openings_public'],
  );
  assert.ok((nodes[0]?.['Actual Rows'] ?? 0) > 0);
});
