import { copies } from '#app/exports/copies';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { Client } from 'pg';
import { headOf, restoreBackup } from '#app/backup/restore';
import { writeBackup } from '#app/backup/write';
import { type House, openHouse } from '#app/house';
import { type CarrierFor, letMailLeave } from '#channels';
import type { StaffEnv } from '#accounts';
import { deskRoutes, publicRoutes } from '#inquiries';
import {
  askRoutes,
  askedByMailRoutes,
  asksOfColleague,
  asksPart,
  deskRequestRoutes,
  triesPart,
  triesRoutes,
} from '#requests';
import { deskFrame, houseFrame } from '#app/frames';
import type { SetClock } from '#kit/clock';
import { askedRoutes, colleagueRoutes, listServeRoutes, listedRoutes } from '#openings';
import { deskPlacesRoutes } from '#resources';
import type { Vault } from '#kit/crypto';
import type { Ids } from '#kit/ids';
import { withDatabase } from '#kit/migrate';
import { loadAssets, render } from '#ui';
import type { Practice, Staff } from './model.ts';
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

export function doorOf({ source, vault }: House): Hono<StaffEnv> {
  const door = new Hono<StaffEnv>();
  const assets = loadAssets();
  atTheirDesk(door);
  const desk = { source, frame: (c, view) => deskFrame(assets, c, view) } satisfies DeskParts;
  deskRoutes(door, desk);
  deskRequestRoutes(door, desk);
  const byMail = { source, frame: (_c: unknown, view: HouseView) => houseFrame(assets, view) };
  askedRoutes(door as never, byMail);
  askedByMailRoutes(door as never, byMail);
  listedRoutes(door as never, { ...byMail, asks: asksOfColleague });
  listServeRoutes(door as never, byMail);
  colleagueRoutes(door, { ...desk, around: () => Promise.resolve({ above: false, below: false }) });
  door.route(
    '/',
    deskPlacesRoutes({
      source,
      lang: () => 'en',
      page: (c, view, status) =>
        c.html(
          render(deskFrame(assets, c as never, { ...view, locale: 'en', current: '/desk/places' })),
          status,
        ),
    }) as never,
  );
  const addressOf = () => '192.0.2.1';
  const open = { source, vault, assets, addressOf, copies, tries: triesPart, asks: asksPart };
  triesRoutes(door as never, open);
  publicRoutes(door as never, open);
  askRoutes(door as never, open);
  return door;
}

type HouseView = Parameters<typeof houseFrame>[1];
type DeskParts = Parameters<typeof deskRoutes>[1];

/** In the town whoever sits at a desk is who they say: signing in isn't what is looked at here. */
const MEMBER = 'x-town-member';

function atTheirDesk(door: Hono<StaffEnv>): void {
  door.use('/desk/*', async (c, next) => {
    const given: unknown = JSON.parse(c.req.header(MEMBER) ?? 'null');
    c.set('staff', given as StaffEnv['Variables']['staff']);
    await next();
  });
}

/** What the browser of a member of staff sends along. */
export function deskOf(practice: Practice, { id, name, role }: Staff): Record<string, string> {
  const { id: at, slug } = practice;
  const staff = {
    practice: at,
    memberId: id,
    role,
    name: '',
    practiceName: slug,
    slug,
    userId: name,
    sessionId: name,
  };
  return { [MEMBER]: JSON.stringify(staff) };
}

const movedFrom = (adminUrl: string): string => `${new URL(adminUrl).pathname.slice(1)}_moved`;

/** A backup is written, the machine is lost, and the town wakes up on the restored database; somebody lets mail leave. */
export async function moveTown(world: World, database: Database, parts: HouseParts): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'porchlight-moving-'));
  const file = join(directory, 'town.age');
  try {
    await writeBackup({ databaseUrl: database.url, vault: database.vault, file });
    await world.house.pool.end();
    await world.admin.end();
    const name = movedFrom(database.adminUrl);
    const adminUrl = withDatabase(database.adminUrl, name);
    const masters = [masterOf(world.seed)];
    const head = await headOf(file, masters);
    const target = { file, head, masters, adminUrl: withDatabase(adminUrl, 'postgres'), database: name };
    const { appUrl } = await restoreBackup({ ...target, migrations: 'db/migrations' });
    world.house = townHouse({ url: appUrl, vault: database.vault }, parts);
    world.door = doorOf(world.house);
    world.admin = new Client({ connectionString: adminUrl });
    await world.admin.connect();
    for (const practice of world.practices) {
      const [member] = practice.staff;
      if (member)
        await inside(world, practice, asStaff(member), (work) => letMailLeave(work, member.id, false));
    }
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
