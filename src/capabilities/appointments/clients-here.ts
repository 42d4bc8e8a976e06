import { caresOf, persons } from '#people';
import type { Work } from '#kit/work';

export type ClientHere = { readonly id: string; readonly called: string };

/** The clients of a member, by name: whom the desk books for. */
export async function clientsHere(work: Work, memberId: string): Promise<ClientHere[]> {
  const cares = await caresOf(work, { memberId });
  const found = await persons(work, [...new Set(cares.map((care) => care.personId))]);
  return [...found.values()]
    .map(({ id, called }) => ({ id, called: called === '' ? id.slice(0, 8) : called }))
    .toSorted((a, b) => a.called.localeCompare(b.called));
}
