import type { Compilable } from 'kysely';
import type { Pool } from './db.ts';
import type { Clock } from './clock.ts';
import type { Place, PracticeKeys, Vault } from './crypto.ts';
import type { Handles } from './handles.ts';
import { type Ids, isUuid } from './ids.ts';
import { assert } from './outcome.ts';
import { type KeysFor, keyCache, newKeys, underThisMaster } from './practice-keys.ts';
import { type Transaction, inTransaction } from './transaction.ts';

/** Who acts. Ids only: a name never reaches a log or an audit line. */
export type Actor =
  | { readonly kind: 'person' | 'helper' | 'staff' | 'operator'; readonly id: string }
  | { readonly kind: 'visitor' | 'system' };

/** What happened, told to whoever is wired to it in `app/reactions.ts`, in the same transaction. */
export type Event = { readonly name: string; readonly id: string };

/** A job to be done as soon as this transaction has committed. Its payload holds ids only. */
export type Job = { readonly name: string; readonly payload: Readonly<Record<string, string | number>> };

/** One line of the audit trail. `detail` holds codes, numbers and ids, never words. */
export type AuditLine = {
  readonly action: string;
  readonly subject: string;
  readonly subjectId?: string;
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
};

/** A line, and who acted. */
export type RecordedBy = AuditLine & { readonly actor: Actor };

/**
 * One unit of work: a transaction, the practice whose rows it may see, who acts and the instant it happens at.
 * Reads run at once; writes are gathered and sent together with the commit, in the order they were given.
 */
export type Work = {
  readonly practice: string;
  readonly actor: Actor;
  /** The same unit of work once it is known who acts: the link or the code that came with a request names a person. */
  as(actor: Actor): Work;
  readonly at: Temporal.Instant;
  readonly keys: PracticeKeys;
  /** Where this installation is reached from outside, e.g. 'https://porch.example': links in mails begin with it. */
  readonly origin: string;
  uuid(): string;
  secret(bytes?: number): string;
  chance(count: number): Buffer;
  all<Row>(query: Compilable<Row>): Promise<Row[]>;
  /** The one row, or undefined. More than one is a bug. */
  one<Row>(query: Compilable<Row>): Promise<Row | undefined>;
  write(query: Compilable): void;
  /** Sends what was gathered now, for a read that must see it. */
  flush(): Promise<void>;
  announce(event: Event): void;
  enqueue(job: Job): void;
  record(line: AuditLine): void;
  /** Tells the practice's open desks that something changed, once this has committed. */
  refreshDesks(): void;
  seal(table: string, column: string, row: string, text: string): Buffer;
  open(table: string, column: string, row: string, sealed: Buffer): string;
};

/** Sees no practice's rows: only what belongs to the installation, and the functions that span practices by name. */
export type InstallationWork = Pick<
  Work,
  'at' | 'uuid' | 'secret' | 'chance' | 'all' | 'one' | 'write' | 'flush' | 'enqueue'
>;

export type Reaction = (work: Work, event: Event) => Promise<void> | void;

export type WorkSource = {
  inPractice<T>(practice: string, actor: Actor, act: (work: Work) => Promise<T> | T): Promise<T>;
  /** As `inPractice`, for a practice that begins with this transaction: it is given an id and keys of its own. */
  inNewPractice<T>(actor: Actor, act: (work: Work) => Promise<T> | T): Promise<T>;
  forInstallation<T>(act: (work: InstallationWork) => Promise<T> | T): Promise<T>;
};

export type WorkParts = {
  pool: Pool;
  handles: Handles;
  vault: Vault;
  clock: Clock;
  ids: Ids;
  origin: string;
  /** Writes the lines that were recorded; given by `app`, since the audit trail is a capability. */
  record: (work: Work, lines: readonly RecordedBy[]) => void;
  reactions: ReadonlyMap<string, readonly Reaction[]>;
};

export function workSource(parts: WorkParts): WorkSource {
  const keysOf = keyCache(parts);
  const within = <T>(
    practice: string,
    actor: Actor,
    keysFor: KeysFor,
    body: (work: Work) => Promise<T> | T,
  ) => {
    assert(isUuid(practice), 'a practice is named by its id');
    return inTransaction(parts.pool, parts.handles.of(practice), async (transaction) => {
      const keys = await keysFor(practice, transaction);
      const events: Event[] = [];
      const work = practiceWork(parts, transaction, { practice, actor, keys, events });
      const result = await body(work);
      await react(parts, work, events);
      return result;
    });
  };
  const inNewPractice = <T>(actor: Actor, body: (work: Work) => Promise<T> | T) =>
    within(parts.ids.uuid(parts.clock.now()), actor, newKeys(parts), body);
  return {
    inPractice: (practice, actor, body) => within(practice, actor, keysOf, body),
    inNewPractice: (actor, body) => underThisMaster(parts.vault, () => inNewPractice(actor, body)),
    forInstallation(act) {
      return inTransaction(parts.pool, parts.handles.installation, async (transaction) =>
        act(installationWork(parts, transaction, parts.clock.now())),
      );
    },
  };
}

async function react(parts: WorkParts, work: Work, events: Event[]): Promise<void> {
  for (let event = events.shift(); event; event = events.shift()) {
    const reactions = parts.reactions.get(event.name) ?? [];
    if (reactions.length > 0) await work.flush();
    for (const reaction of reactions) await reaction(work, event);
  }
}

function installationWork(
  parts: WorkParts,
  transaction: Transaction,
  at: Temporal.Instant,
): InstallationWork {
  return {
    at,
    uuid: () => parts.ids.uuid(at),
    secret: (bytes) => parts.ids.secret(bytes),
    chance: (count) => parts.ids.bytes(count),
    all: (query) => transaction.all(query),
    one: (query) => transaction.one(query),
    write: (query) => transaction.gather(query.compile()),
    flush: () => transaction.send(),
    enqueue: (job) =>
      transaction.gather({
        sql: 'select graphile_worker.add_job($1, $2::json)',
        parameters: [job.name, JSON.stringify(job.payload)],
      }),
  };
}

function practiceWork(
  parts: WorkParts,
  transaction: Transaction,
  bounds: { practice: string; actor: Actor; keys: PracticeKeys; events: Event[] },
): Work {
  const { practice, actor, keys, events } = bounds;
  let deskTold = false;
  const place = (table: string, column: string, row: string): Place => ({ table, column, row });
  const rest = {
    ...installationWork(parts, transaction, parts.clock.now()),
    practice,
    keys,
    origin: parts.origin,
    announce: (event: Event) => void events.push(event),
    refreshDesks: () => {
      if (deskTold) return;
      deskTold = true;
      transaction.gather({ sql: "select pg_notify('desk', $1)", parameters: [practice] });
    },
    seal: (table: string, column: string, row: string, text: string) =>
      keys.seal(place(table, column, row), text),
    open: (table: string, column: string, row: string, sealed: Buffer) =>
      keys.open(place(table, column, row), sealed),
  };
  const lines: RecordedBy[] = [];
  const by = (who: Actor): Work => ({
    ...rest,
    actor: who,
    as: by,
    record: (line) => void lines.push({ ...line, actor: who }),
  });
  const work = by(actor);
  transaction.beforeSend = () => {
    if (lines.length > 0) parts.record(work, lines.splice(0));
  };
  return work;
}
