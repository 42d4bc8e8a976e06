import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bookAtDesk, cancel, chooseReminders, wishSooner } from '#appointments';
import { recentDeliveries, setMailbox } from '#channels';
import { isRefused } from '#kit/outcome';
import { changeWays, waysOf } from '#people';
import { type Booking, asRead, bookingPractice } from './appointments.fixture.ts';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';

/** P17 on a real database: who says anew how to be reached is reminded and asked there. */

let h: Newcomer;

before(async () => {
  h = asRead(await newcomerHouse('2026-11-23T15:00:00Z'));
});
after(() => h.close());

const SMTP = { host: '127.0.0.1', port: 1, secure: false, user: '', folder: '', password: '', inside: true };

/** Wednesday, 3 pm in New York. */
const WEDNESDAY = '2026-11-25T20:00:00Z';

async function monday(): Promise<Booking> {
  h.clock.moveTo('2026-11-23T15:00:00Z');
  const here = await bookingPractice(h);
  const from = { senderName: '', senderAddress: `hello@${here.slug}.example` };
  await here.inside((work) => setMailbox(work, { ...from, smtp: SMTP, imap: undefined }));
  return here;
}

async function booked(here: Booking, personId: string): Promise<string> {
  const made = await here.inside((work) =>
    bookAtDesk(work, {
      memberId: here.memberId,
      personIds: [personId],
      kindId: null,
      format: 'in_person',
      startsAt: Temporal.Instant.from(WEDNESDAY),
      by: { kind: 'staff', id: here.memberId, by: 'desk' },
    }),
  );
  return 'id' in made ? made.id : assert.fail(JSON.stringify(made));
}

/** All ways taken back, and one said anew. @returns the new one's id */
async function saysAnew(here: Booking, personId: string): Promise<string> {
  const way = {
    channel: 'email',
    address: `anew@${here.slug}.example`,
    source: 'person',
    mayLeaveMessage: false,
    maySayWho: true,
    plainWords: true,
    windows: { kind: 'any' },
  } as const;
  await here.inside((work) => changeWays(work, personId, [way]));
  const [now] = await here.inside((work) => waysOf(work, [personId]));
  return now?.id ?? assert.fail('no way');
}

const sentBy = async (here: Booking, purpose: string): Promise<(string | null)[]> => {
  const mails = await here.inside((work) => recentDeliveries(work, 20));
  return mails.filter((mail) => mail.purpose === purpose).map((mail) => mail.way_id);
};

test('P17 AP10 who says anew how to be reached goes on being reminded, there', async () => {
  const here = await monday();
  const { browser, personId, wayId } = await here.comes('Sam');
  await booked(here, personId);
  await here.inside((work) =>
    chooseReminders(work, { personId, wayId, hoursBefore: 2, wording: 'A made-up question' }),
  );
  const now = await saysAnew(here, personId);
  assert.doesNotMatch((await browser.get(`${here.mine}/reminders`)).text, /You get no reminders now/);
  h.clock.moveTo('2026-11-25T18:01:00Z');
  await here.passes(1);
  assert.deepEqual(await sentBy(here, 'reminder'), [now]);
});

test('P17 AP41 who is on the list keeps their place, and is asked there; who took every way back isn’t asked', async () => {
  const here = await monday();
  const id = await booked(here, (await here.comes('Olu')).personId);
  const waits = async (called: string) => {
    const { personId, browser, wayId } = await here.comes(called);
    const wish = { urgency: 'would_help', noticeHours: 3, weekdays: [], parts: [], inPlace: false } as const;
    const given = { ...wish, personId, memberId: here.memberId, wayId, wording: 'A made-up question' };
    assert.ok(!isRefused(await here.inside((work) => wishSooner(work, given))));
    return { personId, browser };
  };
  const [ana, ben] = [await waits('Ana'), await waits('Ben')];
  const now = await saysAnew(here, ana.personId);
  await here.inside((work) => changeWays(work, ben.personId, []));
  await here.passes(4);
  const by = { kind: 'staff', id: here.memberId, by: 'desk' } as const;
  assert.ok(!isRefused(await here.inside((work) => cancel(work, { id, because: null, by }))));
  await here.passes(4);
  assert.deepEqual(await sentBy(here, 'freed_time'), [now]);
  const page = (await ana.browser.get(`${here.mine}/sooner`)).text;
  const chosen = /<input[^>]*name="way"[^>]*>/.exec(page)?.[0] ?? '';
  assert.ok(/checked/.test(chosen) && chosen.includes(now), chosen);
});
