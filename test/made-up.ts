import type { NewPractice } from '#accounts';
import { type Contact, NO_NEED } from '#inquiries';

/** People and practices that don't exist, for tests that need one and don't care which. */

/** A practice of one therapist in New York. Give what the test is about. */
export function madeUpPractice(slug: string, more: Partial<NewPractice> = {}): NewPractice {
  return {
    slug,
    kind: 'solo',
    name: 'Amara Okafor',
    country: 'US',
    region: 'NY',
    zone: 'America/New_York',
    locale: 'en',
    holidays: [],
    owner: { name: 'Amara Okafor', email: 'amara@practice.example', userId: null },
    ...more,
  };
}

/** What somebody leaves on the page, with no way to reach them but their code. */
export function madeUpContact(called: string, more: Partial<Contact> = {}): Contact {
  return {
    cameBy: 'page',
    locale: 'en',
    called,
    words: 'I am not sleeping.',
    ways: [],
    need: NO_NEED,
    helpNow: false,
    nobodyElse: false,
    automatic: false,
    ...more,
  };
}

/** A mail address that somebody gave on the page and calls safe at any time; nothing beyond that. */
export function madeUpAddress(
  address: string,
  more: Partial<Contact['ways'][number]> = {},
): Contact['ways'][number] {
  return {
    channel: 'email',
    address,
    source: 'person',
    mayLeaveMessage: false,
    maySayWho: false,
    plainWords: false,
    times: { kind: 'any' },
    ...more,
  };
}
