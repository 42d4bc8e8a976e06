import assert from 'node:assert/strict';
import { sweep } from '#app/schedule';
import { Client } from 'pg';
import { deliveriesAbout, recentDeliveries } from '#channels';
import type { Work } from '#kit/work';
import { type Opened, insideOf, joins, openedAt, tells } from './county.ts';
import { runJobs } from './jobs.ts';
import { type Browser, type Newcomer, newcomerHouse } from './newcomer-house.ts';

/** A network, practices in it that told of room, and somebody who asks them. */

export const STORY = 'The tangerine that only one of them may ever read about.';

export type Fields = [string, string][];
export type Made = { readonly browser: Browser; readonly page: string };

/** What a person fills in; the steps that aren't given stay as they are. */
export type Filled = { readonly need?: Fields; readonly times?: Fields; readonly you?: Fields };

const FILLED = {
  need: [
    ['age', 'teens'],
    ['format', 'online'],
    ['region', 'New York'],
  ] satisfies Fields,
  times: [
    ['parts', 'evening'],
    ['insurance', 'Aetna'],
    ['about', 'anxiety'],
  ] satisfies Fields,
  you: [
    ['called', 'Robin Wren'],
    ['ways', 'email'],
    ['email', 'robin@wren.example'],
    ['words', STORY],
  ] satisfies Fields,
};

export type County = {
  readonly h: Newcomer;
  readonly county: Opened;
  readonly houses: readonly Opened[];
  /** By the first word of the therapist's name. */
  house(name: string): Opened;
  inside<T>(practice: Opened, act: (work: Work) => Promise<T> | T): Promise<T>;
  /** Fills the three steps as a person would. */
  fills(filled?: Filled, after?: { minutes: number }): Promise<Made>;
  /** And sends it, to anyone who fits unless it says otherwise. */
  asks(filled?: Filled, who?: Fields, after?: { minutes: number }): Promise<Made>;
  /** The bodies of what a practice was mailed for one purpose, the last first. */
  mails(house: Opened, purpose?: string): Promise<string[]>;
  link(house: Opened): Promise<string>;
  says(house: Opened, as: 'yes' | 'no'): Promise<void>;
  counts(): Promise<Map<string, number>>;
  /** Who was mailed more than they had been. */
  askedNow(since: ReadonlyMap<string, number>): Promise<Opened[]>;
  passes(time: { hours?: number; minutes?: number }): Promise<void>;
  /** The bodies of the mails that told the person of news on this page. */
  news(made: Made): Promise<string[]>;
  /** The page of the contact that a request is. */
  own(made: Made): Promise<string>;
  /** The lines on the coordinator’s desk, in their order, without their tags. */
  desk(): Promise<string[]>;
  /** A mail that left is due once more, as if its server had asked to wait. */
  dueAgain(delivery: string): Promise<void>;
  /** The person wants nothing more. */
  ends(made: Made): Promise<void>;
};

/** @param rooms therapists, and what their opening says besides evenings online */
export async function openCounty(rooms: Readonly<Record<string, Fields>>): Promise<County> {
  const h = await newcomerHouse();
  const county = await openedAt(h, 'Ida Marsh', 'Elm County', 'network');
  const all = new Map<string, Opened>();
  for (const [name, room] of Object.entries(rooms)) {
    const [first = '', last = ''] = name.split(' ');
    const house = await openedAt(h, name, `${last} Therapy`, 'solo');
    await joins(h, county, house);
    await tells(h, house, [county.id], room);
    all.set(first, house);
  }
  const houses = [...all.values()];
  const inside = insideOf(h);
  const mails = async (house: Opened, purpose = 'request'): Promise<string[]> => {
    const found = await inside(house, (work) => recentDeliveries(work, 100));
    return found.filter((one) => one.purpose === purpose).map(({ words }) => words.neutral.body);
  };
  const link = async (house: Opened): Promise<string> => {
    const [body = ''] = await mails(house);
    return /\/[a-z-]+\/asked\/[\w-]+/.exec(body)?.[0] ?? assert.fail('a link to say it with');
  };
  // So that the last mail is the last, and each is told by one of its own (Q24).
  const fills = async (filled: Filled = {}, later = { minutes: 61 }): Promise<Made> => {
    h.clock.advance(later);
    const browser = h.browser();
    const page = (await browser.post('/elm-county/ask', {})).to.replace(/\/need$/, '');
    for (const [step, fields] of Object.entries({ ...FILLED, ...filled }))
      assert.equal((await browser.post(`${page}/${step}`, fields)).status, 303, step);
    return { browser, page };
  };
  const counts = async (): Promise<Map<string, number>> =>
    new Map(await Promise.all(houses.map(async (one) => [one.id, (await mails(one)).length] as const)));
  const own = async ({ browser, page }: Made): Promise<string> =>
    /\/elm-county\/m\/[\w-]+/.exec((await browser.get(page)).text)?.[0] ?? assert.fail('their page');
  return {
    h,
    county,
    houses,
    house: (name) => all.get(name) ?? assert.fail(name),
    inside,
    mails,
    link,
    fills,
    counts,
    async asks(filled = {}, who = [['whom', 'anyone']], later = { minutes: 61 }) {
      const made = await fills(filled, later);
      assert.equal((await made.browser.post(`${made.page}/sent`, who)).to, made.page);
      await runJobs(h.house);
      return made;
    },
    async says(house, as) {
      const { status, text } = await h.browser().post(await link(house), { as });
      assert.equal(status, 200, text);
      await runJobs(h.house);
    },
    async askedNow(since) {
      const now = await counts();
      return houses.filter((one) => (now.get(one.id) ?? 0) > (since.get(one.id) ?? 0));
    },
    async passes(time) {
      h.clock.advance(time);
      await sweep(h.house);
      await runJobs(h.house);
    },
    async news({ page }) {
      const admin = new Client({ connectionString: h.adminUrl });
      await admin.connect();
      const { rows } = await admin.query<{ id: string }>('select id from inquiries where practice_id = $1', [
        county.id,
      ]);
      await admin.end();
      const ids = rows.map(({ id }) => id);
      const told = await inside(county, (work) => deliveriesAbout(work, ids));
      return told
        .filter((one) => one.purpose === 'has_room' && one.words.neutral.body.includes(page))
        .map(({ words }) => words.neutral.body);
    },
    own,
    async desk() {
      const { text } = await county.browser.get('/desk');
      return [...text.matchAll(/<li[^>]*id="i-[\s\S]*?<\/li>|<a[^>]*id="i-[\s\S]*?<\/a>/g)].map((one) =>
        one[0].replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' '),
      );
    },
    async dueAgain(delivery) {
      const admin = new Client({ connectionString: h.adminUrl });
      await admin.connect();
      await admin.query(
        'update deliveries set due_at = made_at, taken_at = null, sent_at = null where id = $1',
        [delivery],
      );
      await admin.end();
    },
    async ends(made) {
      await made.browser.post(`${await own(made)}/withdrawal`, { because: 'please_stop' });
      await runJobs(h.house);
    },
  };
}
