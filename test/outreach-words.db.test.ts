import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { allow, waysOf } from '#people';
import { bare } from './appointments-clinic.fixture.ts';
import { type Missed, formOn, openMissed } from './outreach.fixture.ts';

/** The words on a card: what their owner said about a message, and what a therapist chose. */

let here: Missed;

before(async () => {
  here = await openMissed();
});
after(() => here.h.close());

test('L16 L17 P10 a message says why only once its owner said so; a text is there to be copied where a way is safe for it', async () => {
  const { ruth, until } = here;
  await until('2026-11-23T15:10:00Z');
  const dee = await here.client('Dee');
  const plan = bare((await here.went([dee], 'missed_each_other', '2026-11-23', '12:00')).to);
  await until('2026-11-25T15:00:00Z');
  await here.signIn();
  const [phone] = (await here.inside((work) => waysOf(work, [dee]))).filter((one) => one.channel === 'phone');
  const way = `/desk/clients/${dee}/ways/${phone?.id ?? ''}`;
  const said = { good_for: 'missed', when: 'any', message: 'yes' };
  const card = async (): Promise<string> => (await ruth.browser.get(plan)).text;
  assert.match(await card(), /Hello\. Please call back at this number/);
  assert.doesNotMatch(await card(), /A text instead/);
  assert.equal((await ruth.browser.post(way, { ...said, who: 'yes' })).status, 303);
  assert.match(await card(), /Hello, this is Ruth\. Please call me back/);
  assert.doesNotMatch(await card(), /wanted to hear how you are\. If you would like a new time/);
  assert.equal((await ruth.browser.post(way, { ...said, who: 'why' })).status, 303);
  assert.match(
    await card(),
    /Hello Dee, this is Ruth\. We missed each other on Monday, November 23, and I wanted to hear how you are\. If you would like a new time/,
  );
  assert.match((await ruth.browser.get(`/desk/clients/${dee}`)).text, /It may say who calls, and why\./);
  assert.match((await ruth.browser.get(way)).text, /value="why" checked/);
  await ruth.browser.post(way, { ...said, message: 'no', who: 'why' });
  assert.match(await card(), /leave no message/);

  await here.inside((work) =>
    allow(work, dee, {
      channel: 'text',
      address: '+12125550142',
      source: 'person',
      mayLeaveMessage: false,
      maySayWho: true,
      plainWords: false,
      windows: { kind: 'any' },
    }),
  );
  assert.match(
    await card(),
    /A text instead[\s\S]*Hello, this is Ruth\. Please call or write when it suits you/,
  );
});

test('L16 LE9 an email has the words that were chosen, also where something is typed; what is typed comes back when it is read', async () => {
  const { ruth, until, mailsTo } = here;
  await until('2026-11-30T15:10:00Z');
  await here.signIn();
  const eli = await here.client('Eli', { plainWords: true });
  const plan = bare((await here.went([eli], 'missed_each_other', '2026-11-30', '12:00')).to);
  await until('2026-12-02T15:00:00Z');
  await here.signIn();
  await ruth.browser.post(formOn((await ruth.browser.get(plan)).text, '/skip'), {});
  await until('2026-12-07T15:00:00Z');
  await here.signIn();
  const usual = (await ruth.browser.get(plan)).text;
  assert.match(usual, /\?words=too_fast/);
  const chosen = (await ruth.browser.get(`${plan}?words=too_fast`)).text;
  assert.match(
    chosen,
    /I wonder if we went too fast\.[\s\S]*You set the pace\.[\s\S]*You don’t need to answer\./,
  );
  assert.match(chosen, /name="wording" value="too_fast"/);
  const done = formOn(chosen, '/done');
  const typed = { how: 'edited', wording: 'too_fast', words: 'Why did you not come? Will you pay?' };
  const read = await ruth.browser.post(done, { ...typed, next: 'read' });
  assert.equal(read.status, 422);
  assert.match(read.text, /Why did you not come\? Will you pay\?/);
  assert.match(read.text, /might read as blame|more than one question/);
  assert.match(read.text, /I wonder if we went too fast/, 'and what was chosen stays');
  for (const wording of [
    'usual',
    'last_session',
    'no_hard_feelings',
    'something_said',
    'too_fast',
    'first_session',
  ]) {
    const { text } = await ruth.browser.get(`${plan}?words=${wording}`);
    const words = /<textarea[^>]*name="words"[^>]*>\n([^<]*)</.exec(text)?.[1] ?? '';
    assert.match(words, /Hello Eli,/);
    const again = await ruth.browser.post(done, { how: 'edited', wording, words, next: 'read' });
    assert.match(again.text, /It reads well\./, `${wording}: our own words press nobody`);
  }
  await ruth.browser.post(done, { how: 'drafted', wording: 'too_fast', own: 'Take your time.' });
  await until('2026-12-07T15:04:00Z');
  const [mail] = await mailsTo(eli);
  assert.match(mail?.words.plain?.body ?? '', /too fast\. Take your time\.[\s\S]*You set the pace/);
});
