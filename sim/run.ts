import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { Client } from 'pg';
import { useMaster } from '#app/installation';
import type { Heads } from '#app/trail';
import type { StaffEnv } from '#accounts';
import { SetClock } from '#kit/clock';
import type { Vault } from '#kit/crypto';
import { idsFrom } from '#kit/ids';
import { Agenda } from './agenda.ts';
import { CANARIES, type CanaryName, type Canary, isCaught, setFree } from './canaries.ts';
import { noCare } from './care.ts';
import { townCarriers } from './carriers.ts';
import { Dice } from './chance.ts';
import { colleaguesAreRight } from './checkers/colleagues.ts';
import { appointmentsAreRight } from './checkers/appointments.ts';
import { allAtRest } from './checkers/at-rest.ts';
import { everyChangeIsAudited, lookFromHere } from './checkers/audited.ts';
import { deathsStand } from './checkers/deaths.ts';
import { erasedWhole } from './checkers/erased.ts';
import { trailWhole } from './checkers/chained.ts';
import { freedAreOffered } from './checkers/freed.ts';
import { firstCardsInTime, nobodyIsPressed } from './checkers/missed.ts';
import { goodbyesAreKept } from './checkers/goodbyes.ts';
import { listsAreKept } from './checkers/lists.ts';
import { missedHonestly, nobodyWaits } from './checkers/nobody-waits.ts';
import { openingsAreHonest } from './checkers/openings.ts';
import { oneListStands } from './checkers/places.ts';
import { feesAreAsShown } from './checkers/policy.ts';
import { requestsEnd } from './checkers/requests.ts';
import { takenBackWhole } from './checkers/taken-back.ts';
import { noRowAcross, practiceTables } from './checkers/walls.ts';
import { live } from './engine.ts';
import { type Breach, arrived } from './model.ts';
import { openDoor } from './door.ts';
import { leaveNothing, moveTown, townHouse } from './moving.ts';
import { listsOf } from './people/keeping-a-list.ts';
import { peopleOf } from './people/arriving.ts';
import { calledToTheDesk, staffOf } from './staff/days.ts';
import { storyOf } from './story.ts';
import { openTown } from './town.ts';
import { type World, breach, dayOf } from './world.ts';

/** A Saturday. Within a month of it clocks change in Sydney, Dublin and the United States. */
const BEGINS = Temporal.Instant.from('2026-10-03T00:00:00Z');
const MOST_BREACHES = 40;

export type Run = {
  readonly seed: number;
  readonly days: number;
  readonly practices: number;
  readonly canary?: CanaryName;
  /** On the evening of this day the machine is lost, and the town goes on from a backup. */
  readonly movesOn?: number;
  /** Clients say goodbye, and come back by doors. */
  readonly goodbyes?: boolean;
  /** An inquiry whose story is wanted. */
  readonly story?: string;
  readonly database: { readonly url: string; readonly adminUrl: string; readonly vault: Vault };
};

export type Lived = {
  readonly inquiries: number;
  readonly messages: number;
  readonly breaches: readonly Breach[];
  /** Of those whose first promise is over: who had a human's answer by then. An honest delay is none. */
  readonly withinPromise: { readonly kept: number; readonly of: number };
  readonly deaths: number;
  readonly refusals: number;
  /** To the network: how many were sent, how many therapists they asked, and how many people chose one. */
  readonly requests: { readonly sent: number; readonly asked: number; readonly chosen: number };
  /** Who found that nobody answers there now, and was shown who does (I5). */
  readonly turnedAway: number;
  /** I20 how many were passed on to a colleague of another practice. */
  readonly passedOn: number;
  /** O13 colleagues without an account: invited, and on the list by their own press. */
  readonly colleagues: { readonly invited: number; readonly joined: number };
  /** Of therapists: how many there were, what was booked and shared, how often a freed time was offered, who missed a session, and how often they were got in touch with. */
  readonly clients: {
    readonly many: number;
    readonly sessions: number;
    readonly shared: number;
    readonly freed: number;
    /** Of how many it was noted that they died. */
    readonly died: number;
    /** Goodbyes that were said, that were closed, and who came back by a door. */
    readonly goodbyes: number;
    readonly closed: number;
    readonly doors: number;
    readonly missed: number;
    readonly touches: number;
  };
  readonly story: readonly string[];
  /** Of everything that happened, in order. */
  readonly digest: string;
};

/** Lets the town live for so many days, looking at everything after each. */
export async function simulate(run: Run): Promise<Lived> {
  const canary: Canary | undefined = run.canary && CANARIES[run.canary];
  const admin = new Client({ connectionString: run.database.adminUrl });
  await admin.connect();
  const world = openWorld(run, admin, canary);
  try {
    await admin.query('set jit = off');
    await useMaster(admin, run.database.vault.fingerprint);
    if (canary?.start) await admin.query(canary.start);
    await openTown(world, run.practices);
    if (canary) setFree(world, canary);
    await liveThrough(world, run);
    const story = run.story ? await storyOf(world, run.story) : [];
    return { ...(await told(world)), story, digest: await digestOf(world) };
  } finally {
    await world.shutDoor();
    await world.house.pool.end();
    await world.admin.end();
    if (run.movesOn !== undefined) await leaveNothing(run.database.adminUrl);
  }
}

function openWorld(run: Run, admin: Client, canary: Canary | undefined): World {
  const dice = new Dice(`town ${run.seed}`);
  const clock = new SetClock(BEGINS);
  const ids = idsFrom(dice.fork('ids'));
  const carrierFor = townCarriers(() => world);
  const house = townHouse(run.database, { clock, ids, carrierFor });
  const world: World = {
    seed: run.seed,
    house: canary?.house ? canary.house(house) : house,
    admin,
    clock,
    dice,
    agenda: new Agenda(),
    startsAt: BEGINS,
    endsAt: BEGINS.add({ hours: 24 * run.days }),
    practices: [],
    byLink: new Map(),
    byId: new Map(),
    mails: [],
    requests: [],
    asks: new Map(),
    marks: new Map(),
    lists: [],
    words: new Map(),
    colleagues: [],
    care: noCare(),
    hasClients: canary === undefined || canary.clients === true,
    hasGoodbyes: canary !== undefined || run.goodbyes === true,
    breaches: [],
    called: (practice, member) => calledToTheDesk(world, practice, member),
    died: undefined,
    deadJobs: new Set(),
    tally: {
      refusals: 0,
      deaths: 0,
      turnedAway: 0,
      passedOn: 0,
      freed: 0,
      died: 0,
      goodbyes: 0,
      closed: 0,
      doors: 0,
    },
    door: new Hono<StaffEnv>(),
    shutDoor: () => Promise.resolve(),
    move: () => Promise.resolve(),
  };
  openDoor(world);
  world.move = () => moveTown(world, run.database, { clock, ids, carrierFor });
  return world;
}

async function liveThrough(world: World, run: Run): Promise<void> {
  const tables = await practiceTables(world);
  let since = '3';
  let lookedAt = world.startsAt;
  let heads: Heads = new Map();
  await dawn(world);
  await live(world, async () => {
    if (world.breaches.length >= MOST_BREACHES || hasDone(world, run)) return 'enough';
    await nobodyWaits(world);
    await missedHonestly(world, lookedAt);
    await takenBackWhole(world);
    await openingsAreHonest(world);
    await requestsEnd(world);
    await listsAreKept(world);
    await colleaguesAreRight(world);
    await oneListStands(world);
    await goodbyesAreKept(world);
    await deathsStand(world);
    await appointmentsAreRight(world);
    await feesAreAsShown(world);
    await freedAreOffered(world);
    nobodyIsPressed(world);
    await firstCardsInTime(world);
    await erasedWhole(world);
    await allAtRest(world);
    await everyChangeIsAudited(world, tables, since);
    await noRowAcross(world, tables);
    heads = await trailWhole(world, heads);
    // The planner would go on thinking that the tables are as empty as on the first day: told at each doubling.
    if (Number.isInteger(Math.log2(dayOf(world)))) await world.admin.query('analyze');
    since = await lookFromHere(world);
    lookedAt = world.clock.now();
    if (dayOf(world) === run.movesOn) await world.move();
    await dawn(world);
    return 'go on';
  });
}

/** What was planted has done its work: nothing more is learned from this life. */
const hasDone = (world: World, { canary }: Run): boolean =>
  canary !== undefined &&
  isCaught(
    CANARIES[canary],
    world.breaches.map(({ rule }) => rule),
  );

/** Plans the coming 24 hours: each practice's own date that begins in them. */
async function dawn(world: World): Promise<void> {
  for (const practice of world.practices) {
    const on = world.clock.now().toZonedDateTimeISO(practice.zone).toPlainDate().add({ days: 1 });
    const dice = world.dice.fork(`${practice.slug} ${on.toString()}`);
    peopleOf(world, practice, dice.fork('people'), on);
    listsOf(world, practice, dice.fork('lists'));
    await staffOf(world, practice, dice.fork('staff'), on);
  }
}

async function told(world: World): Promise<Omit<Lived, 'digest' | 'story'>> {
  const contacts = [...world.byId.values()].filter((one) => !one.isRobot && one.firstPromise);
  const over = contacts.filter(
    (one) =>
      !one.ended &&
      one.firstPromise &&
      one.firstPromise.epochMilliseconds <= world.clock.now().epochMilliseconds,
  );
  const kept = over.filter((one) =>
    one.answers.some(
      ({ reachedAt, undone }) =>
        !undone &&
        reachedAt &&
        one.firstPromise &&
        Temporal.Instant.compare(reachedAt, one.firstPromise) <= 0,
    ),
  );
  const words = await world.admin.query<{ count: number }>(
    'select count(*)::int as count from inquiry_messages',
  );
  const messages = (words.rows[0]?.count ?? 0) + world.mails.filter(arrived).length;
  if (world.byId.size === 0 && dayOf(world) > 7) breach(world, 'the town', '', '', 'nobody wrote at all');
  return {
    inquiries: world.byId.size,
    messages,
    breaches: world.breaches,
    withinPromise: { kept: kept.length, of: over.length },
    deaths: world.tally.deaths,
    refusals: world.tally.refusals,
    requests: {
      sent: world.requests.length,
      asked: world.asks.size,
      chosen: world.requests.filter(({ handedTo }) => handedTo !== undefined).length,
    },
    turnedAway: world.tally.turnedAway,
    passedOn: world.tally.passedOn,
    clients: {
      many: world.care.clients.length,
      sessions: world.care.sessions.size,
      shared: world.care.shares.size,
      freed: world.tally.freed,
      died: world.tally.died,
      goodbyes: world.tally.goodbyes,
      closed: world.tally.closed,
      doors: world.tally.doors,
      missed: world.care.clients.filter((one) => one.missedAt).length,
      touches: world.care.steps.size,
    },
    colleagues: {
      invited: world.colleagues.length,
      joined: world.colleagues.filter(({ joinedAt }) => joinedAt).length,
    },
  };
}

/** Every mail that a carrier was handed and every audit line, in order. */
async function digestOf(world: World): Promise<string> {
  const hash = createHash('sha256');
  for (const mail of world.mails) {
    hash.update(
      `${[mail.at.toString(), mail.practice, mail.to, mail.subject, mail.text, mail.messageId, mail.outcome].join('\0')}\n`,
    );
  }
  const { rows } = await world.admin.query<{ line: string }>(
    `select concat_ws(' ', practice_id, id, extract(epoch from at), actor_kind, actor_id, action, subject_id, detail) as line
       from audit_lines order by at, practice_id, id`,
  );
  for (const { line } of rows) hash.update(`${line}\n`);
  return hash.digest('hex');
}
