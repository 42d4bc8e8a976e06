import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sweep } from '#app/schedule';
import { type Delivery, deliveriesAbout } from '#channels';
import { tables } from '#kit/db';
import { allow, erase } from '#people';
import { type Clinic, fieldsOf, openClinic } from './agreements.fixture.ts';

/** Who agreed to what was said before is told that there is a new version. */

let clinic: Clinic;

const db = tables<{ agreed_versions: { id: string; person_id: string } }>();

before(async () => {
  clinic = await openClinic();
  await clinic.meiSays('book', { days: '2' });
});
after(() => clinic.h.close());

type Way = { address: string; goodFor?: ('answers' | 'times')[]; source?: 'person' | 'unasked' };

/** A client who agreed to what Mei says now, and may be reached by this. */
async function agreed(called: string, way?: Way) {
  const one = await clinic.client(called);
  const { personId, browser, at } = one;
  const said = { mayLeaveMessage: false, maySayWho: false, plainWords: true, windows: null } as const;
  if (way)
    await clinic.inside((work) => {
      allow(work, personId, { channel: 'email', source: 'person', ...said, ...way });
    });
  const { text } = await browser.get(at);
  const { to } = await browser.post(at, fieldsOf(text, { agreed: 'yes' }));
  assert.equal(to, `${at}?done=agreed`);
  return one;
}

const mailsTo = (personId: string): Promise<Delivery[]> =>
  clinic.inside(async (work) => {
    const ids = await work.all(
      db.selectFrom('agreed_versions').select('id').where('person_id', '=', personId),
    );
    return deliveriesAbout(
      work,
      ids.map(({ id }) => id),
    );
  });

/** Days later, hour by hour, as the worker goes. */
async function nights(hours: number): Promise<void> {
  for (let hour = 0; hour < hours; hour += 1) {
    clinic.h.clock.advance({ hours: 1 });
    await sweep(clinic.h.house);
  }
}

const sentIn = (all: readonly Delivery[]): Delivery[] => all.filter((one) => one.sent_at !== null);

test('AG16 who agreed is told the next morning, once for all that changed in that day, in words that tell nothing', async () => {
  const { meiSays } = clinic;
  const jo = await agreed('Jo', { address: 'jo@home.example' });
  const never = await clinic.client('Lou');
  await meiSays('book', { days: '3' });
  await meiSays('book', { days: '4' });
  assert.equal(sentIn(await mailsTo(jo.personId)).length, 0);
  await nights(25);
  const [mail, ...more] = await mailsTo(jo.personId);
  assert.deepEqual([more.length, mail?.held_because], [0, null]);
  assert.equal(mail?.sent_at?.toZonedDateTimeISO('America/New_York').hour, 8);
  const { subject, body } = mail?.words.neutral ?? assert.fail('a mail');
  assert.equal(subject, 'Your page');
  assert.ok(body.includes(jo.at), 'it leads to the page that says what changed');
  assert.match(body, /Nothing changes for you until you agree/);
  assert.doesNotMatch(body.replace(jo.at, ''), /Mei|Haddad|therap|session|client|agreement/i);
  assert.equal(mail?.words.plain, undefined);
  assert.deepEqual(await mailsTo(never.personId), []);
  const page = (await jo.browser.get(jo.at)).text;
  assert.match(page, /Something changed.*What was promised to you goes on until you agree to the new/s);
  await nights(48);
  assert.equal((await mailsTo(jo.personId)).length, 1, 'a version is told once');
  await meiSays('book', { days: '5' });
  await nights(25);
  assert.equal(sentIn(await mailsTo(jo.personId)).length, 2, 'and the next one again');
});

test('AG16 nobody is told who agreed meanwhile, nor of what was changed back, nor who went', async () => {
  const { meiSays, inside } = clinic;
  await meiSays('book', { days: '2' });
  const [quick, gone] = [
    await agreed('Quick', { address: 'quick@home.example' }),
    await agreed('Gone', { address: 'gone@home.example' }),
  ];
  await meiSays('book', { days: '7' });
  const { text } = await quick.browser.get(quick.at);
  await quick.browser.post(quick.at, fieldsOf(text, { agreed: 'yes' }));
  await inside((work) => erase(work, gone.personId));
  await nights(25);
  assert.deepEqual(sentIn(await mailsTo(quick.personId)), []);
  assert.deepEqual(sentIn(await mailsTo(gone.personId)), []);
  await meiSays('book', { days: '8' });
  await meiSays('book', { days: '7' });
  await nights(25);
  const [held] = await mailsTo(quick.personId);
  assert.equal(held?.held_because, 'no_longer_wanted', 'it is as they agreed again');
});

test('AG16 P9 it goes by ways that are safe alone: not by one that nobody asked about, nor to who takes it back', async () => {
  const { meiSays } = clinic;
  await meiSays('book', { days: '2' });
  const [unasked, times, none] = [
    await agreed('Unasked', { address: 'unasked@home.example', source: 'unasked' }),
    await agreed('Times', { address: 'times@home.example', goodFor: ['times'] }),
    await agreed('None'),
  ];
  await meiSays('book', { days: '3' });
  await nights(25);
  assert.deepEqual(await mailsTo(unasked.personId), []);
  assert.deepEqual(await mailsTo(none.personId), []);
  assert.equal(sentIn(await mailsTo(times.personId)).length, 1, 'it leads to their page');
});
