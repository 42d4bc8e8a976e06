import type { Work } from '#kit/work';
import { type PlaceSent, answersOf, stands } from './answers.ts';
import { namedSince } from './asked-colleagues.ts';
import type { Inquiry } from './store.ts';

/** A colleague with room who was named: the opening, and whose it is where that is another practice. */
export type Named = PlaceSent & { readonly opening: string };

const isColleague = (place: PlaceSent): place is Named => place.opening !== undefined;

/** Every colleague who was named to this person, in an answer that they have or on their page since. */
export async function namedTo(work: Work, found: Pick<Inquiry, 'id'>): Promise<Named[]> {
  const [answers, since] = await Promise.all([answersOf(work, [found.id]), namedSince(work, found.id)]);
  const inAnswers = answers.filter((one) => stands(one) && one.leftAt !== null).flatMap((one) => one.places);
  return [...since, ...inAnswers].filter(isColleague);
}
