import { changeTerms, lockPractice, staffing, thisPractice } from '#accounts';
import { callOff } from '#channels';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { OPENING_ENDED } from '../events.ts';
import { askAt, endsAt, oneFewer } from '../rules/lasting.ts';
import { type Ending, type Opening, changeOpening, lockOpening, openHere } from '../store.ts';

/** What a therapist says of their opening: still open, one fewer, full; or it is taken down without saying why. */
export const STANDINGS = ['still', 'fewer', 'full', 'taken_down'] as const;
export type Standing = (typeof STANDINGS)[number];

/** `page`: what the practice's page says of room now; undefined where it stays as it was. */
export type Said = { readonly standing: Standing; readonly page: 'full' | 'room' | undefined };

/**
 * O4 what its therapist says of it, by the desk or by the link of the mail that asked. Whoever says "still open" of one that
 * has ended offers it anew.
 */
export async function say(
  work: Work,
  given: { id: string; memberId: string; standing: Standing },
): Promise<Said | Refusal<'not_there'>> {
  // First the practice, whose page it may change: in the order in which a colleague's leaving locks them.
  await lockPractice(work);
  const found = await lockOpening(work, given.id);
  if (found?.memberId !== given.memberId) return refuse('not_there');
  if (given.standing === 'still') return confirmed(work, found, found.places);
  if (given.standing === 'fewer') {
    const left = oneFewer(found.places);
    return left === 'full' ? close(work, found, 'full') : confirmed(work, found, left);
  }
  return close(work, found, given.standing);
}

async function confirmed(work: Work, found: Opening, places: number): Promise<Said> {
  const { zone } = await thisPractice(work);
  const ends = endsAt(work.at, zone);
  changeOpening(work, found, {
    places,
    confirmed_at: work.at,
    ends_at: ends,
    due_at: askAt(ends, zone),
    closed_at: null,
    closed_because: null,
    named: 0,
  });
  callOff(work, found.id, 'confirmed');
  const standing = places < found.places ? ('fewer' as const) : ('still' as const);
  work.record({
    action: 'opening.confirmed',
    subject: 'opening',
    subjectId: found.id,
    detail: { places },
  });
  return { standing, page: found.closedAt === null ? undefined : await pageSays(work, 'room') };
}

/** Ends it; pressed twice it is one end. */
async function close(work: Work, found: Opening, because: Ending): Promise<Said> {
  const standing = because === 'full' ? ('full' as const) : ('taken_down' as const);
  if (found.closedAt !== null) return { standing, page: undefined };
  endOpening(work, found, because);
  await work.flush();
  return { standing, page: because === 'full' ? await pageSays(work, 'full') : undefined };
}

export function endOpening(work: Work, one: Opening, because: Ending): void {
  changeOpening(work, one, { closed_at: work.at, closed_because: because, due_at: null });
  callOff(work, one.id, because);
  work.announce({ name: OPENING_ENDED, id: one.id });
  work.record({ action: 'opening.ended', subject: 'opening', subjectId: one.id, detail: { because } });
}

/**
 * O9 where the last opening of a practice is full, its page says so, and new people are offered the waiting list. A practice that
 * had said until when keeps that. Whoever opens one again says that there is room.
 */
async function pageSays(work: Work, wanted: 'full' | 'room'): Promise<Said['page']> {
  const [{ practice }, open] = await Promise.all([staffing(work), openHere(work)]);
  const { fullUntil } = practice.terms;
  const own = open.filter((one) => one.home === null);
  if (wanted === 'full' && fullUntil === '' && own.length === 0) {
    await changeTerms(work, { fullUntil: 'open' });
    return 'full';
  }
  if (wanted === 'room' && fullUntil === 'open') {
    await changeTerms(work, { fullUntil: '' });
    return 'room';
  }
  return undefined;
}
