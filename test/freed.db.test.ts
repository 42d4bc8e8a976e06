import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { erase, stop } from '#people';
import { bookAtDesk, cancel, freedAhead, sayNo, sayYes, wishNoMore, wishSooner } from '#appointments';
import { deliverDue, setMailbox } from '#channels';
import { tables } from '#kit/db';
import { isRefused } from '#kit/outcome';
import { type Booking, asRead, bookingPractice } from './appointments.fixture.ts';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';

/** AP40 to AP45 on a real database: who would like a sooner time, and who has it. */

let h: Newcomer;

before(async () => {
  h = asRead(await newcomerHouse('2026-11-23T15:00:00Z'));
});
after(() => h.close());

type Here = Booking & {
  /** A session of somebody's who will give it up; its id. */
  session: (startsAt: string, personId?: string) => Promise<string>;
  gone: (id: string) => Promise<void>;
  waits: (called: string, more?: Partial<Parameters<typeof wishSooner>[1]>) => Promise<Waiting>;
};

type Waiting = { personId: string; browser: Awaited<ReturnType<Booking['comes']>>['browser'] };

const SMTP = { host: '127.0.0.1', port: 1, secure: false, user: '', folder: '', password: '', inside: true };

/** A Monday, ten in New York, with a mail server. */
async function monday(): Promise<Here> {
  h.clock.moveTo('2026-11-23T15:00:00Z');
  const here = await bookingPractice(h);
  await here.inside((work) =>
    setMailbox(work, {
      senderName: '',
      senderAddress: `hello@${here.slug}.example`,
      smtp: SMTP,
      imap: undefined,
    }),
  );
  const { memberId } = here;
  const by = { kind: 'staff', id: memberId, by: 'desk' } as const;
  return {
    ...here,
    async session(startsAt, personId) {
      const whose = personId ?? (await here.comes(`Olu ${startsAt}`)).personId;
      const made = await here.inside((work) =>
        bookAtDesk(work, {
          memberId,
          personIds: [whose],
          kindId: null,
          format: 'in_person',
          startsAt: Temporal.Instant.from(startsAt),
          by,
        }),
      );
      assert.ok('id' in made, JSON.stringify(made));
      await here.passes(4);
      return made.id;
    },
    async gone(id) {
      const done = await here.inside((work) => cancel(work, { id, because: null, by }));
      assert.ok(!isRefused(done));
      await here.passes(4);
    },
    async waits(called, more = {}) {
      const { personId, browser, wayId } = await here.comes(called);
      h.clock.advance({ seconds: 1 });
      const made = await here.inside((work) =>
        wishSooner(work, {
          personId,
          memberId,
          wayId,
          urgency: 'would_help',
          noticeHours: 3,
          weekdays: [],
          parts: [],
          inPlace: false,
          wording: 'By e-mail',
          ...more,
        }),
      );
      assert.ok(!isRefused(made));
      return { personId, browser };
    },
  };
}

type OfferRow = {
  offered_at: Temporal.Instant;
  practice_id: string;
  id: string;
  person_id: string;
  freed_id: string;
  held_until: Temporal.Instant;
  said_yes_at: Temporal.Instant | null;
};
const db = tables<{
  freed_offers: OfferRow;
  appointments: {
    practice_id: string;
    id: string;
    starts_at: Temporal.Instant;
    cancelled_at: Temporal.Instant | null;
  };
}>();

const offers = (here: Here): Promise<OfferRow[]> =>
  here.inside((work) =>
    work.all(
      db
        .selectFrom('freed_offers')
        .selectAll()
        .where('practice_id', '=', work.practice)
        .orderBy('offered_at')
        .orderBy('id'),
    ),
  ) as Promise<OfferRow[]>;

const asked = async (here: Here): Promise<string[]> => (await offers(here)).map((one) => one.person_id);

const standing = (here: Here, startsAt: string): Promise<number> =>
  here.inside(async (work) => {
    const rows = await work.all(
      db
        .selectFrom('appointments')
        .select('id')
        .where('practice_id', '=', work.practice)
        .where('cancelled_at', 'is', null)
        .where('starts_at', '=', Temporal.Instant.from(startsAt)),
    );
    return rows.length;
  });

/** Wednesday, 3 pm in New York. */
const WEDNESDAY = '2026-11-25T20:00:00Z';

test('AP41 a freed time is offered to three, who has a hard time first; when they are silent for 45 minutes, to the next', async () => {
  const here = await monday();
  const session = await here.session(WEDNESDAY);
  const [ana, ben, cleo, dan, eve] = [
    await here.waits('Ana'),
    await here.waits('Ben'),
    await here.waits('Cleo'),
    await here.waits('Dan', { urgency: 'hard_time' }),
    await here.waits('Eve', { urgency: 'if_it_suits' }),
  ];
  await here.gone(session);
  assert.deepEqual(new Set(await asked(here)), new Set([dan, ana, ben].map((one) => one.personId)));
  await here.passes(44);
  assert.equal((await asked(here)).length, 3);
  await here.passes(2);
  assert.deepEqual(new Set((await asked(here)).slice(3)), new Set([cleo, eve].map((one) => one.personId)));
  await here.passes(46);
  assert.equal((await asked(here)).length, 5, 'nobody twice');
  const [freed] = await here.inside((work) => freedAhead(work, here.memberId));
  assert.ok(freed?.endedAt, 'and then it is free for all');
});

test('AP43 of 64 who say yes at once one has it; the others hear kindly that it is gone', async () => {
  const here = await monday();
  const session = await here.session(WEDNESDAY);
  for (const called of ['Ana', 'Ben', 'Cleo']) await here.waits(called);
  await here.gone(session);
  const three = await offers(here);
  const all = Array.from({ length: 64 }, (_, index) => three[index % 3] ?? assert.fail());
  const said = await Promise.all(
    all.map((one) => here.inside((work) => sayYes(work, { offerId: one.id, by: 'page', shownFee: 0 }))),
  );
  const yes = said.filter((one) => 'appointmentId' in one);
  assert.equal(yes.length, 1);
  assert.equal(await standing(here, WEDNESDAY), 1);
  const others = said.filter((one) => 'refused' in one).map((one) => one.refused);
  assert.deepEqual(new Set(others), new Set(['taken', 'yours']));
  const taken = (await here.mails()).filter((mail) => mail.body.includes('said yes a little sooner'));
  assert.equal(taken.length, 2);
  assert.match(taken[0]?.body ?? '', /You keep your place/);
});

test('AP43 nothing is booked without a yes; three that say no, and the next are asked at once', async () => {
  const here = await monday();
  const session = await here.session(WEDNESDAY);
  for (const called of ['Ana', 'Ben', 'Cleo', 'Dan']) await here.waits(called);
  await here.gone(session);
  for (const one of await offers(here)) await here.inside((work) => sayNo(work, one.id));
  assert.equal((await asked(here)).length, 4);
  await here.passes(60);
  assert.equal(await standing(here, WEDNESDAY), 0);
});

test('AP44 while it is held nobody else can book it; whom it was offered to and who is too late is told so', async () => {
  const here = await monday();
  const session = await here.session(WEDNESDAY);
  await here.waits('Ana');
  const passer = await here.comes('Wes');
  const free = async (): Promise<boolean> =>
    /Wednesday, November 25[\s\S]*?3 pm/.test(
      (await passer.browser.get(`${here.mine}/new`)).text.split('Thursday')[0] ?? '',
    );
  assert.equal(await free(), false);
  await here.gone(session);
  assert.equal(await free(), false, 'held for Ana');
  const [offer] = await offers(here);
  await here.passes(46);
  assert.equal(await free(), true);
  const late = await here.inside((work) =>
    sayYes(work, { offerId: offer?.id ?? '', by: 'page', shownFee: 0 }),
  );
  assert.deepEqual(late, { refused: 'still_free' });
});

test('AP42 at night nobody is asked, and nobody three hours before', async () => {
  const here = await monday();
  const [late, soon] = [
    await here.session('2026-11-25T15:00:00Z'),
    await here.session('2026-11-24T14:00:00Z'),
  ];
  await here.waits('Ana');
  h.clock.moveTo('2026-11-24T03:00:00Z');
  await here.gone(late);
  await here.gone(soon);
  assert.deepEqual(await asked(here), []);
  h.clock.moveTo('2026-11-24T13:00:30Z');
  await here.passes(0);
  const made = await offers(here);
  assert.equal(made.length, 1, 'the one of Wednesday, at eight in the morning');
  const [first] = await here.inside((work) => freedAhead(work, here.memberId));
  assert.equal(String(first?.startsAt), '2026-11-24T14:00:00Z');
  assert.ok(first?.endedAt);
});

test('AP42 a mail that would leave at night, or after the time is gone, doesn’t leave', async () => {
  const here = await monday();
  const session = await here.session(WEDNESDAY);
  await here.waits('Ana');
  await here.waits('Ben');
  await here.gone(session);
  const [one] = await offers(here);
  await here.inside((work) => sayYes(work, { offerId: one?.id ?? '', by: 'page', shownFee: 0 }));
  const carried: string[] = [];
  const carrierFor = () => ({
    name: 'made up',
    carry: (mail: { text: string }) => {
      carried.push(mail.text);
      return Promise.resolve();
    },
  });
  h.clock.advance({ hours: 1 });
  await deliverDue({ ...h.house, carrierFor }, here.practice);
  assert.equal(
    carried.filter((text) => text.includes('A time is free') || text.includes('kept for you')).length,
    0,
  );
  assert.equal(carried.filter((text) => text.includes('a little sooner')).length, 1);
});

test('AP41 in place of the next session: that moves, and the time it leaves is offered on', async () => {
  const here = await monday();
  const [first, next] = ['2026-11-24T20:00:00Z', '2026-11-30T20:00:00Z'];
  const session = await here.session(first);
  const ana = await here.waits('Ana', { inPlace: true, urgency: 'hard_time' });
  await here.session(next, ana.personId);
  const ben = await here.waits('Ben');
  await here.gone(session);
  const mine = (await offers(here)).find((one) => one.person_id === ana.personId);
  const yes = await here.inside((work) => sayYes(work, { offerId: mine?.id ?? '', by: 'page', shownFee: 0 }));
  assert.ok('appointmentId' in yes);
  assert.deepEqual([await standing(here, first), await standing(here, next)], [1, 0]);
  await here.passes(4);
  const again = (await offers(here)).filter((one) => one.person_id === ben.personId);
  assert.equal(again.length, 2, 'Ben was asked about both');
});

test('AP40 who left the list, asked us to stop or was erased is asked nothing', async () => {
  const here = await monday();
  const session = await here.session(WEDNESDAY);
  const [ana, ben, cleo] = [await here.waits('Ana'), await here.waits('Ben'), await here.waits('Cleo')];
  await here.inside((work) => wishNoMore(work, { personId: ana.personId, memberId: here.memberId }));
  await here.inside((work) => stop(work, ben.personId));
  await here.inside((work) => erase(work, cleo.personId));
  await here.gone(session);
  assert.deepEqual(await asked(here), []);
});
