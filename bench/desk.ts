import { type Make, load } from './load.ts';
import type { Measured } from './rows.ts';
import { type Town, startTown } from './town.ts';

const ROUNDS = 5;
const ROUND_MS = 3_000;

/** Signs in as a person does: the page of the link has one button, and the cookie comes with its answer. */
async function cookieOf(town: Town): Promise<string> {
  const link = town.signIn('owner', 'amara-okafor');
  const answer = await fetch(link, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: new URL(link).origin, 'content-type': 'application/x-www-form-urlencoded' },
  });
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}

/**
 * The public page and the desk's list, pages a second. The floor reads fifty plain rows and prints them, without a
 * sign-in, a promise or a sealed name.
 */
export async function desk(): Promise<Measured[]> {
  const town = await startTown();
  try {
    const cookie = await cookieOf(town);
    const cases: { name: string; make: Make }[] = [
      { name: 'contact page', make: () => ({ path: '/amara-okafor', body: '', headers: {} }) },
      { name: 'who is waiting', make: () => ({ path: '/desk', body: '', headers: { cookie } }) },
    ];
    const measured: Measured[] = [];
    for (const { name, make } of cases) {
      const rounds: Measured['rounds'] = [];
      const shared = { connections: 16, milliseconds: ROUND_MS };
      await load({ ...shared, port: town.port, milliseconds: 1_000 }, 200, make);
      for (let round = 0; round < ROUNDS; round += 1) {
        rounds.push({
          ours: await load({ ...shared, port: town.port }, 200, make),
          floor: await load({ ...shared, port: town.floorPort }, 200, () => ({
            path: '/',
            body: '',
            headers: {},
          })),
        });
      }
      measured.push({ case: name, unit: 'pages/s', better: 'higher', rounds });
    }
    return measured;
  } finally {
    await town.stop();
  }
}
