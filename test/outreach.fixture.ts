import assert from 'node:assert/strict';
import { accountPaths, invite, members, myPaths, offerMyPage } from '#accounts';
import { sharingPaths } from '#sharing';
import { beginCare, allow, meet } from '#people';
import { type Delivery, recentDeliveries } from '#channels';
import type { Work } from '#kit/work';
import { type Clinic, bare, openClinic } from './appointments-clinic.fixture.ts';
import type { Browser } from './newcomer-house.ts';

/** A therapist at her desk whose client didn't come. */

const MORNING = '2026-11-23T15:00:00Z';

export type Missed = Clinic & {
  /** As many as are wanted, each with a phone, a mailbox and an address at home that are safe. */
  client: (called: string, more?: { plainWords?: boolean; unsafe?: boolean }) => Promise<string>;
  page: (personId: string) => Promise<Browser>;
  /** Books that hour of a day for these, lets it go by and says of one how it went; where that leads. */
  went: (
    personIds: string[],
    what: string,
    on?: string,
    at?: string,
  ) => Promise<{ to: string; session: string }>;
  /** Until that instant, with everything done that is due. */
  until: (at: string) => Promise<void>;
  /** The therapist and the owner sign in anew: weeks go by in these tests. */
  signIn: () => Promise<void>;
  mailsTo: (personId: string) => Promise<Delivery[]>;
};

export async function openMissed(): Promise<Missed> {
  const clinic = await openClinic();
  const { h, ruth, inside, passes, practice } = clinic;
  h.clock.moveTo(MORNING);
  const until: Missed['until'] = async (at) => {
    h.clock.moveTo(at);
    await passes(0);
  };
  return {
    ...clinic,
    until,
    client: (called, { plainWords = false, unsafe = false } = {}) =>
      inside((work) => {
        const { person } = meet(work, { standing: 'client', called, locale: 'en', ways: [] });
        beginCare(work, { personId: person, memberId: ruth.id, source: 'hand' });
        const way = (address: string, channel: 'phone' | 'email' | 'post'): void => {
          allow(work, person, {
            channel,
            address,
            source: 'person',
            mayLeaveMessage: true,
            maySayWho: false,
            plainWords,
            windows: { kind: 'any' },
            ...(unsafe && { goodFor: ['times'] }),
          });
        };
        const name = called.toLowerCase();
        way('+12125550141', 'phone');
        way(`${name}@house.example`, 'email');
        way('1 Elm Street\nSpringfield', 'post');
        return person;
      }),
    async page(personId) {
      const link = await inside((work) => myPaths.offered(offerMyPage(work, { personId, lang: 'en' })));
      const browser = h.browser();
      assert.equal((await browser.post(link, {})).status, 303);
      return browser;
    },
    async went(personIds, what, on = '2026-11-23', at = '11:00') {
      const [person = '', person2 = ''] = personIds;
      const booked = await clinic.books(ruth.browser, on, at, { person, person2 });
      assert.equal(booked.status, 303, booked.text);
      const session = bare(booked.to);
      await until(`${on}T23:00:00Z`);
      const { to, text, status } = await ruth.browser.post(`${session}/outcome`, { person, what });
      assert.equal(status, 303, text);
      return { to: to.replace(/^https?:\/\/[^/]*/, ''), session };
    },
    async signIn() {
      const [first] = (await inside((work) => members(work))).filter(({ role }) => role === 'owner');
      for (const [memberId, browser] of [
        [ruth.id, ruth.browser],
        [first?.id ?? '', clinic.owner],
      ] as const) {
        const secret = await h.house.source.forInstallation((work) =>
          invite(work, { kind: 'sign_in', practiceId: practice, memberId, validFor: { hours: 1 } }),
        );
        assert.equal((await browser.post(accountPaths.invitation(secret), {})).status, 303);
      }
    },
    mailsTo: (personId) =>
      h.house.source.inPractice(practice, { kind: 'system' }, async (work: Work) =>
        (await recentDeliveries(work, 100)).filter(
          (one) => one.person_id === personId && one.purpose === 'missed',
        ),
      ),
  };
}

/** Where a form on this page posts that ends so. */
export function formOn(text: string, ending: string): string {
  const to = new RegExp(`action="([^"]+${ending})"`).exec(text)?.[1];
  assert.ok(to !== undefined, `no form to …${ending} in ${text.slice(text.indexOf('<main'))}`);
  return to;
}

/** They share good news on their own page. */
export async function shares(here: Pick<Missed, 'page' | 'ruth'>, personId: string): Promise<void> {
  const page = await here.page(personId);
  const kind = '/my/haddad-therapy/share/good_news';
  const id = /name="id" value="([^"]+)"/.exec((await page.get(kind)).text)?.[1] ?? '';
  const sent = await page.post(kind, { id, to: here.ruth.id, next: 'send', words: 'I slept.' });
  assert.equal(sent.to, sharingPaths.shared('haddad-therapy', id), sent.text);
}
