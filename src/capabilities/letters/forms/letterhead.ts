import type { LetterheadSaid } from '../rules/letterhead.ts';
import { MOST_PLACES } from '../rules/letterhead.ts';
import { isUuid } from '#kit/ids';
import { oneLine } from '#kit/one-line';

const TEXTS = { address: 300, returns: 300, comeBack: 400, records: 400 } as const;

/** What the form of the letterhead says, as it is kept. A number that is none is nought, which is refused. */
export function letterheadTyped(form: URLSearchParams): LetterheadSaid {
  const text = (name: keyof typeof TEXTS): string =>
    (form.get(name) ?? '').trim().replaceAll('\r\n', '\n').slice(0, TEXTS[name]);
  const days = (form.get('closesAfterDays') ?? '').trim();
  const places = Array.from({ length: MOST_PLACES }, (_, at) => form.get(`place${at + 1}`) ?? '');
  return {
    address: text('address'),
    phone: oneLine(form.get('phone') ?? '').slice(0, 60),
    returns: text('returns'),
    comeBack: text('comeBack'),
    records: text('records'),
    places: [...new Set(places.filter(isUuid))],
    closesAfterDays: /^\d{1,4}$/.test(days) ? Number(days) : 0,
  };
}
