import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { openPractice } from '#accounts';
import { readConfig } from '#app/config';
import { openDatabase } from '#app/database';
import { openHouse } from '#app/house';
import { SetClock } from '#kit/clock';
import { withDatabase } from '#kit/migrate';
import { startThrowaway } from '#kit/postgres/throwaway';
import { madeUpPractice } from '#test/made-up';
import { TOLD_AT, tellOpenings } from '#test/told-openings';

/** A database of its own with practices to fill, asked as the product asks. */
export type Land = Awaited<ReturnType<typeof startLand>>;

export async function startLand() {
  const server = await startThrowaway({ durable: true });
  const adminUrl = withDatabase(server.adminUrl, 'porchlight');
  const config = readConfig({
    ...process.env,
    DATABASE_URL: adminUrl,
    PORCHLIGHT_MASTER_KEY: randomBytes(32).toString('base64'),
  });
  const database = await openDatabase(config, () => undefined);
  const house = openHouse({
    databaseUrl: database.url,
    vault: database.vault,
    origin: 'https://porch.example',
    clock: new SetClock(TOLD_AT),
    onTrouble: () => undefined,
  });
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  return {
    house,
    admin,
    url: database.url,
    /** A practice that was told of so many openings. */
    async practice(slug: string, count: number): Promise<string> {
      const { practice } = await openPractice(house.source, { kind: 'system' }, madeUpPractice(slug));
      await tellOpenings(admin, practice, count);
      return practice;
    },
    async stop() {
      await house.pool.end();
      await admin.end();
      await database.stop();
      await server.stop();
    },
  };
}
