import { type ExpressionBuilder, type ExpressionWrapper, type Selectable, type SqlBool, sql } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { Kind } from './rules/kinds.ts';
import type { Said } from './rules/said.ts';

type ShareRow = {
  practice_id: string;
  id: string;
  person_id: string;
  by_guardian: string | null;
  member_id: string;
  kind: Kind;
  begun_at: Temporal.Instant;
  sent_at: Temporal.Instant | null;
  said: Buffer;
  told: Buffer | null;
  answer_due_at: Temporal.Instant | null;
  listed_at: Temporal.Instant | null;
  talked_at: Temporal.Instant | null;
  acknowledged_at: Temporal.Instant | null;
  acknowledgement: Buffer | null;
  answered_at: Temporal.Instant | null;
  answer: Buffer | null;
  stand_in_id: string | null;
  stand_in_until: Temporal.Instant | null;
  acknowledged_by: string | null;
  answered_by: string | null;
};

const db = tables<{ shares: ShareRow }>();

export type Share = {
  id: string;
  personId: string;
  /** Who wrote it: the client, or a guardian for them. */
  writerId: string;
  memberId: string;
  kind: Kind;
  begunAt: Temporal.Instant;
  /** Null: seen by its writer alone. */
  sentAt: Temporal.Instant | null;
  said: Said;
  /** What the page said in the moment of sending, a sentence a line. */
  told: readonly string[];
  answerDueAt: Temporal.Instant | null;
  listedAt: Temporal.Instant | null;
  talkedAt: Temporal.Instant | null;
  acknowledgedAt: Temporal.Instant | null;
  acknowledgement: string;
  answeredAt: Temporal.Instant | null;
  answer: string;
  /** SH17 who sees it, too, and until when. */
  standInId: string | null;
  standInUntil: Temporal.Instant | null;
  /** Null: whom it was sent to. */
  acknowledgedBy: string | null;
  answeredBy: string | null;
};

type Sealed = 'said' | 'told' | 'acknowledgement' | 'answer';

function toShare(work: Work, row: Selectable<ShareRow>): Share {
  const opened = (column: Sealed): string => {
    const sealed = row[column];
    return sealed ? work.open('shares', column, row.id, sealed) : '';
  };
  return {
    id: row.id,
    personId: row.person_id,
    writerId: row.by_guardian ?? row.person_id,
    memberId: row.member_id,
    kind: row.kind,
    begunAt: row.begun_at,
    sentAt: row.sent_at,
    said: JSON.parse(opened('said')) as Said,
    told: opened('told').split('\n').filter(Boolean),
    answerDueAt: row.answer_due_at,
    listedAt: row.listed_at,
    talkedAt: row.talked_at,
    acknowledgedAt: row.acknowledged_at,
    acknowledgement: opened('acknowledgement'),
    answeredAt: row.answered_at,
    answer: opened('answer'),
    standInId: row.stand_in_id,
    standInUntil: row.stand_in_until,
    acknowledgedBy: row.acknowledged_by,
    answeredBy: row.answered_by,
  };
}

const seal = (work: Work, column: Sealed, id: string, text: string): Buffer =>
  work.seal('shares', column, id, text);

const shares = (work: Work) => db.selectFrom('shares').selectAll().where('practice_id', '=', work.practice);

/** Whose page it stands on, and who has that page open: the client themselves, or a guardian for them. */
export type OnPage = { readonly personId: string; readonly holderId: string };

/** SH3 of a client's page what was sent, and of the rest what whoever has it open wrote themselves. */
const onPage = (work: Work, { personId, holderId }: OnPage) =>
  shares(work)
    .where('person_id', '=', personId)
    .where((eb) =>
      eb.or([eb('sent_at', 'is not', null), eb(eb.fn.coalesce('by_guardian', 'person_id'), '=', holderId)]),
    );

/** SH2 what stands on a client's page; nothing of anybody else's, whoever asks for it by its id. */
export async function ofPerson(work: Work, whose: OnPage, id: string): Promise<Share | undefined> {
  const row = await work.one(onPage(work, whose).where('id', '=', id));
  return row && toShare(work, row);
}

/** Who wrote one and whether it was answered: for a mail that is on its way. */
export async function shareById(work: Work, id: string): Promise<Share | undefined> {
  const row = await work.one(shares(work).where('id', '=', id));
  return row && toShare(work, row);
}

/** The same, locked, so that nothing is added to it in the moment in which it is sent. */
export async function lockOfPerson(work: Work, whose: OnPage, id: string): Promise<Share | undefined> {
  const row = await work.one(onPage(work, whose).where('id', '=', id).forUpdate());
  return row && toShare(work, row);
}

/** Everything on one client's page, the latest first. */
export async function allOfPerson(work: Work, whose: OnPage, most = 200): Promise<Share[]> {
  const rows = await work.all(
    onPage(work, whose).orderBy('begun_at', 'desc').orderBy('id', 'desc').limit(most),
  );
  return rows.map((row) => toShare(work, row));
}

/** SH2 SH17 what a member may see: what was sent to them, and what they stand in for, for as long as the client was told. */
const seenBy =
  (work: Work, memberId: string) =>
  (
    eb: ExpressionBuilder<{ shares: ShareRow }, 'shares'>,
  ): ExpressionWrapper<{ shares: ShareRow }, 'shares', SqlBool> =>
    eb.and([
      eb('sent_at', 'is not', null),
      eb.or([
        eb('member_id', '=', memberId),
        // Never null, so that it can be turned round: where nobody stands in, this is false.
        eb(sql`coalesce(stand_in_until, ${work.at})`, '>', work.at).and('stand_in_id', '=', memberId),
      ]),
    ]);

const sentTo = (work: Work, memberId: string) => shares(work).where(seenBy(work, memberId));

/** SH2 SH3 what was sent to a member; nothing that is still its writer's alone. */
export async function toMember(work: Work, memberId: string, id: string): Promise<Share | undefined> {
  const row = await work.one(sentTo(work, memberId).where('id', '=', id));
  return row && toShare(work, row);
}

export async function lockToMember(work: Work, memberId: string, id: string): Promise<Share | undefined> {
  const row = await work.one(sentTo(work, memberId).where('id', '=', id).forUpdate());
  return row && toShare(work, row);
}

/** The latest first. `personId`: of this client alone. */
export async function allToMember(
  work: Work,
  memberId: string,
  { personId, most = 300 }: { personId?: string | undefined; most?: number } = {},
): Promise<Share[]> {
  let query = sentTo(work, memberId).orderBy('sent_at', 'desc').orderBy('id', 'desc').limit(most);
  if (personId !== undefined) query = query.where('person_id', '=', personId);
  return (await work.all(query)).map((row) => toShare(work, row));
}

/** What is open or on a list with a member, however old it is. */
export async function waitingWithMember(work: Work, memberId: string): Promise<Share[]> {
  const rows = await work.all(
    sentTo(work, memberId)
      .where((eb) =>
        eb.or([
          eb.and([eb('acknowledged_at', 'is', null), eb('answered_at', 'is', null)]),
          eb.and([eb('answer_due_at', 'is not', null), eb('answered_at', 'is', null)]),
          // The next session is their therapist's.
          eb.and([
            eb('member_id', '=', memberId),
            eb('listed_at', 'is not', null),
            eb('talked_at', 'is', null),
          ]),
        ]),
      )
      .orderBy('sent_at')
      .orderBy('id')
      .limit(500),
  );
  return rows.map((row) => toShare(work, row));
}

/** Once for each id: the same form sent twice begins one. */
export function insertShare(
  work: Work,
  given: OnPage & { id: string; memberId: string; kind: Kind; said: Said },
): void {
  work.write(
    db
      .insertInto('shares')
      .values({
        practice_id: work.practice,
        id: given.id,
        person_id: given.personId,
        by_guardian: given.holderId === given.personId ? null : given.holderId,
        member_id: given.memberId,
        kind: given.kind,
        begun_at: work.at,
        said: seal(work, 'said', given.id, JSON.stringify(given.said)),
        sent_at: null,
        told: null,
        answer_due_at: null,
        listed_at: null,
        talked_at: null,
        acknowledged_at: null,
        acknowledgement: null,
        answered_at: null,
        answer: null,
        stand_in_id: null,
        stand_in_until: null,
        acknowledged_by: null,
        answered_by: null,
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
}

export type ShareChange = Partial<
  Pick<
    Share,
    | 'said'
    | 'told'
    | 'sentAt'
    | 'answerDueAt'
    | 'listedAt'
    | 'talkedAt'
    | 'acknowledgedAt'
    | 'acknowledgement'
    | 'answeredAt'
    | 'standInId'
    | 'standInUntil'
    | 'acknowledgedBy'
    | 'answeredBy'
  >
> & { readonly answer?: string | null };

export function changeShare(work: Work, id: string, to: ShareChange): void {
  const { said, told, acknowledgement, answer } = to;
  work.write(
    db
      .updateTable('shares')
      .set({
        ...(said && { said: seal(work, 'said', id, JSON.stringify(said)) }),
        ...(told && { told: seal(work, 'told', id, told.join('\n')) }),
        ...(acknowledgement !== undefined && {
          acknowledgement: seal(work, 'acknowledgement', id, acknowledgement),
        }),
        ...(answer !== undefined && {
          answer: answer === null ? null : seal(work, 'answer', id, answer),
        }),
        ...('sentAt' in to && { sent_at: to.sentAt }),
        ...('answerDueAt' in to && { answer_due_at: to.answerDueAt }),
        ...('listedAt' in to && { listed_at: to.listedAt }),
        ...('talkedAt' in to && { talked_at: to.talkedAt }),
        ...('acknowledgedAt' in to && { acknowledged_at: to.acknowledgedAt }),
        ...('answeredAt' in to && { answered_at: to.answeredAt }),
        ...('standInId' in to && { stand_in_id: to.standInId, stand_in_until: to.standInUntil }),
        ...('acknowledgedBy' in to && { acknowledged_by: to.acknowledgedBy }),
        ...('answeredBy' in to && { answered_by: to.answeredBy }),
      })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

/** With its files and their parts. */
export function deleteShare(work: Work, id: string): void {
  work.write(db.deleteFrom('shares').where('practice_id', '=', work.practice).where('id', '=', id));
}

/** SH2 SH3 ids of what a member is shown nothing of: what its writers keep, and what was sent to a colleague. */
export async function notShownTo(work: Work, memberId: string): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('shares')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where((eb) => eb.not(seenBy(work, memberId)(eb))),
  );
  return rows.map(({ id }) => id);
}

/** Whether something is a share of this practice's: for pages that are about a share or about something else. */
export const isShare = async (work: Work, id: string): Promise<boolean> =>
  (await work.one(shares(work).where('id', '=', id))) !== undefined;
