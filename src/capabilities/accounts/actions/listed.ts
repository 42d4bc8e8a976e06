import type { Work } from '#kit/work';
import { MEMBER_LEFT } from '../events.ts';
import { type Member, changeMember, giveAddress, insertMember, member, members } from '../store.ts';

/** A colleague of a network who has no account: they are written to, never sign in, and answer nobody here. */
export function listMember(work: Work, given: { name: string; email: string }): string {
  const id = work.uuid();
  insertMember(work, { ...given, id, role: 'colleague', published_as: given.name, user_id: null });
  return id;
}

/** Whether `id` is a colleague without an account; undefined otherwise. */
export async function listedMember(work: Work, id: string): Promise<Member | undefined> {
  const found = await member(work, id);
  return found?.role === 'colleague' && found.left_at === null ? found : undefined;
}

export async function listedMembers(work: Work): Promise<Member[]> {
  const all = await members(work, { listed: true, left: true });
  return all.filter(({ role }) => role === 'colleague');
}

export function renameListed(work: Work, id: string, name: string): void {
  changeMember(work, id, { name, published_as: name });
}

/** They are written to no more, and their address isn't kept. */
export function unlistMember(work: Work, id: string): void {
  changeMember(work, id, { left_at: work.at });
  giveAddress(work, id, '');
  work.announce({ name: MEMBER_LEFT, id });
}
