import { type Delivery, send } from '#channels';
import type { Work, WorkSource } from '#kit/work';
import { consentOf, persons, waysFor } from '#people';
import { doorOf, visitsOf } from '../doors-store.ts';
import { paths } from '../paths.ts';
import { mayNote } from '../rules/standing.ts';
import { type Ending, changeEnding, dueEndings, ending, lockEnding } from '../store.ts';
import { mailWords } from '../words/index.ts';
import { settleTimes } from './settle.ts';

const MOST = 100;

/** The sweep's part: times whose day is over are given back; the one note leaves on its day. */
export async function attendEndings(source: WorkSource, practice: string): Promise<number> {
  const system = { kind: 'system' } as const;
  const ids = await source.inPractice(practice, system, (work) => dueEndings(work, MOST));
  for (const id of ids) await source.inPractice(practice, system, (work) => attend(work, id));
  return ids.length;
}

async function attend(work: Work, id: string): Promise<void> {
  const found = await lockEnding(work, id);
  if (!found) return;
  const settled = await settleTimes(work, found);
  const isDue = settled.noteDueAt !== null && Temporal.Instant.compare(settled.noteDueAt, work.at) <= 0;
  if (mayNote(settled) && isDue) await sendNote(work, settled);
  else changeEnding(work, settled, {});
}

/** E9 whether the yes of a year ago holds still: nobody took it back, came back, asked to be left alone, or shut the door. */
async function isNoteWanted(work: Work, one: Ending): Promise<boolean> {
  const [yes, door] = await Promise.all([consentOf(work, one.personId, 'door_note'), doorOf(work, one.id)]);
  if (!yes || !door || door.revokedAt !== null) return false;
  return (await visitsOf(work, door.id)).length === 0;
}

async function sendNote(work: Work, one: Ending): Promise<void> {
  changeEnding(work, one, { noteSentAt: work.at });
  const { personId } = one;
  const [[way], found, door, isWanted] = await Promise.all([
    waysFor(work, { personId, channel: 'email', purpose: 'door_note' }),
    persons(work, [personId]),
    doorOf(work, one.id),
    isNoteWanted(work, one),
  ]);
  if (!way || !door || !isWanted) return;
  send(work, {
    once: `door note ${one.id}`,
    purpose: 'door_note',
    to: { person: personId, way: way.id },
    aboutId: one.id,
    words: {
      neutral: mailWords(found.get(personId)?.locale ?? 'en').note({
        link: work.origin + paths.door(door.code),
      }),
    },
  });
  work.record({ action: 'ending.note_sent', subject: 'ending', subjectId: one.id });
}

type Leaving = Pick<Delivery, 'about_id' | 'person_id'>;

/** E9 asked once more in the transaction that takes the note. */
export async function noteStillWanted(work: Work, delivery: Leaving): Promise<boolean> {
  const one = delivery.about_id === null ? undefined : await ending(work, delivery.about_id);
  if (one?.personId !== delivery.person_id) return false;
  if (one.returnedAt !== null || one.reason === 'no_contact') return false;
  return isNoteWanted(work, one);
}

/** E5 the question whether it was they is asked while that isn't known. */
export async function confirmStillWanted(work: Work, delivery: Leaving): Promise<boolean> {
  const one = delivery.about_id === null ? undefined : await ending(work, delivery.about_id);
  // E13 of a wish to be forgotten: by a link of its own.
  if (!one) return true;
  return one.personId === delivery.person_id && one.confirmedAt === null && one.returnedAt === null;
}
