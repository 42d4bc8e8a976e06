import type { NewPractice } from '#accounts';
import { type Contact, NO_NEED } from '#inquiries';
import type { ResourceFields } from '#resources';

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

/** A place to turn to that anybody may ring. */
export const madeUpPlace = (name: string): ResourceFields => ({
  kind: 'other',
  country: 'US',
  organization: '',
  name,
  description: '',
  phone: '212 555 0111',
  text_to: '',
  url: '',
  address: '',
  hours: 'Every day',
  cost: 'Free',
  cost_kind: 'free',
  audience: '',
  topics: [],
  areas: [],
  ages: [],
  languages: [],
  source: '',
  seen_on: null,
});
