import { networksOf, staffing } from '#accounts';
import type { Work, WorkSource } from '#kit/work';
import { isOpen, opening, stillTold } from '#openings';
import { type Named, namedTo } from './named.ts';
import { inquiryByLink } from './store.ts';

const system = { kind: 'system' } as const;

async function hasRoomHere(work: Work, named: readonly Named[]): Promise<string[]> {
  const { therapists } = await staffing(work);
  const found = await Promise.all(named.map((one) => opening(work, one.opening)));
  return found.flatMap((one) => {
    if (!one || one.home || !isOpen(one, work.at)) return [];
    return therapists.some(({ id }) => id === one.memberId) ? [one.id] : [];
  });
}

/** Of the colleagues who were named those who have room now, by their openings. Each is asked where the opening is at home. */
export async function roomNow(
  source: WorkSource,
  practice: string,
  named: readonly Named[],
): Promise<ReadonlySet<string>> {
  if (named.length === 0) return new Set();
  const here = named.filter((one) => one.home === undefined);
  const { own, networks } = await source.inPractice(practice, system, async (work) => ({
    own: await hasRoomHere(work, here),
    networks: (await networksOf(work)).map((one) => one.id),
  }));
  const room = new Set(own);
  for (const { home, opening: id } of named) {
    if (home === undefined) continue;
    const isThere = await source.inPractice(home, system, async (work) => {
      const told = await stillTold(work, id, { practice, networks });
      const whose = told && (await staffing(work)).member(told.memberId);
      return whose !== undefined && whose.role !== 'front_desk';
    });
    if (isThere) room.add(id);
  }
  return room;
}

/**
 * I23 for the page behind a link: those who were named and have no room any more. Who is named while the page is read was asked by
 * nobody yet, and isn't among them.
 */
export async function fullNow(
  source: WorkSource,
  practice: string,
  link: string,
): Promise<ReadonlySet<string>> {
  const named = await source.inPractice(practice, system, async (work) => {
    const found = await inquiryByLink(work, link);
    return found ? namedTo(work, found) : [];
  });
  const room = await roomNow(source, practice, named);
  return new Set(named.map((one) => one.opening).filter((id) => !room.has(id)));
}
