import { randomBytes } from 'node:crypto';
import { newToken } from '#inquiries';
import { systemClock } from '#kit/clock';
import { type Make, load } from './load.ts';
import type { Measured } from './rows.ts';
import { startTown } from './town.ts';

const ROUNDS = 5;
const ROUND_MS = 4_000;
const SLUG = 'amara-okafor';
const WORDS = 'I have called a lot of people and nobody calls back. I would like to talk to someone. '.repeat(
  4,
);

/**
 * First contacts a second by the real form: a person, two ways, a message, a promise, a submission, audit lines and an
 * acknowledgement, all durable before the answer. The floor writes five plain rows by one prepared call.
 */
export async function intake(): Promise<Measured[]> {
  const town = await startTown();
  let sent = 0;
  const ours: Make = () => {
    sent += 1;
    const work = { at: systemClock.now(), secret: (bytes = 16) => randomBytes(bytes).toString('base64url') };
    const form = new URLSearchParams([
      ['token', newToken(work, town.vault, SLUG, 20_000)],
      ['called', `Person ${sent}`],
      ['words', WORDS],
      ['ways', 'email'],
      ['email', `person-${sent}@home.example`],
    ]);
    const address = `10.${(sent >> 16) & 255}.${(sent >> 8) & 255}.${sent & 255}`;
    return {
      path: `/${SLUG}/messages`,
      body: form.toString(),
      headers: { ...FORM, 'x-forwarded-for': address },
    };
  };
  const floor: Make = () => ({
    path: '/',
    body: new URLSearchParams({ words: WORDS }).toString(),
    headers: FORM,
  });
  try {
    const measured: Measured[] = [];
    for (const connections of [16, 64]) {
      const rounds: Measured['rounds'] = [];
      const shared = { connections, milliseconds: ROUND_MS };
      await load({ ...shared, port: town.port, milliseconds: 1_000 }, 303, ours);
      for (let round = 0; round < ROUNDS; round += 1) {
        rounds.push({
          ours: await load({ ...shared, port: town.port }, 303, ours),
          floor: await load({ ...shared, port: town.floorPort }, 303, floor),
        });
      }
      measured.push({ case: `${connections} connections`, unit: 'contacts/s', better: 'higher', rounds });
    }
    return measured;
  } finally {
    await town.stop();
  }
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
