import fc from 'fast-check';
import { NO_NEED, type Need } from './rules/matching.ts';
import { FORMATS, ONE_PLACE, type Offer, PARTS } from './rules/offer.ts';

/** Offers and needs in few words, so that they often meet; some words only look alike. */

const AGES = ['children', 'teens', 'adults', 'older_adults'] as const;
const PAYERS = ['Aetna', 'AETNA', 'Blue Cross', 'Blue-Cross', 'Ärzte Kasse', '—', 'Cigna'];
const PLACES = ['New York', 'new  york', 'Québec', 'Quebec', '…'];

const some = <T>(values: readonly T[], most = values.length) => fc.subarray([...values], { maxLength: most });
const maySay = <T>(values: readonly T[], most?: number) => fc.oneof(fc.constant<T[]>([]), some(values, most));
const atLeastOne = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });

export const offers: fc.Arbitrary<Offer> = fc
  .record({
    days: maySay([1, 2, 5]),
    parts: maySay(PARTS),
    formats: atLeastOne(FORMATS),
    area: fc.constantFrom('', 'Elm Park', 'Old Town'),
    licensedIn: maySay(PLACES, 2),
    ages: maySay(AGES),
    topics: maySay(['grief', 'sleep', 'anxiety'] as const),
    languages: atLeastOne(['en', 'es', 'ar', 'fa']),
    payers: maySay(PAYERS, 3),
  })
  .map((more) => ({ ...ONE_PLACE, ...more }));

export const needs: fc.Arbitrary<Need> = fc
  .record({
    ages: maySay(AGES, 2),
    language: fc.constantFrom('', 'en', 'es', 'fa', 'ru'),
    payers: maySay(['aetna', 'Blue Cross', 'arzte kasse', 'Humana', '?'], 2),
    paysThemselves: fc.boolean(),
    format: fc.constantFrom('', ...FORMATS),
    region: fc.constantFrom('', 'New York', 'QUÉBEC', 'Vermont', '.'),
    topics: maySay(['grief', 'sleep']),
    parts: maySay(PARTS, 2),
    days: maySay([1, 5]),
    area: fc.constantFrom('', 'near Elm Park'),
  })
  .map((more) => ({ ...NO_NEED, ...more }));
