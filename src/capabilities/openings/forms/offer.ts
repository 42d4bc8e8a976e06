import type { Practice } from '#accounts';
import { type Age, TOPICS } from '#resources';
import { oneLine } from '#kit/one-line';
import { looksLikeAClient, looksLikeAnAddress } from '../rules/client-details.ts';
import { type Reach, audienceTicks, audienceTyped, startingAudience } from './audience.ts';
import {
  type Audience,
  BEGINS,
  FORMATS,
  MOST_LINE,
  MOST_NOTE,
  MOST_PLACES,
  ONE_PLACE,
  type Offer,
  type OfferError,
  PARTS,
} from '../rules/offer.ts';

/** A form as it was posted: shown again as typed when something wants another look. */
export type Typed = URLSearchParams;

export const AGES: readonly Age[] = ['children', 'teens', 'adults', 'older_adults'];
export const LANGUAGES = ['en', 'es', 'fr', 'de', 'pt', 'zh', 'ru', 'ar'] as const;
const MOST_LISTED = 12;
const MOST_FEE = 10_000;

const list = (text: string): string[] =>
  [...new Set(text.split(/[,;\n]/).map((one) => oneLine(one).slice(0, MOST_LINE)))]
    .filter(Boolean)
    .slice(0, MOST_LISTED);

/** A whole number, or undefined where something else stands. */
const whole = (text: string): number | undefined => (/^\d{1,6}$/.test(text) ? Number(text) : undefined);

type Read = { offer: Offer; audience: Audience } | { errors: OfferError[] };

/** What was typed, made into an offer and who sees it; or what wants another look. @param today by the practice's clock */
export function offerTyped(typed: Typed, today: Temporal.PlainDate, reach: Reach): Read {
  const of = (name: string): string => (typed.get(name) ?? '').trim();
  const chosen = <T extends string>(name: string, known: readonly T[]): T[] =>
    known.filter((one) => typed.getAll(name).includes(one));
  const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => typed.getAll('days').includes(String(day)));
  const languages: string[] = chosen('languages', LANGUAGES);
  const offer = {
    places: whole(of('places')) ?? 0,
    startsOn: of('starts_on') === '' ? null : of('starts_on'),
    days,
    parts: chosen('parts', PARTS),
    formats: chosen('formats', FORMATS),
    area: oneLine(of('area')).slice(0, MOST_LINE),
    licensedIn: list(of('licensed_in')),
    ages: chosen('ages', AGES),
    topics: chosen('topics', TOPICS),
    languages: languages.length > 0 ? languages : ['en'],
    payers: list(of('insurance')),
    feeFrom: of('fee_from') === '' ? null : (whole(of('fee_from')) ?? Number.NaN),
    feeTo: of('fee_to') === '' ? null : (whole(of('fee_to')) ?? Number.NaN),
    sliding: of('sliding') === 'yes',
    begins: chosen('begins', BEGINS),
    phone: oneLine(of('phone')).slice(0, MOST_LINE),
    note: oneLine(of('note')),
  } satisfies Offer;
  const errors = wantsALook(offer, today, of('note_ok') === 'yes');
  const audience = audienceTyped(typed, reach);
  if (!audience) errors.push({ field: 'audience', says: 'nobody' });
  return errors.length > 0 || !audience ? { errors } : { offer: withOneFee(offer), audience };
}

/** Said on one side alone, a fee is that one. */
function withOneFee(offer: Offer): Offer {
  const { feeFrom, feeTo } = offer;
  return { ...offer, feeFrom: feeFrom ?? feeTo, feeTo: feeTo ?? feeFrom };
}

function wantsALook(offer: Offer, today: Temporal.PlainDate, noteIsFine: boolean): OfferError[] {
  const { feeFrom, feeTo } = offer;
  const fees = [feeFrom, feeTo].filter((fee) => fee !== null);
  const areFees = fees.every((fee) => fee >= 0 && fee <= MOST_FEE) && (fees[0] ?? 0) <= (fees[1] ?? Infinity);
  const errors: (OfferError | false)[] = [
    (offer.places < 1 || offer.places > MOST_PLACES) && { field: 'places', says: 'places' },
    !isFrom(offer.startsOn, today) && { field: 'starts_on', says: 'past' },
    offer.formats.length === 0 && { field: 'formats', says: 'no_format' },
    looksLikeAnAddress(offer.area) && { field: 'area', says: 'home_address' },
    offer.begins.length === 0 && { field: 'begins', says: 'no_way' },
    offer.begins.includes('call') && !/\d{3}/.test(offer.phone) && { field: 'phone', says: 'no_phone' },
    !areFees && { field: 'fee_to', says: 'fees' },
    offer.note.length > MOST_NOTE && { field: 'note', says: 'note_long' },
    !noteIsFine && looksLikeAClient(offer.note) && { field: 'note', says: 'client_details' },
  ];
  return errors.filter((one) => one !== false);
}

function isFrom(day: string | null, today: Temporal.PlainDate): boolean {
  if (day === null) return true;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  try {
    return Temporal.PlainDate.compare(Temporal.PlainDate.from(day), today) >= 0;
  } catch {
    return false;
  }
}

/** An offer as the form that would have made it. */
export function typedFrom(offer: Offer, audience: Audience): Typed {
  const typed = new URLSearchParams({
    places: String(offer.places),
    starts_on: offer.startsOn ?? '',
    area: offer.area,
    licensed_in: offer.licensedIn.join(', '),
    insurance: offer.payers.join(', '),
    fee_from: offer.feeFrom === null ? '' : String(offer.feeFrom),
    fee_to: offer.feeTo === null ? '' : String(offer.feeTo),
    sliding: offer.sliding ? 'yes' : '',
    phone: offer.phone,
    note: offer.note,
  });
  const several = { days: offer.days.map(String), parts: offer.parts, formats: offer.formats };
  const more = { ages: offer.ages, topics: offer.topics, languages: offer.languages, begins: offer.begins };
  for (const [name, values] of Object.entries({ ...several, ...more }))
    for (const value of values) typed.append(name, value);
  for (const value of audienceTicks(audience)) typed.append('audience', value);
  return typed;
}

/** What a form opens with: what was said last, or what the practice tells people already. Twenty seconds are not many. */
export function startingFrom(
  { terms, languages }: Practice,
  last: (Offer & { readonly audience: Audience }) | undefined,
  reach: Reach,
): Typed {
  const audience = startingAudience(reach, last?.audience);
  if (last) return typedFrom({ ...last, startsOn: null, places: 1, note: '' }, audience);
  return typedFrom(
    {
      ...ONE_PLACE,
      formats: terms.formats,
      licensedIn: terms.licensedIn,
      languages,
      payers: terms.payment,
    },
    audience,
  );
}
