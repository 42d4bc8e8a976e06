import { createHash } from 'node:crypto';
import { clientLines } from '#app/demo/clients';
import { fillTown, signInLines } from '#app/demo/town';
import { type House, openHouse } from '#app/house';
import { openLog } from '#app/log';
import { sweep } from '#app/schedule';
import { startWeb } from '#app/web';
import { startWorker } from '#app/worker';
import { SetClock } from '#kit/clock';
import { Vault } from '#kit/crypto';
import { freePort } from '#kit/postgres/free-port';
import { type Chance, idsFrom } from '#kit/ids';
import { testDatabase } from '#test/database';

/** The made-up town on a throw-away database, with a clock that is set by hand. */
export type Shop = {
  readonly house: House;
  readonly clock: SetClock;
  /** Where the web really listens. */
  readonly address: string;
  /** The link that signs in the first member with this role. */
  signInLink(role: string, practice: string): Promise<string>;
  /** The link that opens the page of a client of this practice. */
  clientLink(practice: string): Promise<string>;
  /** Does everything that is due by the clock's time. */
  catchUp(): Promise<void>;
  close(): Promise<void>;
};

/** The pages show their own address; browsers here are told that this name is `Shop.address`. */
export const HOST = 'porch.example';
export const ORIGIN = `http://${HOST}`;

/** A Sunday evening in New York, when people write. */
const SUNDAY = '2026-11-30T02:40:00Z';

/** The same bytes each run, so that codes and links in the pictures stay as they were. */
function fixedChance(): Chance {
  let turn = 0;
  return {
    bytes(count) {
      const parts: Buffer[] = [];
      for (let have = 0; have < count; have += 32) {
        turn += 1;
        parts.push(createHash('sha256').update(`porch light ${turn}`).digest());
      }
      return Buffer.concat(parts).subarray(0, count);
    },
  };
}

export async function openShop(): Promise<Shop> {
  const database = await testDatabase();
  const clock = new SetClock(SUNDAY);
  const port = await freePort('127.0.0.1');
  const vault = new Vault(Buffer.alloc(32, 7));
  const log = openLog('error');
  const house = openHouse({
    databaseUrl: database.url,
    vault,
    origin: ORIGIN,
    clock,
    ids: idsFrom(fixedChance()),
    onTrouble: (error) => console.log(String(error)),
  });
  await fillTown(house);
  const web = await startWeb(
    {
      house,
      databaseUrl: database.url,
      log,
      trustProxy: [],
      mail: { morePorts: [], inside: false },
      development: false,
    },
    { host: '127.0.0.1', port },
  );
  const worker = await startWorker(house, log);
  return {
    house,
    clock,
    address: `127.0.0.1:${port}`,
    async signInLink(role, practice) {
      const lines = await signInLines(house);
      const line = lines.find((one) => one.startsWith(`sign-in ${role} ${practice} `));
      if (!line) throw new Error(`the town has no ${role} at ${practice}`);
      return line.split(' ')[3] ?? '';
    },
    async clientLink(practice) {
      const line = (await clientLines(house)).find((one) => one.startsWith(`client ${practice} `));
      if (!line) throw new Error(`${practice} has no client`);
      return line.split(' ')[2] ?? '';
    },
    async catchUp() {
      // What was done may make the next thing due; a few rounds bring it to rest.
      for (let round = 0; round < 5; round += 1) await sweep(house);
    },
    async close() {
      await worker.stop();
      await web.stop();
      await house.pool.end();
      await database.close();
    },
  };
}
