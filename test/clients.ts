import { accountPaths, invite, myPaths, offerMyPage, openPractice } from '#accounts';
import { beginCare, helpersOf, meet } from '#people';
import type { Work } from '#kit/work';
import type { Browser, Newcomer } from './newcomer-house.ts';

/** A practice of its own with clients, who open their pages by the links that a therapist gives them. */
export type Practised = {
  readonly practice: string;
  readonly slug: string;
  /** The owner, who is the therapist. */
  readonly memberId: string;
  readonly inside: <T>(act: (work: Work) => Promise<T> | T) => Promise<T>;
  /** Begins care; the path of the link that opens their page once. */
  client: (called: string) => Promise<{ personId: string; link: string }>;
  /** As `client`, with the page open in a browser. */
  opens: (called: string) => Promise<{ personId: string; browser: Browser }>;
};

let count = 0;

export async function openedPractice(h: Newcomer, zone = 'America/New_York'): Promise<Practised> {
  count += 1;
  const slug = `oak-street-${count}`;
  const owner = { name: 'Amara Okafor', email: `amara@${slug}.example`, userId: null };
  const place = { country: 'US', region: 'NY', zone, locale: 'en', holidays: [] } as const;
  const given = { slug, name: 'Oak Street', kind: 'solo', ...place, owner } as const;
  const { practice, owner: memberId } = await openPractice(h.house.source, { kind: 'system' }, given);
  const inside: Practised['inside'] = (act) =>
    h.house.source.inPractice(practice, { kind: 'staff', id: memberId }, act);
  const client: Practised['client'] = (called) =>
    inside(async (work) => {
      const { person: personId } = meet(work, { standing: 'reached_out', called, locale: 'en', ways: [] });
      beginCare(work, { personId, memberId, source: 'hand' });
      return { personId, link: myPaths.offered(offerMyPage(work, { personId, lang: 'en' })) };
    });
  return {
    practice,
    slug,
    memberId,
    inside,
    client,
    async opens(called) {
      const { personId, link } = await client(called);
      const browser = h.browser();
      await browser.post(link, {});
      return { personId, browser };
    },
  };
}

/** A practice with its therapist at the desk. */
export type AtDesk = Practised & {
  readonly browser: Browser;
  /** The path of a link to this person's page, made at the desk. */
  linkFor: (personId: string) => Promise<string>;
  helpers: (personId: string) => ReturnType<typeof helpersOf>;
};

export async function deskOf(h: Newcomer): Promise<AtDesk> {
  const practised = await openedPractice(h);
  const browser = await signedIn(h, practised);
  return {
    ...practised,
    browser,
    async linkFor(personId) {
      const { text } = await browser.post(`/desk/clients/${personId}/page`, {});
      return /\/my\/sign-in\/offered\/[\w-]+/.exec(text)?.[0] ?? '';
    },
    helpers: (personId) => practised.inside((work) => helpersOf(work, personId)),
  };
}

/** The owner, signed in by a link that somebody printed for them. */
async function signedIn(h: Newcomer, { practice, memberId }: Practised): Promise<Browser> {
  const browser = h.browser();
  const secret = await h.house.source.forInstallation((work) =>
    invite(work, { kind: 'sign_in', practiceId: practice, memberId, validFor: { hours: 1 } }),
  );
  await browser.post(accountPaths.invitation(secret), {});
  return browser;
}
