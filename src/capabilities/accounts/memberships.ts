import { sql } from 'kysely';
import type { InstallationWork } from '#kit/work';
import { tables } from '#kit/db';
import type { Role } from './rules/roles.ts';

/** A practice that a sign-in belongs to. */
export type Membership = {
  readonly practice: string;
  readonly memberId: string;
  readonly role: Role;
  readonly name: string;
  readonly practiceName: string;
  readonly slug: string;
};

const db = tables<{ memberships: Membership }>();

/** Where somebody who is signed in works now; the practice joined first comes first. */
export function memberships(work: Pick<InstallationWork, 'all'>, userId: string): Promise<Membership[]> {
  return work.all(
    db
      .selectFrom(
        sql<{
          practice_id: string;
          member_id: string;
          role: Role;
          name: string;
          practice_name: string;
          slug: string;
        }>`across_practices_memberships(${userId})`.as('m'),
      )
      .select([
        'm.practice_id as practice',
        'm.member_id as memberId',
        'm.role',
        'm.name',
        'm.practice_name as practiceName',
        'm.slug',
      ]),
  );
}

const slugs = tables<{ practice_slugs: { slug: string; practice_id: string } }>();

/** The practices of this installation by the address of their page, which is all that an operator sees of them. */
export function practiceSlugs(
  work: Pick<InstallationWork, 'all'>,
  page: { after: string; most: number },
): Promise<{ slug: string; practice: string }[]> {
  return work.all(
    slugs
      .selectFrom('practice_slugs')
      .select(['slug', 'practice_id as practice'])
      .where('slug', '>', page.after)
      .orderBy('slug')
      .limit(page.most),
  );
}

const countries = tables<{ countries: { country: string | null } }>();

/** The country that all practices here are in, ISO 3166 alpha-2; undefined where they are in several, or there is none. */
export async function oneCountry(work: Pick<InstallationWork, 'one'>): Promise<string | undefined> {
  const asked = sql<{ country: string | null }>`(select across_practices_one_country() as country)`;
  const found = await work.one(countries.selectFrom(asked.as('c')).select('c.country'));
  return found?.country ?? undefined;
}
