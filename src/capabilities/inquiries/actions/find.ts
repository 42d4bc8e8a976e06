import { type Known, knownAt } from '#people';
import type { Work } from '#kit/work';
import { openPersonsBefore } from '../listing.ts';
import { asSought, beginsName } from '../rules/name-typed.ts';
import { inquiryByCode } from '../store.ts';
import { MOST_NAMES, byName, namesSince } from './conflict.ts';

export type Found = {
  by: 'email' | 'phone' | 'code' | 'name';
  /** Whom it may be, the latest first. */
  people: readonly string[];
  /** False when there were more names than are opened at once. */
  whole: boolean;
};

/**
 * I16 looks somebody up: an address, a number or a code by its keyed hash, whenever it was given; a name among clients, those with
 * something open, and everyone of the last twelve months. Names are sealed, so each is opened for it: `most` at once.
 */
export async function find(work: Work, typed: string, most = MOST_NAMES): Promise<Found> {
  const { by, text } = asSought(typed);
  const found =
    by === 'name'
      ? await byName(work, {
          most,
          isMeant: (called) => beginsName(called, text),
          also: await openPersonsBefore(work, namesSince(work)),
        })
      : { known: await byHash(work, by, text), whole: true };
  work.record({
    action: 'people.sought',
    subject: 'practice',
    subjectId: work.practice,
    detail: { by, found: found.known.length, whole: found.whole },
  });
  return { by, whole: found.whole, people: found.known.map(({ id }) => id) };
}

async function byHash(
  work: Work,
  by: 'email' | 'phone' | 'code',
  text: string,
): Promise<Pick<Known, 'id'>[]> {
  if (by !== 'code') return knownAt(work, by, text);
  const inquiry = await inquiryByCode(work, text);
  return inquiry ? [{ id: inquiry.personId }] : [];
}
