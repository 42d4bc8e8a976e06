import { z } from 'zod';
import { oneLine } from '#kit/one-line';
import type { Role } from '../rules/roles.ts';
import { type Read, isDate } from './set-up.ts';

export const ROLES: readonly Role[] = ['owner', 'therapist', 'front_desk'];

export const roleIn = (form: URLSearchParams): Role | undefined =>
  ROLES.find((role) => role === form.get('role'));

export type ColleagueForm = { name: string; email: string; role: Role };

/** Without an address the invitation asks for one. */
export function colleagueForm(form: URLSearchParams): Read<ColleagueForm> {
  const wrong = new Set<string>();
  const name = oneLine(form.get('name') ?? '');
  const email = (form.get('email') ?? '').trim();
  const role = roleIn(form);
  if (name === '' || name.length > 120) wrong.add('name');
  if (email !== '' && !z.email().max(254).safeParse(email).success) wrong.add('email');
  if (!role) wrong.add('role');
  return role && wrong.size === 0 ? { given: { name, email, role } } : { wrong };
}

export type AbsenceForm = {
  memberId: string;
  /** The first and the last day away, in the practice's zone. */
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
  coverId: string | null;
};

/** `about` may be away; `covers` may stand in. Nobody stands in for themselves. */
export function absenceForm(
  form: URLSearchParams,
  given: { about: readonly string[]; covers: readonly string[]; today: Temporal.PlainDate },
): Read<AbsenceForm> {
  const wrong = new Set<string>();
  const memberId = form.get('member') ?? '';
  if (!given.about.includes(memberId)) wrong.add('member');
  const day = (name: string): Temporal.PlainDate | undefined => {
    const text = (form.get(name) ?? '').trim();
    return isDate(text) ? Temporal.PlainDate.from(text) : undefined;
  };
  const [from, until] = [day('from'), day('until')];
  if (!from) wrong.add('from');
  const isLater = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
    Temporal.PlainDate.compare(a, b) >= 0;
  if (!until || !isLater(until, given.today) || (from && !isLater(until, from))) wrong.add('until');
  const cover = form.get('cover') ?? '';
  if (cover !== '' && (!given.covers.includes(cover) || cover === memberId)) wrong.add('cover');
  if (wrong.size > 0 || !from || !until) return { wrong };
  return { given: { memberId, from, until, coverId: cover === '' ? null : cover } };
}
