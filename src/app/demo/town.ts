import {
  accountPaths,
  addColleague,
  askToJoin,
  changeSettings,
  changeTerms,
  hearTie,
  holidaysOf,
  invite,
  letIn,
  members,
  networkAt,
  networksOf,
  openPractice,
  practiceAt,
  thisPractice,
} from '#accounts';
import { type Contact, NO_NEED, receive } from '#inquiries';
import { ONE_PLACE, offer } from '#openings';
import { add, confirm, resources, seedStarter } from '#resources';
import type { Work } from '#kit/work';
import type { House } from '../house.ts';
import { takeIn } from './clients.ts';
import {
  COUNTY_PLACE,
  NETWORK,
  PEOPLE,
  PRACTICES,
  ROOM,
  type DemoPerson,
  type DemoPractice,
} from './people.ts';

/** A small made-up town: a solo therapist, a clinic of five with a front desk, and the network that both are in. Filled once. */
export async function fillTown(house: House): Promise<void> {
  for (const practice of PRACTICES) {
    const there = await house.source.forInstallation((work) => practiceAt(work, practice.slug));
    if (there === undefined) await fillPractice(house, practice);
  }
  await joinNetwork(house);
}

const system = { kind: 'system' } as const;

/** Both practices are in the network, and two of the clinic have room. */
async function joinNetwork({ source }: House): Promise<void> {
  const network = await networkAt(source, NETWORK);
  if (!network) return;
  for (const { slug, kind } of PRACTICES) {
    const practice = await source.forInstallation((work) => practiceAt(work, slug));
    if (practice === undefined || kind === 'network') continue;
    const isNew = await source.inPractice(practice, system, async (work) => {
      if ((await networksOf(work)).length > 0) return false;
      await askToJoin(work, network);
      return true;
    });
    if (!isNew) continue;
    await hearTie(source, { to: network.id, from: practice, said: 'asked' });
    await source.inPractice(network.id, system, (work) => letIn(work, practice));
    await hearTie(source, { to: practice, from: network.id, said: 'let_in' });
    await source.inPractice(practice, system, (work) => haveRoom(work, network.id));
  }
}

async function haveRoom(work: Work, network: string): Promise<void> {
  for (const one of await members(work)) {
    const room = ROOM[one.name];
    if (room)
      await offer(work, {
        memberId: one.id,
        offer: { ...ONE_PLACE, ...room },
        audience: { toPractice: true, toPublic: true, toldTo: [network] },
      });
  }
}

async function fillPractice(house: House, given: DemoPractice): Promise<void> {
  const [owner, ...colleagues] = given.staff;
  if (!owner) return;
  const year = house.clock.now().toZonedDateTimeISO(given.zone).year;
  const { practice } = await openPractice(
    house.source,
    { kind: 'system' },
    {
      ...given,
      holidays: [...holidaysOf(given.country, year), ...holidaysOf(given.country, year + 1)],
      owner: { name: owner.name, email: owner.email, userId: null },
    },
  );
  await house.source.inPractice(practice, { kind: 'system' }, async (work) => {
    for (const one of colleagues) addColleague(work, one);
    await work.flush();
    await confirmStarter(work, given.country);
    if (given.kind === 'network') await add(work, COUNTY_PLACE, true);
    await changeTerms(work, given.terms);
    await work.flush();
    const stepsIn = (await members(work)).filter((one) => one.role !== 'front_desk').map((one) => one.id);
    await changeSettings(work, { stepsIn: stepsIn.slice(1) });
  });
  for (const person of PEOPLE.filter((one) => one.practice === given.slug))
    await write(house, practice, person);
  await takeIn(house, given.slug);
}

/** In the demo the starter library counts as confirmed, so that a kind no has somewhere to send people. */
async function confirmStarter(work: Work, country: string): Promise<void> {
  await seedStarter(work, country);
  await work.flush();
  for (const one of await resources(work)) await confirm(work, one.id);
}

async function write(house: House, practice: string, person: DemoPerson): Promise<void> {
  const contact: Contact = {
    cameBy: person.cameBy,
    locale: person.locale ?? 'en',
    called: person.called,
    words: person.words,
    ways: person.ways,
    need: { ...NO_NEED, ...person.need },
    helpNow: person.helpNow ?? false,
    nobodyElse: false,
    automatic: false,
  };
  await receive(house.source, practice, { kind: 'visitor' }, contact);
}

/** One line for each made-up member of staff: `sign-in ROLE PRACTICE URL`. Each link works once, for a day. */
export async function signInLines(house: House): Promise<string[]> {
  const lines: string[] = [];
  for (const { slug } of PRACTICES) {
    const practice = await house.source.forInstallation((work) => practiceAt(work, slug));
    if (practice === undefined) continue;
    await house.source.inPractice(practice, { kind: 'system' }, async (work) => {
      const here = await thisPractice(work);
      for (const one of await members(work)) {
        const secret = invite(work, {
          kind: 'sign_in',
          practiceId: practice,
          memberId: one.id,
          validFor: { hours: 24 },
        });
        lines.push(`sign-in ${one.role} ${here.slug} ${house.origin}${accountPaths.invitation(secret)}`);
      }
    });
  }
  return lines;
}
