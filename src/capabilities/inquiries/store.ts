import type { Selectable } from 'kysely';
import { tables } from '#kit/db';
import { type Camelled, camelled, snaked } from '#kit/naming';
import type { Work } from '#kit/work';

export type Standing = 'waiting' | 'answered' | 'closed' | 'automatic' | 'put_aside';

/** Of a contact that is a request: what whoever coordinates is told of it, from `request_since` on. */
export type RequestSays = 'no_yes' | 'untold' | 'not_chosen' | 'with_colleague';

type InquiryRow = {
  practice_id: string;
  id: string;
  person_id: string;
  /** I14 the helper who wrote about this person before they came. */
  helped_by: string | null;
  /** I14 of a helper's inquiry: the person it is about. */
  helps_id: string | null;
  came_by: 'page' | 'email' | 'phone';
  locale: 'en' | 'es';
  received_at: Temporal.Instant;
  help_now_at: Temporal.Instant | null;
  private_to: string | null;
  /** I18 since when the front desk may read it, and who said so. */
  desk_reads_since: Temporal.Instant | null;
  desk_reads_by: string | null;
  holder_id: string | null;
  claimed_by: string | null;
  claimed_at: Temporal.Instant | null;
  need: Buffer | null;
  code_hash: Buffer;
  code: Buffer;
  link_hash: Buffer;
  link: Buffer;
  standing: Standing;
  round: number;
  promise_id: string | null;
  promise_due_at: Temporal.Instant | null;
  safe_from_at: Temporal.Instant | null;
  safe_until_at: Temporal.Instant | null;
  window_warned_at: Temporal.Instant | null;
  later_check_at: Temporal.Instant | null;
  set_aside_until: Temporal.Instant | null;
  missed: number;
  next_due_at: Temporal.Instant | null;
  last_in_at: Temporal.Instant;
  answered_at: Temporal.Instant | null;
  closed_at: Temporal.Instant | null;
  closed_because: string | null;
  opened_status_at: Temporal.Instant | null;
  request_says: RequestSays | null;
  request_since: Temporal.Instant | null;
  /** I26 by a door that an ending left open: they stand first. */
  came_back_at: Temporal.Instant | null;
};

type PromiseRow = {
  practice_id: string;
  id: string;
  inquiry_id: string;
  holder_id: string | null;
  made_at: Temporal.Instant;
  due_at: Temporal.Instant;
  told_by: string | null;
  half_at: Temporal.Instant | null;
  late_at: Temporal.Instant | null;
  warned_half_at: Temporal.Instant | null;
  warned_late_at: Temporal.Instant | null;
  kept_at: Temporal.Instant | null;
  missed_at: Temporal.Instant | null;
  ended_at: Temporal.Instant | null;
};

export type InquiryTables = {
  inquiries: InquiryRow;
  promises: PromiseRow;
  submissions: {
    practice_id: string;
    token_hash: Buffer;
    inquiry_id: string;
    submitted_at: Temporal.Instant;
  };
};

const db = tables<InquiryTables>();

/** What a person told on the form, besides their words. Sealed: it says as much about them as the words do. */
export type Need = {
  forWhom: 'me' | 'someone';
  topics: string[];
  times: string[];
  place: string;
  payment: string;
  language: string;
  format: string;
  wishes: string;
  help: string[];
  wantsCode: boolean;
  /** I14 a helper's form: the other person's name, and how they agreed to be reached. Empty: not at all. */
  otherCalled: string;
  otherAgreed: string;
};

export const NO_NEED: Need = {
  forWhom: 'me',
  topics: [],
  times: [],
  place: '',
  payment: '',
  language: '',
  format: '',
  wishes: '',
  help: [],
  wantsCode: false,
  otherCalled: '',
  otherAgreed: '',
};

/** As its row, with what was sealed opened, and without what only finds or keeps it. */
export type Inquiry = Omit<
  Camelled<InquiryRow>,
  'practiceId' | 'codeHash' | 'linkHash' | 'code' | 'link' | 'need'
> & { code: string; link: string; need: Need };

export function toInquiry(work: Work, row: Selectable<InquiryRow>): Inquiry {
  const open = (column: 'need' | 'code' | 'link'): string => {
    const sealed = row[column];
    return sealed ? work.open('inquiries', column, row.id, sealed) : '';
  };
  return {
    ...camelled(row),
    code: open('code'),
    link: open('link'),
    need: row.need ? { ...NO_NEED, ...(JSON.parse(open('need')) as Partial<Need>) } : NO_NEED,
  };
}

const linkHash = (work: Work, link: string): Buffer => work.keys.lookup('inquiry link', link);
const codeHash = (work: Work, code: string): Buffer => work.keys.lookup('inquiry code', code);

export type NewInquiry = Pick<
  Inquiry,
  | 'id'
  | 'personId'
  | 'helpedBy'
  | 'helpsId'
  | 'cameBy'
  | 'locale'
  | 'helpNowAt'
  | 'privateTo'
  | 'holderId'
  | 'standing'
  | 'need'
  | 'cameBackAt'
> & {
  code: string;
  /** the code as people type it back: letters only */
  codeKey: string;
  link: string;
  safeFromAt: Temporal.Instant | null;
  safeUntilAt: Temporal.Instant | null;
};

export function insertInquiry(work: Work, given: NewInquiry): void {
  const seal = (column: string, text: string): Buffer => work.seal('inquiries', column, given.id, text);
  work.write(
    db.insertInto('inquiries').values({
      practice_id: work.practice,
      id: given.id,
      person_id: given.personId,
      helped_by: given.helpedBy,
      helps_id: given.helpsId,
      came_by: given.cameBy,
      locale: given.locale,
      received_at: work.at,
      help_now_at: given.helpNowAt,
      private_to: given.privateTo,
      holder_id: given.holderId,
      need: seal('need', JSON.stringify(given.need)),
      code_hash: codeHash(work, given.codeKey),
      code: seal('code', given.code),
      link_hash: linkHash(work, given.link),
      link: seal('link', given.link),
      standing: given.standing,
      round: 1,
      safe_from_at: given.safeFromAt,
      safe_until_at: given.safeUntilAt,
      missed: 0,
      last_in_at: work.at,
      came_back_at: given.cameBackAt,
    }),
  );
}

/** What may change: where it came from and how it is found may not. To whom alone it is shown changes by the person's own word (I19). */
export type InquiryChange = Partial<
  Omit<Inquiry, 'id' | 'personId' | 'helpsId' | 'cameBy' | 'locale' | 'receivedAt' | 'code' | 'link' | 'need'>
>;

export function changeInquiry(work: Work, id: string, change: InquiryChange): void {
  work.write(
    db
      .updateTable('inquiries')
      .set(snaked(change))
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

/** The practice's inquiries, whole: to be narrowed by whoever asks. */
export const oneInquiry = (work: Work) =>
  db.selectFrom('inquiries').selectAll().where('practice_id', '=', work.practice);

export async function inquiry(work: Work, id: string): Promise<Inquiry | undefined> {
  const row = await work.one(oneInquiry(work).where('id', '=', id));
  return row && toInquiry(work, row);
}

/** Locked until the transaction ends, so that whatever happens to an inquiry happens one thing after the other. */
export async function lockInquiry(work: Work, id: string): Promise<Inquiry | undefined> {
  const row = await work.one(oneInquiry(work).where('id', '=', id).forUpdate());
  return row && toInquiry(work, row);
}

export async function inquiryByLink(work: Work, link: string): Promise<Inquiry | undefined> {
  const row = await work.one(oneInquiry(work).where('link_hash', '=', linkHash(work, link)));
  return row && toInquiry(work, row);
}

export async function inquiryByCode(work: Work, codeKey: string): Promise<Inquiry | undefined> {
  const row = await work.one(oneInquiry(work).where('code_hash', '=', codeHash(work, codeKey)));
  return row && toInquiry(work, row);
}
