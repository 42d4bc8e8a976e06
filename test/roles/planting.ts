import type { Client } from 'pg';
import { addColleague, beAway, openPractice } from '#accounts';
import { sweep } from '#app/schedule';
import { takeIn } from '#channels';
import { type Contact, type Inquiry, NO_NEED, answer, rang, receive } from '#inquiries';
import { type Refusal, isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { hold } from '#people';
import { add, retire, seedStarter } from '#resources';
import { ONE_PLACE, offer } from '#openings';
import { triesPaths } from '#requests';
import { doStep, openConcern } from '#safety';
import { type CaredFor, caredFor } from './planting-appointments.ts';
import { asking, listServeIn, listedIn, networkOf, toldPlaces } from './planting-networks.ts';
import { type PlantedShares, sharedWith } from './planting-shared.ts';
import { madeUpAddress, madeUpContact, madeUpPlace, madeUpPractice } from '#test/made-up';
import type { Newcomer } from '#test/newcomer-house';

/**
 * A practice with people, words and notes in it. Whose a text is stands in the text itself: `north-own-words` was written
 * by, or to, the person "own" of the practice in the north; a `note` is what staff wrote for themselves.
 */

export type Side = 'north' | 'south';

/** Everyone who reached out, by what came of it. "own" is who will have a page open, "private" is shown to one alone. */
const PEOPLE = ['own', 'helper', 'waits', 'leaves', 'listed', 'private', 'voice', 'held', 'call'] as const;
type Who = (typeof PEOPLE)[number];

export type Practice = CaredFor & {
  readonly id: string;
  readonly slug: string;
  readonly owner: string;
  readonly ownerUser: string;
  readonly therapist: Colleague;
  readonly frontDesk: Colleague;
  readonly invited: Colleague;
  readonly people: Readonly<Record<Who, Inquiry>>;
  readonly concern: string;
  readonly hold: string;
  readonly absence: string;
  /** An answer that can still be taken back. */
  readonly leaving: string;
  readonly places: {
    readonly used: string;
    readonly retired: string;
    readonly unconfirmed: string;
    /** Of its network, and offered by another practice. */
    readonly told: string;
    readonly offered: string;
  };
  /** The therapist's, with the link of the mail that asked about it; named to the person "own". */
  readonly opening: string;
  readonly openingLink: string;
  /** A network that it is in, and the address of its page. */
  readonly network: { readonly id: string; readonly slug: string };
  /** Somebody's form at that network, which only they have the link of. */
  readonly requestLink: string;
  /** The therapist is asked for somebody, with the link of the mail. */
  readonly asked: string;
  readonly askedLink: string;
  /** Of colleagues of that network who have no account: one stays, one makes the link anew, one leaves; and the opening of the first. */
  readonly listedLinks: { readonly stays: string; readonly anew: string; readonly leaves: string };
  readonly listedOpening: string;
  /** That one is asked for somebody. */
  readonly listedAsked: string;
  /** What ends the therapist's mail with who has room; and an opening that they told by mail. */
  readonly digestLink: string;
  readonly postingLink: string;
  /** The person's "own": a list of whom they try, one on it, and the page that the letter to this one leads to. */
  readonly list: string;
  readonly tried: string;
  readonly letter: string;
  /** What the client shared with the therapist, for them alone. */
  readonly shared: PlantedShares;
  /** Rows that nothing of ours hands out by what they are. */
  readonly mail: string;
  readonly recording: string;
  readonly inTray: string;
};

type Colleague = { readonly memberId: string; readonly secret: string };

const VISITOR = { kind: 'visitor' } as const;

const mark = (side: Side, who: string, what: 'words' | 'name' | 'address' | 'note'): string =>
  `${side}-${who}-${what}`;

const NUMBERS: Readonly<Record<Side, string>> = { north: '+12125550148', south: '+12125550177' };

function waysOf(side: Side, who: Who): Contact['ways'] {
  if (who === 'voice') return [];
  const byMail = madeUpAddress(`${mark(side, who, 'address')}@reach.example`);
  return who === 'waits' ? [byMail, madeUpAddress(NUMBERS[side], { channel: 'phone' })] : [byMail];
}

function contactOf(side: Side, who: Who): Contact {
  const isCall = who === 'call' || who === 'voice';
  const aboutOther = {
    forWhom: 'someone' as const,
    otherCalled: mark(side, 'other', 'name'),
    otherAgreed: mark(side, 'other', 'words'),
  };
  return madeUpContact(mark(side, who, 'name'), {
    cameBy: isCall ? 'phone' : 'page',
    words: mark(side, who, 'words'),
    ways: waysOf(side, who),
    need: {
      ...NO_NEED,
      ...(!isCall && { topics: ['grief'], wishes: mark(side, who, 'words') }),
      ...(who === 'helper' && aboutOther),
    },
    nobodyElse: who === 'private',
    ...(who === 'voice' && { file: { bytes: Buffer.from('RIFF....WAVEfmt made up'), type: 'audio/wav' } }),
  });
}

const automaticMail = (side: Side): Buffer =>
  Buffer.from(
    [
      `From: ${mark(side, 'mail', 'name')} <${mark(side, 'mail', 'address')}@reach.example>`,
      'To: practice@porch.example',
      `Subject: ${mark(side, 'mail', 'words')}`,
      'Auto-Submitted: auto-replied',
      `Message-ID: <away-${side}@reach.example>`,
      '',
      mark(side, 'mail', 'words'),
      '',
    ].join('\r\n'),
  );

/** Of an owner, a therapist, somebody at the front desk, and a colleague who hasn't come yet. */
async function opened(h: Newcomer, side: Side) {
  const { source } = h.house;
  const email = `owner@${side}.example`;
  const ownerUser = await h.signIn.userFor(email);
  const slug = `house-in-the-${side}`;
  const { practice: id, owner } = await openPractice(
    source,
    { kind: 'system' },
    madeUpPractice(slug, {
      kind: 'clinic',
      name: `The house in the ${side}`,
      owner: { name: 'Amara', email, userId: ownerUser },
    }),
  );
  // Who opened it stands first among its therapists: what is shown to one alone is shown to them.
  h.clock.advance({ minutes: 1 });
  const colleague = (role: 'therapist' | 'front_desk', name: string) =>
    source.inPractice(id, { kind: 'staff', id: owner }, (work) =>
      addColleague(work, { role, name, email: `${name}@${side}.example` }),
    );
  return {
    id,
    slug,
    owner,
    ownerUser,
    therapist: await colleague('therapist', 'bo'),
    frontDesk: await colleague('front_desk', 'cleo'),
    invited: await colleague('therapist', 'dana'),
  };
}

/** What was made: nothing stands in the way here. */
function made<T>(outcome: T): Exclude<T, Refusal<string>> {
  if (isRefused(outcome)) throw new Error(`refused: ${outcome.refused}`);
  return outcome as Exclude<T, Refusal<string>>;
}

type Opened = Awaited<ReturnType<typeof opened>>;
export type Inside = <T>(act: (work: Work) => Promise<T> | T) => Promise<T>;

/** What stays of a call, a worry and a hold, beside what people wrote themselves. */
async function lookedAfter(inside: Inside, side: Side, here: Opened, people: Practice['people']) {
  const memberId = here.owner;
  const note = mark(side, 'staff', 'note');
  await inside((work) => rang(work, { inquiryId: people.waits.id, memberId, outcome: 'message_left', note }));
  const concern = await inside(async (work) => {
    const { id: aboutId, personId } = people.held;
    const { id } = await openConcern(work, { personId, aboutId, privateTo: null, memberId });
    await work.flush();
    await doStep(work, { concernId: id, step: 0, memberId, note });
    return id;
  });
  return {
    concern,
    hold: await inside((work) => hold(work, people.waits.personId, 'complaint', note)),
    absence: await inside((work) => {
      const from = work.at.add({ hours: 24 * 30 });
      const until = from.add({ hours: 24 });
      return made(beAway(work, { memberId: here.therapist.memberId, from, until, coverId: null }));
    }),
  };
}

async function placesIn(inside: Inside): Promise<Pick<Practice['places'], 'used' | 'retired'>> {
  return inside(async (work) => {
    await seedStarter(work, 'US');
    const [used, gone] = [
      made(await add(work, madeUpPlace('A warm room'), true)),
      made(await add(work, madeUpPlace('A warm room that closed'), true)),
    ];
    await work.flush();
    await retire(work, gone.id);
    return { used: used.id, retired: gone.id };
  });
}

async function answered(
  inside: Inside,
  { side, who, kind, opening }: { side: Side; who: Who; kind: 'question' | 'list'; opening?: string },
  given: { inquiryId: string; memberId: string },
): Promise<string> {
  const words = mark(side, who, 'words');
  const colleagues = opening === undefined ? [] : [{ ...AS_READ, opening }];
  const written = { ...given, kind, reason: null, words, places: [], colleagues, seenWhole: true };
  return made(await inside((work) => answer(work, written))).id;
}

const AS_READ = { name: 'A colleague', reach: '', url: '', cost: '', hours: '' };

/** An opening that its therapist was asked about by mail: whoever has the link acts for them, on this alone. */
async function offered(inside: Inside, admin: Client, memberId: string, link: string): Promise<string> {
  const { id, hash } = await inside(async (work) => ({
    ...made(await offer(work, { memberId, offer: { ...ONE_PLACE, places: 2 } })),
    hash: work.keys.lookup('opening link', link),
  }));
  await admin.query('update openings set link_hash = $1 where id = $2', [hash, id]);
  return id;
}

/** A list of whom the person "own" tries, with one on it, begun and written by their own hands. */
async function listed(
  h: Newcomer,
  side: Side,
  slug: string,
): Promise<Pick<Practice, 'list' | 'tried' | 'letter'>> {
  const browser = h.browser();
  const called = mark(side, 'own', 'name');
  const { to } = await browser.post(triesPaths.begin(slug), { for: 'me', called, age: 'teens' });
  await browser.post(to, { whom: 'Dr. Quill', by: 'rang', note: mark(side, 'own', 'words') });
  const tried = /\/try\/([0-9a-f-]{36})"/.exec((await browser.get(to)).text)?.[1] ?? '';
  const list = to.split('/').at(-1) ?? '';
  const { text } = await browser.get(triesPaths.letter(slug, list, tried));
  return { list, tried, letter: /\/room\/([\w-]+)/.exec(text)?.[1] ?? '' };
}

/** Opens it and lets everything happen. @param admin finds the rows that no verb hands back. */
export async function plant(h: Newcomer, admin: Client, side: Side): Promise<Practice> {
  const here = await opened(h, side);
  const { source } = h.house;
  const inside: Inside = (act) =>
    source.inPractice(here.id, { kind: 'staff', id: here.owner }, async (work) => act(work));
  const come = async (who: Who): Promise<Inquiry> => {
    const actor = who === 'call' ? ({ kind: 'staff', id: here.frontDesk.memberId } as const) : VISITOR;
    return (await receive(source, here.id, actor, contactOf(side, who))).inquiry;
  };
  const first: Partial<Record<Who, Inquiry>> = {};
  for (const who of PEOPLE.filter((one) => one !== 'call')) first[who] = await come(who);
  const to = (who: Who) => ({ inquiryId: first[who]?.id ?? '', memberId: here.owner });
  const openingLink = `asked-in-the-${side}`;
  const opening = await offered(inside, admin, here.therapist.memberId, openingLink);
  await answered(inside, { side, who: 'own', kind: 'question', opening }, to('own'));
  await answered(inside, { side, who: 'listed', kind: 'list' }, to('listed'));
  await takeIn(source, here.id, { raw: automaticMail(side) });
  h.clock.advance({ minutes: 10 });
  for (let round = 0; round < 3; round += 1) await sweep(h.house);
  const people = { ...first, call: await come('call') } as Record<Who, Inquiry>;
  const network = await networkOf(h, admin, here.id, side);
  const places = await placesIn(inside);
  const cared = await caredFor(inside, admin, { ...here, side });
  const one = async (query: string, ...more: string[]): Promise<string> =>
    (await admin.query<{ id: string }>(query, [here.id, ...more])).rows[0]?.id ?? '';
  return {
    ...here,
    ...(await lookedAfter(inside, side, here, people)),
    people,
    ...cared,
    shared: await sharedWith(h, inside, side, { ...here, client: cared.client }),
    opening,
    openingLink,
    network,
    ...(await listedIn(h, admin, network.id)),
    ...(await listServeIn(h, here.id, here.therapist.memberId)),
    ...(await asking(h, { admin, inside }, { side, network, opening, memberId: here.therapist.memberId })),
    ...(await listed(h, side, here.slug)),
    leaving: await answered(inside, { side, who: 'leaves', kind: 'question' }, to('leaves')),
    places: {
      ...places,
      ...(await toldPlaces(h, admin, { practice: here.id, network, used: places.used })),
      unconfirmed: await one('select id from resources where practice_id = $1 and assured_on is null'),
    },
    mail: await one('select id from received_mails where practice_id = $1'),
    recording: await one('select id from inquiry_messages where practice_id = $1 and file is not null'),
    inTray: await one(
      "select id from deliveries where practice_id = $1 and carrier = 'tray' and person_id = $2",
      people.own.personId,
    ),
  };
}
