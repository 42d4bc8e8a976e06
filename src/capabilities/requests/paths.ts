import { inquiryPaths } from '#inquiries';

/** Every address of this room. What stands in one is encoded, so that none can lead elsewhere. */
const part = encodeURIComponent;

const list = (slug: string, link: string): string => `/${part(slug)}/tries/${part(link)}`;
const one = (slug: string, link: string, id: string): string => `${list(slug, link)}/try/${part(id)}`;

export const paths = {
  /** The same address in the reader's language, where that is not the one that their browser asks for. */
  inLang: inquiryPaths.inLang,
  begin: (slug: string) => `/${part(slug)}/tries`,
  list: (slug: string, link: string) => list(slug, link),
  change: (slug: string, link: string) => `${list(slug, link)}/about`,
  /** `mail`: what only the mail to that address carries. */
  mails: (slug: string, link: string, mail = '') =>
    `${list(slug, link)}/mails${mail === '' ? '' : `?mail=${part(mail)}`}`,
  end: (slug: string, link: string) => `${list(slug, link)}/end`,
  one: (slug: string, link: string, id: string) => one(slug, link, id),
  step: (slug: string, link: string, id: string) => `${one(slug, link, id)}/step`,
  letter: (slug: string, link: string, id: string) => `${one(slug, link, id)}/letter`,
  /** What a letter leads to: the therapist's page, and nobody has to sign in. */
  room: (slug: string, letter: string) => `/${part(slug)}/room/${part(letter)}`,
} as const;
