import type { Client } from 'pg';
import { doorHash } from '#app/endings';
import { closeKindly, doorOf, sayGoodbye } from '#endings';
import { Vault } from '#kit/crypto';
import { isRefused } from '#kit/outcome';
import { allow, beginCare, meet } from '#people';
import { TEST_MASTER } from '#test/database';
import type { Inside, Side } from './planting.ts';

/** Goodbyes: each that some route is about. */
export type PlantedEndings = {
  /** What the client said on their own page. */
  readonly own: string;
  /** What somebody else said, and their therapist read; with the code of their door. */
  readonly atDesk: string;
  readonly code: string;
  /** Closed with words, for who has a safe address at home. */
  readonly closed: string;
  /** Said by a link; what the mail asks, which only its reader has. */
  readonly confirm: string;
};

export async function endingsIn(
  inside: Inside,
  admin: Client,
  given: { memberId: string; personId: string; side: Side },
): Promise<PlantedEndings> {
  const { memberId, side } = given;
  const hash = doorHash({ vault: new Vault(TEST_MASTER) });
  const client = (): Promise<string> =>
    inside((work) => {
      const called = `${side}-leaver-name`;
      const { person } = meet(work, { standing: 'client', called, locale: 'en', ways: [] });
      beginCare(work, { personId: person, memberId, source: 'hand' });
      return person;
    });
  const says = (personId: string, by: 'page' | 'link'): Promise<string> =>
    inside(async (work) => {
      const words = `${side}-client-words`;
      const said = await sayGoodbye(work, { personId, memberId, reason: 'better', words, by }, hash);
      return isRefused(said) ? '' : said.id;
    });
  const own = await says(given.personId, 'page');
  const atDesk = await says(await client(), 'page');
  const leaver = await client();
  const closed = await says(leaver, 'page');
  const byLink = await says(await client(), 'link');
  await admin.query(
    "update endings set looked_at = said_at, fits = 'yes', worry = 'no' where id in ($1, $2)",
    [atDesk, closed],
  );
  await inside(async (work) => {
    const at = { channel: 'post', address: '1 Elm Street\nSpringfield', source: 'person' } as const;
    const safe = { mayLeaveMessage: false, maySayWho: false, plainWords: false } as const;
    allow(work, leaver, { ...at, ...safe, windows: { kind: 'any' } });
    await closeKindly(work, { id: closed, memberId, words: `${side}-closing-words` }, hash);
  });
  const confirm = `confirms-in-the-${side}`;
  const confirmHash = await inside((work) => work.keys.lookup('ending confirmed', confirm));
  await admin.query('update endings set confirm_hash = $2 where id = $1', [byLink, confirmHash]);
  const code = await inside(async (work) => (await doorOf(work, atDesk))?.code ?? '');
  return { own, atDesk, closed, code, confirm };
}
