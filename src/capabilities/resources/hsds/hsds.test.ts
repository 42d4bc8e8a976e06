import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvRows } from '#kit/csv';
import type { Resource } from '../rules/kinds.ts';
import { hsds } from './export.ts';
import { planImport } from './import.ts';

const none: ReadonlySet<string> = new Set();

const tables = [
  {
    name: 'organizations.csv',
    text: 'id,name,description,website\no1,Harbor House,Help,https://harbor.example\n',
  },
  {
    name: 'data/services.csv',
    text: 'id,organization_id,name,description,status,fees_description,minimum_age\r\ns1,o1,"Support group, Tuesdays","A ""quiet"" group",active,Free,18\r\ns2,o1,Old group,,inactive,,\ns3,,Nameless way,,active,,\ns1,o1,Again,,active,,\n',
  },
  {
    name: 'phones.csv',
    text: 'id,service_id,number,extension,type\np1,s1,(212) 555-0142,7,voice\np2,s1,(212) 555-0143,,text\n',
  },
  {
    name: 'schedules.csv',
    text: 'id,service_id,byday,opens_at,closes_at\nh1,s1,"MO,TU",09:00:00,17:00:00\n',
  },
];

test('R15 CSV tables are put together; each row that stays out says why; nothing arrives as confirmed', () => {
  const plan = planImport(tables, 'US', none);
  assert.deepEqual(
    plan.refusals.map((one) => [one.row, one.refused]),
    [
      [2, 'not_active'],
      [3, 'way_missing'],
      [4, 'twice'],
    ],
  );
  const [one] = plan.taken;
  assert.equal(plan.taken.length, 1);
  assert.equal(one?.fields.name, 'Support group, Tuesdays');
  assert.equal(one?.fields.kind, 'support_group');
  assert.equal(one?.fields.phone, '(212) 555-0142 ext. 7');
  assert.equal(one?.fields.text_to, '(212) 555-0143');
  assert.equal(one?.fields.hours, 'Mon, Tue 09:00 to 17:00');
  assert.equal(one?.fields.cost_kind, 'free');
  assert.deepEqual(one?.fields.ages, ['adults', 'older_adults']);
  assert.equal(one && 'assured_on' in one.fields, false);
});

test('R15 what came in before stays as it is here, and an emergency number is added by hand only', () => {
  assert.equal(planImport(tables, 'US', new Set(['s1'])).refusals[0]?.refused, 'already_here');
  const taxonomy_term = { code: 'emergency', name: '', taxonomy: 'Porchlight kinds of help' };
  const service = {
    id: 'e1',
    name: 'Call this',
    phones: [{ number: '555 0142' }],
    attributes: [{ taxonomy_term }],
  };
  const plan = planImport([{ name: 'all.json', text: JSON.stringify({ contents: [service] }) }], 'US', none);
  assert.deepEqual(plan.refusals, [{ row: 1, name: 'Call this', refused: 'emergency_by_hand' }]);
});

test('R15 a file that is none is named; a row of rubbish is a refusal, not an error', () => {
  assert.deepEqual(planImport([{ name: 'notes.json', text: '{' }], 'US', none).unreadableFiles, [
    'notes.json',
  ]);
  assert.deepEqual(planImport([{ name: 'phones.csv', text: 'id\n1' }], 'US', none).unreadableFiles, [
    'phones.csv',
  ]);
  const rubbish = JSON.stringify([
    null,
    7,
    'x',
    {},
    { id: 'a', name: { no: 1 } },
    { id: 'b', name: 'B', url: 'javascript:1' },
  ]);
  const plan = planImport([{ name: 'rubbish.json', text: rubbish }], 'US', none);
  assert.deepEqual(
    plan.refusals.map((one) => one.refused),
    [...Array.from({ length: 5 }, () => 'unreadable'), 'url_unclear'],
  );
});

test('what is given out as HSDS comes in again as it was', () => {
  const kept: Resource = {
    id: '019aa000-0000-7000-8000-000000000001',
    kind: 'shelter',
    country: 'US',
    organization: 'Harbor House',
    name: 'Night beds',
    description: 'A bed for a night.',
    phone: '(212) 555-0142',
    text_to: '',
    url: 'https://harbor.example/',
    address: '1 Pier Road, Brooklyn',
    hours: 'Every night from 7',
    cost: 'Free',
    cost_kind: 'free',
    audience: 'Anyone',
    topics: ['abuse'],
    areas: ['Brooklyn'],
    ages: ['teens', 'adults', 'older_adults'],
    languages: ['en', 'es'],
    source: 'HSDS',
    seen_on: null,
    starter: null,
    hsds_id: null,
    sort_order: 1000,
    assured_on: '2026-10-01',
    assured_by: null,
    added_at: Temporal.Instant.from('2026-10-01T12:00:00Z'),
    retired_at: null,
    assured_from: '',
    told: null,
  };
  const [service] = hsds([kept]);
  assert.equal(service?.assured_date, '2026-10-01');
  assert.match(
    service?.organization.id ?? '',
    /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  const [back] = planImport([{ name: 'out.json', text: JSON.stringify([service]) }], 'US', none).taken;
  const {
    id: _id,
    starter: _s,
    hsds_id: _h,
    sort_order: _o,
    assured_on,
    assured_by: _by,
    added_at: _at,
    retired_at: _r,
    assured_from: _f,
    told: _t,
    ...fields
  } = kept;
  assert.deepEqual(back?.fields, { ...fields, seen_on: assured_on });
});

test('CSV as spreadsheets write it: quotes, line ends in quotes, a byte-order mark, empty lines', () => {
  assert.deepEqual(csvRows('\uFEFFa,b\r\n"1, ""x""","two\r\nlines"\n\n,\n3'), [
    ['a', 'b'],
    ['1, "x"', 'two\nlines'],
    ['3'],
  ]);
});

test('R15 NUL, which no database holds, is left out of a row, written bare or as JSON writes it', () => {
  const row = { id: 'n\0', name: '\0Help\0', description: 'On\0ce', url: 'https://help.example' };
  const json = planImport([{ name: 'a.json', text: JSON.stringify([row]) }], 'US', none);
  const csv = [Object.keys(row), Object.values(row)].map((cells) => cells.join(',')).join('\n');
  const table = planImport([{ name: 'services.csv', text: csv }], 'US', none);
  for (const { taken } of [json, table]) {
    assert.equal(taken[0]?.hsdsId, 'n');
    assert.deepEqual([taken[0]?.fields.name, taken[0]?.fields.description], ['Help', 'Once']);
  }
});

/** What is read so takes as long as the file is; looked through again for each row, it would be hours for everybody. */
const LONG = 20_000;
const AT_ONCE_MS = 4_000;

const each = (header: string, line: (index: number) => string): string =>
  [header, ...Array.from({ length: LONG }, (_, index) => line(index))].join('\n');

test('R15 a long file is read in one walk, whatever stands in it', () => {
  const hostile = [
    [
      { name: 'services.csv', text: each('id,name', (index) => `s${index},Name`) },
      { name: 'phones.csv', text: each('service_id,number', (index) => `s${index},(212) 555-0142`) },
      { name: 'schedules.csv', text: each('service_id,byday', (index) => `s${index},MO`) },
      { name: 'languages.csv', text: each('service_id,code', (index) => `s${index},en`) },
    ],
    [
      { name: 'services.csv', text: each('id,name,organization_id', (index) => `s${index},Name,o`) },
      { name: 'organizations.csv', text: 'id,name\no,House' },
      { name: 'phones.csv', text: each('organization_id,number', () => 'o,(212) 555-0142') },
    ],
    [{ name: 'services.csv', text: each(each('', () => 'a').replaceAll('\n', ','), () => 'b') }],
    [{ name: 'a.json', text: JSON.stringify([{ id: '1', name: 'crisis '.repeat(4 * LONG) }]) }],
  ];
  for (const files of hostile) {
    const begun = process.cpuUsage();
    planImport(files, 'US', none);
    const took = process.cpuUsage(begun).user / 1000;
    assert.ok(took < AT_ONCE_MS, `${files.map((file) => file.name).join(', ')}: ${took} ms`);
  }
});
