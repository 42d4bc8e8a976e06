import { shownName } from '#accounts';
import type { Staffing } from '#accounts';
import type { Work } from '#kit/work';
import {
  type Match,
  type Need,
  type Opening,
  feeInWords,
  findOpenings,
  match,
  needFromWords,
  pageOf,
  whyInWords,
} from '#openings';
import type { PlaceSent } from './answers.ts';
import { signed } from './rules/signed.ts';
import { type Inquiry, inquiry } from './store.ts';

export type Colleague = Match<Opening>;

/**
 * Colleagues who have room that fits what this person said, the best first; not whoever looks, and nobody who has left.
 * @param given.elsewhere what the practice's networks were told of
 */
export async function colleaguesFor(
  work: Work,
  staff: Staffing,
  one: Inquiry,
  given: { except: string; elsewhere?: readonly Opening[] },
): Promise<Colleague[]> {
  const need = needOf(one);
  const told = [...(await findOpenings(work, need)), ...(given.elsewhere ?? [])];
  const each = [...new Map(told.map((opening) => [opening.id, opening])).values()];
  const here = each.filter(
    ({ home, memberId }) =>
      memberId !== given.except && (home !== null || staff.therapists.some(({ id }) => id === memberId)),
  );
  return match(here, need, work.at);
}

/** What this person needs, as openings are matched with it. */
export async function needHere(work: Work, id: string): Promise<Need | undefined> {
  const found = await inquiry(work, id);
  return found && needOf(found);
}

/** What the contact form knows of it: its line about money and its line about times are a person's own words. */
function needOf({ need, locale }: Inquiry): Need {
  return {
    ...needFromWords({ payment: need.payment, times: need.times.join(' ') }),
    ages: need.topics.includes('teens') ? ['teens'] : [],
    language: locale,
    format: need.format === 'in_person' || need.format === 'online' ? need.format : '',
    // Who reached this practice is where it may see people.
    region: '',
    topics: need.topics,
    area: need.place,
  };
}

/** A colleague as the person reads of them: who, how to begin, what it costs, and why they fit. */
export function asRead(
  work: Pick<Work, 'at' | 'origin'>,
  staff: Staffing,
  one: Colleague,
  locale: Inquiry['locale'],
): PlaceSent {
  const { practice } = staff;
  const { opening } = one;
  const { home } = opening;
  const member = staff.member(opening.memberId);
  const reader = { ...practice, locale };
  const own = signed(shownName(member), practice.name);
  return {
    name: home ? signed(home.by, home.from) : own,
    reach: opening.begins.includes('call') ? opening.phone : '',
    // Of the same practice they are asked with one press: nobody writes their story again.
    url: home ? pageOf(work, home) : '',
    ...(home && { home: home.practice }),
    ...(home?.page !== undefined && { noAccount: true as const }),
    cost: feeInWords(opening, reader),
    hours: whyInWords(one, reader, work.at),
    opening: opening.id,
  };
}
