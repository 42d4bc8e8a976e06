import assert from 'node:assert/strict';
import { chooseReminders } from '#appointments';
import { type Delivery, recentDeliveries } from '#channels';
import { type Ending, endingsOf } from '#endings';
import { waysOf } from '#people';
import type { Browser } from './newcomer-house.ts';
import { type Missed, openMissed } from './outreach.fixture.ts';

/** A therapist with clients who say goodbye, on real parts. */

export const SLUG = 'haddad-therapy';
export const GOODBYE = `/my/${SLUG}/goodbye`;

export type Goodbyes = Omit<Missed, 'says'> & {
  /** Says goodbye on their page; where that leads. */
  says: (page: Browser, reason: string, words?: string) => Promise<string>;
  endings: (personId: string) => Promise<Ending[]>;
  /** What Ruth's agreement says of calling off. */
  policy: Missed['says'];
  /** What was to be sent to them for this. */
  sentFor: (personId: string, purpose: string) => Promise<Delivery[]>;
  /** They asked to be reminded a day before; the link of the goodbye in the reminder of a session then. */
  reminded: (personId: string, session: { on: string; at: string; until: string }) => Promise<string>;
};

export async function openGoodbyes(): Promise<Goodbyes> {
  const missed = await openMissed();
  const { inside, ruth } = missed;
  const sentFor: Goodbyes['sentFor'] = (personId, purpose) =>
    inside(async (work) =>
      (await recentDeliveries(work, 200)).filter(
        (one) => one.person_id === personId && one.purpose === purpose,
      ),
    );
  return {
    ...missed,
    policy: missed.says,
    sentFor,
    async says(page, reason, words = '') {
      const { status, to, text } = await page.post(GOODBYE, { with: ruth.id, reason, words });
      assert.equal(status, 303, text);
      return to;
    },
    endings: (personId) => inside((work) => endingsOf(work, personId)),
    async reminded(personId, { on, at, until }) {
      await inside(async (work) => {
        const way = (await waysOf(work, [personId])).find(({ channel }) => channel === 'email');
        const given = { personId, wayId: way?.id ?? '', hoursBefore: 24, wording: 'Remind me' };
        await chooseReminders(work, given);
      });
      const booked = await missed.books(ruth.browser, on, at, { person: personId });
      assert.equal(booked.status, 303, booked.text);
      await missed.until(until);
      const [mail] = await sentFor(personId, 'reminder');
      const link = /https?:\/\/[^/]+(\/haddad-therapy\/quiet\/\S+)/.exec(mail?.words.neutral.body ?? '')?.[1];
      return link ?? assert.fail('a reminder with the link of a goodbye');
    },
  };
}
