import { type Staffing, staffing, shownName } from '#accounts';
import {
  type GuideFacts,
  agreementFor,
  costInWords,
  guideFacts,
  noticeInWords,
  textWords,
} from '#agreements';
import type { Work } from '#kit/work';
import { promiseInWords } from '#kit/wording/time';
import { type Kind, waysOfKind } from './rules/kinds.ts';
import { reasonOf } from './rules/reasons.ts';
import { readWhenOf } from './rules/said.ts';
import { readersBeside } from './readers.ts';
import type { OnPage, Share } from './store.ts';
import { type Lang, saidWords } from './words/index.ts';

/** What the agreement says about one kind of sharing, for this therapist at this moment. */
export type Notice = {
  /** Whether it may be sent by this page; `in_session`: it may be brought along. */
  readonly may: 'yes' | 'in_session' | 'no';
  /** Whether it is read and answered, and when: the sentences that stand beside "Send". */
  readonly says: readonly string[];
  /** By when an answer is promised; null where none is. */
  readonly answerDueAt: Temporal.Instant | null;
  /** It is given only to who asks for it. */
  readonly onlyIfAsked: boolean;
  /** What reading before the session costs, in words; undefined where it costs nothing. */
  readonly readingCosts: string | undefined;
  /** SH17 the colleague who would see it, too, if it is sent now. */
  readonly standIn: StandIn | undefined;
  /** Who else reads it on this page. */
  readonly seenToo: readonly string[];
};

/** SH1 all that is said before it is sent and kept with it: what the agreement says, then who else reads it. */
export const saysAll = ({ says, standIn, seenToo }: Notice): string[] => [
  ...says,
  ...(standIn ? [standIn.says] : []),
  ...seenToo,
];

/** Who stands in while the therapist is away, until when, and the sentence that says so. */
export type StandIn = {
  readonly memberId: string;
  readonly until: Temporal.Instant;
  readonly says: string;
};

/** Of what no agreement is asked about: nothing is promised, and nothing stands in its way. */
const NOTHING_SAID: Omit<Notice, 'seenToo'> = {
  may: 'yes',
  says: [],
  answerDueAt: null,
  onlyIfAsked: false,
  readingCosts: undefined,
  standIn: undefined,
};

type About = OnPage & {
  readonly memberId: string;
  readonly kind: Kind;
  readonly lang: Lang;
  /** In which the client reads times; the practice's, unless told. */
  readonly zone?: string | undefined;
};

/** Whether this page is among the ways of the agreement. What is written down by nobody forbids nothing. */
function mayOf({ isWritten, may, ways }: GuideFacts): Notice['may'] {
  if (!isWritten) return 'yes';
  if (may !== 'yes') return may;
  return ways.includes('page') ? 'yes' : 'no';
}

/** SH1 by the version that this client agreed to, at this moment; and who reads it beside the therapist. */
export async function noticeFor(work: Work, about: About): Promise<Notice> {
  const [said, seenToo] = await Promise.all([
    agreementSays(work, about),
    readersBeside(work, about, about.lang),
  ]);
  return { ...said, seenToo };
}

async function agreementSays(work: Work, about: About): Promise<Omit<Notice, 'seenToo'>> {
  const reason = reasonOf(about.kind);
  if (!reason) return NOTHING_SAID;
  const { memberId, personId, kind, lang } = about;
  const [agreement, staff] = await Promise.all([agreementFor(work, { memberId, personId }), staffing(work)]);
  const { zone, country } = staff.practice;
  const name = shownName(staff.member(memberId)) || saidWords(lang).someone;
  const facts = guideFacts(agreement, reason, { calendar: staff.calendar(memberId), at: work.at });
  const may = mayOf(facts);
  // What may always be said isn't told not to be.
  if (may !== 'yes' && !waysOfKind(kind).asks) return NOTHING_SAID;
  const standIn = may === 'yes' && facts.standsIn ? standInFor(staff, about) : undefined;
  const isOtherWay = facts.isWritten && facts.may === 'yes' && may === 'no';
  const readerZone = about.zone === zone ? undefined : about.zone;
  const listener = { locale: lang, zone, country, name, readerZone };
  return {
    may,
    says: isOtherWay
      ? [saidWords(lang).otherWays({ ways: waysIn(facts, lang) })]
      : noticeInWords(facts, listener),
    answerDueAt: facts.answerBy?.due ?? null,
    onlyIfAsked: facts.answers === 'if_asked' && facts.answerBy !== undefined,
    readingCosts:
      kind === 'homework' && facts.isWritten && facts.cost.kind !== 'free'
        ? costInWords(facts.cost, name, lang)
        : undefined,
    standIn,
  };
}

/** SH17 a colleague who answers people and stands in at this moment. */
function standInFor(staff: Staffing, { memberId, lang, zone }: About): StandIn | undefined {
  const cover = staff.cover(memberId);
  const found = staff.therapists.find((one) => one.id === cover?.coverId);
  if (!cover || !found) return undefined;
  const { zone: here, country } = staff.practice;
  const until = promiseInWords(cover.until, zone ?? here, lang, {
    country,
    ...(zone !== undefined && zone !== here && { readerZone: here }),
  });
  const words = saidWords(lang);
  const name = shownName(staff.member(memberId)) || words.someone;
  const says = words.standsIn({ name, colleague: shownName(found), until });
  return { memberId: found.id, until: cover.until, says };
}

function waysIn({ ways }: GuideFacts, lang: Lang): string {
  const named = textWords(lang).ways;
  return new Intl.ListFormat(lang, { type: 'disjunction' }).format(ways.map((way) => named[way]));
}

/** SH10 what goes back with one key: what was promised is said again, and what waits for the session says so. */
export async function acknowledgementFor(
  work: Work,
  share: Pick<
    Share,
    'kind' | 'said' | 'memberId' | 'personId' | 'writerId' | 'answerDueAt' | 'answeredAt' | 'listedAt'
  >,
  lang: Lang,
): Promise<string> {
  const words = saidWords(lang);
  const { practice } = await staffing(work);
  if (share.answerDueAt !== null && share.answeredAt === null) {
    const by = promiseInWords(share.answerDueAt, practice.zone, lang, { country: practice.country });
    return words.acknowledgesAnswer({ by });
  }
  const { kind, said } = share;
  const notice = await agreementSays(work, { ...share, holderId: share.writerId, lang });
  const inSession =
    kind === 'homework' && readWhenOf(said, notice.readingCosts !== undefined) === 'in_session';
  if (inSession) return words.acknowledgesSession;
  return kind !== 'homework' && share.listedAt !== null ? words.acknowledgesListed : words.acknowledges;
}
