import { type Carried, type Contact, type Practice, type Teller, isOpenNow } from './model.ts';
import type { World } from './world.ts';

/** What the town remembers of people who ask several therapists at once, and of those who keep a list of whom they try. */

/** One request to a network. */
export type TownRequest = {
  readonly network: Practice;
  readonly link: string;
  /** Standing in their name, address, number and words, and nowhere else in the town. */
  readonly marks: Marks;
  /** The contact of the network that it is, once it is sent. */
  readonly contact: Contact;
  readonly asks: TownAsk[];
  /** Q14 whom they chose. */
  chosen: { readonly ask: TownAsk; readonly at: Temporal.Instant } | undefined;
  /** What they became where they were chosen. */
  handedTo: Contact | undefined;
};

export type Marks = {
  readonly name: string;
  readonly mail: string;
  readonly number: string;
  readonly words: string;
};

/** Q12 one therapist who is asked. */
export type TownAsk = {
  readonly id: string;
  readonly request: TownRequest;
  readonly practice: Practice;
  readonly member: Teller | TownColleague;
  readonly openingId: string;
  readonly at: Temporal.Instant;
  /** Where the mail to them leads. */
  link: string | undefined;
  said: 'yes' | 'no' | undefined;
  /** Q14 somebody else was chosen, for good or until they gave the person back. */
  isReleased: boolean;
};

/** O13 a colleague of the network who has no account. */
export type TownColleague = Teller & {
  readonly network: Practice;
  readonly invitedAt: Temporal.Instant;
  /** How many invitations reached them. */
  invitations: number;
  /** Their own page, from a mail. */
  page: string | undefined;
  /** Their own yes. */
  joinedAt: Temporal.Instant | undefined;
  leftAt: Temporal.Instant | undefined;
  wantsNone: boolean;
  /** O17 mails to them came back. */
  isResting: boolean;
  returned: number;
  /** O15 postings that they pressed for. */
  readonly posted: Set<string>;
};

export const isColleague = (one: Teller | TownColleague): one is TownColleague => 'invitations' in one;

export const isOnTheList = (one: TownColleague): boolean =>
  one.joinedAt !== undefined && one.leftAt === undefined && !one.isResting;

/** Q25 whom they chose has no account: until that colleague has been in touch, the network looks after them. */
export const isWithColleague = ({ chosen }: TownRequest): boolean =>
  chosen !== undefined && isColleague(chosen.ask.member);

/** Q25 the network answered since, or the person ended it: nothing of them stands behind the colleague's link. */
export const isLetGo = ({ chosen, contact }: TownRequest, at: Temporal.Instant): 'yes' | 'no' | 'maybe' => {
  if (!chosen || contact.endedOnce) return 'yes';
  const since = contact.answers.filter(
    ({ leavesAt }) =>
      Temporal.Instant.compare(leavesAt, chosen.at) >= 0 && Temporal.Instant.compare(leavesAt, at) <= 0,
  );
  if (since.some((one) => !one.undone && one.reachedAt)) return 'yes';
  return since.length > 0 || contact.triedAt ? 'maybe' : 'no';
};

/** Q24 those of whom a mail tells a therapist. */
export const asksIn = (world: World, mail: Carried): TownAsk[] =>
  mail.asks.map((id) => world.asks.get(id)).filter((one) => one !== undefined);

/** Q15 they chose, or what their request is to the network was ended. Another end, a human answer, is told by the contact. */
export const isOver = (request: TownRequest): boolean =>
  request.chosen !== undefined || request.contact.endedOnce;

/** Q17 they have said that they have room, and their opening stands. */
export function hasRoom({ said, practice, openingId, isReleased }: TownAsk, at: Temporal.Instant): boolean {
  const opening = practice.openings.find((one) => one.id === openingId);
  return said === 'yes' && !isReleased && opening !== undefined && isOpenNow(practice, opening, at);
}

/** Q18 an opening ended, and with it whatever was said of room in it; opened again, it is said anew. */
export function isTakenBack(asks: Iterable<TownAsk>, openingId: string): void {
  for (const ask of asks)
    if (ask.openingId === openingId && ask.said === 'yes' && !isOver(ask.request)) ask.said = 'no';
}

/** A human of the network has answered, or is about to: then the asking may end, too. */
export const mayBeAnswered = (request: TownRequest, at: Temporal.Instant): boolean =>
  request.contact.answeredOnce ||
  request.contact.answers.some((one) => !one.undone && Temporal.Instant.compare(one.leavesAt, at) <= 0);

/** Whom one tries: a list of one's own. */
export type TownList = {
  readonly practice: Practice;
  readonly link: string;
  /** Typed on it, and in no mail and on no letter's page. */
  readonly secret: string;
  readonly tries: TownTry[];
  /** Q6 the address that notes were asked for by, and how many of each are left. */
  mail:
    | { readonly address: string; readonly askedAt: Temporal.Instant; remindedAt: Temporal.Instant[] }
    | undefined;
  deletedAt: Temporal.Instant | undefined;
};

export type TownTry = {
  readonly id: string;
  readonly whom: string;
  /** What its letter leads to. */
  letter: string | undefined;
  removedAt: Temporal.Instant | undefined;
};
