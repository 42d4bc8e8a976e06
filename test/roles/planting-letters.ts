import type { Client } from 'pg';
import { writeLetter } from '#letters';
import { allow } from '#people';
import type { Inside } from './planting.ts';

/** Letters of the therapist's: one that lies in the queue, and one that can be taken back still. */
export type PlantedLetters = { readonly waiting: string; readonly posted: string };

export async function lettersIn(
  inside: Inside,
  admin: Client,
  given: { memberId: string; personId: string; until: string },
): Promise<PlantedLetters> {
  const { memberId, personId, until } = given;
  const write = (): Promise<string> =>
    inside(async (work) => {
      const written = await writeLetter(work, { kind: 'bill', personId, memberId, words: 'Here it is.' });
      return 'id' in written ? written.id : '';
    });
  await inside((work) =>
    allow(work, personId, {
      channel: 'post',
      address: '1 Elm Street\nSpringfield',
      source: 'person',
      mayLeaveMessage: false,
      maySayWho: false,
      plainWords: false,
      windows: { kind: 'any' },
    }),
  );
  const [waiting, posted] = [await write(), await write()];
  await admin.query('update letters set posted_at = $2 where id = $1', [posted, until]);
  return { waiting, posted };
}
