import { Client } from 'pg';
import { openPractice } from '#accounts';
import { type House, openHouse } from '#app/house';
import { SetClock } from '#kit/clock';
import { Vault } from '#kit/crypto';
import { TEST_MASTER, testDatabase } from './database.ts';
import { madeUpPractice } from './made-up.ts';

/** A house whose trail is tampered with: `admin` is the owner of the database, who walks through every wall there. */
export type TrailHouse = {
  house: House;
  clock: SetClock;
  admin: Client;
  /** A practice with so many lines that are ours, not yet chained. */
  practice(lines: number): Promise<string>;
  write(practice: string, lines: number): Promise<void>;
  close(): Promise<void>;
};

export async function trailHouse(): Promise<TrailHouse> {
  const database = await testDatabase();
  const clock = new SetClock('2026-11-25T09:00:00Z');
  const house = openHouse({
    databaseUrl: database.url,
    vault: new Vault(TEST_MASTER),
    origin: 'https://porch.example',
    clock,
    onTrouble: () => undefined,
  });
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  let count = 0;
  const write = async (practice: string, lines: number): Promise<void> => {
    for (let one = 0; one < lines; one += 1) {
      clock.advance({ seconds: 1 });
      await house.source.inPractice(practice, { kind: 'staff', id: 'somebody' }, (work) =>
        work.record({
          action: 'inquiry.rang',
          subject: 'inquiry',
          subjectId: work.uuid(),
          detail: { outcome: 'reached', minutes: one },
        }),
      );
    }
  };
  return {
    house,
    clock,
    admin,
    write,
    async practice(lines) {
      count += 1;
      const { practice } = await openPractice(
        house.source,
        { kind: 'system' },
        madeUpPractice(`trail-${count}`, {
          name: 'Harbor Street',
          owner: { name: 'Amara Okafor', email: 'amara@practice.example', userId: `user-${count}` },
        }),
      );
      await write(practice, lines);
      return practice;
    },
    async close() {
      await house.pool.end();
      await admin.end();
      await database.close();
    },
  };
}
