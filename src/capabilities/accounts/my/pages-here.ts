import { sql } from 'kysely';
import { tables } from '#kit/db';
import type { InstallationWork, Work } from '#kit/work';
import type { Locale } from '#kit/wording/time';

/** Clients' own pages: which sign-in opens which. Every statement on `my_pages`. */

type MyPageRow = {
  practice_id: string;
  person_id: string;
  sign_in: string;
  user_id: string | null;
  locale: Locale;
  zone: string | null;
  offered_at: Temporal.Instant;
};

const db = tables<{ my_pages: MyPageRow }>();

/** A page that a sign-in opens. `zone` is the one in which they read times: theirs, else the practice's. */
export type MyPage = {
  readonly practice: string;
  readonly personId: string;
  readonly practiceName: string;
  readonly slug: string;
  readonly zone: string;
  readonly lang: Locale;
  /** A guardian who has something of a child's page open: `personId` is the child's, `slug` leads to it. */
  readonly acting?: { readonly guardianId: string; readonly ownSlug: string; readonly child: string };
};

/** The pages that a sign-in opens; the one opened first comes first. */
export function myPages(work: Pick<InstallationWork, 'all'>, userId: string): Promise<MyPage[]> {
  return work.all(
    db
      .selectFrom(
        sql<{
          practice_id: string;
          person_id: string;
          practice_name: string;
          slug: string;
          zone: string;
          locale: Locale;
        }>`across_practices_my_pages(${userId})`.as('m'),
      )
      .select([
        'm.practice_id as practice',
        'm.person_id as personId',
        'm.practice_name as practiceName',
        'm.slug',
        'm.zone',
        'm.locale as lang',
      ]),
  );
}

/** What the sign-in of a page is called where sign-ins are kept: nothing that says whose it is. */
export const signInName = (signIn: string): string => `client ${signIn}`;

/** A client's page, as the practice keeps it. `zone` where it isn't the practice's; `userId` once it was opened. */
export type OwnPage = {
  readonly signIn: string;
  readonly userId: string | undefined;
  readonly lang: Locale;
  readonly zone: string | undefined;
};

export async function pageOf(work: Work, personId: string): Promise<OwnPage | undefined> {
  const row = await work.one(
    db
      .selectFrom('my_pages')
      .select(['locale', 'zone', 'user_id', 'sign_in'])
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId),
  );
  return (
    row && {
      lang: row.locale,
      zone: row.zone ?? undefined,
      userId: row.user_id ?? undefined,
      signIn: row.sign_in,
    }
  );
}

export function insertPage(work: Work, page: { personId: string; lang: Locale }): void {
  work.write(
    db
      .insertInto('my_pages')
      .values({
        practice_id: work.practice,
        person_id: page.personId,
        sign_in: work.uuid(),
        user_id: null,
        locale: page.lang,
        zone: null,
        offered_at: work.at,
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
}

/** How they read it, and which sign-in opens it; what isn't given stays. */
export function changePage(
  work: Work,
  personId: string,
  change: Partial<Pick<MyPageRow, 'user_id' | 'sign_in' | 'locale' | 'zone'>>,
): void {
  work.write(
    db
      .updateTable('my_pages')
      .set(change)
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId),
  );
}

/** Nobody's sign-in opens this page any more. */
export function deletePage(work: Work, personId: string): void {
  work.write(
    db.deleteFrom('my_pages').where('practice_id', '=', work.practice).where('person_id', '=', personId),
  );
}

/** Of these persons who has a page: given a link to it, or opened it. */
export async function myPagesOf(
  work: Work,
  personIds: readonly string[],
): Promise<Map<string, 'given' | 'open'>> {
  if (personIds.length === 0) return new Map();
  const rows = await work.all(
    db
      .selectFrom('my_pages')
      .select(['person_id', 'user_id'])
      .where('practice_id', '=', work.practice)
      .where('person_id', 'in', personIds),
  );
  return new Map(rows.map((row) => [row.person_id, row.user_id === null ? 'given' : 'open']));
}
