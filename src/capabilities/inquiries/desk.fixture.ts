import assert from 'node:assert/strict';
import { openPractice } from '#accounts';
import type { SetClock } from '#kit/clock';
import type { Work, WorkSource } from '#kit/work';
import { type Contact, type Inquiry, NO_NEED, answer, attendDue, receiveIn } from './index.ts';
import { inquiry } from './store.ts';
import { waitingPlace } from './waiting-places.ts';

export const MONDAY = '2026-11-02T15:00:00Z';

let count = 0;

export const way = (channel: 'email' | 'phone', address: string): Contact['ways'][number] => ({
  channel,
  address,
  source: 'person',
  mayLeaveMessage: false,
  maySayWho: false,
  plainWords: false,
  times: { kind: 'any' },
});

const maya: Contact = {
  cameBy: 'page',
  locale: 'en',
  called: 'Maya',
  words: 'I can’t sleep.',
  ways: [way('email', 'maya@example.org')],
  need: NO_NEED,
  helpNow: false,
  nobodyElse: false,
  automatic: false,
};

/** A practice of one therapist on a Monday at ten in the morning, and what a test of the desk asks of it. */
export async function solo(porch: { clock: SetClock; source: WorkSource }) {
  const { clock, source } = porch;
  clock.moveTo(MONDAY);
  count += 1;
  const { practice, owner } = await openPractice(
    source,
    { kind: 'system' },
    {
      slug: `okafor-${count}`,
      kind: 'solo',
      name: 'Amara Okafor, PhD',
      country: 'US',
      region: '',
      zone: 'America/New_York',
      locale: 'en',
      holidays: [],
      owner: { name: 'Amara Okafor', email: '', userId: null },
    },
  );
  const look = <T>(act: (work: Work) => Promise<T> | T): Promise<T> =>
    source.inPractice(practice, { kind: 'staff', id: owner }, act);
  const write = async (more: Partial<Contact> = {}): Promise<string> =>
    (await look((work) => receiveIn(work, { ...maya, ...more }))).inquiry.id;
  const see = async (id: string): Promise<Inquiry> =>
    (await look((work) => inquiry(work, id))) ?? assert.fail('it is there');
  const say = async (id: string, kind: 'yes' | 'list' | 'question') => {
    const made = await look((work) =>
      answer(work, {
        inquiryId: id,
        memberId: owner,
        kind,
        reason: null,
        words: 'Words.',
        places: [],
        seenWhole: true,
      }),
    );
    return 'refused' in made ? assert.fail(made.refused) : made.id;
  };
  const sweep = () => attendDue(source, practice);
  const leave = async (id: string, kind: 'yes' | 'list' | 'question') => {
    const made = await say(id, kind);
    clock.advance({ minutes: 4 });
    await sweep();
    return made;
  };
  const place = (id: string) => look((work) => waitingPlace(work, id));
  return { clock, practice, owner, look, write, see, say, leave, sweep, place };
}

export const inNewYork = (at: Temporal.Instant | null | undefined): string | undefined =>
  at?.toZonedDateTimeISO('America/New_York').toPlainDateTime().toString({ smallestUnit: 'minute' });
