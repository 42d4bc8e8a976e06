import type { Staffing } from '#accounts';
import type { Work } from '#kit/work';
import { type Match, type Opening, feeInWords, match, nameableHere, whyInWords } from '#openings';
import type { PlaceSent } from './answers.ts';
import { signed } from './rules/signed.ts';
import type { Inquiry } from './store.ts';

export type Colleague = Match<Opening>;

/** Colleagues who have room that fits what this person said, the best first; not whoever looks, and nobody who has left. */
export async function colleaguesFor(
  work: Work,
  staff: Staffing,
  one: Inquiry,
  except: string,
): Promise<Colleague[]> {
  const openings = await nameableHere(work);
  const here = openings.filter(
    ({ memberId }) => memberId !== except && staff.therapists.some((member) => member.id === memberId),
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
  work: Pick<Work, 'at'>,
  staff: Staffing,
  one: Colleague,
  locale: Inquiry['locale'],
): PlaceSent {
  const { practice } = staff;
  const { opening } = one;
  const member = staff.member(opening.memberId);
  const reader = { ...practice, locale };
  return {
    name: signed(member?.published_as || member?.name || '', practice.name),
    reach: opening.begins.includes('call') ? opening.phone : '',
    // They are asked with one press: nobody writes their story again.
    url: '',
    cost: feeInWords(opening, reader),
    hours: whyInWords(one, reader, work.at),
    opening: opening.id,
  };
}
