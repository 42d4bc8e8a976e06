import { z } from 'zod';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { practiceSlugs } from '#accounts';
import { type Find, type Head, type Verified, verifyTrail } from '#audit';
import { codeOf } from '#kit/error-code';
import { writeWhole } from '#kit/whole-file';
import type { WorkSource } from '#kit/work';

/** The ends of all chains as they were when last looked at, by the practice's id. */
export type Heads = ReadonlyMap<string, Head>;

/** A find in one practice, or one that only shows when all are looked at. */
export type AnyFind =
  | Find
  /** A line that was taken from another practice. */
  | { kind: 'moved'; line: string; from: string }
  /** A practice that was there when last looked at. */
  | { kind: 'gone' };

export type Checked = Omit<Verified, 'finds'> & { finds: AnyFind[] };

const PAGE = 200;

async function practicesHere(source: WorkSource): Promise<string[]> {
  const found = new Set<string>();
  for (let after: string | undefined = ''; after !== undefined;) {
    const from: string = after;
    const page = await source.forInstallation((work) => practiceSlugs(work, { after: from, most: PAGE }));
    for (const { practice } of page) found.add(practice);
    after = page.length === PAGE ? page.at(-1)?.slug : undefined;
  }
  return [...found];
}

/** Reads the trail of every practice, one after the other. */
export async function verifyAll(
  source: WorkSource,
  given: { known: Heads; onProgress?: (practice: string, read: number) => void },
): Promise<Checked[]> {
  const all: Checked[] = [];
  for (const practice of await practicesHere(source)) {
    const known = given.known.get(practice);
    const onProgress = (read: number): void => given.onProgress?.(practice, read);
    all.push(await verifyTrail(source, practice, { known, onProgress }));
  }
  sayMoved(all);
  const here = new Set(all.map((one) => one.practice));
  for (const [practice, head] of given.known) {
    if (here.has(practice)) continue;
    const nothing = { lines: 0, links: 0, waiting: 0, oldestWaiting: undefined };
    all.push({ practice, ...nothing, head, finds: [{ kind: 'gone' }] });
  }
  return all;
}

/** A line that is missing in one practice and stands without a link in another was moved. */
function sayMoved(all: readonly Checked[]): void {
  const from = new Map(
    all.flatMap(({ practice, finds }) =>
      finds.flatMap((find) =>
        find.kind === 'dropped' || find.kind === 'dropped_waiting' ? [[find.line, practice] as const] : [],
      ),
    ),
  );
  for (const one of all) {
    one.finds = one.finds.map((find) => {
      const was = find.kind === 'made_up' ? from.get(find.line) : undefined;
      return find.kind === 'made_up' && was !== undefined
        ? { kind: 'moved', line: find.line, from: was }
        : find;
    });
  }
}

/** The heads to keep now: a practice in which something was found keeps its old one, so that it is found again. */
export function headsAfter(before: Heads, all: readonly Checked[], accept: boolean): Heads {
  const after = new Map<string, Head>();
  for (const { practice, head, finds } of all) {
    const isGone = finds.some((find) => find.kind === 'gone');
    if (accept ? !isGone : finds.length === 0) after.set(practice, head);
    else if (!accept && before.has(practice)) after.set(practice, before.get(practice) ?? head);
  }
  return after;
}

const FILE = 'audit-heads.json';

const kept = z.record(z.uuid(), z.strictObject({ seq: z.number().int().min(0), link: z.string() }));

/** Empty when nothing was kept yet. Throws when the file can't be read: that is no reason to believe the database. */
export async function readHeads(dataDir: string): Promise<Heads> {
  const text = await readFile(join(dataDir, FILE), 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return '{}';
    throw error;
  });
  return new Map(Object.entries(kept.parse(JSON.parse(text))));
}

/** Whole or not at all, and for nobody else to read. */
export async function keepHeads(dataDir: string, heads: Heads): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const text = `${JSON.stringify(Object.fromEntries(heads), null, 1)}\n`;
  await writeWhole(join(dataDir, FILE), text, { mode: 0o600 });
}
