import type { Channel } from './rules/reaching.ts';

const part = encodeURIComponent;
const client = (id: string): string => `/desk/clients/${part(id)}`;

/** Clients at the desk, and what of this room stands on their own pages. */
export const paths = {
  clients: () => '/desk/clients',
  added: () => '/desk/clients/new',
  bring: () => '/desk/clients/import',
  ages: () => '/desk/clients/ages',
  client,
  newWay: (id: string, channel: Channel) => `${client(id)}/ways/new/${channel}`,
  way: (id: string, way: string) => `${client(id)}/ways/${part(way)}`,
  wayBack: (id: string, way: string) => `${client(id)}/ways/${part(way)}/taken-back`,
  page: (id: string) => `${client(id)}/page`,
  pageMailed: (id: string) => `${client(id)}/page/mailed`,
  pageClosed: (id: string) => `${client(id)}/page/closed`,
  died: (id: string) => `${client(id)}/died`,
  diedTakenBack: (id: string) => `${client(id)}/died/taken-back`,
  birthday: (id: string) => `${client(id)}/birthday`,
  /** `new`: one who isn't noted yet. */
  guardian: (id: string, guardianship: string) => `${client(id)}/guardians/${part(guardianship)}`,
  guardianEnd: (id: string, guardianship: string) => `${client(id)}/guardians/${part(guardianship)}/end`,
  together: (id: string) => `${client(id)}/together`,
  togetherLeft: (id: string, together: string) => `${client(id)}/together/${part(together)}/left`,
  helpers: (id: string) => `${client(id)}/helpers`,
  helperEnd: (id: string, helper: string) => `${client(id)}/helpers/${part(helper)}/end`,
};

const my = (slug: string): string => `/my/${slug}`;

export const myClientPaths = {
  ways: (slug: string) => `${my(slug)}/ways`,
  newWay: (slug: string, channel: Channel) => `${my(slug)}/ways/new/${channel}`,
  way: (slug: string, way: string) => `${my(slug)}/ways/${part(way)}`,
  wayBack: (slug: string, way: string) => `${my(slug)}/ways/${part(way)}/taken-back`,
  data: (slug: string) => `${my(slug)}/data`,
  held: (slug: string) => `${my(slug)}/data/held`,
  copy: (slug: string, form: 'page' | 'json') => `${my(slug)}/data/held/${form}`,
  erasing: (slug: string) => `${my(slug)}/data/erasing`,
  kept: (slug: string) => `${my(slug)}/data/erasing/kept`,
  helpers: (slug: string) => `${my(slug)}/helpers`,
  child: (slug: string, guardianship: string) => `${my(slug)}~${part(guardianship)}`,
  helperYes: (slug: string, helper: string) => `${my(slug)}/helpers/${part(helper)}/yes`,
  helperEnd: (slug: string, helper: string) => `${my(slug)}/helpers/${part(helper)}/end`,
};
