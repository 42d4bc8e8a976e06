import { shownName } from '#accounts';
import { policyInWords, policySentence } from '#agreements';
import type { MyPage } from '#accounts';
import { isUuid } from '#kit/ids';
import { moneyInWords } from '#kit/wording/money';
import type { Work } from '#kit/work';
import { type Change, changesOf } from './changes.ts';
import { type Costs, costsFor, feeFor } from './costs.ts';
import { type Diary, diary } from './diary.ts';
import { type Undoer, undoable } from './actions/undo.ts';
import { type Appointment, type TheirAppointment, appointment, clientsOf, comesTo } from './store.ts';
import { canRunLate } from './rules/late.ts';
import { mineWords } from './words/index.ts';
import { type Reader, clockFor, momentFor } from './words/times.ts';

/** How a client reads times: in their own zone. */
export function readerOn(my: Pick<MyPage, 'lang' | 'zone'>, book: Diary): Reader {
  const { zone, country } = book.staff.practice;
  return { locale: my.lang, zone, country, readerZone: my.zone };
}

export const nameOf = (book: Diary, memberId: string): string => shownName(book.staff.member(memberId));

/** One appointment as somebody reads of it who comes. */
export type OneView = {
  readonly id: string;
  readonly when: string;
  readonly who: string;
  readonly details: string;
  readonly isOff: boolean;
  readonly isOver: boolean;
  /** AP18 they can't come, and it stands for the others. */
  readonly isAway: boolean;
  /** It goes on, or is still to come: where they meet. */
  readonly join: string;
  readonly room: string;
};

export function oneView(one: TheirAppointment, book: Diary, reader: Reader, at: Temporal.Instant): OneView {
  const words = mineWords(reader.locale);
  const kind = book.kind(one.kindId, one.memberId);
  return {
    id: one.id,
    when: momentFor(one.startsAt, reader),
    who: nameOf(book, one.memberId),
    details: words.details({
      kind: kind.name || words.usual,
      minutes: one.startsAt.until(one.endsAt).total('minutes'),
      format: words.formats[one.format],
    }),
    isOff: one.cancelledAt !== null,
    isOver: Temporal.Instant.compare(one.endsAt, at) <= 0,
    isAway: one.staysAway,
    join: one.format === 'online' ? book.pattern(one.memberId).link : '',
    room: book.rooms.find((room) => room.id === one.roomId)?.name ?? '',
  };
}

/** AP7 the policy as it stands before a tap, and what that tap costs now; both come of the same rule. */
export type CostView = {
  readonly lines: readonly string[];
  /** In the currency's smallest unit: what a form shows and gives back. */
  readonly fee: number;
  readonly feeInWords: string;
  readonly waivers: Costs['policy']['waivers'];
};

export function costView(
  costs: Costs,
  given: { startsAt: Temporal.Instant; at: Temporal.Instant; reader: Reader },
): CostView {
  const { startsAt, at, reader } = given;
  const { policy, payer } = costs;
  const { fee } = feeFor(costs, { startsAt, at });
  return {
    lines: policyInWords(policySentence(policy, { startsAt, payer }), at, reader),
    fee,
    feeInWords: moneyInWords({ amount: fee, currency: policy.currency }, reader.locale),
    waivers: policy.waivers,
  };
}

export type Detail = {
  readonly book: Diary;
  readonly reader: Reader;
  readonly found: Appointment;
  readonly view: OneView;
  /** Who comes. */
  readonly personIds: readonly string[];
  /** AP18 others come, too: who cancels says whether it still takes place for them. */
  readonly hasOthers: boolean;
  readonly cost: CostView;
  /** Until when the last thing can be undone, in words. */
  readonly undoUntil: string | undefined;
  readonly undoes: Change['what'] | undefined;
  /** AP36 it is near, or goes on: they may say that they come later. */
  readonly canRunLate: boolean;
};

/** One appointment of whoever asks; undefined where it is nobody's of theirs. */
export async function detail(
  work: Work,
  given: {
    id: string;
    personId: string;
    by?: Undoer;
    reader: (book: Diary) => Reader | Promise<Reader>;
  },
): Promise<Detail | undefined> {
  const { id, personId } = given;
  const [found, comes] = await Promise.all([appointment(work, id), comesTo(work, id, personId)]);
  if (!found || !comes) return undefined;
  const [book, clients, changes] = await Promise.all([
    diary(work),
    clientsOf(work, [id]),
    changesOf(work, [id]),
  ]);
  const personIds = clients.get(id)?.map((one) => one.personId) ?? [];
  const reader = await given.reader(book);
  const costs = await costsFor(work, { memberId: found.memberId, personIds });
  const open = undoable(changes.get(id) ?? [], given.by ?? { personId }, work.at);
  return {
    book,
    reader,
    found,
    personIds,
    hasOthers: personIds.some((one) => one !== personId),
    view: oneView({ ...found, staysAway: comes.staysAway }, book, reader, work.at),
    cost: costView(costs, { startsAt: found.startsAt, at: work.at, reader }),
    undoUntil: open && clockFor(open.until, reader),
    undoes: open?.change.what,
    canRunLate: !comes.staysAway && canRunLate(found, work.at),
  };
}

/** Of the client whose page it is. */
export const ownDetail = (work: Work, my: MyPage, id: string): Promise<Detail | undefined> =>
  isUuid(id)
    ? detail(work, { id, personId: my.personId, reader: (book) => readerOn(my, book) })
    : Promise.resolve(undefined);
