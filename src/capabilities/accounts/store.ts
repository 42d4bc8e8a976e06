import { type Selectable, sql } from 'kysely';
import { tables } from '#kit/db';
import type { InstallationWork, Work } from '#kit/work';
import type { Role } from './rules/roles.ts';
import { type Settings, type Terms, settingsSchema, termsSchema } from './rules/settings.ts';

/** A network is a practice of its own kind: no therapist works there, and who owns it coordinates it. */
export type PracticeKind = 'solo' | 'clinic' | 'network';

export type PracticeRow = {
  practice_id: string;
  slug: string;
  kind: PracticeKind;
  name: string;
  country: string;
  region: string;
  zone: string;
  locale: 'en' | 'es';
  languages: string[];
  terms: unknown;
  settings: unknown;
  opened_at: Temporal.Instant;
  closed_at: Temporal.Instant | null;
  note_due_at: Temporal.Instant | null;
};

export type MemberRow = {
  practice_id: string;
  id: string;
  user_id: string | null;
  role: Role;
  name: string;
  published_as: string;
  email: Buffer | null;
  joined_at: Temporal.Instant;
  left_at: Temporal.Instant | null;
  last_seen_at: Temporal.Instant | null;
  settings: unknown;
};

type WorkingHoursRow = {
  practice_id: string;
  id: string;
  member_id: string;
  weekday: number;
  from_minute: number;
  until_minute: number;
};

export type AccountTables = {
  practices: PracticeRow;
  practice_slugs: { slug: string; practice_id: string };
  practice_keys: { practice_id: string; version: number; wrapped: Buffer; made_at: Temporal.Instant };
  members: MemberRow;
  working_hours: WorkingHoursRow;
  holidays: { practice_id: string; on_date: string; name: string };
};

const db = tables<AccountTables>();

/** The practice as its own code sees it: published terms and settings, checked. */
export type Practice = Omit<Selectable<PracticeRow>, 'terms' | 'settings' | 'practice_id'> & {
  id: string;
  terms: Terms;
  settings: Settings;
};

export async function practiceAt(work: InstallationWork, slug: string): Promise<string | undefined> {
  const row = await work.one(db.selectFrom('practice_slugs').select('practice_id').where('slug', '=', slug));
  return row?.practice_id;
}

export async function slugTaken(work: InstallationWork, slug: string): Promise<boolean> {
  return (await practiceAt(work, slug)) !== undefined;
}

export async function thisPractice(work: Work): Promise<Practice> {
  const row = await work.one(db.selectFrom('practices').selectAll().where('practice_id', '=', work.practice));
  if (!row) throw new Error('assertion: a practice that is worked in exists');
  const { practice_id: id, terms, settings, ...rest } = row;
  return { ...rest, id, terms: termsSchema.parse(terms), settings: settingsSchema.parse(settings) };
}

export type Member = Omit<Selectable<MemberRow>, 'email' | 'settings' | 'practice_id'> & { email: string };

/** As people read of them: the name that they publish, else their own; empty where there is nobody. */
export const shownName = (of: Pick<Member, 'published_as' | 'name'> | undefined): string =>
  of?.published_as || of?.name || '';

function toMember(work: Work, row: Selectable<MemberRow>): Member {
  const { email, settings: _settings, practice_id: _practice, ...rest } = row;
  return { ...rest, email: email ? work.open('members', 'email', row.id, email) : '' };
}

const theLock = (work: Work) =>
  db.selectFrom('practices').select('practice_id').where('practice_id', '=', work.practice).forUpdate();

/** Until the transaction ends, one thing after the other happens to what the practice says, and to who works here. */
export async function lockPractice(work: Work): Promise<void> {
  await work.one(theLock(work));
}

/** Those who work here now, in the order they joined; `left`: and those who ever did; `listed`: and colleagues who have no account. */
export async function members(
  work: Work,
  also: { left?: boolean; listed?: boolean } = {},
): Promise<Member[]> {
  const everyone = db
    .selectFrom('members')
    .selectAll()
    .where('practice_id', '=', work.practice)
    .orderBy('joined_at')
    .orderBy('id');
  const all = also.listed === true ? everyone : everyone.where('role', '!=', 'colleague');
  const rows = await work.all(also.left === true ? all : all.where('left_at', 'is', null));
  return rows.map((row) => toMember(work, row));
}

export async function member(work: Work, id: string): Promise<Member | undefined> {
  const row = await work.one(
    db.selectFrom('members').selectAll().where('practice_id', '=', work.practice).where('id', '=', id),
  );
  return row && toMember(work, row);
}

export async function hours(work: Work): Promise<WorkingHoursRow[]> {
  return work.all(
    db
      .selectFrom('working_hours')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .orderBy('weekday')
      .orderBy('from_minute'),
  );
}

export async function holidays(work: Work): Promise<{ on_date: string; name: string }[]> {
  return work.all(
    db
      .selectFrom('holidays')
      .select(['on_date', 'name'])
      .where('practice_id', '=', work.practice)
      .orderBy('on_date'),
  );
}

export function insertPractice(
  work: Work,
  row: Omit<PracticeRow, 'closed_at' | 'note_due_at' | 'practice_id' | 'terms' | 'settings'> & {
    terms: Terms;
    settings: Settings;
  },
): void {
  work.write(
    db.insertInto('practices').values({
      ...row,
      practice_id: work.practice,
      terms: JSON.stringify(row.terms),
      settings: JSON.stringify(row.settings),
      languages: sql`${row.languages}::text[]`,
      closed_at: null,
      note_due_at: work.at,
    }),
  );
  work.write(db.insertInto('practice_slugs').values({ slug: row.slug, practice_id: work.practice }));
}

export function changePractice(
  work: Work,
  change: Partial<Pick<PracticeRow, 'name' | 'country' | 'region' | 'zone' | 'locale' | 'languages'>> & {
    terms?: Terms;
    settings?: Settings;
  },
): void {
  const { terms, settings, ...rest } = change;
  work.write(
    db
      .updateTable('practices')
      .set({
        ...rest,
        ...(terms && { terms: JSON.stringify(terms) }),
        ...(settings && { settings: JSON.stringify(settings) }),
      })
      .where('practice_id', '=', work.practice),
  );
}

export function insertMember(
  work: Work,
  row: Pick<MemberRow, 'id' | 'role' | 'name' | 'published_as' | 'user_id'> & { email: string },
): void {
  work.write(
    db.insertInto('members').values({
      practice_id: work.practice,
      id: row.id,
      user_id: row.user_id,
      role: row.role,
      name: row.name,
      published_as: row.published_as,
      email: row.email === '' ? null : work.seal('members', 'email', row.id, row.email),
      joined_at: work.at,
      left_at: null,
      last_seen_at: null,
      settings: '{}',
    }),
  );
}

export function changeMember(
  work: Work,
  id: string,
  change: Partial<Pick<MemberRow, 'user_id' | 'role' | 'name' | 'published_as' | 'left_at' | 'last_seen_at'>>,
): void {
  work.write(
    db.updateTable('members').set(change).where('practice_id', '=', work.practice).where('id', '=', id),
  );
}

/** Notes the address of a member who was invited without one; none (`''`) for who is written to no more. */
export function giveAddress(work: Work, id: string, email: string): void {
  work.write(
    db
      .updateTable('members')
      .set({ email: email === '' ? null : work.seal('members', 'email', id, email) })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

/** To the hour is enough; more would be a trail of somebody's day. */
export function seen(work: Work, id: string): void {
  work.write(
    db
      .updateTable('members')
      .set({ last_seen_at: work.at })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id)
      .where((eb) =>
        eb.or([eb('last_seen_at', 'is', null), eb('last_seen_at', '<', work.at.subtract({ hours: 1 }))]),
      ),
  );
}

export type Hours = { weekday: number; fromMinute: number; untilMinute: number };

/** Replaces the working hours of one member, or of the whole practice (the nil uuid). Two at once don't add up. */
export function replaceHours(work: Work, memberId: string, week: readonly Hours[]): void {
  work.write(theLock(work));
  work.write(
    db.deleteFrom('working_hours').where('practice_id', '=', work.practice).where('member_id', '=', memberId),
  );
  for (const span of week) {
    work.write(
      db.insertInto('working_hours').values({
        practice_id: work.practice,
        id: work.uuid(),
        member_id: memberId,
        weekday: span.weekday,
        from_minute: span.fromMinute,
        until_minute: span.untilMinute,
      }),
    );
  }
}

export function replaceHolidays(work: Work, days: readonly { on: string; name: string }[]): void {
  work.write(theLock(work));
  work.write(db.deleteFrom('holidays').where('practice_id', '=', work.practice));
  for (const day of days) {
    work.write(
      db.insertInto('holidays').values({ practice_id: work.practice, on_date: day.on, name: day.name }),
    );
  }
}
