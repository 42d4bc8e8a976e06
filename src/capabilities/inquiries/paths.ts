import type { TemplateKey } from './rules/template.ts';

/** Every address of this room. */
export const paths = {
  /** The same address in the reader's language, where that is not the one that their browser asks for. */
  inLang: (reader: { lang: string; keepLang: boolean }, path: string) =>
    reader.keepLang ? `${path}${path.includes('?') ? '&' : '?'}lang=${reader.lang}` : path,
  contact: (slug: string) => `/${slug}`,
  send: (slug: string) => `/${slug}/messages`,
  forSomeone: (slug: string) => `/${slug}/someone-else`,
  helpNow: (slug: string) => `/${slug}/help-now`,
  comeBack: (slug: string) => `/${slug}/come-back`,
  status: (slug: string, link: string) => `/${slug}/m/${link}`,
  writeBack: (slug: string, link: string) => `/${slug}/m/${link}/messages`,
  reach: (slug: string, link: string) => `/${slug}/m/${link}/ways`,
  withdraw: (slug: string, link: string, because = '') =>
    `/${slug}/m/${link}/withdrawal${because === '' ? '' : `?because=${because}`}`,
  laterCheck: (slug: string, link: string) => `/${slug}/m/${link}/later-check`,
  stillSafe: (slug: string, link: string) => `/${slug}/m/${link}/ways/still-safe`,
  /** `mail`: what only the mail to that address carries. */
  notMe: (slug: string, link: string, mail = '') =>
    `/${slug}/m/${link}/not-me${mail === '' ? '' : `?mail=${mail}`}`,
  stopLifted: (slug: string, link: string) => `/${slug}/m/${link}/not-me/lifted`,
  helpNowCountries: (slug: string) => `/${slug}/help-now/countries`,
  places: (slug: string) => `/${slug}/places`,
  leave: (slug: string) => `/leave?from=${slug}`,
  desk: () => '/desk',
  mine: () => '/desk?whose=mine',
  answered: () => '/desk/answered',
  aside: () => '/desk/aside',
  inquiry: (id: string) => `/desk/inquiries/${id}`,
  answers: (id: string) => `/desk/inquiries/${id}/answers`,
  undo: (id: string, answer: string) => `/desk/inquiries/${id}/answers/${answer}/undo`,
  attempts: (id: string) => `/desk/inquiries/${id}/attempts`,
  handOver: (id: string) => `/desk/inquiries/${id}/hand-over`,
  setAside: (id: string) => `/desk/inquiries/${id}/aside`,
  sorting: (id: string) => `/desk/inquiries/${id}/sorting`,
  helped: (id: string) => `/desk/inquiries/${id}/helper`,
  deskPlaces: () => '/desk/places',
  mail: () => '/desk/mail',
  rescue: (id: string) => `/desk/mail/${id}/rescue`,
  mailSource: (id: string) => `/desk/mail/${id}/source`,
  file: (id: string) => `/desk/files/${id}`,
  tray: () => '/desk/tray',
  passedOn: (id: string) => `/desk/tray/${id}/passed-on`,
  setUp: () => '/desk/set-up',
  template: (key: TemplateKey) =>
    `/desk/set-up/templates/${key.kind}/${key.locale}${key.reason === '' ? '' : `/${key.reason}`}`,
  templates: () => '/desk/set-up/templates',
  live: () => '/desk/live',
  concerns: (id: string) => `/desk/inquiries/${id}/concerns`,
  record: (id: string) => `/desk/inquiries/${id}/record`,
  conflict: (id: string) => `/desk/inquiries/${id}/conflict-check`,
  tried: (id: string) => `/desk/inquiries/${id}/tried`,
  list: () => '/desk/list',
  closeList: () => '/desk/list/closing',
  noteCall: () => '/desk/calls/new',
  calls: () => '/desk/calls',
} as const;
