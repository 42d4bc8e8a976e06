import { isRefused } from '#kit/outcome';
import { type FieldRefusal, LONGEST, checkFields } from '../rules/fields.ts';
import { type Age, type Kind, type ResourceFields, type Topic, isKind, isTopic } from '../rules/kinds.ts';
import { type GivenFile, readServices } from './read.ts';
import {
  type HsdsAddressIn,
  type HsdsScheduleIn,
  type HsdsServiceIn,
  KIND_TAXONOMY,
  TOPIC_TAXONOMY,
  serviceShape,
} from './shapes.ts';

/** Why a row stays out. Each has one sentence in words/. */
export type RowRefusal =
  | FieldRefusal
  | 'unreadable'
  | 'not_active'
  | 'twice'
  | 'already_here'
  | 'emergency_by_hand';

export type RowRefused = { readonly row: number; readonly name: string; readonly refused: RowRefusal };

export type ImportPlan = {
  readonly taken: readonly {
    readonly row: number;
    readonly hsdsId: string;
    readonly fields: ResourceFields;
  }[];
  readonly refusals: readonly RowRefused[];
  readonly unreadableFiles: readonly string[];
};

const DAYS: Readonly<Record<string, string>> = {
  MO: 'Mon',
  TU: 'Tue',
  WE: 'Wed',
  TH: 'Thu',
  FR: 'Fri',
  SA: 'Sat',
  SU: 'Sun',
};

function hoursWords(one: HsdsScheduleIn): string {
  const days = one.byday
    .split(',')
    .map((day) => DAYS[day.replace(/[^A-Z]/gi, '').toUpperCase()] ?? '')
    .filter(Boolean)
    .join(', ');
  const clock = (time: string): string => time.replace(/^(\d{1,2}:\d{2}).*$/, '$1');
  const span =
    one.opens_at !== '' && one.closes_at !== '' ? `${clock(one.opens_at)} to ${clock(one.closes_at)}` : '';
  return one.description || [days, span].filter(Boolean).join(' ') || one.notes;
}

function addressWords(one: HsdsAddressIn | undefined): string {
  if (!one) return '';
  const { address_1, address_2, city, state_province, postal_code } = one;
  return [address_1, address_2, city, [state_province, postal_code].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
}

function termsOf(service: HsdsServiceIn, taxonomy: string): string[] {
  return service.attributes.flatMap(({ taxonomy_term: term }) =>
    term?.taxonomy === taxonomy ? [term.code] : [],
  );
}

// Whoever wrote the file may not know our kinds: a name that says it plainly is taken at its word.
const TELLING: readonly (readonly [Kind, RegExp])[] = [
  ['crisis_line', /\b(crisis|suicide)\b.*\b(line|lifeline|hotline|helpline)\b/i],
  ['abuse', /\b(domestic violence|domestic abuse|sexual assault|rape crisis)\b/i],
  ['shelter', /\b(shelter|refuge)\b/i],
  ['hospital', /\b(hospital|emergency department|psychiatric unit)\b/i],
  ['addiction', /\b(addiction|substance use|detox|recovery|alcohol)\b/i],
  ['support_group', /\b(support group|peer group)\b/i],
];

function kindOf(service: HsdsServiceIn): Kind {
  const own = termsOf(service, KIND_TAXONOMY).find(isKind);
  if (own) return own;
  // A longer name is refused anyway; over a whole file of "crisis crisis" these would look for minutes.
  const name = service.name.slice(0, LONGEST);
  return TELLING.find(([, says]) => says.test(name))?.[0] ?? 'agency';
}

function agesOf(service: HsdsServiceIn): Age[] {
  if (service.minimum_age === '' && service.maximum_age === '') return [];
  const from = Number(service.minimum_age || 0);
  const until = Number(service.maximum_age || 200);
  const spans: readonly (readonly [Age, number, number])[] = [
    ['children', 0, 12],
    ['teens', 13, 17],
    ['adults', 18, 64],
    ['older_adults', 65, 200],
  ];
  return spans.filter(([, least, most]) => from <= most && until >= least).map(([age]) => age);
}

function costOf(service: HsdsServiceIn): Pick<ResourceFields, 'cost' | 'cost_kind'> {
  const options = service.cost_options.map((one) =>
    [one.option, [one.amount, one.currency].filter(Boolean).join(' '), one.amount_description]
      .filter(Boolean)
      .join(': '),
  );
  const cost = service.fees_description || options.filter(Boolean).join('; ');
  if (/\b(free|no (cost|charge|fee))\b/i.test(cost)) return { cost, cost_kind: 'free' };
  return { cost, cost_kind: /\b(sliding|low[- ]cost|what you can)\b/i.test(cost) ? 'low' : 'unknown' };
}

function toFields(service: HsdsServiceIn, country: string): ResourceFields {
  const place = service.service_at_locations[0]?.location;
  const phones = [...service.phones, ...(place?.phones ?? []), ...(service.organization?.phones ?? [])];
  const call = phones.find((one) => !/text|sms|fax|tty/i.test(one.type));
  const text = phones.find((one) => /text|sms/i.test(one.type));
  const schedules = service.schedules.length > 0 ? service.schedules : (place?.schedules ?? []);
  const date = /^\d{4}-\d{2}-\d{2}/.exec(service.assured_date)?.[0] ?? null;
  return {
    kind: kindOf(service),
    country,
    organization: service.organization?.name ?? '',
    name: service.name,
    description: service.description,
    phone: call ? [call.number, call.extension && `ext. ${call.extension}`].filter(Boolean).join(' ') : '',
    text_to: text?.number ?? '',
    url: service.url || (service.organization?.website ?? ''),
    address: addressWords(place?.addresses[0]),
    hours: schedules.map(hoursWords).filter(Boolean).join('; '),
    ...costOf(service),
    audience: service.eligibility_description,
    topics: termsOf(service, TOPIC_TAXONOMY).filter((code): code is Topic => isTopic(code)),
    areas: service.service_areas.map((area) => area.name || area.extent || area.description),
    ages: agesOf(service),
    languages: service.languages.map((one) => (one.code || one.name).slice(0, 20)),
    source: 'HSDS',
    // Whoever made the file looked on that day; the practice still has to.
    seen_on: date,
  };
}

function cut(fields: ResourceFields): ResourceFields {
  // Descriptions in directories run to pages; a person gets the beginning, and the address for the rest.
  const short = (text: string): string => (text.length > 400 ? `${text.slice(0, 397).trimEnd()}…` : text);
  return {
    ...fields,
    description: short(fields.description),
    audience: short(fields.audience),
    hours: short(fields.hours),
  };
}

type Seen = { readonly known: ReadonlySet<string>; readonly taken: Set<string> };

function planRow(
  given: unknown,
  country: string,
  seen: Seen,
): { hsdsId: string; fields: ResourceFields } | { name: string; refused: RowRefusal } {
  const parsed = serviceShape.safeParse(given);
  if (!parsed.success) return { name: '', refused: 'unreadable' };
  const service = parsed.data;
  const { name } = service;
  if (service.id === '') return { name, refused: 'unreadable' };
  if (service.status !== '' && service.status !== 'active') return { name, refused: 'not_active' };
  if (seen.known.has(service.id)) return { name, refused: 'already_here' };
  if (seen.taken.has(service.id)) return { name, refused: 'twice' };
  const fields = checkFields(cut(toFields(service, country)));
  if (isRefused(fields)) return { name, refused: fields.refused };
  // A wrong emergency number would be shown at once, before anybody here has looked at it.
  if (fields.kind === 'emergency') return { name, refused: 'emergency_by_hand' };
  seen.taken.add(service.id);
  return { hsdsId: service.id, fields };
}

/**
 * What an import would do, row by row; nothing is written. `row` counts the services from 1, in the order of the
 * files. @param known the HSDS ids that are here already. @param country of the practice.
 */
export function planImport(
  files: readonly GivenFile[],
  country: string,
  known: ReadonlySet<string>,
): ImportPlan {
  const { services, unreadable } = readServices(files);
  const seen: Seen = { known, taken: new Set() };
  const taken: { row: number; hsdsId: string; fields: ResourceFields }[] = [];
  const refusals: RowRefused[] = [];
  for (const [index, service] of services.entries()) {
    const planned = planRow(service, country, seen);
    if ('refused' in planned) refusals.push({ row: index + 1, ...planned });
    else taken.push({ row: index + 1, ...planned });
  }
  return { taken, refusals, unreadableFiles: unreadable };
}
