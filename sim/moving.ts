import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { headOf, restoreBackup } from '#app/backup/restore';
import { writeBackup } from '#app/backup/write';
import { type House, openHouse } from '#app/house';
import { type CarrierFor, letMailLeave } from '#channels';
import type { SetClock } from '#kit/clock';
import type { Vault } from '#kit/crypto';
import type { Ids } from '#kit/ids';
import { withDatabase } from '#kit/migrate';
import { openDoor } from './door.ts';
import { signsInAgain } from './people/own-page.ts';
import { masterOf } from './vault.ts';
import { type World, asStaff, inside } from './world.ts';

type Database = { readonly url: string; readonly adminUrl: string; readonly vault: Vault };
type HouseParts = { clock: SetClock; ids: Ids; carrierFor: CarrierFor };

export function townHouse(database: Pick<Database, 'url' | 'vault'>, parts: HouseParts): House {
  return openHouse({
    databaseUrl: database.url,
    vault: database.vault,
    origin: 'https://porch.example',
    ...parts,
    connections: 4,
    onTrouble: (error) => {
      throw error;
    },
  });
}

const movedFrom = (adminUrl: string): string => `${new URL(adminUrl).pathname.slice(1)}_moved`;

/** A backup is written, the machine is lost, and the town wakes up on the restored database; somebody lets mail leave. */
export async function moveTown(world: World, database: Database, parts: HouseParts): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'porchlight-moving-'));
  const file = join(directory, 'town.age');
  try {
    await writeBackup({ databaseUrl: database.url, vault: database.vault, file });
    await world.shutDoor();
    await world.house.pool.end();
    await world.admin.end();
    const name = movedFrom(database.adminUrl);
    const adminUrl = withDatabase(database.adminUrl, name);
    const masters = [masterOf(world.seed)];
    const head = await headOf(file, masters);
    const target = { file, head, masters, adminUrl: withDatabase(adminUrl, 'postgres'), database: name };
    const { appUrl } = await restoreBackup({ ...target, migrations: 'db/migrations' });
    world.house = townHouse({ url: appUrl, vault: database.vault }, parts);
    openDoor(world);
    world.admin = new Client({ connectionString: adminUrl });
    await world.admin.connect();
    for (const practice of world.practices) {
      const [member] = practice.staff;
      if (member)
        await inside(world, practice, asStaff(member), (work) => letMailLeave(work, member.id, false));
    }
    for (const opener of world.care.openers) await signsInAgain(world, opener);
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** Drops the database that the town moved to. */
export async function leaveNothing(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: withDatabase(adminUrl, 'postgres') });
  await client.connect();
  await client.query(`drop database if exists ${movedFrom(adminUrl)} with (force)`);
  await client.end();
}
