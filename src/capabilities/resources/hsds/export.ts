import { digest } from '#kit/crypto';
import type { Age, Resource } from '../rules/kinds.ts';
import { texting } from '../rules/ways.ts';
import { KIND_TAXONOMY, TOPIC_TAXONOMY } from './shapes.ts';

/** A service of HSDS 3.0 with its organization, as `/services/{id}` gives it. */
export type HsdsService = {
  id: string;
  name: string;
  description: string;
  url?: string;
  status: 'active' | 'inactive';
  fees_description?: string;
  eligibility_description?: string;
  minimum_age?: number;
  maximum_age?: number;
  assured_date?: string;
  organization: { id: string; name: string; description: string };
  phones: { id: string; number: string; type: 'voice' | 'text'; description?: string }[];
  schedules: { id: string; description: string }[];
  languages: { id: string; code: string }[];
  service_areas: { id: string; name: string }[];
  service_at_locations: {
    id: string;
    location: {
      id: string;
      location_type: 'physical';
      addresses: { id: string; address_1: string; country: string; address_type: 'physical' }[];
    };
  }[];
  attributes: {
    id: string;
    link_type: 'service';
    taxonomy_term: { id: string; code: string; name: string; description: string; taxonomy: string };
  }[];
};

/** HSDS wants a UUID for every part; a part's is made from its service's, so that two exports agree (RFC 9562, v8). */
function partId(...path: readonly string[]): string {
  const bytes = Buffer.from(digest(path.join('\0')).subarray(0, 16));
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const LEAST: Readonly<Record<Age, number>> = { children: 0, teens: 13, adults: 18, older_adults: 65 };
const MOST: Readonly<Record<Age, number | undefined>> = {
  children: 12,
  teens: 17,
  adults: 64,
  older_adults: undefined,
};

function ageSpan(ages: readonly string[]): Pick<HsdsService, 'minimum_age' | 'maximum_age'> {
  const said = (Object.keys(LEAST) as Age[]).filter((age) => ages.includes(age));
  const [youngest] = said;
  const oldest = said.at(-1);
  if (youngest === undefined || oldest === undefined) return {};
  const most = oldest === 'adults' ? undefined : MOST[oldest];
  return { minimum_age: LEAST[youngest], ...(most !== undefined && { maximum_age: most }) };
}

function term(one: Resource, taxonomy: string, code: string): HsdsService['attributes'][number] {
  return {
    id: partId(one.id, taxonomy, code),
    link_type: 'service',
    taxonomy_term: { id: partId(taxonomy, code), code, name: code, description: code, taxonomy },
  };
}

function phonesOf(one: Resource): HsdsService['phones'] {
  const phones: HsdsService['phones'] = [];
  if (one.phone !== '') phones.push({ id: partId(one.id, 'voice'), number: one.phone, type: 'voice' });
  const text = texting(one.text_to);
  if (text) {
    const description = text.word === '' ? {} : { description: one.text_to };
    phones.push({ id: partId(one.id, 'text'), number: text.number, type: 'text', ...description });
  }
  return phones;
}

function locationsOf(one: Resource): HsdsService['service_at_locations'] {
  if (one.address === '' || one.kind === 'book') return [];
  const address = {
    id: partId(one.id, 'address'),
    address_1: one.address,
    country: iso(one.country),
    address_type: 'physical',
  } as const;
  const location = {
    id: partId(one.id, 'location'),
    location_type: 'physical',
    addresses: [address],
  } as const;
  return [{ id: partId(one.id, 'at'), location: { ...location, addresses: [address] } }];
}

function iso(country: string): string {
  return country === 'UK' ? 'GB' : country;
}

function service(one: Resource): HsdsService {
  return {
    id: one.id,
    name: one.name,
    description: one.description || one.audience,
    ...(one.url !== '' && { url: one.url }),
    status: one.retired_at === null ? 'active' : 'inactive',
    ...(one.cost !== '' && { fees_description: one.cost }),
    ...(one.audience !== '' && { eligibility_description: one.audience }),
    ...ageSpan(one.ages),
    ...(one.assured_on !== null && { assured_date: one.assured_on }),
    organization: {
      id: partId(one.id, 'organization'),
      name: one.organization || one.name,
      description: one.description,
    },
    phones: phonesOf(one),
    schedules: one.hours === '' ? [] : [{ id: partId(one.id, 'hours'), description: one.hours }],
    languages: one.languages.map((code) => ({ id: partId(one.id, 'language', code), code })),
    service_areas: one.areas.map((name) => ({ id: partId(one.id, 'area', name), name })),
    service_at_locations: locationsOf(one),
    attributes: [
      term(one, KIND_TAXONOMY, one.kind),
      ...one.topics.map((topic) => term(one, TOPIC_TAXONOMY, topic)),
    ],
  };
}

/** The practice's list as HSDS 3.0 services. */
export function hsds(resources: readonly Resource[]): HsdsService[] {
  return resources.map(service);
}
