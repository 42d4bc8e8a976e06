import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { Client } from 'pg';
import { sweep } from '#app/schedule';
import { type Delivery, deliveriesAbout } from '#channels';
import type { Work } from '#kit/work';
import { type Browser, type Newcomer, newcomerHouse, openHaddad } from './newcomer-house.ts';

/** Somebody who keeps a list at Haddad Therapy, for the tests of one file. */

export const SLUG = '/haddad-therapy';

export function keeper() {
  let opened: { h: Newcomer; practice: string; admin: Client; person: Browser } | undefined;
  const here = () => opened ?? assert.fail('asked for before the tests began');
  before(async () => {
    const h = await newcomerHouse();
    const practice = await openHaddad(h, h.browser());
    const admin = new Client({ connectionString: h.adminUrl });
    await admin.connect();
    opened = { h, practice, admin, person: h.browser() };
  });
  after(async () => {
    await here().admin.end();
    await here().h.close();
  });
  const inside = <T>(act: (work: Work) => Promise<T> | T): Promise<T> =>
    here().h.house.source.inPractice(here().practice, { kind: 'system' }, act);
  /** The address of the page of one try, by the name on the list. */
  async function tryOf(list: string, whom: string): Promise<string> {
    const { text } = await here().person.get(list);
    const article = text.split('<article').find((part) => part.includes(`<h3>${whom}</h3>`)) ?? '';
    return (
      /href="([^"]+\/try\/[0-9a-f-]{36})"/.exec(article)?.[1] ?? assert.fail(`${whom} is not on the list`)
    );
  }
  return {
    here,
    inside,
    tryOf,
    get: (path: string) => here().person.get(path),
    post: (path: string, fields: Parameters<Browser['post']>[1]) => here().person.post(path, fields),
    begins: async (more: [string, string][] = []): Promise<string> => {
      const begun = await here().person.post(`${SLUG}/tries`, [['for', 'me'], ...more]);
      assert.equal(begun.status, 303);
      return begun.to;
    },
    adds: (list: string, whom: string, more: Record<string, string> = {}) =>
      here().person.post(list, { whom, by: 'rang', on: '', came: 'waiting', ...more }),
    /** The page that a letter to this one leads to. */
    letterTo: async (list: string, whom: string): Promise<string> => {
      const { text } = await here().person.get(`${await tryOf(list, whom)}/letter`);
      return /http:\/\/localhost:3000(\/haddad-therapy\/room\/[\w-]+)/.exec(text)?.[1] ?? assert.fail(text);
    },
    passes: async (duration: { hours: number }): Promise<void> => {
      here().h.clock.advance(duration);
      for (let round = 0; round < 3; round += 1) await sweep(here().h.house);
    },
    /** Every note about every list. */
    mails: async (): Promise<Delivery[]> => {
      const { rows } = await here().admin.query<{ id: string }>('select id from try_lists');
      const ids = rows.map(({ id }) => id);
      return inside((work) => deliveriesAbout(work, ids));
    },
  };
}
