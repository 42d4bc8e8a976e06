import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { receive } from '#inquiries';
import { caresOf, persons, togetherWith, waysOf } from '#people';
import { type AtDesk, deskOf } from './clients.ts';
import { madeUpAddress, madeUpContact } from './made-up.ts';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';

/** Who is in care with whom, who comes together, and one address that is one. */

let h: Newcomer;

before(async () => {
  h = await newcomerHouse();
});
after(() => h.close());

const together = (desk: AtDesk, id: string, withId: string, kind: 'couple' | 'family') =>
  desk.browser.post(`/desk/clients/${id}/together`, { with: withId, kind });

const groupsOf = (desk: AtDesk, id: string) => desk.inside((work) => togetherWith(work, id));

test('P13 who joins one of a family joins all of it; each keeps a page of their own', async () => {
  const desk = await deskOf(h);
  const ids: string[] = [];
  for (const called of ['Ada', 'Ben', 'Cal', 'Dot']) ids.push((await desk.client(called)).personId);
  const [ada = '', ben = '', cal = '', dot = ''] = ids;
  await together(desk, ada, ben, 'couple');
  await together(desk, ada, ben, 'couple');
  assert.deepEqual(
    (await groupsOf(desk, ada)).map(({ kind }) => kind),
    ['couple'],
    'said twice it is one',
  );
  await together(desk, cal, ada, 'family');
  await together(desk, dot, ben, 'family');
  await together(desk, ben, dot, 'family');
  for (const id of ids) {
    const [family, ...more] = await groupsOf(desk, id);
    assert.deepEqual(
      [family?.kind, new Set(family?.personIds), more.length],
      ['family', new Set(ids), 0],
      'one family of four',
    );
  }
  const page = (await desk.browser.get(`/desk/clients/${ada}`)).text;
  assert.match(page, /A family<\/strong>.*Ben.*Cal.*Dot/s);
  const eve = (await desk.client('Eve')).personId;
  await together(desk, ada, eve, 'couple');
  assert.deepEqual(
    (await groupsOf(desk, eve)).map((one) => [one.kind, new Set(one.personIds)]),
    [['couple', new Set([ada, eve])]],
    'a couple is two',
  );
});

test('P2 one number in two spellings is one way, and what was said last holds', async () => {
  const desk = await deskOf(h);
  const { personId, browser } = await desk.opens('Fay');
  const add = (number: string) =>
    browser.post(`/my/${desk.slug}/ways/new/text`, { address: number, good_for: 'answers' });
  for (const number of ['(212) 555-0142', '212.555.0142', '+1 212 555 0142']) {
    const added = await add(number);
    assert.equal(added.status, 303, added.text.slice(0, 300));
  }
  const ways = await desk.inside((work) => waysOf(work, [personId]));
  assert.equal(ways.length, 1);
});

async function wrote(desk: AtDesk, called: string, address: string) {
  const contact = madeUpContact(called, { ways: [madeUpAddress(address)] });
  return (await receive(h.house.source, desk.practice, { kind: 'visitor' }, contact)).inquiry;
}

const sorted = (desk: AtDesk, id: string, as: string) =>
  desk.browser.post(`/desk/inquiries/${id}/sorting`, { as });

test('I10 P8 who is sorted as my client is in care with who said so, until that is taken back', async () => {
  const desk = await deskOf(h);
  const { id, personId } = await wrote(desk, 'Gus', 'gus@home.example');
  const cares = () => desk.inside((work) => caresOf(work, { personId }));
  const standing = async () =>
    (await desk.inside((work) => persons(work, [personId]))).get(personId)?.standing;
  assert.equal((await sorted(desk, id, 'client')).status, 303);
  const [care, ...more] = await cares();
  assert.deepEqual([care?.memberId, care?.source, more.length], [desk.memberId, 'inquiry', 0]);
  assert.match((await desk.browser.get('/desk/clients')).text, /Gus/);
  assert.equal((await sorted(desk, id, 'person')).status, 303);
  assert.deepEqual([await cares(), await standing()], [[], 'reached_out']);
});

test('I10 who writes from the address of a client is known, and no second client', async () => {
  const desk = await deskOf(h);
  const first = await wrote(desk, 'Hal', 'hal@home.example');
  await sorted(desk, first.id, 'client');
  const again = await wrote(desk, 'Hal', 'HAL@home.example');
  await sorted(desk, again.id, 'client');
  assert.deepEqual(await desk.inside((work) => caresOf(work, { personId: again.personId })), []);
  assert.equal((await desk.inside((work) => caresOf(work))).length, 1);
});
