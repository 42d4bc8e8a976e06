import { keepDraft, saveVersion } from '#agreements';
import type { Rules, TownClient } from '../care.ts';
import type { Dice } from '../chance.ts';
import { atDesk } from '../door.ts';
import { type Contact, type Practice, type Staff, type Way, answeredBy } from '../model.ts';
import { livesAsClient } from '../people/as-client.ts';
import { comeAsCouple } from './families.ts';
import { isYoung } from './guardians.ts';
import { linkTo, opensTheirPage, surprised } from '../people/own-page.ts';
import { type World, asStaff, breach, expects, inside, later } from '../world.ts';

/** What who answers people does about clients: writes an agreement, makes clients of those who were told yes, gives them their page. */
export async function tendsClients(
  world: World,
  practice: Practice,
  member: Staff,
  dice: Dice,
): Promise<void> {
  if (!world.hasClients || practice.isNetwork || member.role === 'front_desk') return;
  if (!world.care.rules.has(member.id)) {
    await writesAgreement(world, practice, member);
    await brings(world, practice, member);
  } else if (dice.happens(0.01)) await writesAgreement(world, practice, member);
  for (const contact of practice.contacts) await takesOn(world, member, contact, dice);
}

const SOME: readonly Rules[] = [
  { steps: [{ hours: 24, fee: 12_000 }] },
  {
    steps: [
      { hours: 48, fee: 6000 },
      { hours: 24, fee: 12_000 },
    ],
  },
  { steps: [] },
];

/** AG4 now and then it changes: whoever agreed to what it said before keeps that until they agree anew. */
async function writesAgreement(world: World, practice: Practice, member: Staff): Promise<void> {
  const dice = world.dice.fork(`agreement ${practice.slug} ${member.name} ${world.clock.now().toString()}`);
  const before = world.care.rules.get(member.id);
  const rules = { ...dice.pick(SOME.filter(({ steps }) => steps !== before?.steps)) };
  const given = { whose: member.id, memberId: member.id };
  // SH17 most let who stands in read questions and homework.
  const others = dice.fork('stands in').happens(0.7) ? (['cover'] as const) : [];
  await inside(world, practice, asStaff(member), (work) =>
    keepDraft(work, {
      ...given,
      change: (terms) => ({
        ...terms,
        policy: { ...terms.policy, steps: [...rules.steps] },
        reasons: {
          ...terms.reasons,
          rules: { ...terms.reasons.rules, others: [...others] },
          homework: { ...terms.reasons.homework, others: [...others] },
        },
      }),
    }),
  );
  await inside(world, practice, asStaff(member), (work) => saveVersion(work, given));
  world.care.rules.set(member.id, rules);
}

/** Whom they had in care before there was a house: added by hand, in three taps, with what they said of their address. */
async function brings(world: World, practice: Practice, member: Staff): Promise<void> {
  const dice = world.dice.fork(`brings ${practice.slug} ${member.name}`);
  // One of them has so many that not everybody can be asked at once.
  const many = practice.slug === 'harbor-clinic' && member.diligence === 'prompt' ? 6 : dice.between(0, 2);
  const brought: TownClient[] = [];
  for (let which = 0; which < many; which += 1) {
    const own = dice.fork(`${which}`);
    const called = `${own.pick(['Rio', 'Sky', 'Uma', 'Val', 'Wen', 'Zoe'])} ${which + 1}`;
    const address = `${own.bytes(5).toString('hex')}@people.example`;
    const isAsked = own.happens(0.8);
    const asked = isAsked ? ([['asked', 'yes']] as const) : [];
    const form = [
      ['called', called],
      ['email', address],
      ['phone', ''],
      ['whose', member.id],
      ['lang', practice.locale],
      ...asked,
    ] as const;
    const added = await atDesk(world, practice, member, '/desk/clients/new', form);
    const personId = /\/desk\/clients\/([0-9a-f-]{36})/.exec(added.to)?.[1];
    if (personId === undefined)
      return breach(world, 'contract', practice.slug, '', `a client who was added answered ${added.status}`);
    const ownWays: Way[] = isAsked ? [{ ...SAFE, address }] : [];
    const client = isClient(world, { practice, member, personId, called, contact: undefined, ownWays });
    await givesPage(world, client, member, own);
    brought.push(client);
    if (own.fork('child').happens(0.2)) await isYoung(world, client, own.fork('guardian'));
  }
  const [one, other] = brought;
  if (one && other && dice.fork('couple').happens(0.6))
    await comeAsCouple(world, one, other, dice.fork('together'));
}

const SAFE = {
  channel: 'email',
  source: 'staff',
  mayLeaveMessage: false,
  maySayWho: false,
  plainWords: false,
  times: { kind: 'any' },
} as const;

/** I25 whom they told yes, and who wrote for themselves and didn't go: some begin. */
async function takesOn(world: World, member: Staff, contact: Contact, dice: Dice): Promise<void> {
  const { practice } = contact;
  const answer = answeredBy(contact, world.clock.now());
  if (answer?.kind !== 'yes' || answer.by !== member.id || contact.client || contact.isRobot) return;
  if (contact.ended || contact.eraseAskedAt || contact.putAside || contact.held) return;
  if (isTakenForLost(world, contact)) return;
  if (contact.forSomeone || contact.ways.some(({ source }) => source === 'helper')) return;
  if (!world.dice.fork(`begins ${practice.slug} ${contact.number}`).happens(0.35)) return;
  const pressed = await atDesk(world, practice, member, `/desk/inquiries/${contact.id}/client`, []);
  const isOne = pressed.status === 303 && pressed.to.startsWith(`/desk/clients/${contact.personId}`);
  expects(world, contact, isOne, `I25 who was told yes becomes no client: ${pressed.status}`);
  if (!isOne) return;
  contact.client = true;
  const { personId, called } = contact;
  const client = isClient(world, { practice, member, personId, called, contact, ownWays: [] });
  await givesPage(world, client, member, dice.fork(`page ${client.number}`));
}

const UNSURE: ReadonlySet<string> = new Set(['sent_then_lost', 'died_after']);

/** Their answer arrived, and the house was told that it didn't, or can't know: for it they wait still, and nobody who waits is made a client. */
const isTakenForLost = (world: World, contact: Contact): boolean =>
  world.mails.some(
    ({ personId, purpose, outcome }) =>
      personId === contact.personId && purpose === 'answer' && UNSURE.has(outcome),
  );

export function isClient(
  world: World,
  given: Pick<TownClient, 'practice' | 'member' | 'personId' | 'called' | 'contact' | 'ownWays'>,
): TownClient {
  const client: TownClient = {
    ...given,
    number: world.care.clients.length + 1,
    bounced: new Set(),
    cookies: new Map(),
    isIn: false,
    agreed: undefined,
    isYoung: false,
    sessions: [],
    shares: [],
    wish: undefined,
    heardAt: undefined,
    missedAt: undefined,
    quietUntil: undefined,
    diedAt: undefined,
    goodbye: undefined,
    touches: [],
  };
  world.care.clients.push(client);
  world.care.openers.push(client);
  return client;
}

/** By hand, at the end of a session: a link that opens their page once. */
async function givesPage(world: World, client: TownClient, member: Staff, dice: Dice): Promise<void> {
  const link = await linkTo(world, client, member);
  if (link === undefined) return surprised(world, client, 'no link opens their page');
  later(world, dice.between(5, 60 * 24), async () => {
    // P18 with whom it was noted that they died no link is good any more; taken back, they have had a new one.
    if (client.diedAt) return;
    if (!client.isIn) await opensTheirPage(world, client, link);
    if (client.isIn) await livesAsClient(world, client, dice.fork('life'));
  });
}
