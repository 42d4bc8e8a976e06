import { type Refusal, refuse } from '#kit/outcome';
import { oneLine } from '#kit/one-line';
import { AGES, type ResourceFields, TOPICS, countryCode, isHelpNow } from './kinds.ts';
import { dial, texting, waysOf, webHost } from './ways.ts';

/** Why a resource can't be written down so. Each has one sentence in words/. */
export type FieldRefusal =
  | 'name_missing'
  | 'way_missing'
  | 'phone_unclear'
  | 'text_unclear'
  | 'url_unclear'
  | 'number_missing'
  | 'too_long';

export type Checked = ResourceFields | Refusal<FieldRefusal>;

export const LONGEST = 600;

function isTooLong(fields: ResourceFields): boolean {
  return Object.values(fields).some((value) => typeof value === 'string' && value.length > LONGEST);
}

function trimmed(fields: ResourceFields): ResourceFields {
  const own = <T extends string>(values: readonly string[], known: readonly T[]): T[] =>
    known.filter((one) => values.includes(one));
  const several = (values: readonly string[]): string[] => [...new Set(values.map(oneLine))].filter(Boolean);
  return {
    kind: fields.kind,
    country: countryCode(fields.country),
    organization: oneLine(fields.organization),
    name: oneLine(fields.name),
    description: fields.description.trim(),
    phone: oneLine(fields.phone),
    text_to: oneLine(fields.text_to),
    url: oneLine(fields.url),
    address: oneLine(fields.address),
    hours: oneLine(fields.hours),
    cost: oneLine(fields.cost),
    cost_kind: fields.cost_kind,
    audience: oneLine(fields.audience),
    topics: own(fields.topics, TOPICS),
    areas: several(fields.areas),
    ages: own(fields.ages, AGES),
    languages: several(fields.languages.map((one) => one.toLowerCase())),
    source: oneLine(fields.source),
    seen_on: fields.seen_on,
  };
}

/** Trims, and refuses what nobody could turn to. Cost and hours may still be missing: then it isn't suggested yet. */
export function checkFields(given: ResourceFields): Checked {
  const fields = trimmed(given);
  if (fields.name === '') return refuse('name_missing');
  if (isTooLong(fields)) return refuse('too_long');
  if (fields.phone !== '' && dial(fields.phone) === undefined) return refuse('phone_unclear');
  if (fields.text_to !== '' && texting(fields.text_to) === undefined) return refuse('text_unclear');
  if (fields.url !== '' && webHost(fields.url) === undefined) return refuse('url_unclear');
  if (isHelpNow(fields) && fields.phone === '' && fields.text_to === '') return refuse('number_missing');
  if (waysOf(fields).length === 0) return refuse('way_missing');
  return fields;
}

const WAYS = ['phone', 'text_to', 'url', 'address'] as const;

/** What a look at a place makes sure of. */
export type Reached = Pick<ResourceFields, (typeof WAYS)[number] | 'kind'>;

/** Whether two are reached by the very same numbers and addresses. */
export function sameWays(one: Omit<Reached, 'kind'>, other: Omit<Reached, 'kind'>): boolean {
  return WAYS.every((field) => one[field] === other[field]);
}

/** Whether a change touches how it is reached, so that what was confirmed before no longer holds. */
export function reachedOtherwise(before: Reached, after: Reached): boolean {
  return before.kind !== after.kind || !sameWays(before, after);
}
