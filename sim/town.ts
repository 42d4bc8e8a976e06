import { addColleague, beginPractice, changeSettings, holidaysOf, setHours } from '#accounts';
import { setMailbox } from '#channels';
import type { Actor, Work } from '#kit/work';
import type { Diligence, Practice, Staff } from './model.ts';
import type { World } from './world.ts';

/** The practices of the town. All names are made up. */

type Plan = {
  readonly slug: string;
  readonly kind: 'solo' | 'clinic' | 'network';
  readonly name: string;
  readonly country: string;
  readonly zone: string;
  readonly locale: 'en' | 'es';
  readonly perDay: number;
  /** The owner first. */
  readonly staff: readonly (readonly [
    name: string,
    role: 'owner' | 'therapist' | 'front_desk',
    diligence: Diligence,
    from: number,
    until: number,
    days: readonly number[],
  ])[];
  /** Places in `staff`. */
  readonly stepsIn: readonly number[];
};

const WEEK = [1, 2, 3, 4, 5] as const;
const NINE = 9 * 60;
const FIVE = 17 * 60;

const PLANS: readonly Plan[] = [
  {
    slug: 'amara-okafor',
    kind: 'solo',
    name: 'Amara Okafor',
    country: 'US',
    zone: 'America/New_York',
    locale: 'en',
    perDay: 0.9,
    staff: [
      ['Amara Okafor', 'owner', 'busy', NINE, FIVE, WEEK],
      ['June Hale', 'therapist', 'prompt', 10 * 60, 18 * 60, WEEK],
    ],
    stepsIn: [1],
  },
  {
    slug: 'consulta-solis',
    kind: 'solo',
    name: 'Consulta Solís',
    country: 'US',
    zone: 'America/Puerto_Rico',
    locale: 'es',
    perDay: 0.7,
    staff: [['Inés Solís', 'owner', 'forgetful', 8 * 60, 14 * 60, [1, 2, 4, 5]]],
    stepsIn: [],
  },
  {
    slug: 'harbor-clinic',
    kind: 'clinic',
    name: 'Harbor Clinic',
    country: 'US',
    zone: 'America/Los_Angeles',
    locale: 'en',
    perDay: 2.4,
    staff: [
      ['Ruth Calder', 'owner', 'busy', NINE, FIVE, WEEK],
      ['Tomas Vidal', 'therapist', 'prompt', NINE, FIVE, WEEK],
      ['Noor Amini', 'therapist', 'busy', 11 * 60, 19 * 60, [1, 2, 3, 4]],
      ['Pia Lind', 'therapist', 'forgetful', 8 * 60, 12 * 60, [1, 3, 5]],
      ['Sam Otieno', 'front_desk', 'prompt', NINE, FIVE, WEEK],
    ],
    stepsIn: [1, 2, 0],
  },
  {
    slug: 'liffey-rooms',
    kind: 'clinic',
    name: 'Liffey Rooms',
    country: 'IE',
    zone: 'Europe/Dublin',
    locale: 'en',
    perDay: 0.9,
    staff: [
      ['Aoife Nolan', 'owner', 'busy', NINE, 16 * 60, WEEK],
      ['Declan Byrne', 'therapist', 'forgetful', 12 * 60, 20 * 60, [2, 3, 4, 5, 6]],
    ],
    stepsIn: [0, 1],
  },
  {
    slug: 'south-wind',
    kind: 'solo',
    name: 'South Wind',
    country: 'AU',
    zone: 'Australia/Sydney',
    locale: 'en',
    perDay: 0.7,
    staff: [['Leila Marsh', 'owner', 'prompt', NINE, FIVE, WEEK]],
    stepsIn: [],
  },
];

/** Practices of the town tell one another of openings through it, and people ask several of them at once. */
const NETWORK: Plan = {
  slug: 'lantern-county',
  kind: 'network',
  name: 'Lantern County Therapists',
  country: 'US',
  zone: 'America/New_York',
  locale: 'en',
  perDay: 1.8,
  staff: [
    ['Vera Holt', 'owner', 'busy', NINE, FIVE, WEEK],
    ['Nils Brandt', 'therapist', 'prompt', NINE, 15 * 60, [1, 2, 4, 5]],
  ],
  stepsIn: [1],
};

const OPERATOR: Actor = { kind: 'operator', id: 'town' };

/** Opens every practice of the town, at most `most` of them, and its network, through the same doors as a newcomer's set-up. */
export async function openTown(world: World, most: number): Promise<void> {
  for (const given of [...PLANS.slice(0, most), NETWORK]) world.practices.push(await openOne(world, given));
}

async function openOne(world: World, given: Plan): Promise<Practice> {
  const year = world.startsAt.toZonedDateTimeISO(given.zone).year;
  const holidays = [...holidaysOf(given.country, year), ...holidaysOf(given.country, year + 1)];
  const [first, ...others] = given.staff;
  if (!first) throw new Error('assertion: a practice has an owner');
  const addressOf = (name: string): string => `${name.split(' ')[0]?.toLowerCase()}@${given.slug}.example`;
  const { practice, ids } = await world.house.source.inNewPractice(OPERATOR, async (work) => {
    const owner = { name: first[0], email: addressOf(first[0]), userId: null };
    const opened = beginPractice(work, { ...given, region: '', holidays, owner });
    const colleagues = others.map(([name, role]) =>
      addColleague(work, { role, name, email: addressOf(name) }),
    );
    await mailServer(work, given);
    return { practice: opened.practice, ids: [opened.owner, ...colleagues.map((one) => one.memberId)] };
  });
  const staff = given.staff.map(([name, role, diligence, from, until, days], which): Staff => {
    const id = ids[which] ?? '';
    const away: Staff['away'] = [];
    const times = { from, until, days: new Set(days), away, signedInAt: undefined, silentUntil: undefined };
    return { id, name, email: addressOf(name), role, diligence, ...times };
  });
  const stepsIn = given.stepsIn.flatMap((which) => ids[which] ?? []);
  await world.house.source.inPractice(practice, { kind: 'staff', id: ids[0] ?? '' }, async (work) => {
    for (const member of staff) setHours(work, member.id, hoursOf(member));
    await changeSettings(work, { stepsIn, tell: stepsIn[0] ?? null });
  });
  const { slug, zone, locale, perDay } = given;
  const free = new Set(holidays.map((day) => day.on));
  const isNetwork = given.kind === 'network';
  const kept = { stopped: new Set<string>(), contacts: [], openings: [], outageUntil: undefined };
  const known = { id: practice, slug, isNetwork, zone, locale, perDay, stepsIn, staff, holidays: free };
  return { ...known, ...kept, tie: 'none' };
}

function hoursOf(member: Staff): { weekday: number; fromMinute: number; untilMinute: number }[] {
  return [...member.days].map((weekday) => ({
    weekday,
    fromMinute: member.from,
    untilMinute: member.until,
  }));
}

/** The town's carriers never look at the server; it is set so that mails carry the practice's own address. */
function mailServer(work: Work, given: Plan): Promise<void> {
  const server = { host: 'mail.example', port: 465, secure: true, user: '', folder: 'INBOX', password: '' };
  const sender = { senderName: given.name, senderAddress: `office@${given.slug}.example` };
  return setMailbox(work, { ...sender, smtp: server, imap: undefined });
}
