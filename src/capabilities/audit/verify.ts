import { sql } from 'kysely';
import { type PracticeKeys, sameBytes } from '#kit/crypto';
import type { Work, WorkSource } from '#kit/work';
import { NO_LINK, type SealedLine, linkOf, macOf } from './seal.ts';
import { COLUMNS } from './store.ts';
import { db } from './tables.ts';

/** What was found: each kind has a sentence of its own (`words/finds.ts`). `at` is a place in the chain. */
export type Find =
  /** The line no longer is what was written. */
  | { kind: 'changed'; line: string }
  /** Two lines hold what belongs to each other. */
  | { kind: 'swapped'; line: string; with: string }
  /** A link is there, its line isn't. */
  | { kind: 'dropped'; line: string; place: number }
  /** A line was queued for the chain, and is gone. */
  | { kind: 'dropped_waiting'; line: string }
  /** A line and its link are gone from the middle. */
  | { kind: 'gap'; from: number; to: number }
  /** Links that don't follow from what stands there and before: changed, or in another order. */
  | { kind: 'misfit'; from: number; to: number }
  /** Neither a MAC of ours nor a link. */
  | { kind: 'made_up'; line: string }
  /** Written by us, and after a minute still without a link. */
  | { kind: 'never_chained'; line: string }
  /** Shorter than it was when last looked at. */
  | { kind: 'cut'; was: number; is: number }
  /** As long as it was, but another chain. */
  | { kind: 'rewritten'; place: number };

/** The end of a chain, as it is kept outside the database. */
export type Head = { seq: number; link: string };

export type Verified = {
  practice: string;
  lines: number;
  links: number;
  /** Lines that wait for their link, and since when the oldest does. */
  waiting: number;
  oldestWaiting: Temporal.Instant | undefined;
  head: Head;
  finds: Find[];
};

const AT_ONCE = 2_000;

/** A worker chains every two seconds; a line that waited this long was left out. */
const CHAINED_WITHIN = { minutes: 1 };

const SYSTEM = { kind: 'system' } as const;

/**
 * Reads a practice's whole trail, in batches of transactions of their own: beside a running server what is added
 * meanwhile does no harm, since lines and links are only ever added. `known` is the head that was kept when last looked at.
 */
export async function verifyTrail(
  source: WorkSource,
  practice: string,
  given: { known?: Head | undefined; onProgress?: (read: number) => void } = {},
): Promise<Verified> {
  const walk = new Walk(practice, given.known);
  for (let more = true; more;) {
    more = await source.inPractice(practice, SYSTEM, async (work) => {
      const rows = await linksAfter(work, walk.seq);
      for (const row of rows) walk.meet(work.keys, row);
      return rows.length === AT_ONCE;
    });
    given.onProgress?.(walk.links);
  }
  for (let after: string | undefined = '00000000-0000-0000-0000-000000000000'; after !== undefined;) {
    const from: string = after;
    after = await source.inPractice(practice, SYSTEM, async (work) => {
      const rows = await linesWithoutLink(work, from);
      for (const row of rows) walk.meetUnlinked(work, row);
      return rows.length === AT_ONCE ? rows.at(-1)?.id : undefined;
    });
  }
  for (const line of await source.inPractice(practice, SYSTEM, queuedAndGone)) {
    walk.finds.push({ kind: 'dropped_waiting', line });
  }
  return walk.end();
}

const WITHOUT_AT = COLUMNS.filter((column) => column !== 'at').map((column) => `l.${column}` as const);
/** Somebody may have put an instant there that can't be read. */
const AT = sql<Temporal.Instant>`case when l.at > '0001-01-01' and l.at < '9999-12-31' then l.at end`.as(
  'at',
);

type LinkRow = { seq: number; link: Buffer; line_id: string } & (
  | ({ [column in keyof SealedLine]: SealedLine[column] } & { mac: Buffer })
  | { id: null }
);

function linksAfter(work: Work, seq: number): Promise<LinkRow[]> {
  return work.all(
    db
      .selectFrom('audit_links as k')
      .leftJoin('audit_lines as l', (join) =>
        join.onRef('l.practice_id', '=', 'k.practice_id').onRef('l.id', '=', 'k.line_id'),
      )
      .select(['k.seq', 'k.link', 'k.line_id', 'l.mac'])
      .select(WITHOUT_AT)
      .select(AT)
      .where('k.practice_id', '=', work.practice)
      .where('k.seq', '>', seq)
      .orderBy('k.seq')
      .limit(AT_ONCE),
  ) as Promise<LinkRow[]>;
}

type UnlinkedRow = SealedLine & { mac: Buffer };

function linesWithoutLink(work: Work, after: string): Promise<UnlinkedRow[]> {
  const linked = sql<boolean>`not exists (select from audit_links k where k.practice_id = l.practice_id and k.line_id = l.id)`;
  return work.all(
    db
      .selectFrom('audit_lines as l')
      .select(WITHOUT_AT)
      .select([AT, 'l.mac'])
      .where('l.practice_id', '=', work.practice)
      .where('l.id', '>', after)
      .where(linked)
      .orderBy('l.id')
      .limit(AT_ONCE),
  );
}

async function queuedAndGone(work: Work): Promise<string[]> {
  const gone = sql<boolean>`not exists (select from audit_lines l where l.practice_id = p.practice_id and l.id = p.line_id)`;
  const rows = await work.all(
    db
      .selectFrom('audit_pending as p')
      .select('p.line_id')
      .where('p.practice_id', '=', work.practice)
      .where(gone)
      .orderBy('p.line_id')
      .limit(AT_ONCE),
  );
  return rows.map((row) => row.line_id);
}

/** Goes along a chain, link by link. */
class Walk {
  readonly #practice: string;
  readonly #known: Head | undefined;
  readonly finds: Find[] = [];
  readonly #changed: UnlinkedRow[] = [];
  seq = 0;
  links = 0;
  #link = NO_LINK;
  #lines = 0;
  #waiting = 0;
  #oldest: Temporal.Instant | undefined;

  constructor(practice: string, known: Head | undefined) {
    this.#practice = practice;
    this.#known = known;
  }

  meet(keys: PracticeKeys, row: LinkRow): void {
    const wanted = this.seq + 1;
    const isNext = row.seq === wanted;
    if (!isNext) this.finds.push({ kind: 'gap', from: wanted, to: row.seq - 1 });
    if (row.id === null) {
      this.finds.push({ kind: 'dropped', line: row.line_id, place: row.seq });
    } else {
      this.#lines += 1;
      const isOurs = isSealed(keys, row);
      if (!isOurs) this.#meetChanged(keys, row);
      const link = linkOf(keys, { before: this.#link, seq: row.seq, line: row.line_id, mac: row.mac });
      // After a gap the link before isn't known; what follows it is told once.
      if (isNext && isOurs && !sameBytes(link, row.link)) this.#misfit(row.seq);
    }
    if (row.seq === this.#known?.seq && row.link.toString('hex') !== this.#known.link)
      this.finds.push({ kind: 'rewritten', place: row.seq });
    this.seq = row.seq;
    this.#link = row.link;
    this.links += 1;
  }

  /** What was moved at one place moves all that come after it: told as one. */
  #misfit(place: number): void {
    const last = this.finds.at(-1);
    if (last?.kind === 'misfit' && last.to === place - 1) last.to = place;
    else this.finds.push({ kind: 'misfit', from: place, to: place });
  }

  /** Changed, or holding what belongs to another line that was met. */
  #meetChanged(keys: PracticeKeys, row: UnlinkedRow): void {
    const twin = this.#changed.find((other) => belongs(keys, row, other.id) && belongs(keys, other, row.id));
    if (twin) {
      const index = this.finds.findIndex((find) => find.kind === 'changed' && find.line === twin.id);
      this.finds.splice(index, 1, { kind: 'swapped', line: twin.id, with: row.id });
      return;
    }
    // Not all are kept: comparing each with each would take for ever where everything was changed.
    if (this.#changed.length < 100) this.#changed.push(row);
    this.finds.push({ kind: 'changed', line: row.id });
  }

  meetUnlinked(work: Work, row: UnlinkedRow): void {
    this.#lines += 1;
    if (!isSealed(work.keys, row)) {
      this.finds.push({ kind: 'made_up', line: row.id });
      return;
    }
    this.#waiting += 1;
    if (!this.#oldest || Temporal.Instant.compare(row.at, this.#oldest) < 0) this.#oldest = row.at;
    if (Temporal.Instant.compare(row.at, work.at.subtract(CHAINED_WITHIN)) < 0)
      this.finds.push({ kind: 'never_chained', line: row.id });
  }

  end(): Verified {
    const { seq, finds } = this;
    if (this.#known && seq < this.#known.seq) finds.push({ kind: 'cut', was: this.#known.seq, is: seq });
    return {
      practice: this.#practice,
      lines: this.#lines,
      links: this.links,
      waiting: this.#waiting,
      oldestWaiting: this.#oldest,
      head: { seq, link: this.#link.toString('hex') },
      finds,
    };
  }
}

const belongs = (keys: PracticeKeys, row: UnlinkedRow, id: string): boolean => isSealed(keys, { ...row, id });

/** No instant at all (infinity, a year before the first) is none that we wrote. */
const isSealed = (keys: PracticeKeys, row: UnlinkedRow): boolean =>
  (row.at as Temporal.Instant | null) !== null && sameBytes(macOf(keys, row), row.mac);
