import type { Reason } from '#agreements';
import { myPaths } from '#accounts';

const part = encodeURIComponent;

/** Of which therapist, where a client has more than one. */
const of = (memberId: string | undefined): string =>
  memberId === undefined ? '' : `?with=${part(memberId)}`;

/** What in distress is asked first: which of three it is. */
export const WHEN = ['now', 'soon', 'later'] as const;
export type When = (typeof WHEN)[number];

/** Every address of this room. */
export const guidePaths = {
  home: (slug: string, memberId?: string) => `${myPaths.home(slug)}${of(memberId)}`,
  about: (slug: string, reason: Reason, memberId?: string) =>
    `${myPaths.home(slug)}/about/${part(reason)}${of(memberId)}`,
  distress: (slug: string, when: When, memberId?: string) =>
    `${myPaths.home(slug)}/about/distress/${when}${of(memberId)}`,
  /** What anybody may read, where the therapist says so. */
  published: (slug: string, memberId: string) => `/${part(slug)}/contact-guide/${part(memberId)}`,
} as const;
