import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Inquiry } from '#inquiries';
import { notForThem } from './roles/eyes.ts';
import { type Kept, asPlanted } from './roles/kept.ts';
import type { Practice } from './roles/planting.ts';
import { NOTHING_DONE, ROLES, type RoleHere, differences, theTable } from './roles/table.ts';
import { type Town, openTown } from './roles/town.ts';
import { type Asked, type Walker, answeredAs, ask, routesOf, walker } from './roles/walk.ts';

/**
 * docs/roles.md says who may see and do what. Here every route of the house is asked for as every role, with ids that are
 * really there and forms that are filled, and what they get is held against it.
 */

let town: Town;
let kept: Kept;
let at: Walker;
let routes: string[];

before(async () => {
  town = await openTown();
  at = await walker(town);
  routes = routesOf(town.h.web.routes);
  // Who is seen for the first time is noted as seen: that isn't of any page's doing.
  for (const role of ROLES) await at.walk('GET /desk', role, town.north);
  kept = await asPlanted(town.admin);
});
after(() => town.close());

/** That somebody looked, or tried, is written down of refusals too. */
const TRACES = /^public\.(?:audit_\w+|limits)$/;

/** Any of our pages that refuse at a desk says whose it is, or how else to come in. */
const SAYS_WHOSE = /Ask one of them|Ask an owner|Only an owner|Ask who invited you|ask for a new link/;

/** What is wrong whatever the table says. */
const broken: string[] = [];

function look(route: string, role: RoleHere, answer: Asked): void {
  for (const what of notForThem(town, role, answer.said)) broken.push(`${route}, ${role}: is shown ${what}`);
  if (answer.status === 403 && !SAYS_WHOSE.test(answer.said))
    broken.push(`${route}, ${role}: is refused without being told whose it is`);
}

/** What was written by asking, and everything as it was again. */
async function written(): Promise<string[]> {
  const changed = await kept.changed();
  await kept.putBack(changed);
  return changed.filter((table) => !TRACES.test(table));
}

async function wroteToTheNorth(route: string, role: RoleHere): Promise<boolean> {
  if (role !== 'elsewhere' || !route.startsWith('POST /desk')) return false;
  return (await kept.changedOf(town.north.id)).length > 0;
}

/** Forms with which the owner changed something: else that nothing changed for somebody would say nothing. */
const doneByOwner = new Set<string>();

async function walkOne(route: string, to: Practice): Promise<Record<RoleHere, string>> {
  const met: Partial<Record<RoleHere, string>> = {};
  const did = new Set<RoleHere>();
  for (const role of ROLES) {
    const answer = await at.walk(route, role, to);
    look(route, role, answer);
    const gets = answeredAs(route.split(' ')[1] ?? '', answer);
    met[role] = gets;
    if (!route.startsWith('POST')) continue;
    if (await wroteToTheNorth(route, role))
      broken.push(`${route}: somebody of another practice wrote to this one`);
    const tables = await written();
    if (tables.length > 0) did.add(role);
    if (tables.length > 0 && gets !== 'yes')
      broken.push(`${route}, ${role}: gets "${gets}", and ${tables.join(', ')} changed all the same`);
  }
  if (did.has('owner')) doneByOwner.add(route);
  for (const role of ['front desk', 'therapist'] as const)
    if (met[role] === 'yes' && did.has('owner') && !did.has(role)) met[role] = NOTHING_DONE;
  return met as Record<RoleHere, string>;
}

describe('docs/roles.md', () => {
  it('says of every route what each role gets there, and is right', async () => {
    assert.ok(routes.length > 170, `${routes.length} routes were found`);
    const met = new Map<string, Record<RoleHere, string>>();
    for (const method of ['GET', 'POST']) {
      for (const route of routes.filter((one) => one.startsWith(`${method} `)))
        met.set(route, await walkOne(route, town.north));
      await kept.putBack(await kept.changed());
    }
    assert.deepEqual(differences(theTable(), routes, met), []);
    assert.deepEqual(broken, []);
    assert.ok(doneByOwner.size > 40, [...doneByOwner].join('\n'));
  });
});

/** Routes about a message, a call or a recording of somebody who reached out. */
const ABOUT_SOMEBODY = /\/desk\/(?:inquiries|calls|files)\/:id/;

/** As if everything that is asked about were about this one. */
function allAbout(one: Inquiry, recording: string): Practice {
  const { north } = town;
  const people = { ...north.people, own: one, waits: one, leaves: one, voice: one, listed: one, call: one };
  return { ...north, people, recording };
}

/**
 * What a role meets or changes of what is shown to somebody else alone: nothing, as it should be.
 * @param arrange makes it so, where it was planted otherwise.
 */
async function shownTo(role: RoleHere, to: Practice, arrange?: () => Promise<unknown>): Promise<string[]> {
  broken.length = 0;
  const wrong: string[] = [];
  for (const route of routes.filter((path) => ABOUT_SOMEBODY.test(path))) {
    await arrange?.();
    const planted = await kept.changed();
    const answer = await at.walk(route, role, to);
    if (role !== 'owner') look(route, role, answer);
    const gets = answeredAs(route.split(' ')[1] ?? '', answer);
    const isHidden = gets === 'not there' || (gets === 'no' && role === 'front desk');
    // It leads to the message, which then isn't there.
    const leadsBack = route === 'GET /desk/calls/:id/undo';
    if (!isHidden && !leadsBack) wrong.push(`${route}, ${role}: ${gets}`);
    const tables = (await written()).filter((table) => !planted.includes(table));
    wrong.push(...tables.map((table) => `${route}, ${role}: wrote to ${table}`));
  }
  return [...wrong, ...broken];
}

const rowsOf = async (query: string, ...values: string[]): Promise<string> =>
  JSON.stringify((await town.admin.query(query, values)).rows);

const post = (role: RoleHere, path: string, fields: Record<string, string> | [string, string][] = {}) =>
  ask(town, {
    cookie: town.cookies[role],
    method: 'POST',
    path,
    body: new URLSearchParams(fields).toString(),
  });

describe('whatever a message has become', () => {
  it('the front desk sees who and when of it, and no words, and another practice nothing', async () => {
    broken.length = 0;
    for (const [who, one] of Object.entries(town.north.people)) {
      for (const query of ['', '?answer=yes', '?done=sent&of=x', '?done=noted']) {
        const path = `/desk/inquiries/${one.id}${query}`;
        const get = (role: RoleHere) => ask(town, { cookie: town.cookies[role], method: 'GET', path });
        const [answer, elsewhere] = [await get('front desk'), await get('elsewhere')];
        look(`GET ${path} (${who})`, 'front desk', answer);
        assert.equal(answer.status, who === 'private' ? 404 : 200, who);
        assert.equal(elsewhere.status, 404, who);
      }
    }
    // Loud, so that what the field gives back of it isn't taken for what was found.
    for (const typed of ['name', 'NORTH-OWN-WORDS', town.north.people.own.code.toUpperCase()])
      look(`POST /desk/find ${typed}`, 'front desk', await post('front desk', '/desk/find', { who: typed }));
    assert.deepEqual(broken, []);
    await kept.putBack(await kept.changed());
  });

  it('what was shown to one alone is there for no colleague, whatever they would do with it', async () => {
    const { private: one } = town.north.people;
    const words = 'select id from inquiry_messages where practice_id = $1 and inquiry_id = $2';
    const [message] = (await town.admin.query<{ id: string }>(words, [town.north.id, one.id])).rows;
    const to = allAbout(one, message?.id ?? '');
    for (const role of ['front desk', 'therapist'] as const) assert.deepEqual(await shownTo(role, to), []);
    const toTherapist = 'update inquiries set private_to = $2, holder_id = $2 where id = $1';
    const given = [one.id, town.north.therapist.memberId];
    assert.deepEqual(await shownTo('owner', to, () => town.admin.query(toTherapist, given)), []);
  });
});

describe('somebody of another practice', () => {
  it('writes nothing into this one by naming it in a form of their own', async () => {
    const { north, south } = town;
    const own = south.people.waits.id;
    const tried: [string, Record<string, string>, number][] = [
      [`/desk/inquiries/${own}/helper`, { helper: north.people.helper.id }, 404],
      [`/desk/inquiries/${own}/hand-over`, { to: north.therapist.memberId }, 422],
      [`/desk/inquiries/${own}/answers/${north.leaving}/undo`, {}, 404],
      [`/desk/inquiries/${own}/data/holds/${north.hold}/lifting`, {}, 404],
      ['/desk/set-up/stepping-in', { stepsIn1: north.therapist.memberId, tellAfterDays: '1' }, 422],
      ['/desk/set-up/absences', { member: north.owner, from: '2026-12-24', until: '2026-12-26' }, 422],
      ['/desk/set-up/trail', { who: north.owner, code: north.people.waits.code.toUpperCase() }, 422],
      ['/desk/sign-in/practice', { practice: north.id }, 303],
    ];
    for (const [path, fields, status] of tried) {
      const answer = await post('elsewhere', path, fields);
      assert.equal(answer.status, status, path);
      assert.deepEqual(notForThem(town, 'elsewhere', answer.said), [], path);
      assert.deepEqual(await kept.changedOf(north.id), [], path);
      await kept.putBack(await kept.changed());
    }
  });

  it('finds nothing of this one in their trail, by who or what they ask for', async () => {
    const { north, cookies } = town;
    for (const query of [`who=${north.owner}`, `about=${north.people.waits.id}`, `before=${north.concern}`]) {
      const path = `/desk/set-up/trail?${query}`;
      const { said } = await ask(town, { cookie: cookies.elsewhere, method: 'GET', path });
      assert.deepEqual(notForThem(town, 'elsewhere', said), []);
      assert.doesNotMatch(said, new RegExp(`${north.people.waits.personId}|${north.hold}`));
    }
  });
});

describe('who has a link or a code', () => {
  it('has one page: it leads nowhere in another practice, and a code only where it was given', async () => {
    const { north, south } = town;
    const { own, waits } = north.people;
    const page = (slug: string, link: string) =>
      ask(town, { cookie: '', method: 'GET', path: `/${slug}/m/${link}` });
    assert.equal((await page(north.slug, own.link)).status, 200);
    assert.equal((await page(south.slug, own.link)).status, 404);
    for (const deed of ['messages', 'ways', 'withdrawal', 'erasing', 'not-me', 'here'])
      assert.equal((await post('person', `/${south.slug}/m/${own.link}/${deed}`)).status, 404, deed);
    assert.deepEqual(await written(), []);
    assert.equal((await post('person', `/${south.slug}/come-back`, { code: own.code })).status, 422);
    const back = await post('person', `/${north.slug}/come-back`, { code: own.code });
    assert.equal(back.to, `/${north.slug}/m/${own.link}`);
    assert.notEqual(own.link, waits.link);
    await written();
  });

  it('keeps no way of somebody else by naming it', async () => {
    const { north } = town;
    const { own, waits } = north.people;
    const waysOf = 'select * from ways where practice_id = $1 and person_id = $2 order by id';
    const theirs = await rowsOf(waysOf, north.id, waits.personId);
    const ids = (JSON.parse(theirs) as { id: string }[]).map(({ id }): [string, string] => ['keep', id]);
    assert.equal(ids.length, 2);
    const answer = await post('person', `/${north.slug}/m/${own.link}/ways`, [...ids, ['ways', 'code']]);
    assert.equal(answer.status, 303);
    assert.equal(await rowsOf(waysOf, north.id, waits.personId), theirs);
    const { said } = await ask(town, { cookie: '', method: 'GET', path: answer.to });
    assert.deepEqual(notForThem(town, 'person', said), []);
    await written();
  });
});

describe('who may change their own', () => {
  it('a therapist changes no colleague’s hours and absences, and ends nobody’s sign-in', async () => {
    const { north } = town;
    const hours = { 'd1a-from': '09:00', 'd1a-until': '12:00' };
    const colleague = `/desk/set-up/staff/${north.owner}/hours`;
    assert.equal((await post('therapist', colleague, hours)).status, 403);
    const away = { member: north.owner, from: '2026-12-24', until: '2026-12-26' };
    assert.equal((await post('therapist', '/desk/set-up/absences', away)).status, 403);
    const [device] = await town.h.signIn.sessionsOf(north.ownerUser);
    await post('therapist', `/desk/sign-in/devices/${device?.id}/end`);
    await post('therapist', '/desk/sign-in/other-devices/end');
    assert.deepEqual(await written(), []);
  });

  it('a refusal is told in the practice’s language, with the way back', async () => {
    await town.admin.query("update practices set locale = 'es' where practice_id = $1", [town.north.id]);
    for (const [role, path, says] of [
      [
        'front desk',
        '/desk/tray',
        /<h1>Esto es de quienes responden aquí<\/h1>.*Pida a uno de ellos.*href="\/desk"/s,
      ],
      ['front desk', '/desk/places/new', /Pida a uno de ellos/],
      ['therapist', '/desk/set-up/trail', /Pida a quien dirige la consulta.*href="\/desk\/set-up"/s],
    ] as const) {
      const answer = await ask(town, { cookie: town.cookies[role], method: 'GET', path });
      assert.equal(answer.status, 403, path);
      assert.match(answer.said, says);
    }
    await kept.putBack(await kept.changed());
  });

  it('the front desk reads the list of places, with no button that would be refused', async () => {
    const get = async (role: RoleHere) =>
      (await ask(town, { cookie: town.cookies[role], method: 'GET', path: '/desk/places' })).said;
    const [desk, therapist] = [await get('front desk'), await get('therapist')];
    assert.match(desk, /A warm room.*The therapists here keep this list|keep this list.*A warm room/s);
    assert.doesNotMatch(desk, /action="\/desk\/places\/|href="\/desk\/places\/\w/);
    assert.match(therapist, /action="\/desk\/places.*href="\/desk\/places\/\w/s);
  });
});
