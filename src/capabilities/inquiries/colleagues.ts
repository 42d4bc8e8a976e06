import type { Staffing } from '#accounts';
import type { Work } from '#kit/work';
import {
  type Match,
  type Opening,
  feeInWords,
  findOpenings,
  match,
  needFromWords,
  whyInWords,
} from '#openings';
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
  const need = needOf(one);
  const found = await findOpenings(work, need);
  const here = found.filter(
    ({ memberId }) => memberId !== except && staff.therapists.some((member) => member.id === memberId),
  );
  return match(here, need, work.at);
}

/** What the contact form knows of it: its line about money and its line about times are a person's own words. */
function needOf({ need, locale }: Inquiry): Parameters<typeof match>[1] {
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
