import assert from 'node:assert/strict';
import { myPaths, offerMyPage } from '#accounts';
import type { Work } from '#kit/work';
import { beginCare, meet } from '#people';
import {
  type Browser,
  type Newcomer,
  asItStands,
  colleagueAt,
  newcomerHouse,
  openHaddad,
} from './newcomer-house.ts';

/** A practice of several with a therapist who writes her agreement, and clients who read it. */

export const SLUG = 'haddad-therapy';
export const DESK = '/desk/agreement';

type Client = { personId: string; browser: Browser; at: string };

export type Clinic = {
  h: Newcomer;
  practice: string;
  owner: Browser;
  mei: { browser: Browser; id: string };
  frontDesk: Browser;
  inside: <T>(act: (work: Work) => Promise<T> | T) => Promise<T>;
  /** A client of Mei's, or of these, with their page open. */
  client: (called: string, lang?: 'en' | 'es', memberIds?: string[]) => Promise<Client>;
  /** Mei answers one question anew and saves. */
  meiSays: (step: string, more: Record<string, string>) => Promise<void>;
};

/** What a page says, with no space that keeps words together. */
export const plainly = (page: { text: string }): string => page.text.replaceAll('\u00a0', ' ');

/** A page's form as it stands, but for these. */
export const fieldsOf = (page: string, more: Record<string, string>): [string, string][] => [
  ...asItStands(page).filter(([name]) => !(name in more)),
  ...Object.entries(more),
];

export async function openClinic(): Promise<Clinic> {
  const h = await newcomerHouse();
  const owner = h.browser();
  const practice = await openHaddad(h, owner);
  const mei = await colleagueAt(h, practice, { role: 'therapist', name: 'Mei' });
  const { browser: frontDesk } = await colleagueAt(h, practice, { role: 'front_desk', name: 'Tom' });
  const inside: Clinic['inside'] = (act) => h.house.source.inPractice(practice, { kind: 'system' }, act);
  return {
    h,
    practice,
    owner,
    mei,
    frontDesk,
    inside,
    async client(called, lang = 'en', memberIds = [mei.id]) {
      const { personId, link } = await inside((work) => {
        const { person } = meet(work, { standing: 'reached_out', called, locale: lang, ways: [] });
        for (const memberId of memberIds) beginCare(work, { personId: person, memberId, source: 'hand' });
        return { personId: person, link: myPaths.offered(offerMyPage(work, { personId: person, lang })) };
      });
      const browser = h.browser();
      await browser.post(link, {});
      return { personId, browser, at: `/my/${SLUG}/agreement/${mei.id}` };
    },
    async meiSays(step, more) {
      h.clock.advance({ minutes: 1 });
      const { text } = await mei.browser.get(`${DESK}/questions/${step}`);
      const kept = await mei.browser.post(`${DESK}/questions/${step}`, fieldsOf(text, more));
      assert.equal(kept.status, 303, kept.text.slice(0, 400));
      const saved = await mei.browser.post(`${DESK}/version`, {});
      assert.equal(saved.to, `${DESK}?done=saved`);
    },
  };
}
