import { z } from 'zod';

/*
 * The parts of HSDS 3.0 (Open Referral) that a practice's list has a place for. Real files are loose: everything but
 * a service's name may be missing, numbers come as text, and what we don't know is left alone.
 */

/** PostgreSQL can't hold NUL, which JSON can write and which files from some offices are full of. */
const printable = (value: string | number): string => String(value).replaceAll('\0', '').trim();

const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? '' : printable(value)));

/** More of one kind than any service has; the same thousands, pointed at by thousands of services, aren't read. */
export const MOST_OF_ONE = 100;

const many = <T extends z.ZodType>(shape: T, most = MOST_OF_ONE) =>
  z
    .unknown()
    .optional()
    .transform((list) => (Array.isArray(list) ? list.slice(0, most) : (list ?? [])))
    .pipe(z.array(shape));

const phone = z.object({ number: text, extension: text, type: text, description: text });
/** One to call and one to text are taken; an organization's are read again with each of its services. */
const phones = many(phone, 10);
const schedule = z.object({ byday: text, opens_at: text, closes_at: text, description: text, notes: text });
const language = z.object({ name: text, code: text });
const serviceArea = z.object({ name: text, extent: text, description: text });
const costOption = z.object({ option: text, amount: text, currency: text, amount_description: text });
const address = z.object({
  address_1: text,
  address_2: text,
  city: text,
  state_province: text,
  postal_code: text,
  country: text,
});
const location = z.object({
  name: text,
  addresses: many(address),
  phones,
  schedules: many(schedule),
});
const organization = z.object({ name: text, description: text, website: text, phones });
const attribute = z.object({
  value: text,
  taxonomy_term: z.object({ code: text, name: text, taxonomy: text }).nullish(),
});

export const serviceShape = z.object({
  id: text,
  name: text,
  description: text,
  url: text,
  status: text,
  fees_description: text,
  eligibility_description: text,
  minimum_age: text,
  maximum_age: text,
  assured_date: text,
  organization: organization.nullish(),
  phones,
  schedules: many(schedule),
  languages: many(language),
  service_areas: many(serviceArea),
  cost_options: many(costOption),
  service_at_locations: many(z.object({ location: location.nullish() })),
  attributes: many(attribute),
});

export type HsdsServiceIn = z.output<typeof serviceShape>;
export type HsdsAddressIn = z.output<typeof address>;
export type HsdsScheduleIn = z.output<typeof schedule>;

/** The taxonomies under which our own kinds and topics travel. */
export const KIND_TAXONOMY = 'Porchlight kinds of help';
export const TOPIC_TAXONOMY = 'Porchlight topics';
