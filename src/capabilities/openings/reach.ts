import { isTied, networksOf, practicesHere } from '#accounts';
import type { WorkSource } from '#kit/work';
import type { Reach } from './forms/audience.ts';

const system = { kind: 'system' } as const;

/** Whom a practice may tell: its networks, and who is in them, each by name. One look into each network. */
export async function reachOf(source: WorkSource, practice: string): Promise<Reach> {
  const networks = await source.inPractice(practice, system, networksOf);
  const colleagues = new Map<string, string>();
  for (const { id } of networks) {
    const there = await source.inPractice(id, system, practicesHere);
    for (const one of there.filter(isTied)) if (one.id !== practice) colleagues.set(one.id, one.name);
  }
  return {
    networks: networks.map(({ id, name }) => ({ id, name })),
    colleagues: [...colleagues]
      .map(([id, name]) => ({ id, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1)),
  };
}
