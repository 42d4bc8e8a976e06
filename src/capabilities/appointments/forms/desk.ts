import { isUuid } from '#kit/ids';
import { minutesOf, wallInstant } from '#kit/wall-time';
import { SAID_BY, type SaidBy } from '../changes.ts';
import { dateFrom } from '../times-view.ts';
import { type Chosen, chosen } from './choice.ts';

/** A day and a time of the practice's, as two fields have them; undefined where they say none. */
export function momentTyped(
  form: URLSearchParams,
  names: { readonly on: string; readonly at: string },
  zone: string,
): { readonly on: string; readonly minute: number; readonly at: Temporal.Instant } | undefined {
  const date = dateFrom((form.get(names.on) ?? '').trim());
  const minute = minutesOf((form.get(names.at) ?? '').trim().slice(0, 5).padStart(5, '0'));
  if (!date || minute === undefined || minute > 1439) return undefined;
  return { on: date.toString(), minute, at: wallInstant(date, minute, zone) };
}

export const RHYTHMS = ['once', 'weekly', 'fortnightly'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

export type BookError = 'who' | 'on' | 'until' | 'past' | 'taken';

export type BookTyped = {
  readonly what: Chosen;
  readonly personIds: readonly string[];
  readonly when: NonNullable<ReturnType<typeof momentTyped>>;
  readonly rhythm: Rhythm;
  readonly untilOn: string | null;
};

/** What a form at the desk says: who comes, to what, when, how often. `what`: "kind format" in one field. */
export function bookTyped(
  form: URLSearchParams,
  given: { memberId: string; zone: string; clients: ReadonlySet<string> },
): BookTyped | { readonly errors: readonly BookError[] } {
  const errors: BookError[] = [];
  const [kind, format] = (form.get('what') ?? '').split(' ');
  const what = chosen((name) => ({ with: given.memberId, kind, format })[name]);
  const chose = ['person', 'person2', 'person3']
    .map((name) => form.get(name) ?? '')
    .filter((id) => id !== '');
  const personIds = chose.filter((id) => isUuid(id) && given.clients.has(id));
  const when = momentTyped(form, { on: 'on', at: 'at' }, given.zone);
  const rhythm = RHYTHMS.find((one) => one === form.get('rhythm')) ?? 'once';
  const until = (form.get('until') ?? '').trim();
  const last = until === '' ? null : dateFrom(until);
  // Who isn't a client here any more, since the form was opened: it is never booked for the others alone.
  if (personIds.length === 0 || personIds.length < chose.length) errors.push('who');
  if (!when) errors.push('on');
  const isWrongEnd = last === undefined || (last !== null && when !== undefined && last.toString() < when.on);
  if (rhythm !== 'once' && isWrongEnd) errors.push('until');
  if (!what || !when || errors.length > 0) return { errors: errors.length > 0 ? errors : ['on'] };
  return {
    what,
    personIds,
    when,
    rhythm,
    untilOn: rhythm === 'once' ? null : (last?.toString() ?? null),
  };
}

export type CancelTyped = {
  /** One person's id: of several who come, only they can't. */
  readonly whose: 'theirs' | 'ours' | { readonly only: string };
  readonly by: SaidBy;
  readonly sentAt: Temporal.Instant | undefined;
};

/** AP7 who can't, how they said so, and when it was sent. */
export function cancelTyped(
  form: URLSearchParams,
  zone: string,
): CancelTyped | { readonly errors: ['sent'] } {
  const [on, at] = [(form.get('sent_on') ?? '').trim(), (form.get('sent_at') ?? '').trim()];
  const sent = momentTyped(form, { on: 'sent_on', at: 'sent_at' }, zone);
  if ((on !== '' || at !== '') && !sent) return { errors: ['sent'] };
  const chose = form.get('whose') ?? '';
  const whose = chose === 'ours' ? 'ours' : isUuid(chose) ? { only: chose } : 'theirs';
  const said = SAID_BY.find((one) => one === form.get('by') && one !== 'page' && one !== 'desk');
  return { whose, by: whose === 'ours' ? 'desk' : (said ?? 'phone'), sentAt: sent?.at };
}
