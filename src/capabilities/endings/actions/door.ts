import type { Work } from '#kit/work';
import { type Door, doorOf, insertDoor, revokeDoor } from '../doors-store.ts';
import { CODE_BYTES, codeAsTyped, codeFrom } from '../rules/code.ts';
import type { Ending } from '../store.ts';

/** E10 the hash by which a code is found: keyed with what the installation keeps through every change of keys, a restore and a move. Given by `app`. */
export type DoorHash = (typed: string) => Buffer;

/** E10 what an ending leaves: one door, made once. */
export async function openDoor(work: Work, one: Ending, hash: DoorHash): Promise<Door> {
  const there = await doorOf(work, one.id);
  if (there) return there;
  const code = codeFrom(work.chance(CODE_BYTES));
  const { personId, memberId } = one;
  const codeHash = hash(codeAsTyped(code));
  insertDoor(work, { id: work.uuid(), endingId: one.id, personId, memberId, code, codeHash });
  work.record({ action: 'door.opened', subject: 'ending', subjectId: one.id });
  await work.flush();
  const made = await doorOf(work, one.id);
  if (!made) throw new Error('assertion: a door that was made is there');
  return made;
}

/** E10 taken back, by who has it or by the therapist: it leads nowhere any more. */
export async function shutDoor(work: Work, endingId: string): Promise<void> {
  const door = await doorOf(work, endingId);
  if (!door || door.revokedAt !== null) return;
  revokeDoor(work, door.id);
  work.record({ action: 'door.revoked', subject: 'ending', subjectId: endingId });
}
