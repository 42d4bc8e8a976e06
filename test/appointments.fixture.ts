import assert from 'node:assert/strict';
import { setHours } from '#accounts';
import { type Policy, keepDraft, saveVersion } from '#agreements';
import { appointmentPaths } from '#appointments';
import { sweep } from '#app/schedule';
import { allow } from '#people';
import { type Practised, openedPractice } from './clients.ts';
import { madeUpAddress } from './made-up.ts';
import { type Browser, type Newcomer, asItStands } from './newcomer-house.ts';

/** A house whose pages are read as a person reads them: a space is a space, whether or not a line may end there. */
export function asRead(h: Newcomer): Newcomer {
  const spaced = <Answer extends { text: string }>(answer: Answer): Answer => ({
    ...answer,
    text: answer.text.replaceAll('\u00a0', ' '),
  });
  return {
    ...h,
    browser() {
      const browser = h.browser();
      return {
        ...browser,
        get: async (path) => spaced(await browser.get(path)),
        post: async (path, fields) => spaced(await browser.post(path, fields)),
      };
    },
  };
}

/** A practice whose therapist has sessions from nine to five, with clients who book by pressing what stands on a page. */

const HOURS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, untilMinute: 1020 }));

export type Booking = Practised & {
  readonly h: Newcomer;
  /** The address of a client's list. */
  readonly mine: string;
  /** From now on the therapist's agreement says so. */
  says(policy: Partial<Policy>): Promise<void>;
  /** A client with a safe mail address, their page open. */
  comes(called: string): Promise<{ personId: string; browser: Browser; wayId: string }>;
  passes(minutes: number): Promise<void>;
  /** What stands ready to be mailed, or was: subject and body, the latest last. */
  mails(): Promise<{ to: string; subject: string; body: string }[]>;
};

export async function bookingPractice(h: Newcomer, zone = 'America/New_York'): Promise<Booking> {
  const here = await openedPractice(h, zone);
  await here.inside((work) => setHours(work, here.memberId, HOURS));
  return {
    ...here,
    h,
    mine: appointmentPaths.mine(here.slug),
    async says(policy) {
      h.clock.advance({ seconds: 1 });
      const change = { whose: here.memberId, memberId: here.memberId };
      await here.inside((work) =>
        keepDraft(work, {
          ...change,
          change: (terms) => ({ ...terms, policy: { ...terms.policy, ...policy } }),
        }),
      );
      await here.inside((work) => saveVersion(work, change));
    },
    async comes(called) {
      const { personId, browser } = await here.opens(called);
      const { times, ...way } = madeUpAddress(`${called.toLowerCase()}@home.example`);
      const wayId = await here.inside((work) => allow(work, personId, { ...way, windows: times }));
      return { personId, browser, wayId };
    },
    async passes(minutes) {
      h.clock.advance({ minutes });
      for (let round = 0; round < 3; round += 1) await sweep(h.house);
    },
    async mails() {
      const { recentDeliveries } = await import('#channels');
      const all = await here.inside((work) => recentDeliveries(work, 100));
      return all
        .toSorted((a, b) => a.id.localeCompare(b.id))
        .map((one) => ({ to: one.person_id ?? one.member_id ?? '', ...one.words.neutral }));
    },
  };
}

/** The form on a page of times, with the button of one of them pressed. @param words what stands on it, as "10 am" */
export function pressing(text: string, words: string, day = ''): [string, string][] {
  const form = /<form method="post" action="[^"]*\/holds">.*?<\/form>/s.exec(text)?.[0] ?? '';
  assert.ok(form.includes(day), `no ${day} in ${form}`);
  const from = form.slice(form.indexOf(day));
  const value = new RegExp(`value="(\\d+)">${words}<`).exec(from)?.[1];
  return [...asItStands(form), ['start', value ?? assert.fail(`no ${words} in ${form}`)]];
}

/** The fields of the form on a page that posts to this address. */
export function formTo(text: string, action: string): [string, string][] {
  const at = text.indexOf(`action="${action}"`);
  assert.ok(at > 0, `no form to ${action} in ${text.slice(0, 3000)}`);
  return asItStands(text.slice(text.lastIndexOf('<form', at)));
}

/** Three taps; the address of the appointment's page. */
export async function books(
  here: Pick<Booking, 'mine'>,
  browser: Browser,
  { words, from = '', day = '' }: { words: string; from?: string; day?: string },
): Promise<string> {
  const times = (await browser.get(`${here.mine}/new${from}`)).text;
  const held = await browser.post(`${here.mine}/holds`, pressing(times, words, day));
  assert.equal(held.status, 303, held.text);
  const booked = await browser.post(here.mine, formTo((await browser.get(held.to)).text, here.mine));
  assert.equal(booked.status, 303, booked.text);
  return (booked.to.split('?')[0] ?? '').replace(/^https?:\/\/[^/]*/, '');
}
