import { type Staffing, accountPaths } from '#accounts';
import type { Work } from '#kit/work';
import { type Match, type Opening, feeInWords, match, nameableHere, whyInWords } from '#openings';
import type { PlaceSent } from './answers.ts';
import { signed } from './rules/signed.ts';
import type { Inquiry } from './store.ts';

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
  const told = [...(await nameableHere(work)), ...(given.elsewhere ?? [])];
  const each = [...new Map(told.map((opening) => [opening.id, opening])).values()];
  const here = each.filter(
    ({ home, memberId }) =>
      memberId !== given.except && (home !== null || staff.therapists.some(({ id }) => id === memberId)),
  );
  const { need } = one;
  const format = need.format === 'in_person' || need.format === 'online' ? need.format : ('' as const);
  return match(
    here,
    {
      ages: need.topics.includes('teens') ? ['teens'] : [],
      language: one.locale,
      payment: need.payment,
      format,
      // Who reached this practice is where it may see people.
      region: '',
      topics: need.topics,
      times: need.times.join(' '),
      area: need.place,
    },
    work.at,
  );
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
  const own = signed(member?.published_as || member?.name || '', practice.name);
  return {
    name: home ? signed(home.by, home.from) : own,
    reach: opening.begins.includes('call') ? opening.phone : '',
    // Of the same practice they are asked with one press: nobody writes their story again.
    url: home ? work.origin + accountPaths.practicePage(home.at) : '',
    ...(home && { home: home.practice }),
    cost: feeInWords(opening, reader),
    hours: whyInWords(one, reader, work.at),
    opening: opening.id,
  };
}
