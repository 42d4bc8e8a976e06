import assert from 'node:assert/strict';
import type { Work } from '#kit/work';
import { type Resource, add, resource } from '#resources';
import { isRefused } from '#kit/outcome';
import { type Opened, insideOf, openedAt } from './county.ts';
import { runJobs } from './jobs.ts';
import { madeUpPlace } from './made-up.ts';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';

/** A network and two practices, and what is done and seen on their pages of places. */
export type ListTown = {
  readonly h: Newcomer;
  readonly county: Opened;
  readonly haddad: Opened;
  readonly lind: Opened;
  inside<T>(practice: Opened, act: (work: Work) => Promise<T> | T): Promise<T>;
  /** Writes a place down, and everybody hears of it; its id. */
  keeps(house: Opened, fields: Parameters<typeof add>[1], checked?: boolean): Promise<string>;
  at(house: Opened, id: string): Promise<Resource | undefined>;
  list(house: Opened): Promise<string>;
  visitors(house: Opened): Promise<string>;
  /** Posts below `/desk/places`, and everybody hears of it; the page that came back. */
  presses(house: Opened, path: string, form?: Record<string, string>, status?: number): Promise<string>;
};

export const HARBOR = { ...madeUpPlace('Harbor House'), kind: 'shelter', phone: '(212) 555-0142' } as const;

export async function listTown(): Promise<ListTown> {
  const h = await newcomerHouse();
  const inside: ListTown['inside'] = (practice, act) => insideOf(h)(practice, act);
  return {
    h,
    county: await openedAt(h, 'Ida Marsh', 'Elm County', 'network'),
    haddad: await openedAt(h, 'Nour Haddad', 'Haddad Therapy', 'solo'),
    lind: await openedAt(h, 'Ruth Lind', 'Lind Therapy', 'solo'),
    inside,
    async keeps(house, fields, checked = false) {
      const outcome = await inside(house, (work) => add(work, fields, checked));
      assert.ok(!isRefused(outcome));
      await runJobs(h.house);
      return outcome.id;
    },
    at: (house, id) => inside(house, (work) => resource(work, id)),
    list: async (house) => (await house.browser.get('/desk/places')).text,
    visitors: async (house) => (await h.browser().get(`/${house.slug}/places`)).text,
    async presses(house, path, form = {}, status = 303) {
      const answer = await house.browser.post(`/desk/places/${path}`, form);
      assert.equal(answer.status, status, answer.text);
      await runJobs(h.house);
      return answer.text;
    },
  };
}
