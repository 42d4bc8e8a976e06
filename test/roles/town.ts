import { Client } from 'pg';
import { MACHINE, accountPaths, myPaths } from '#accounts';
import { type Newcomer, newcomerHouse } from '#test/newcomer-house';
import { type Practice, plant } from './planting.ts';
import type { RoleHere } from './table.ts';

/** Two practices, and a browser for each role. Everyone but the owner of the other one has to do with the north. */

export type Town = {
  readonly h: Newcomer;
  readonly admin: Client;
  readonly north: Practice;
  readonly south: Practice;
  /** What each role's browser sends along; nothing for who isn't signed in. */
  readonly cookies: Readonly<Record<RoleHere, string>>;
  close(): Promise<void>;
};

export const ORIGIN = 'http://localhost:3000';

const cookieOf = (setCookie: readonly string[]): string =>
  setCookie.map((line) => line.split(';')[0]).join('; ');

/** A link is taken with its one button. */
async function pressed(h: Newcomer, path: string): Promise<string> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const answer = await h.web.fetch(new Request(ORIGIN + path, { method: 'POST', headers, body: '' }));
  return cookieOf(answer.headers.getSetCookie());
}

/** Who keeps the machine and works in no practice. */
async function operator(h: Newcomer, admin: Client): Promise<string> {
  const userId = await h.signIn.userFor('keeper@machine.example');
  await admin.query('insert into operators values ($1, $2)', [userId, h.clock.now().toString()]);
  return cookieOf((await h.signIn.open(userId, [MACHINE], new Headers())).setCookie);
}

export async function openTown(): Promise<Town> {
  const h = await newcomerHouse();
  const admin = new Client({ connectionString: h.adminUrl });
  await admin.connect();
  const [south, north] = [await plant(h, admin, 'south'), await plant(h, admin, 'north')];
  const ownerOf = async ({ id, ownerUser }: Practice): Promise<string> =>
    cookieOf((await h.signIn.open(ownerUser, [id], new Headers())).setCookie);
  const nobody = { anyone: '', person: '', helper: '', invited: '' };
  return {
    h,
    admin,
    north,
    south,
    cookies: {
      ...nobody,
      client: await pressed(h, myPaths.offered(north.client.offered)),
      elsewhere: await ownerOf(south),
      'front desk': await pressed(h, accountPaths.invitation(north.frontDesk.secret)),
      therapist: await pressed(h, accountPaths.invitation(north.therapist.secret)),
      owner: await ownerOf(north),
      operator: await operator(h, admin),
    },
    async close() {
      await admin.end();
      await h.close();
    },
  };
}
