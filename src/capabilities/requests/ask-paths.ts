import { inquiryPaths } from '#inquiries';
import { openingPaths } from '#openings';

/** Every address of this room. What stands in one is encoded, so that none can lead elsewhere. */
const part = encodeURIComponent;

export const STEPS = ['need', 'times', 'you', 'look'] as const;
export type Step = (typeof STEPS)[number];

export const paths = {
  inLang: inquiryPaths.inLang,
  ask: (slug: string) => `/${part(slug)}/ask`,
  request: (slug: string, link: string) => `/${part(slug)}/ask/${part(link)}`,
  step: (slug: string, link: string, step: Step) => `/${part(slug)}/ask/${part(link)}/${step}`,
  send: (slug: string, link: string) => `/${part(slug)}/ask/${part(link)}/sent`,
  /** What the person allows later, with one press. */
  more: (slug: string, link: string) => `/${part(slug)}/ask/${part(link)}/more`,
  choose: (slug: string, link: string) => `/${part(slug)}/ask/${part(link)}/choice`,
  /** What the mail to who is asked leads to: one page, two buttons, and nobody has to sign in. */
  asked: (slug: string, link: string) => `/${part(slug)}/asked/${part(link)}`,
  /** The same on the page of a colleague without an account. */
  colleagueAsked: (of: { slug: string; link: string; id: string }) =>
    `${openingPaths.listed(of.slug, of.link)}/asked/${part(of.id)}`,
  /** Q30 how yeses fall, in figures without names. */
  figures: () => '/desk/asked-for',
  requests: (said?: 'no_opening') => `/desk/requests${said === undefined ? '' : `?said=${part(said)}`}`,
  saying: (id: string) => `/desk/requests/${part(id)}`,
} as const;
