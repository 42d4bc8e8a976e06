import { sql } from 'kysely';
import { digest } from '#kit/crypto';
import { tables } from '#kit/db';
import { type Refusal, refuse } from '#kit/outcome';
import type { InstallationWork } from '#kit/work';

/**
 * set_up: the first start, for the operator and the first practice. practice: an operator invites a practice's owner.
 * staff: a colleague joins. sign_in: a link that signs a member in once (the made-up town prints them). client: a link that opens a client's own page.
 */
export type InvitationKind = 'set_up' | 'practice' | 'staff' | 'sign_in' | 'client';

export type Invitation = {
  readonly kind: InvitationKind;
  readonly practiceId: string | null;
  readonly memberId: string | null;
  readonly personId: string | null;
  readonly expiresAt: Temporal.Instant;
};

type InvitationRow = {
  secret_hash: Buffer;
  kind: InvitationKind;
  practice_id: string | null;
  member_id: string | null;
  person_id: string | null;
  made_at: Temporal.Instant;
  expires_at: Temporal.Instant;
  used_at: Temporal.Instant | null;
};

const db = tables<{
  invitations: InvitationRow;
  operators: { user_id: string; made_at: Temporal.Instant };
}>();

type Read = Pick<InstallationWork, 'at' | 'one'>;

/** Makes a link's secret (256 bits of chance) and keeps only its hash: who reads the table can't use it. */
export function invite(
  work: Pick<InstallationWork, 'at' | 'secret' | 'write'>,
  given: {
    kind: InvitationKind;
    practiceId?: string;
    memberId?: string;
    personId?: string;
    validFor: Temporal.DurationLike;
  },
): string {
  const secret = work.secret();
  work.write(
    db.insertInto('invitations').values({
      secret_hash: digest(secret),
      kind: given.kind,
      practice_id: given.practiceId ?? null,
      member_id: given.memberId ?? null,
      person_id: given.personId ?? null,
      made_at: work.at,
      expires_at: work.at.add(given.validFor),
      used_at: null,
    }),
  );
  return secret;
}

const facts = [
  'kind',
  'practice_id as practiceId',
  'member_id as memberId',
  'person_id as personId',
  'expires_at as expiresAt',
] as const;

/** What a secret invites to, without using it. Unknown, used and run out are told apart from nothing. */
export async function invitation(
  work: Read,
  secret: string,
): Promise<Invitation | Refusal<'used_or_expired'>> {
  const found = await work.one(
    db
      .selectFrom('invitations')
      .select(facts)
      .where('secret_hash', '=', digest(secret))
      .where('used_at', 'is', null)
      .where('expires_at', '>', work.at),
  );
  return found ?? refuse('used_or_expired');
}

/**
 * Uses an invitation, in the transaction of what it invites to. Of two at the same instant the second waits for the
 * first one's row, and then finds it used.
 */
export async function takeInvitation(
  work: Read,
  secret: string,
): Promise<Invitation | Refusal<'used_or_expired'>> {
  const taken = await work.one(
    db
      .updateTable('invitations')
      .set({ used_at: work.at })
      .where('secret_hash', '=', digest(secret))
      .where('used_at', 'is', null)
      .where('expires_at', '>', work.at)
      .returning(facts),
  );
  return taken ?? refuse('used_or_expired');
}

/** Links to a client's page that nobody used yet lead nowhere from now on. */
export function endClientInvitations(
  work: Pick<InstallationWork, 'at' | 'write'>,
  client: { practiceId: string; personId: string },
): void {
  work.write(
    db
      .updateTable('invitations')
      .set({ used_at: work.at })
      .where('kind', '=', 'client')
      .where('practice_id', '=', client.practiceId)
      .where('person_id', '=', client.personId)
      .where('used_at', 'is', null),
  );
}

/** Is there anybody yet? The first start prints a set-up link only then. */
export async function isSetUp(work: Read): Promise<boolean> {
  const row = await work.one(
    db
      .selectFrom('operators')
      .select(sql<number>`1`.as('one'))
      .limit(1),
  );
  return row !== undefined;
}

/** The operator keeps the machine and invites practices; it gives no sight of any practice's words. */
export async function isOperator(work: Read, userId: string): Promise<boolean> {
  const row = await work.one(db.selectFrom('operators').select('user_id').where('user_id', '=', userId));
  return row !== undefined;
}

export function makeOperator(work: Pick<InstallationWork, 'at' | 'write'>, userId: string): void {
  work.write(
    db
      .insertInto('operators')
      .values({ user_id: userId, made_at: work.at })
      .onConflict((conflict) => conflict.doNothing()),
  );
}

/** A new set-up link makes the earlier ones useless: only the last line printed counts. */
export function endSetUpInvitations(work: Pick<InstallationWork, 'at' | 'write'>): void {
  work.write(
    db
      .updateTable('invitations')
      .set({ used_at: work.at })
      .where('kind', '=', 'set_up')
      .where('used_at', 'is', null),
  );
}
