import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hono } from 'hono';
import { openPractice } from '#accounts';
import { append, readBack } from '#audit';
import { SetClock } from '#kit/clock';
import { Vault } from '#kit/crypto';
import { type Pool, openPool } from '#kit/db';
import { handlesOf } from '#kit/handles';
import { idsFrom, systemChance } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import { type Work, type WorkSource, workSource } from '#kit/work';
import { html, render } from '#ui';
import { type TestDatabase, testDatabase } from '#test/database';
import { typedFrom } from './forms.ts';
import {
  type Resource,
  type ResourceFields,
  add,
  change,
  confirm,
  deskPlacesRoutes,
  helpNowReady,
} from './index.ts';
import {
  importResources,
  publicPlacesRoutes,
  resource,
  resources,
  retire,
  seedStarter,
  tryImport,
  unretire,
} from './index.ts';
import { paths } from './paths.ts';
import type { Staff, StaffEnv } from './routes/staff.ts';

// Late in the evening in New York, the next day in UTC: a date must be the practice's own.
const clock = new SetClock('2026-11-24T03:00:00Z');
let database: TestDatabase;
let pool: Pool;
let source: WorkSource;
let count = 0;

const parts = {
  vault: new Vault(Buffer.alloc(32, 7)),
  clock,
  ids: idsFrom(systemChance),
  origin: 'http://127.0.0.1',
  record: append,
  reactions: new Map(),
};

before(async () => {
  database = await testDatabase();
  pool = openPool(database.url, { max: 4, onError: () => undefined });
  source = workSource({ ...parts, pool, handles: handlesOf(database.url) });
});

after(async () => {
  await pool.end();
  await database.close();
});

type Here = { slug: string; staff: Staff; inside: <T>(act: (work: Work) => Promise<T>) => Promise<T> };

async function freshPractice(): Promise<Here> {
  const slug = `okafor-${(count += 1)}`;
  const { practice, owner } = await openPractice(
    source,
    { kind: 'system' },
    {
      slug,
      kind: 'solo',
      name: 'Amara Okafor',
      country: 'US',
      region: '',
      zone: 'America/New_York',
      locale: 'en',
      holidays: [],
      owner: { name: 'Amara Okafor', email: '', userId: null },
    },
  );
  const staff: Staff = { practice, memberId: owner, role: 'owner', name: 'Amara Okafor' };
  return { slug, staff, inside: (act) => source.inPractice(practice, { kind: 'staff', id: owner }, act) };
}

const pier: ResourceFields = {
  kind: 'support_group',
  country: 'US',
  organization: 'Harbor House',
  name: 'Tuesday <circle>',
  description: 'A quiet group.',
  phone: '(212) 555-0142',
  text_to: '',
  url: '',
  address: '',
  hours: 'Tuesdays at 7 pm',
  cost: 'Free',
  cost_kind: 'free',
  audience: '',
  topics: ['grief'],
  areas: ['Brooklyn'],
  ages: [],
  languages: ['en'],
  source: 'a call',
  seen_on: '2026-11-20',
};

async function added(here: Here, fields: Partial<ResourceFields> = {}, checked = true): Promise<Resource> {
  const outcome = await here.inside((work) => add(work, { ...pier, ...fields }, checked));
  assert.ok(!isRefused(outcome));
  const found = await here.inside((work) => resource(work, outcome.id));
  assert.ok(found);
  return found;
}

test('the starter library comes in once, unconfirmed, and one tap confirms on the date at the practice', async () => {
  const here = await freshPractice();
  const first = await here.inside((work) => seedStarter(work, 'US'));
  assert.ok(first > 60);
  assert.equal(await here.inside((work) => seedStarter(work, 'US')), 0);
  const all = await here.inside(resources);
  assert.equal(all.length, first);
  assert.deepEqual(
    all.slice(0, 2).map((one) => [one.kind, one.phone, one.assured_on]),
    [
      ['emergency', '911', null],
      ['crisis_line', '988', null],
    ],
  );
  assert.deepEqual(helpNowReady(all), { emergency: false, crisisLine: false });
  for (const one of all.slice(0, 2)) await here.inside((work) => confirm(work, one.id));
  const confirmed = await here.inside(resources);
  assert.deepEqual(helpNowReady(confirmed), { emergency: true, crisisLine: true });
  assert.equal(confirmed[0]?.assured_on, '2026-11-23');
  assert.equal(confirmed[0]?.assured_by, here.staff.memberId);
});

test('every change leaves its audit line, and words never stand in one', async () => {
  const here = await freshPractice();
  const { id } = await added(here);
  await here.inside((work) => change(work, id, { ...pier, cost: 'Five dollars' }, false));
  await here.inside((work) => retire(work, id));
  await here.inside((work) => unretire(work, id));
  const lines = await here.inside((work) => readBack(work, { subjectId: id, most: 20 }));
  const actions = ['added', 'changed', 'confirmed', 'retired', 'unretired'].map((verb) => `resource.${verb}`);
  assert.deepEqual(lines.map((line) => line.action).toSorted(), actions);
  assert.ok(!JSON.stringify(lines).includes('circle'));
});

test('R11 the only emergency number can be neither retired nor made into something else', async () => {
  const here = await freshPractice();
  const only = await added(here, { kind: 'emergency', name: 'Emergency', phone: '911' });
  assert.deepEqual(await here.inside((work) => retire(work, only.id)), { refused: 'last_one' });
  assert.deepEqual(await here.inside((work) => change(work, only.id, pier, false)), { refused: 'last_one' });
  await added(here, { kind: 'emergency', name: 'Another', phone: '112' });
  assert.deepEqual(await here.inside((work) => retire(work, only.id)), { id: only.id });
  assert.deepEqual(await here.inside((work) => confirm(work, only.id)), { refused: 'retired' });
});

test('R12 a new number takes the confirmation away, a new word does not', async () => {
  const here = await freshPractice();
  const { id } = await added(here);
  const assuredAfter = async (fields: Partial<ResourceFields>, checked: boolean) => {
    await here.inside((work) => change(work, id, { ...pier, ...fields }, checked));
    return (await here.inside((work) => resource(work, id)))?.assured_on;
  };
  assert.equal(await assuredAfter({ description: 'A quiet circle.' }, false), '2026-11-23');
  assert.equal(await assuredAfter({ phone: '(212) 555-0143' }, false), null);
  assert.equal(await assuredAfter({ phone: '(212) 555-0144' }, true), '2026-11-23');
});

test('no practice sees or changes what another keeps', async () => {
  const [one, other] = [await freshPractice(), await freshPractice()];
  const kept = await added(one);
  assert.deepEqual(await other.inside(resources), []);
  assert.deepEqual(await other.inside((work) => confirm(work, kept.id)), { refused: 'not_there' });
  assert.deepEqual(await other.inside((work) => change(work, kept.id, pier, true)), { refused: 'not_there' });
});

test('R15 an import is tried first and writes nothing; taken in twice it comes in once', async () => {
  const here = await freshPractice();
  const service = { id: 's1', name: 'Night beds', status: 'active', phones: [{ number: '(212) 555-0142' }] };
  const files = [{ name: 'all.json', text: JSON.stringify([service]) }];
  assert.equal((await here.inside((work) => tryImport(work, files))).taken.length, 1);
  assert.deepEqual(await here.inside(resources), []);
  await here.inside((work) => importResources(work, files));
  const again = await here.inside((work) => importResources(work, files));
  assert.deepEqual(
    again.refusals.map((one) => one.refused),
    ['already_here'],
  );
  const [only, ...more] = await here.inside(resources);
  assert.deepEqual([only?.name, only?.assured_on, more.length], ['Night beds', null, 0]);
});

function deskOf(here: Here) {
  const desk = new Hono<StaffEnv>();
  desk.use(async (c, next) => {
    c.set('staff', here.staff);
    await next();
  });
  desk.route(
    '/',
    deskPlacesRoutes({
      source,
      lang: () => 'en',
      page: (c, view, status) => c.html(render(html`<title>${view.title}</title>${view.main}`), status),
    }),
  );
  const post = (path: string, form: URLSearchParams = new URLSearchParams()) =>
    desk.request(path, { method: 'POST', body: form });
  return { desk, post };
}

function publicPages(from: WorkSource) {
  return publicPlacesRoutes({
    source: from,
    reader: (c) =>
      c.req.query('lang') === 'es' ? { lang: 'es', keepLang: true } : { lang: 'en', keepLang: false },
    page: (c, view, status) => c.html(render(html`<title>${view.title}</title>${view.main}`), status),
  });
}

test('at the desk: add with a slip, keep what was typed, confirm, retire, and people see it on the page', async () => {
  const here = await freshPractice();
  const { desk, post } = deskOf(here);
  const typed = typedFrom({ ...pier, phone: 'call us' });
  const slip = await post(paths.newPlace(), typed);
  assert.equal(slip.status, 422);
  const shown = await slip.text();
  assert.match(shown, /value="call us"/);
  assert.match(shown, /Tuesday &lt;circle&gt;/);
  assert.match(shown, /Write a phone number with digits/);
  typed.set('phone', pier.phone);
  const to = (await post(paths.newPlace(), typed)).headers.get('location') ?? '';
  assert.match(to, /^\/desk\/places\?done=added&in=(\w+)#kind-\1$/);
  const [one] = await here.inside(resources);
  assert.ok(one);
  assert.match(await (await desk.request(paths.deskPlaces())).text(), /One place wants a look/);
  const visitor = publicPages(source);
  const page = async () => (await visitor.request(paths.places(here.slug))).text();
  assert.ok(!(await page()).includes('Tuesday'), 'not before somebody confirmed it');
  assert.equal((await post(paths.confirmation(one.id))).status, 303);
  assert.match(await page(), /Tuesday &lt;circle&gt;[\s\S]*We checked this on November\s23,\s2026/);
  assert.equal((await post(paths.retirement(one.id))).status, 303);
  assert.ok(!(await page()).includes('Tuesday'));
  assert.equal((await post(paths.confirmation(one.id))).status, 409);
  assert.equal((await post(paths.confirmation('not-an-id'))).status, 404);
  assert.equal((await desk.request(paths.place(one.id))).status, 200);
});

test('at the desk: a file is shown first, then taken in by a second press', async () => {
  const here = await freshPractice();
  const { desk, post } = deskOf(here);
  const files = [
    { name: 'all.json', text: '[{"id":"s1","name":"Night beds","url":"https://beds.example"},{"name":""}]' },
  ];
  const form = new FormData();
  form.set('files', new File([files[0]?.text ?? ''], 'all.json'));
  const tried = await (await desk.request(paths.imports(), { method: 'POST', body: form })).text();
  assert.match(tried, /One place would come in/);
  assert.match(tried, /It has no id/);
  assert.deepEqual(await here.inside(resources), []);
  assert.equal(
    (await post(paths.imports(), new URLSearchParams({ given: JSON.stringify(files) }))).status,
    303,
  );
  assert.equal((await here.inside(resources)).length, 1);
  assert.equal((await post(paths.imports(), new URLSearchParams({ given: 'nonsense' }))).status, 422);
});

test('R13 help-now pages stand without the database, and tell nobody whether a page exists by anything but 404', async () => {
  const here = await freshPractice();
  const open = publicPages(source);
  assert.match(
    await (await open.request(paths.helpNow(here.slug))).text(),
    /href="tel:911"[\s\S]*href="tel:988"/,
  );
  assert.equal((await open.request('/nobody-here/places')).status, 404);
  const gone = openPool('postgres://nobody@127.0.0.1:9/none', { max: 1, onError: () => undefined });
  const away = publicPages(workSource({ ...parts, pool: gone, handles: handlesOf(database.url) }));
  const places = await away.request(paths.places(here.slug));
  assert.equal(places.status, 503);
  assert.match(await places.text(), /help-now\/countries\/US/);
  const spain = await away.request(`${paths.helpNowIn(here.slug, 'ES')}?lang=es`);
  assert.equal(spain.status, 200);
  assert.match(await spain.text(), /tel:112[\s\S]*findahelpline\.com\/countries\/es/);
  assert.match(await (await away.request(paths.countries(here.slug))).text(), /Germany/);
  await gone.end();
});
