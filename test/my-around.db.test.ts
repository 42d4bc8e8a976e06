import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { myPaths, offerMyPage } from '#accounts';
import { allow, erase, helpersOf, persons, saySafe, waysOf } from '#people';
import { openedPractice } from './clients.ts';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';

let h: Newcomer;

before(async () => {
  h = await newcomerHouse();
});
after(() => h.close());

test('P10 a client says which ways are safe, for what and when; a postal address too; and takes one back', async () => {
  const { slug, inside, opens } = await openedPractice(h);
  const { personId, browser } = await opens('Sam');
  const ways = `/my/${slug}/ways`;
  assert.match((await browser.get(ways)).text, /Nothing is noted.*Add a postal address/s);
  assert.match((await browser.get(`${ways}/new/post`)).text, /Does somebody else open your post/);
  const wrong = await browser.post(`${ways}/new/phone`, [
    ['address', 'call me'],
    ['when', 'weekly'],
    ['from', '12:00'],
  ]);
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Write the number with its digits.*Write from when until when.*value="call me"/s);
  await browser.post(`${ways}/new/post`, {
    address: '12 Elm Street\nSpringfield',
    who: 'no',
    good_for: 'missed',
  });
  await browser.post(`${ways}/new/phone`, [
    ['address', '(212) 555-0148'],
    ['good_for', 'times'],
    ['when', 'weekly'],
    ['days', '1'],
    ['from', '12:00'],
    ['until', '13:00'],
    ['message', 'no'],
  ]);
  const found = await inside((work) => waysOf(work, [personId]));
  assert.deepEqual(
    found.map(({ channel, source, goodFor }) => `${channel} ${source} ${goodFor?.join(' ')}`).toSorted(),
    ['phone person times', 'post person missed'],
  );
  const page = (await browser.get(ways)).text;
  assert.match(page, /12 Elm Street.*For a word if we miss each other/s);
  assert.match(page, /\(212\)\s555.0148.*For your sessions and times\. Monday, 12:00\sto\s13:00/s);
  const back = /action="(\/my\/[^"]+\/taken-back)"/.exec(page)?.[1] ?? '';
  assert.match((await browser.get((await browser.post(back, {})).to)).text, /We don’t use it any more/);
  assert.equal((await inside((work) => waysOf(work, [personId]))).length, 1);
});

test('P9 what nobody asked about is asked first on the client’s page, with nothing chosen for them', async () => {
  const { slug, inside, opens } = await openedPractice(h);
  const { personId, browser } = await opens('Ida');
  const way = {
    channel: 'email',
    address: 'ida@home.example',
    source: 'unasked',
    mayLeaveMessage: false,
    maySayWho: false,
    plainWords: false,
    windows: { kind: 'any' },
  } as const;
  const id = await inside((work) => allow(work, personId, way));
  assert.match(
    (await browser.get(`/my/${slug}/ways`)).text,
    /Is this safe\?.*Nobody asked you about it yet/s,
  );
  assert.doesNotMatch((await browser.get(`/my/${slug}/ways/${id}`)).text, /\schecked/);
  await browser.post(`/my/${slug}/ways/${id}`, [
    ['good_for', 'answers'],
    ['words', 'neutral'],
  ]);
  const [now] = await inside((work) => waysOf(work, [personId]));
  assert.deepEqual([now?.source, now?.goodFor], ['person', ['answers']]);
  const refused = await inside((work) =>
    saySafe(work, {
      personId: work.uuid(),
      wayId: id,
      source: 'staff',
      said: { ...way, goodFor: ['times'] },
    }),
  );
  assert.deepEqual(refused, { refused: 'not_there' });
});

test('I17 a client reads and saves what is held, asks for it to be erased, and takes it back', async () => {
  const { slug, inside, opens } = await openedPractice(h);
  const { personId, browser } = await opens('Wren');
  const data = `/my/${slug}/data`;
  assert.match((await browser.get(`${data}/held`)).text, /Wren/);
  assert.match((await browser.get(`${data}/held/json`)).text, /"kind": "person"/);
  assert.match(
    (await browser.get(`${data}/erasing`)).text,
    /A law says how long your record is kept.*8 NYCRR/s,
  );
  await browser.post(`${data}/erasing`, {});
  assert.match((await browser.get(data)).text, /You asked for it to be erased\. It is done/);
  await browser.post(`${data}/erasing/kept`, {});
  const person = (await inside((work) => persons(work, [personId]))).get(personId);
  assert.equal(person?.eraseAskedAt, null);
});

test('P6 who is erased leaves no helper, no guardian’s words and no birthday behind', async () => {
  const { slug, inside, opens } = await openedPractice(h);
  const { personId, browser } = await opens('Mei');
  await browser.post(`/my/${slug}/helpers`, [
    ['called', 'Bo Quill'],
    ['may', 'reach'],
    ['agree', 'yes'],
  ]);
  assert.equal((await inside((work) => helpersOf(work, personId))).length, 1);
  await inside((work) => erase(work, personId));
  assert.equal((await inside((work) => helpersOf(work, personId))).length, 0);
});

test('AC17 whoever opens a second practice’s link is asked whether both are theirs, and says no by saying nothing', async () => {
  const [one, other] = [await openedPractice(h), await openedPractice(h)];
  const { browser } = await one.opens('Sam');
  const second = await other.client('Sam Vale');
  assert.match((await browser.get(second.link)).text, /Is this one yours too\?/);
  assert.doesNotMatch((await browser.get(second.link)).text, /\schecked/);
  await browser.post(second.link, {});
  assert.equal((await browser.get(`/my/${other.slug}`)).status, 200);
  assert.equal((await browser.get(`/my/${one.slug}`)).status, 401);

  const both = await one.opens('Ida');
  const again = await other.client('Ida Vale');
  await both.browser.post(again.link, { both: 'yes' });
  for (const { slug } of [one, other]) assert.equal((await both.browser.get(`/my/${slug}`)).status, 200);
  assert.match((await both.browser.get('/my')).text, /Which page\?/);
});

test('AC17 two persons of one practice are never joined, whatever is said', async () => {
  const practised = await openedPractice(h);
  const { browser } = await practised.opens('Sam');
  const second = await practised.client('Rosa');
  assert.doesNotMatch((await browser.get(second.link)).text, /yours too/);
  await browser.post(second.link, { both: 'yes' });
  const page = await browser.get(`/my/${practised.slug}/data/held`);
  assert.match(page.text, /Rosa/);
  assert.doesNotMatch(page.text, /Sam/);
});

test('AC18 a client sees where their page is open, closes it there, and adds a key only just after a link', async () => {
  const { slug, inside, opens } = await openedPractice(h);
  const { personId, browser } = await opens('Sam');
  const link = await inside((work) => myPaths.offered(offerMyPage(work, { personId, lang: 'en' })));
  const phone = h.browser();
  await phone.post(link, {});
  const devices = `/my/${slug}/devices`;
  const page = (await browser.get(devices)).text;
  assert.match(page, /Close it everywhere but here.*data-passkey="add"/s);
  await browser.post(`${devices}/others/end`, {});
  assert.equal((await phone.get(`/my/${slug}`)).status, 401);
  assert.equal((await browser.post(`${devices}/passkeys/question`, {})).status, 200);
  h.clock.advance({ minutes: 61 });
  assert.match((await browser.get(devices)).text, /open your page with a new link first/);
  assert.equal((await browser.post(`${devices}/passkeys/question`, {})).status, 409);
  await browser.post(`${devices}/reading`, { lang: 'es', zone: 'Europe/Madrid' });
  assert.match(
    (await browser.get(devices)).text,
    /Dispositivos, idioma y huso horario.*value="Europe\/Madrid" selected/s,
  );
});
