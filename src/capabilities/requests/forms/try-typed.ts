import { oneLine } from '#kit/one-line';
import { BY_WAYS, MOST_LINE, MOST_NAME, MOST_NOTE, OUTCOMES } from '../rules/tries.ts';
import type { Told } from '../store-tries.ts';

/** What wants another look: the field, by its name in the form, and which sentence says so. */
export type TryError = {
  field: 'whom' | 'on' | 'again_on' | 'reach' | 'note';
  says: 'no_whom' | 'no_day' | 'no_again' | 'long' | 'too_many';
};

type Read = { told: Told } | { errors: TryError[] };

/** The date that was typed, or undefined where it is none. */
function dayTyped(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return undefined;
  }
}

/** Nobody was tried by a form of ours before this, and a year like 9999 would be looked after for ever. */
const FARTHEST_YEARS = 10;

/** A try as it was typed. @param today by the practice's clock: a day that wasn't typed is this one */
export function tryTyped(form: URLSearchParams, today: Temporal.PlainDate): Read {
  const of = (name: string): string => (form.get(name) ?? '').trim();
  const [whom, reach] = [oneLine(of('whom')), oneLine(of('reach'))];
  const note = of('note').replaceAll('\r\n', '\n');
  const on = of('on') === '' ? today : dayTyped(of('on'));
  const again = of('again_on') === '' ? null : dayTyped(of('again_on'));
  const isPast =
    on !== undefined && Temporal.PlainDate.compare(on, today) <= 0 && on.year >= today.year - FARTHEST_YEARS;
  const isSoon = again === null || (again !== undefined && again.year <= today.year + 1);
  const errors: (TryError | false)[] = [
    whom === '' && { field: 'whom', says: 'no_whom' },
    whom.length > MOST_NAME && { field: 'whom', says: 'long' },
    !isPast && { field: 'on', says: 'no_day' },
    !isSoon && { field: 'again_on', says: 'no_again' },
    reach.length > MOST_LINE && { field: 'reach', says: 'long' },
    note.length > MOST_NOTE && { field: 'note', says: 'long' },
  ];
  const wrong = errors.filter((one) => one !== false);
  if (wrong.length > 0 || on === undefined || again === undefined) return { errors: wrong };
  return {
    told: {
      whom,
      reach,
      note,
      byWay: BY_WAYS.find((one) => one === of('by')) ?? 'rang',
      triedOn: on.toString(),
      came: OUTCOMES.find((one) => one === of('came')) ?? 'waiting',
      againOn: again?.toString() ?? null,
    },
  };
}

/** A try as the form that would have made it. */
export const typedFrom = (told: Told): URLSearchParams =>
  new URLSearchParams({
    whom: told.whom,
    reach: told.reach,
    note: told.note,
    by: told.byWay,
    on: told.triedOn,
    came: told.came,
    again_on: told.againOn ?? '',
  });
