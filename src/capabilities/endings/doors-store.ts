import { type Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { InstallationWork, Work } from '#kit/work';
import { sql } from 'kysely';

type DoorRow = {
  practice_id: string;
  id: string;
  ending_id: string;
  person_id: string;
  member_id: string;
  code: Buffer;
  code_hash: Buffer;
  made_at: Temporal.Instant;
  revoked_at: Temporal.Instant | null;
};

export const WANTS = ['come_back', 'question', 'forget'] as const;
export type Wants = (typeof WANTS)[number];

type VisitRow = {
  practice_id: string;
  id: string;
  door_id: string;
  came_at: Temporal.Instant;
  wants: Wants;
  inquiry_id: string | null;
  confirm_hash: Buffer | null;
  confirmed_at: Temporal.Instant | null;
};

const db = tables<{ doors: DoorRow; door_visits: VisitRow }>();

export type Door = {
  readonly id: string;
  readonly endingId: string;
  readonly personId: string;
  readonly memberId: string;
  /** "bamo tiku reno lasi" */
  readonly code: string;
  readonly madeAt: Temporal.Instant;
  readonly revokedAt: Temporal.Instant | null;
};

const toDoor = (work: Work, row: Selectable<DoorRow>): Door => ({
  id: row.id,
  endingId: row.ending_id,
  personId: row.person_id,
  memberId: row.member_id,
  code: work.open('doors', 'code', row.id, row.code),
  madeAt: row.made_at,
  revokedAt: row.revoked_at,
});

const doors = (work: Work) => db.selectFrom('doors').selectAll().where('practice_id', '=', work.practice);

/** E10 the practice whose door this is; undefined where there is none, or it was taken back. Guesses are counted before. */
export async function practiceOfDoor(
  work: Pick<InstallationWork, 'one'>,
  codeHash: Buffer,
): Promise<string | undefined> {
  const row = await work.one(
    db
      .selectFrom(
        sql<{ practice: string | null }>`(select across_practices_door(${codeHash}) as practice)`.as('d'),
      )
      .select('d.practice'),
  );
  return row?.practice ?? undefined;
}

/** Locked: of a form that is sent twice the second finds what the first did. */
export async function lockDoorByCode(work: Work, codeHash: Buffer): Promise<Door | undefined> {
  const row = await work.one(
    doors(work).where('code_hash', '=', codeHash).where('revoked_at', 'is', null).forUpdate(),
  );
  return row && toDoor(work, row);
}

export async function doorOf(work: Work, endingId: string): Promise<Door | undefined> {
  const row = await work.one(doors(work).where('ending_id', '=', endingId));
  return row && toDoor(work, row);
}

export async function doorById(work: Work, id: string): Promise<Door | undefined> {
  const row = await work.one(doors(work).where('id', '=', id));
  return row && toDoor(work, row);
}

export function insertDoor(
  work: Work,
  given: Pick<Door, 'id' | 'endingId' | 'personId' | 'memberId' | 'code'> & { codeHash: Buffer },
): void {
  work.write(
    db
      .insertInto('doors')
      .values({
        practice_id: work.practice,
        id: given.id,
        ending_id: given.endingId,
        person_id: given.personId,
        member_id: given.memberId,
        code: work.seal('doors', 'code', given.id, given.code),
        code_hash: given.codeHash,
        made_at: work.at,
        revoked_at: null,
      })
      .onConflict((conflict) => conflict.columns(['practice_id', 'ending_id']).doNothing()),
  );
}

export function revokeDoor(work: Work, id: string): void {
  work.write(
    db
      .updateTable('doors')
      .set({ revoked_at: work.at })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id)
      .where('revoked_at', 'is', null),
  );
}

export type DoorVisit = {
  readonly id: string;
  readonly doorId: string;
  readonly cameAt: Temporal.Instant;
  readonly wants: Wants;
  readonly inquiryId: string | null;
  readonly confirmedAt: Temporal.Instant | null;
};

const toVisit = (row: Selectable<VisitRow>): DoorVisit => ({
  id: row.id,
  doorId: row.door_id,
  cameAt: row.came_at,
  wants: row.wants,
  inquiryId: row.inquiry_id,
  confirmedAt: row.confirmed_at,
});

const visits = (work: Work) =>
  db.selectFrom('door_visits').selectAll().where('practice_id', '=', work.practice);

const confirmHash = (work: Work, secret: string): Buffer => work.keys.lookup('forgetting confirmed', secret);

export function insertVisit(
  work: Work,
  given: Pick<DoorVisit, 'id' | 'doorId' | 'wants' | 'inquiryId'> & { confirmBy?: string },
): void {
  work.write(
    db.insertInto('door_visits').values({
      practice_id: work.practice,
      id: given.id,
      door_id: given.doorId,
      came_at: work.at,
      wants: given.wants,
      inquiry_id: given.inquiryId,
      confirm_hash: given.confirmBy === undefined ? null : confirmHash(work, given.confirmBy),
      confirmed_at: null,
    }),
  );
}

/** The latest first. */
export async function visitsOf(work: Work, doorId: string): Promise<DoorVisit[]> {
  const rows = await work.all(
    visits(work).where('door_id', '=', doorId).orderBy('came_at', 'desc').orderBy('id'),
  );
  return rows.map(toVisit);
}

export async function visitOfInquiry(work: Work, inquiryId: string): Promise<DoorVisit | undefined> {
  const row = await work.one(visits(work).where('inquiry_id', '=', inquiryId));
  return row && toVisit(row);
}

export async function visitToConfirm(work: Work, secret: string): Promise<DoorVisit | undefined> {
  const row = await work.one(visits(work).where('confirm_hash', '=', confirmHash(work, secret)).forUpdate());
  return row && toVisit(row);
}

/** E13 wishes to be forgotten that were confirmed, the earliest first. */
export async function wishesToBeForgotten(work: Work): Promise<DoorVisit[]> {
  const rows = await work.all(
    visits(work)
      .where('wants', '=', 'forget')
      .where('confirmed_at', 'is not', null)
      .orderBy('confirmed_at')
      .orderBy('id'),
  );
  return rows.map(toVisit);
}

export function confirmVisit(work: Work, id: string): void {
  work.write(
    db
      .updateTable('door_visits')
      .set({ confirmed_at: work.at })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}
