import { thisPractice } from '#accounts';
import { heardFrom } from '#outreach';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { consent, consentOf, endConsent, stop } from '#people';
import { noteDate } from '../rules/dates.ts';
import { isOpen } from '../rules/standing.ts';
import { type Ending, changeEnding, endingToConfirm, lockEnding } from '../store.ts';
import { type DoorHash, openDoor } from './door.ts';
import { settleTimes } from './settle.ts';

/** What a client does on the pages after a goodbye. */

type Own = { readonly id: string; readonly personId: string };

async function own(work: Work, given: Own): Promise<Ending | undefined> {
  const found = await lockEnding(work, given.id);
  return found?.personId === given.personId ? found : undefined;
}

/**
 * E8 would they like a last session; E9 may one note be sent next year: a yes is kept with its words and its time, and counts once it is known that it was they. What is
 * not ticked is taken back.
 */
export async function askMore(
  work: Work,
  given: Own & { lastSession: 'yes' | 'no' | null; note: boolean; wording: string },
): Promise<Ending | Refusal<'not_there'>> {
  const found = await own(work, given);
  if (!found || !isOpen(found)) return refuse('not_there');
  const { zone } = await thisPractice(work);
  const isNew = given.note && found.noteWording === null;
  const note = given.note
    ? isNew && {
        noteWording: given.wording,
        noteAskedAt: work.at,
        noteDueAt: noteDate(work.at, zone),
      }
    : { noteWording: null, noteAskedAt: null, noteDueAt: null };
  const lastSession = given.lastSession ?? found.lastSession;
  const after = changeEnding(work, found, { lastSession, ...note });
  if (after.confirmedAt !== null) await keepYes(work, after);
  work.record({ action: 'ending.wished', subject: 'ending', subjectId: found.id });
  work.refreshDesks();
  return after;
}

/** E9 an express yes, or none: never both, and none twice. */
async function keepYes(work: Work, one: Ending): Promise<void> {
  const { personId: person_id, noteWording: wording } = one;
  const there = await consentOf(work, person_id, 'door_note');
  if (wording !== null && !there)
    consent(work, { person_id, purpose: 'door_note', channel: 'email', source: 'person', wording });
  if (wording === null && there) endConsent(work, person_id, 'door_note');
}

/** E5 it was they: their press on the page behind the mail, or what they told their therapist. From now on it counts like one that was said signed in. */
export async function itWasThey(work: Work, found: Ending, hash: DoorHash): Promise<Ending> {
  if (found.confirmedAt !== null || !isOpen(found)) return found;
  const known = changeEnding(work, found, { confirmedAt: work.at });
  if (known.reason === 'no_contact') stop(work, known.personId);
  await keepYes(work, known);
  await heardFrom(work, known.personId);
  await openDoor(work, known, hash);
  work.record({ action: 'ending.confirmed', subject: 'ending', subjectId: known.id });
  work.refreshDesks();
  return settleTimes(work, known);
}

export async function confirmBySecret(
  work: Work,
  secret: string,
  hash: DoorHash,
): Promise<Ending | undefined> {
  const found = await endingToConfirm(work, secret);
  return found && itWasThey(work, found, hash);
}

/**
 * E12 "I'm coming back": as easy as the goodbye, for as long as it goes on. Times that weren't given back yet stay; nothing is asked. By a link that nobody confirmed it
 * takes back only what came by a link.
 */
export async function comeBack(
  work: Work,
  given: Own & { words: string; by: 'page' | 'link' },
): Promise<Ending | Refusal<'not_there'>> {
  const found = await own(work, given);
  if (!found || (given.by === 'link' && found.confirmedAt !== null)) return refuse('not_there');
  if (found.returnedAt !== null) return found;
  if (!isOpen(found)) return refuse('not_there');
  const after = changeEnding(work, found, { returnedAt: work.at, backWords: given.words });
  await keepYes(work, { ...after, noteWording: null });
  await heardFrom(work, found.personId);
  work.record({ action: 'ending.returned', subject: 'ending', subjectId: found.id });
  work.refreshDesks();
  return after;
}
