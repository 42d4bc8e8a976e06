import type { Kept } from './paths.ts';
import { AGES, COSTS, KINDS, type ResourceFields, TOPICS, isKind } from './rules/kinds.ts';
import { narrowingFrom, narrowingPairs } from './rules/narrowing.ts';

/** A form as it was posted: shown again as typed when something wants another look. */
export type Typed = URLSearchParams;

const list = (text: string, sign: RegExp): string[] =>
  text
    .split(sign)
    .map((one) => one.trim())
    .filter(Boolean);

/** What was typed, made into what `add` and `change` take. Unknown choices fall back to the widest one. */
export function fieldsFrom(typed: Typed, country: string): ResourceFields {
  const of = (name: string): string => (typed.get(name) ?? '').trim();
  const chosen = <T extends string>(name: string, known: readonly T[]): T[] =>
    known.filter((one) => typed.getAll(name).includes(one));
  return {
    kind: KINDS.find((kind) => kind === of('kind')) ?? 'other',
    country: of('anywhere') === 'yes' ? 'any' : country,
    organization: of('organization'),
    name: of('name'),
    description: of('description'),
    phone: of('phone'),
    text_to: of('text_to'),
    url: of('url'),
    address: of('address'),
    hours: of('hours'),
    cost: of('cost'),
    cost_kind: COSTS.find((cost) => cost === of('cost_kind')) ?? 'unknown',
    audience: of('audience'),
    topics: chosen('topics', TOPICS),
    areas: list(of('areas'), /[;\n]/),
    ages: chosen('ages', AGES),
    languages: list(of('languages'), /[\s,;]+/),
    source: of('source'),
    seen_on: /^\d{4}-\d{2}-\d{2}$/.test(of('seen_on')) ? of('seen_on') : null,
  };
}

/** A kept resource as the form that would have made it. */
export function typedFrom(fields: ResourceFields): Typed {
  const typed = new URLSearchParams();
  const plain = [
    'kind',
    'organization',
    'name',
    'description',
    'phone',
    'text_to',
    'url',
    'address',
  ] as const;
  const more = ['hours', 'cost', 'cost_kind', 'audience', 'source'] as const;
  for (const name of [...plain, ...more]) typed.set(name, fields[name]);
  for (const topic of fields.topics) typed.append('topics', topic);
  for (const age of fields.ages) typed.append('ages', age);
  typed.set('areas', fields.areas.join('; '));
  typed.set('languages', fields.languages.join(' '));
  typed.set('seen_on', fields.seen_on ?? '');
  if (fields.country === 'any') typed.set('anywhere', 'yes');
  return typed;
}

/** What a press was made among: a narrowed list, or one fold of the whole (`pages/desk-folds.ts`). */
export function keptIn(form: URLSearchParams): Kept {
  const fold = form.get('in') ?? '';
  return { pairs: narrowingPairs(narrowingFrom(form)), fold: isKind(fold) ? fold : undefined };
}
