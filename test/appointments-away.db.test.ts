import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { beAway } from '#accounts';
import { allow, beginCare, meet } from '#people';
import { feesSince, freedAhead, wishSooner } from '#appointments';
import { type Clinic, bare, openClinic } from './appointments-clinic.fixture.ts';
import { madeUpAddress } from './made-up.ts';
import { recentDeliveries } from '#channels';

/** A therapist will be away, or has left: what lies ahead of them stands in one list, and nothing is cancelled by itself. */

let clinic: Clinic;

before(async () => {
  clinic = await openClinic();
});
after(() => clinic.h.close());

const AWAY = '/desk/appointments/away';
const absence = { from: '2026-11-25', until: '2026-11-26', cover: '' };

const mails = () =>
  clinic.inside(async (work) =>
    (await recentDeliveries(work, 100)).map((one) => ({
      to: one.person_id,
      words: one.words.plain ?? one.words.neutral,
    })),
  );

test('AP19 an absence that is noted leads at once to the sessions in it; one press tells, costs nothing and offers other times', async () => {
  const { h, owner, ruth, front, sam, books, says, passes } = clinic;
  await says({ steps: [{ hours: 72, fee: 12_000 }] });
  const inIt = await books(front.browser, '2026-11-25', '10:00');
  const also = await books(front.browser, '2026-11-26', '16:30');
  const outside = await books(front.browser, '2026-11-27', '10:00');
  await passes(4);
  assert.match((await owner.get(AWAY)).text, /No session falls into a time/);
  const noted = await ruth.browser.post('/desk/set-up/absences', { ...absence, member: ruth.id });
  assert.match(noted.to, /\/desk\/appointments\/away$/, noted.text);
  const list = (await ruth.browser.get(AWAY)).text;
  assert.match(
    list,
    /Wednesday, November 25, 10 am, Sam[\s\S]*Ruth is away then[\s\S]*Thursday, November 26, 4:30 pm, Sam/,
  );
  assert.doesNotMatch(list, /November 27/);
  assert.match((await front.browser.get('/desk/appointments')).text, /2 sessions fall into a time/);
  await passes(10);
  const first = (await mails()).length;
  const id = bare(inIt.to).split('/').at(-1) ?? '';
  const told = await front.browser.post(AWAY, { session: id });
  const page = (await front.browser.get(told.to)).text;
  assert.match(page, /Nobody is told for three minutes[\s\S]*You can undo this until/);
  await passes(2);
  assert.equal((await mails()).length, first, 'nobody hears yet');
  await front.browser.post(`/desk/appointments/${id}/undo`, {});
  await front.browser.post(AWAY, { session: id });
  await passes(4);
  const sent = (await mails()).slice(0, (await mails()).length - first);
  const [mail] = sent.filter((one) => one.to === sam);
  assert.equal(sent.length, 1);
  assert.match(
    mail?.words.body ?? '',
    /with Ruth on Wednesday[\s\S]*can’t take place[\s\S]*on our side, and costs you nothing[\s\S]*\/appointments\/new\?with=/,
  );
  assert.doesNotMatch(mail?.words.body ?? '', /away/);
  const since = h.clock.now().subtract({ hours: 24 * 7 });
  assert.deepEqual(await clinic.inside((work) => feesSince(work, since)), []);
  const kept = await front.browser.post(`${bare(also.to)}/keeping`, {});
  assert.match((await front.browser.get(kept.to)).text, /It stays\.[\s\S]*No session falls into a time/);
  assert.match((await front.browser.get(bare(outside.to))).text, /Move it/);
});

test('AP19 what was kept is asked about again for a later absence; all are told with one press, and what came since isn’t', async () => {
  const { front, ruth, inside, books, passes } = clinic;
  await passes(5);
  const day = (clock: string) => Temporal.Instant.from(`2026-11-26T${clock}:00-05:00`);
  await inside((work) => {
    beAway(work, { memberId: ruth.id, from: day('12:00'), until: day('18:00'), coverId: null });
  });
  assert.match((await front.browser.get(AWAY)).text, /Thursday, November 26, 4:30 pm, Sam/);
  await books(front.browser, '2026-11-26', '14:00');
  const list = (await front.browser.get(AWAY)).text;
  const shown = [...list.matchAll(/name="session" value="([^"]+)"/g)].map(([, id]) => id ?? '');
  const all = shown.slice(2);
  assert.deepEqual(all.toSorted(), shown.slice(0, 2).toSorted(), 'the form for all names each that is shown');
  await books(front.browser, '2026-11-26', '13:00');
  await front.browser.post(
    AWAY,
    all.map((id): [string, string] => ['session', id]),
  );
  const left = (await front.browser.get(AWAY)).text;
  assert.match(left, /Thursday, November 26, 1 pm, Sam/);
});

test('AP19 AP41 a time whose therapist is away is offered to nobody', async () => {
  const { front, ruth, inside, passes } = clinic;
  const rosa = await inside((work) => {
    const { person } = meet(work, { standing: 'client', called: 'Rosa', locale: 'en', ways: [] });
    beginCare(work, { personId: person, memberId: ruth.id, source: 'hand' });
    const { times, ...way } = madeUpAddress('rosa@home.example');
    return { person, way: allow(work, person, { ...way, windows: times }) };
  });
  await inside((work) =>
    wishSooner(work, {
      personId: rosa.person,
      wayId: rosa.way,
      memberId: ruth.id,
      urgency: 'would_help',
      noticeHours: 3,
      weekdays: [1, 2, 3, 4, 5],
      parts: ['morning', 'midday', 'evening'],
      inPlace: false,
      wording: 'A made-up question',
    }),
  );
  const list = (await front.browser.get(AWAY)).text;
  const id = /name="session" value="([^"]+)"/.exec(list)?.[1] ?? assert.fail(list);
  await front.browser.post(AWAY, { session: id });
  await passes(4);
  const freed = await inside((work) => freedAhead(work, ruth.id));
  assert.ok(freed.every((one) => one.endedAt !== null));
  assert.ok((await mails()).every((one) => one.to !== rosa.person));
});

test('AP19 of a colleague who leaves, the owner is led to what lies ahead; the others keep theirs', async () => {
  const { owner, front, ruth, books, passes, sam } = clinic;
  const one = await books(front.browser, '2026-12-03', '10:00');
  await passes(4);
  await front.browser.post(`${bare(one.to)}/keeping`, {});
  const left = await owner.post(`/desk/set-up/staff/${ruth.id}/leave`, {});
  assert.match(left.to, /\/desk\/appointments\/away$/, left.text);
  const list = (await owner.get(AWAY)).text;
  assert.match(list, /Thursday, December 3, 10 am, Sam[\s\S]*Ruth doesn’t see people here any more/);
  const id = bare(one.to).split('/').at(-1) ?? '';
  await owner.post(AWAY, { session: id });
  await passes(4);
  const [mail] = (await mails()).filter((sent) => sent.to === sam);
  assert.match(mail?.words.body ?? '', /can’t take place[\s\S]*\/appointments\s*$/);
});
