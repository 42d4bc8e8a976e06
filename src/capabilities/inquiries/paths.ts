import type { TemplateKey } from './rules/template.ts';

/** Every address of this room. */
export const paths = {
  contact: (slug: string) => `/${slug}`,
  send: (slug: string) => `/${slug}/messages`,
  forSomeone: (slug: string) => `/${slug}/someone-else`,
  helpNow: (slug: string) => `/${slug}/help-now`,
  comeBack: (slug: string) => `/${slug}/come-back`,
  status: (slug: string, link: string) => `/${slug}/m/${link}`,
  writeBack: (slug: string, link: string) => `/${slug}/m/${link}/messages`,
  reach: (slug: string, link: string) => `/${slug}/m/${link}/ways`,
  withdraw: (slug: string, link: string) => `/${slug}/m/${link}/withdrawal`,
  notMe: (slug: string, link: string) => `/${slug}/m/${link}/not-me`,
  desk: () => '/desk',
  answered: () => '/desk/answered',
  aside: () => '/desk/aside',
  inquiry: (id: string) => `/desk/inquiries/${id}`,
  answers: (id: string) => `/desk/inquiries/${id}/answers`,
  undo: (id: string, answer: string) => `/desk/inquiries/${id}/answers/${answer}/undo`,
  attempts: (id: string) => `/desk/inquiries/${id}/attempts`,
  handOver: (id: string) => `/desk/inquiries/${id}/hand-over`,
  setAside: (id: string) => `/desk/inquiries/${id}/aside`,
  sorting: (id: string) => `/desk/inquiries/${id}/sorting`,
  places: () => '/desk/places',
  tray: () => '/desk/tray',
  setUp: () => '/desk/set-up',
  template: (key: TemplateKey) =>
    `/desk/set-up/templates/${key.kind}/${key.locale}${key.reason === '' ? '' : `/${key.reason}`}`,
  templates: () => '/desk/set-up/templates',
  live: () => '/desk/live',
  noteCall: () => '/desk/calls/new',
  calls: () => '/desk/calls',
} as const;
