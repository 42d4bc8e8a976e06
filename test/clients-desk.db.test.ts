import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deliveriesAbout } from '#channels';
import { sweep } from '#app/schedule';
import { answer, receive } from '#inquiries';
import { isRefused } from '#kit/outcome';
import { caresOf, togetherWith, waysOf } from '#people';
import { madeUpAddress, madeUpContact } from './made-up.ts';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';
import { type AtDesk, deskOf } from './clients.ts';

let h: Newcomer;

before(async () => {
  h = await newcomerHouse();
});
after(() => h.close());

const added = async (desk: AtDesk, more: Record<string, string> = {}): Promise<string> => {
  const form = { called: 'Kim Vale', email: 'kim@home.example', phone: '', asked: 'no', lang: 'en', ...more };
  const { to, status } = await desk.browser.post('/desk/clients/new', form);
  assert.equal(status, 303);
  return /clients\/([0-9a-f-]{36})/.exec(to)?.[1] ?? '';
};

test('P8 a client is added by hand: a name, how they are reached, and whose they are', async () => {
  const desk = await deskOf(h);
  assert.match((await desk.browser.get('/desk/clients')).text, /Nobody is a client here now/);
  const wrong = await desk.browser.post('/desk/clients/new', {
    called: '',
    email: 'kim at home',
    phone: '1',
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Write a name.*value="kim at home"/s);
  const id = await added(desk);
  const page = await desk.browser.get(`/desk/clients/${id}`);
  assert.match(page.text, /Kim Vale.*With Amara Okafor since.*kim@home\.example.*Not asked yet/s);
  assert.match((await desk.browser.get('/desk/clients')).text, /One client.*Kim Vale.*not asked yet/s);
  assert.equal((await desk.inside((work) => caresOf(work, { personId: id }))).length, 1);
});

test('P9 a way that nobody asked about carries nothing, until the client or the therapist says that it is safe', async () => {
  const desk = await deskOf(h);
  const id = await added(desk);
  const [way] = await desk.inside((work) => waysOf(work, [id]));
  assert.equal(way?.source, 'unasked');
  const path = `/desk/clients/${id}/ways/${way?.id}`;
  assert.match((await desk.browser.get(path)).text, /What they told you about it.*kim@home\.example/s);
  const said = await desk.browser.post(path, [
    ['good_for', 'times'],
    ['words', 'neutral'],
  ]);
  assert.equal(said.status, 303);
  const [now] = await desk.inside((work) => waysOf(work, [id]));
  assert.deepEqual([now?.source, now?.goodFor], ['staff', ['times']]);
  assert.match(
    (await desk.browser.get(`/desk/clients/${id}`)).text,
    /They told somebody here.*For: their sessions and times/s,
  );
  await desk.browser.post(`${path}/taken-back`, {});
  assert.equal((await desk.inside((work) => waysOf(work, [id]))).length, 0);
});

test('I25 who was answered is a client by one press, with the ways that they gave; who waits is answered first', async () => {
  const desk = await deskOf(h);
  const ways = [madeUpAddress('ana@home.example')];
  const { inquiry } = await receive(
    h.house.source,
    desk.practice,
    { kind: 'visitor' },
    madeUpContact('Ana', { ways }),
  );
  const early = await desk.browser.post(`/desk/inquiries/${inquiry.id}/client`, {});
  assert.equal(early.status, 409);
  assert.match(early.text, /once you answered them/);
  const given = {
    inquiryId: inquiry.id,
    memberId: desk.memberId,
    kind: 'yes' as const,
    reason: null,
    words: 'Yes, come on Monday.',
    places: [],
    colleagues: [],
    seenWhole: true,
  };
  assert.ok(!isRefused(await desk.inside((work) => answer(work, given))));
  h.clock.advance({ minutes: 5 });
  for (let round = 0; round < 3; round += 1) await sweep(h.house);
  assert.match((await desk.browser.get(`/desk/inquiries/${inquiry.id}`)).text, /They are my client now/);
  const done = await desk.browser.post(`/desk/inquiries/${inquiry.id}/client`, {});
  assert.equal(done.to, `/desk/clients/${inquiry.personId}?done=added`);
  const page = await desk.browser.get(done.to);
  assert.match(page.text, /after they wrote here.*ana@home\.example.*What\s+they\s+wrote/s);
  assert.match((await desk.browser.get(`/desk/inquiries/${inquiry.id}`)).text, /They are a client here/);
});

test('P9 a file is looked at first: its columns are said, who is here stays out, and nobody is sent anything', async () => {
  const desk = await deskOf(h);
  await added(desk);
  const text = [
    'Client name,E-mail,Cell',
    '"Quill, Bo",bo@home.example,(212) 555-0177',
    'Kim V.,KIM@home.example,',
    ',nobody@home.example,',
  ].join('\n');
  const looked = await desk.browser.post('/desk/clients/import', { given: text });
  assert.equal(looked.status, 200);
  assert.match(looked.text, /One client would come in\..*Quill, Bo.*bo@home\.example/s);
  assert.match(looked.text, /is a client here already.*It has no name/s);
  assert.equal((await desk.inside((work) => caresOf(work))).length, 1);
  const map = { given: text, column_0: 'called', column_1: 'email', column_2: 'text', take: 'yes' };
  assert.equal((await desk.browser.post('/desk/clients/import', map)).to, '/desk/clients?brought=1');
  const bo = (await desk.inside((work) => caresOf(work))).find(({ source }) => source === 'file');
  const ways = await desk.inside((work) => waysOf(work, [bo?.personId ?? '']));
  assert.deepEqual(ways.map(({ channel, source }) => `${channel} ${source}`).toSorted(), [
    'email unasked',
    'text unasked',
  ]);
  const sent = await desk.inside((work) => deliveriesAbout(work, [bo?.personId ?? '']));
  assert.equal(sent.length, 0);
});

test('AC15 the link to a client’s page is shown once, opens their page, and closed it opens nothing', async () => {
  const desk = await deskOf(h);
  const id = await added(desk);
  const link = await desk.linkFor(id);
  const phone = h.browser();
  assert.equal((await phone.post(link, {})).to, `/my/${desk.slug}`);
  assert.match((await desk.browser.get(`/desk/clients/${id}`)).text, /They have opened their page/);
  assert.equal((await desk.browser.post(`/desk/clients/${id}/page/closed`, {})).status, 303);
  assert.equal((await phone.get(`/my/${desk.slug}`)).status, 401);
});

test('P13 a couple comes together: each has a page of their own, and what one wrote is on no other’s', async () => {
  const desk = await deskOf(h);
  const [kim, bo] = [await added(desk), await added(desk, { called: 'Bo Quill', email: 'bo@home.example' })];
  assert.equal((await desk.browser.post(`/desk/clients/${kim}/together`, {})).status, 422);
  await desk.browser.post(`/desk/clients/${kim}/together`, { with: bo, kind: 'couple' });
  const [group] = await desk.inside((work) => togetherWith(work, bo));
  assert.deepEqual([group?.kind, group?.personIds.toSorted()], ['couple', [kim, bo].toSorted()]);
  const phone = h.browser();
  await phone.post(await desk.linkFor(bo), {});
  for (const page of ['', '/ways', '/data/held', '/helpers'])
    assert.doesNotMatch((await phone.get(`/my/${desk.slug}${page}`)).text, /Kim|kim@home/, page);
  await desk.browser.post(`/desk/clients/${kim}/together/${group?.id}/left`, {});
  assert.deepEqual((await desk.inside((work) => togetherWith(work, bo)))[0]?.personIds, [bo]);
});

test('P14 only the client lets somebody help, in words that are kept, and takes it back in one press', async () => {
  const desk = await deskOf(h);
  const id = await added(desk);
  await desk.browser.post(`/desk/clients/${id}/helpers`, [
    ['called', 'Aunt Wren'],
    ['may', 'times'],
  ]);
  assert.match(
    (await desk.browser.get(`/desk/clients/${id}`)).text,
    /Aunt Wren.*Waits for the client’s yes/s,
  );
  assert.equal((await desk.helpers(id)).length, 0);
  const phone = h.browser();
  await phone.post(await desk.linkFor(id), {});
  const mine = `/my/${desk.slug}/helpers`;
  const page = (await phone.get(mine)).text;
  assert.match(page, /Aunt Wren: may know your times/);
  const yes = /action="(\/my\/[^"]+\/yes)"/.exec(page)?.[1] ?? '';
  assert.equal((await phone.post(yes, {})).status, 303);
  assert.deepEqual(
    (await desk.helpers(id)).map(({ called }) => called),
    ['Aunt Wren'],
  );
  const end = /action="(\/my\/[^"]+\/end)"/.exec((await phone.get(mine)).text)?.[1] ?? '';
  await phone.post(end, {});
  assert.equal((await desk.helpers(id)).length, 0);
  const none = await phone.post(mine, { called: 'Bo', may: 'talk' });
  assert.equal(none.status, 422);
  assert.match(none.text, /Tick that you say yes.*value="Bo"/s);
});

test('another practice finds no client of ours, whatever it would do with one', async () => {
  const [ours, theirs] = [await deskOf(h), await deskOf(h)];
  const id = await added(ours);
  for (const path of ['', '/ways/new/email', '/guardians/new'])
    assert.equal((await theirs.browser.get(`/desk/clients/${id}${path}`)).status, 404, path);
  for (const path of ['page', 'page/closed', 'birthday', 'together', 'helpers', 'guardians/new'])
    assert.equal((await theirs.browser.post(`/desk/clients/${id}/${path}`, {})).status, 404, path);
});
