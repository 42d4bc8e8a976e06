import { type DuePromise, isFarOff } from '#accounts';
import { type Agreement, type GuideFacts, type Reason, guideFacts } from '#agreements';
import { type Moment, type Session, type Where, whereNow } from './moment.ts';

/** When it is read, where that isn't the same as when it is answered. */
export type Reading =
  | { readonly kind: 'by'; readonly by: Temporal.Instant }
  | { readonly kind: 'before_session' | 'in_session'; readonly session: Session | undefined }
  /** Nobody works in a year to come: no date can be named. */
  | { readonly kind: 'no_date' };

export type Reply =
  /** `isFar`: longer than anybody should wait without hearing first what else there is. */
  | { readonly kind: 'by' | 'if_asked'; readonly by: Temporal.Instant; readonly isFar: boolean }
  | { readonly kind: 'no_date' }
  /** None comes. */
  | { readonly kind: 'none' }
  /** In the session, aloud. */
  | { readonly kind: 'in_session' };

/** G5 why there may be no answer; "Should I be hurt?" is no, each time. */
export type Hurt = 'held_up' | 'only_if_asked' | 'to_nobody' | 'in_session';

/** "May I contact you about …?", for this therapist, this client, at this moment. */
export type Answer = {
  readonly reason: Reason;
  /** `unwritten`: nobody wrote an agreement, so nothing is promised. */
  readonly may: 'yes' | 'in_session' | 'no' | 'unwritten';
  readonly ways: GuideFacts['ways'];
  readonly phone: GuideFacts['phone'];
  readonly reading: Reading | undefined;
  readonly reply: Reply | undefined;
  readonly cost: GuideFacts['cost'] | undefined;
  readonly others: GuideFacts['othersNow'];
  readonly where: Where;
  /** Who stands in while the therapist is away can read what is sent about this. */
  readonly standsIn: boolean;
  readonly hurt: Hurt | undefined;
  /** The therapist's own words for what to do instead, or besides. */
  readonly instead: string;
};

/** G1 made of the agreement that holds and of the moment, and of nothing else. */
export function answerTo(reason: Reason, agreement: Agreement, moment: Moment): Answer {
  const facts = guideFacts(agreement, reason, moment);
  const where = whereNow(moment);
  // Somebody who isn't there is said everywhere; what they do this afternoon, only to who may write or ring.
  const said: Where = facts.may === 'yes' || where.kind === 'away' ? where : { kind: 'unsaid' };
  const nothing = { reading: undefined, reply: undefined, cost: undefined, hurt: undefined };
  if (!facts.isWritten)
    return {
      ...nothing,
      reason,
      may: 'unwritten',
      ways: [],
      phone: '',
      others: [],
      where: said,
      standsIn: false,
      instead: '',
    };
  const { ways, phone, standsIn, instead } = facts;
  const shared = { reason, ways, phone, others: facts.othersNow, where: said, standsIn, instead };
  if (facts.may === 'no') return { ...nothing, ...shared, may: 'no', ways: [], phone: '' };
  if (facts.may === 'in_session') return { ...nothing, ...shared, ...inSession(moment), may: 'in_session' };
  return { ...shared, may: 'yes', cost: facts.cost, ...written(facts, moment) };
}

function inSession({ next }: Moment): Pick<Answer, 'reading' | 'reply' | 'hurt'> {
  return {
    reading: { kind: 'in_session', session: next },
    reply: { kind: 'in_session' },
    hurt: 'in_session',
  };
}

function written(facts: GuideFacts, moment: Moment): Pick<Answer, 'reading' | 'reply' | 'hurt'> {
  if (facts.read === 'in_session') return inSession(moment);
  const reply = replyOf(facts);
  const hurt =
    facts.answers === 'yes' ? 'held_up' : facts.answers === 'if_asked' ? 'only_if_asked' : 'to_nobody';
  return { reading: readingOf(facts, moment), reply, hurt };
}

function replyOf({ answers, answerBy }: GuideFacts): Reply {
  if (answers === 'no') return { kind: 'none' };
  if (!answerBy) return { kind: 'no_date' };
  return { kind: answers === 'yes' ? 'by' : 'if_asked', by: answerBy.due, isFar: isFarOff(answerBy) };
}

/** Of what is answered: only where it is read at another time than it is answered. */
function readingOf({ read, answers, readBy }: GuideFacts, { next }: Moment): Reading | undefined {
  if (read === 'before_session') return { kind: 'before_session', session: next };
  if (answers === 'yes') return undefined;
  return datedReading(readBy);
}

const datedReading = (readBy: DuePromise | undefined): Reading =>
  readBy ? { kind: 'by', by: readBy.due } : { kind: 'no_date' };
