import { z } from 'zod';
import { csvRecords } from '#kit/csv';
import { MOST_OF_ONE } from './shapes.ts';

/** A file as it was handed in. */
export type GivenFile = { readonly name: string; readonly text: string };

/** `services` as HSDS JSON, not yet checked; `unreadable` are the names of files that could not be understood. */
export type ReadServices = { services: unknown[]; unreadable: string[] };

const record = z.record(z.string(), z.unknown());
type Loose = z.output<typeof record>;

function isRecord(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listIn(value: Loose, key: string): unknown[] | undefined {
  const found = value[key];
  return Array.isArray(found) ? found : undefined;
}

/** A list of services, a page of an HSDS API, one service, or organizations that hold their services. */
function servicesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(servicesOf);
  if (!isRecord(value)) return [value];
  const page = listIn(value, 'contents');
  if (page) return servicesOf(page);
  const organizations = listIn(value, 'organizations');
  if (organizations) return servicesOf(organizations);
  const held = listIn(value, 'services');
  if (!held) return [value];
  const { services: _services, ...organization } = value;
  const named = typeof value['name'] === 'string';
  return held.map((service) => (isRecord(service) && named ? { organization, ...service } : service));
}

/** 'organizations.csv', 'folder/organization.CSV' -> 'organization'. */
function tableOf(name: string): string {
  const base = name
    .replace(/^.*[/\\]/, '')
    .replace(/\.csv$/i, '')
    .toLowerCase();
  if (/^services?_at_locations?$/.test(base)) return 'service_at_location';
  return base === 'addresses' ? 'address' : base.replace(/s$/, '');
}

type Rows = readonly Loose[];

/** The rows of a table under what they belong to. Sorted once: looked through for each service, a long file takes hours. */
function under(rows: Rows, key: string): (id: unknown) => Rows {
  const sorted = Map.groupBy(rows, (row) => row[key]);
  return (id) => (id === undefined || id === '' ? [] : (sorted.get(id) ?? []));
}

/** The tables of an HSDS data package, put together by their ids into the nested shape of the JSON. */
function nested(tables: ReadonlyMap<string, Rows>): unknown[] {
  const rows = (table: string): Rows => tables.get(table) ?? [];
  const at = (table: string) => under(rows(table), 'location_id');
  const of = (table: string) => under(rows(table), 'service_id');
  const [locations, organizations] = [under(rows('location'), 'id'), under(rows('organization'), 'id')];
  const [addresses, phones, schedules] = [at('address'), at('phone'), at('schedule')];
  const phonesOf = under(rows('phone'), 'organization_id');
  const [phone, schedule, language] = [of('phone'), of('schedule'), of('language')];
  const [area, cost, link] = [of('service_area'), of('cost_option'), of('service_at_location')];
  const placeOf = (id: unknown): Loose | undefined => {
    const [location] = locations(id);
    return (
      location && { ...location, addresses: addresses(id), phones: phones(id), schedules: schedules(id) }
    );
  };
  return rows('service').map((service) => {
    const id = service['id'];
    const [organization] = organizations(service['organization_id']);
    return {
      ...service,
      organization: organization && { ...organization, phones: phonesOf(organization['id']) },
      phones: phone(id),
      schedules: schedule(id),
      languages: language(id),
      service_areas: area(id),
      cost_options: cost(id),
      service_at_locations: link(id)
        .slice(0, MOST_OF_ONE)
        .map((one) => ({ location: placeOf(one['location_id']) }))
        .filter(({ location }) => location !== undefined)
        // The one that is shown; each brings its numbers along, and thousands may point at the same.
        .slice(0, 1),
    };
  });
}

/** Reads HSDS 3.0 as JSON, or as the CSV tables of a data package (services.csv at least). */
export function readServices(files: readonly GivenFile[]): ReadServices {
  const services: unknown[] = [];
  const unreadable: string[] = [];
  const tables = new Map<string, Rows>();
  for (const file of files) {
    if (/\.csv$/i.test(file.name)) {
      tables.set(
        tableOf(file.name),
        csvRecords(file.text).map((row) => Object.fromEntries(row)),
      );
      continue;
    }
    try {
      services.push(...servicesOf(JSON.parse(file.text)));
    } catch {
      unreadable.push(file.name);
    }
  }
  if (tables.size > 0 && !tables.has('service'))
    unreadable.push(...files.map((file) => file.name).filter((name) => /\.csv$/i.test(name)));
  return { services: [...services, ...nested(tables)], unreadable };
}
