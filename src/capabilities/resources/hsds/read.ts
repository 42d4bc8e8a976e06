import { z } from 'zod';
import { csvRecords } from '../rules/csv.ts';

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

function under(rows: Rows, key: string, id: unknown): Rows {
  return id === undefined || id === '' ? [] : rows.filter((row) => row[key] === id);
}

/** The tables of an HSDS data package, put together by their ids into the nested shape of the JSON. */
function nested(tables: ReadonlyMap<string, Rows>): unknown[] {
  const rows = (table: string): Rows => tables.get(table) ?? [];
  const locationOf = (id: unknown): Loose[] =>
    under(rows('location'), 'id', id).map((location) => ({
      ...location,
      addresses: under(rows('address'), 'location_id', id),
      phones: under(rows('phone'), 'location_id', id),
      schedules: under(rows('schedule'), 'location_id', id),
    }));
  return rows('service').map((service) => {
    const mine = (table: string): Rows => under(rows(table), 'service_id', service['id']);
    const [organization] = under(rows('organization'), 'id', service['organization_id']);
    return {
      ...service,
      organization: organization && {
        ...organization,
        phones: under(rows('phone'), 'organization_id', organization['id']),
      },
      phones: mine('phone'),
      schedules: mine('schedule'),
      languages: mine('language'),
      service_areas: mine('service_area'),
      cost_options: mine('cost_option'),
      service_at_locations: mine('service_at_location').flatMap((link) =>
        locationOf(link['location_id']).map((location) => ({ location })),
      ),
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
