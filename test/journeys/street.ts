import { type Browser, chromium } from 'playwright-core';
import { findChromium, launchOptions } from '#test/chromium';
import {
  type Role,
  type Terms,
  accountPaths,
  addColleague,
  changeTerms,
  invite,
  members,
  openPractice,
} from '#accounts';
import { type House, openHouse } from '#app/house';
import { openLog } from '#app/log';
import { type Web, startWeb } from '#app/web';
import { startWorker } from '#app/worker';
import { type Contact, receive } from '#inquiries';
import { freePort } from '#kit/postgres/free-port';
import { SetClock } from '#kit/clock';
import { Vault } from '#kit/crypto';
import type { Work } from '#kit/work';
import { confirm, resources, seedStarter } from '#resources';
import { testDatabase } from '../database.ts';
import { madeUpContact } from '../made-up.ts';

/** Sunday, twenty to midnight in New York: when people write. */
const NIGHT = '2026-11-30T04:40:00Z';

export type Street = {
  readonly house: House;
  readonly clock: SetClock;
  readonly browser: Browser;
  /** Two web processes' worth of pages on one database, with a worker. */
  readonly origin: string;
  readonly otherOrigin: string;
  close(): Promise<void>;
};

/**
 * The whole house as `npm start` puts it together (web twice, worker, mail to the tray), on a database of the test
 * file's own, with a browser. Only the clock is the test's: it stands at night and moves when a test moves it.
 * @param host what the browser calls this machine; passkeys are bound to a name, and no number is one
 */
export async function openStreet(host = '127.0.0.1'): Promise<Street> {
  const [database, executable] = await Promise.all([testDatabase(), findChromium()]);
  const clock = new SetClock(NIGHT);
  const log = openLog('error');
  const ports = [await freePort('127.0.0.1'), await freePort('127.0.0.1')];
  const [origin = '', otherOrigin = ''] = ports.map((port) => `http://${host}:${port}`);
  const vault = new Vault(Buffer.alloc(32, 7));
  const house = openHouse({ databaseUrl: database.url, vault, origin, clock, onTrouble: () => undefined });
  const parts = {
    house,
    databaseUrl: database.url,
    log,
    trustProxy: [],
    mail: { morePorts: [], inside: false },
    development: false,
  };
  const webs: Web[] = [];
  for (const port of ports) webs.push(await startWeb(parts, { host: '127.0.0.1', port }));
  const worker = await startWorker(house, log);
  const browser = await chromium.launch(launchOptions(executable));
  return {
    house,
    clock,
    browser,
    origin,
    otherOrigin,
    async close() {
      await browser.close();
      for (const web of webs) await web.stop();
      await worker.stop();
      await house.pool.end();
      await database.close();
    },
  };
}

export type Neighbour = {
  readonly slug: string;
  readonly name: string;
  readonly practice: string;
  inside<T>(act: (work: Work) => Promise<T>): Promise<T>;
  /** A link that signs the member of this name in, once. */
  wayIn(name: string): Promise<string>;
  /** Somebody wrote already. */
  wrote(contact: Partial<Contact>): ReturnType<typeof receive>;
};

const AMARA = { role: 'owner', name: 'Amara Okafor' } as const;

let opened = 0;

/** A practice in New York, full until March, whose places to turn to are confirmed: a no can be sent on its first day. */
export async function aPractice(
  street: Street,
  given: {
    staff?: readonly { role: Role; name: string }[];
    terms?: Partial<Terms>;
    /** A network of practices, by this name. */
    network?: string;
  } = {},
): Promise<Neighbour> {
  opened += 1;
  const { source } = street.house;
  const slug = `okafor-${opened}`;
  const [owner = AMARA, ...colleagues] = given.staff ?? [AMARA];
  const alone = owner.name === AMARA.name ? 'Amara Okafor, PhD' : owner.name;
  const name = given.network ?? (colleagues.length > 0 ? 'Elm Street Practice' : alone);
  const { practice } = await openPractice(
    source,
    { kind: 'system' },
    {
      slug,
      name,
      kind: given.network !== undefined ? 'network' : colleagues.length > 0 ? 'clinic' : 'solo',
      country: 'US',
      region: 'NY',
      zone: 'America/New_York',
      locale: 'en',
      holidays: [],
      owner: { name: owner.name, email: mailOf(owner.name, slug), userId: null },
    },
  );
  const inside = <T>(act: (work: Work) => Promise<T>): Promise<T> =>
    source.inPractice(practice, { kind: 'system' }, act);
  await inside(async (work) => {
    for (const { role, name: called } of colleagues)
      addColleague(work, { role, name: called, email: mailOf(called, slug) });
    await changeTerms(work, given.terms ?? { fullUntil: '2027-03' });
    await seedStarter(work, 'US');
    await work.flush();
    for (const one of await resources(work)) await confirm(work, one.id);
  });
  return {
    slug,
    name,
    practice,
    inside,
    wayIn: (called) => inside((work) => wayIn(work, street.origin, practice, called)),
    wrote: (contact) => receive(source, practice, { kind: 'visitor' }, { ...NOTHING, ...contact }),
  };
}

const mailOf = (name: string, slug: string): string => `${name.split(' ')[0]?.toLowerCase()}@${slug}.example`;

async function wayIn(work: Work, origin: string, practiceId: string, called: string): Promise<string> {
  const one = (await members(work)).find((member) => member.name === called);
  if (!one) throw new Error(`nobody here is called ${called}`);
  const secret = invite(work, { kind: 'sign_in', practiceId, memberId: one.id, validFor: { hours: 24 } });
  return origin + accountPaths.invitation(secret);
}

const NOTHING: Contact = madeUpContact('', { words: '' });

/** An address that was marked safe for a neutral note. */
export function safeEmail(address: string): Contact['ways'][number] {
  return {
    channel: 'email',
    address,
    source: 'person',
    mayLeaveMessage: false,
    maySayWho: false,
    plainWords: false,
    times: { kind: 'any' },
  };
}
