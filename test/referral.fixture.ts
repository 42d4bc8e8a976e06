import assert from 'node:assert/strict';
import { sweep } from '#app/schedule';
import { type Inquiry, inquiry, receiveIn } from '#inquiries';
import type { Work } from '#kit/work';
import { confirm, resources, seedStarter } from '#resources';
import { type Opened, insideOf, joins, openedAt, tells } from './county.ts';
import { runJobs } from './jobs.ts';
import { madeUpAddress, madeUpContact } from './made-up.ts';
import { type Newcomer, asItStands, newcomerHouse } from './newcomer-house.ts';

/** Practices in one network: Nour, who is full and says a kind no, and Ruth, who has room. */

type Person = { readonly id: string; readonly page: string };

const WORDS = 'Planted words: I can’t sleep since May.';

type Form = readonly (readonly [string, string])[];

export type Referral = {
  readonly h: Newcomer;
  readonly county: Opened;
  readonly haddad: Opened;
  readonly lind: Opened;
  /** Ruth's opening; told anew it is another one. */
  ruths: string;
  inside<T>(practice: Opened, act: (work: Work) => Promise<T> | T): Promise<T>;
  stands(practice: Opened, id: string): Promise<Inquiry | undefined>;
  says(house: Opened, id: string, as: 'still' | 'full'): Promise<void>;
  /** Somebody writes to Nour. */
  writes(called: string, more?: object): Promise<Person>;
  /** Answers as the composer stands when it opens, and waits until it has left. */
  answersWith(house: Opened, id: string, kind: 'no' | 'list'): Promise<void>;
  /** Somebody writes to Nour and gets a kind no that names Ruth. */
  kindNo(called: string, more?: object): Promise<Person>;
  /** What Ruth's desk shows, waiting and answered. */
  atRuths(): Promise<Inquiry[]>;
  /** A yes to be passed on to Ruth. */
  yes(more?: Form): [string, string][];
};

export async function openReferral(): Promise<Referral> {
  const h = await newcomerHouse();
  const inside: Referral['inside'] = (practice, act) => insideOf(h)(practice, act);
  const county = await openedAt(h, 'Ida Marsh', 'Elm County', 'network');
  const haddad = await openedAt(h, 'Nour Haddad', 'Haddad Therapy', 'solo');
  const lind = await openedAt(h, 'Ruth Lind', 'Lind Therapy', 'solo');
  for (const one of [haddad, lind]) {
    await joins(h, county, one);
    await inside(one, async (work) => {
      await seedStarter(work, 'US');
      await work.flush();
      for (const place of await resources(work)) await confirm(work, place.id);
    });
  }
  const t: Referral = {
    h,
    county,
    haddad,
    lind,
    ruths: await tells(h, lind, [county.id]),
    inside,
    stands: (practice, id) => inside(practice, (work) => inquiry(work, id)),
    async says(house, id, as) {
      assert.equal((await house.browser.post(`/desk/openings/${id}/standing`, { as })).status, 303);
      await runJobs(h.house);
    },
    async writes(called, more = {}) {
      const ways = [madeUpAddress(`${called.toLowerCase()}@quillfeather.example`)];
      const contact = madeUpContact(called, { words: WORDS, ways, ...more });
      const { inquiry: made } = await inside(haddad, (work) => receiveIn(work, contact));
      return { id: made.id, page: `/haddad-therapy/m/${made.link}` };
    },
    async answersWith(house, id, kind) {
      const composer = (await house.browser.get(`/desk/inquiries/${id}?answer=${kind}`)).text;
      const form = composer.slice(composer.indexOf(`action="/desk/inquiries/${id}/answers"`) - 30);
      const fields = [...asItStands(form), ['seen', 'whole']] as [string, string][];
      const sent = await house.browser.post(`/desk/inquiries/${id}/answers`, fields);
      assert.equal(sent.status, 303, sent.text);
      h.clock.advance({ minutes: 5 });
      await runJobs(h.house);
      for (let round = 0; round < 3; round += 1) await sweep(h.house);
    },
    async kindNo(called, more) {
      await t.says(lind, t.ruths, 'still');
      const one = await t.writes(called, more);
      await t.answersWith(haddad, one.id, 'no');
      return one;
    },
    async atRuths() {
      const lists = await Promise.all(['/desk', '/desk/answered'].map((list) => lind.browser.get(list)));
      const ids = lists.flatMap(({ text }) =>
        [...text.matchAll(/\/desk\/inquiries\/([0-9a-f-]{36})"/g)].map((one) => one[1] ?? ''),
      );
      const found = await Promise.all([...new Set(ids)].map((id) => t.stands(lind, id)));
      return found.filter((one) => one !== undefined);
    },
    yes: (more = []) => [
      ['opening', t.ruths],
      ['sure', 'yes'],
      ...more.map(([name, value]): [string, string] => [name, value]),
    ],
  };
  return t;
}
