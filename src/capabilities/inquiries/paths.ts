import type { TemplateKey } from './rules/template.ts';

/** Every address of this room. What stands in one is encoded, so that none can lead elsewhere, or break a header. */
const part = encodeURIComponent;

/** Behind which page somebody's data are looked up: that of a message, or of a client, who may never have written one. */
export type DataOf = { readonly under: 'inquiries' | 'clients'; readonly id: string };

const dataOf = ({ under, id }: DataOf): string => `/desk/${under}/${part(id)}/data`;

export const paths = {
  /** The same address in the reader's language, where that is not the one that their browser asks for. */
  inLang: (reader: { lang: string; keepLang: boolean }, path: string) =>
    reader.keepLang ? `${path}${path.includes('?') ? '&' : '?'}lang=${reader.lang}` : path,
  contact: (slug: string) => `/${part(slug)}`,
  send: (slug: string) => `/${part(slug)}/messages`,
  forSomeone: (slug: string) => `/${part(slug)}/someone-else`,
  helpNow: (slug: string) => `/${part(slug)}/help-now`,
  comeBack: (slug: string) => `/${part(slug)}/come-back`,
  status: (slug: string, link: string) => `/${part(slug)}/m/${part(link)}`,
  here: (slug: string, link: string) => `/${part(slug)}/m/${part(link)}/here`,
  writeBack: (slug: string, link: string) => `/${part(slug)}/m/${part(link)}/messages`,
  askColleague: (slug: string, link: string) => `/${part(slug)}/m/${part(link)}/colleague`,
  /** `opening`: whom they would ask for, of another practice: what goes along is seen first. */
  askFor: (slug: string, link: string, opening: string) =>
    `/${part(slug)}/m/${part(link)}/colleague?opening=${part(opening)}`,
  lookForRoom: (slug: string, link: string) => `/${part(slug)}/m/${part(link)}/room`,
  foundNobody: (slug: string, link: string) => `/${part(slug)}/m/${part(link)}?room=none`,
  reach: (slug: string, link: string) => `/${part(slug)}/m/${part(link)}/ways`,
  withdraw: (slug: string, link: string, because = '') =>
    `/${part(slug)}/m/${part(link)}/withdrawal${because === '' ? '' : `?because=${part(because)}`}`,
  laterCheck: (slug: string, link: string) => `/${part(slug)}/m/${part(link)}/later-check`,
  stillSafe: (slug: string, link: string) => `/${part(slug)}/m/${part(link)}/ways/still-safe`,
  /** `mail`: what only the mail to that address carries. */
  notMe: (slug: string, link: string, mail = '') =>
    `/${part(slug)}/m/${part(link)}/not-me${mail === '' ? '' : `?mail=${part(mail)}`}`,
  stopLifted: (slug: string, link: string) => `/${part(slug)}/m/${part(link)}/not-me/lifted`,
  held: (slug: string, link: string) => `/${part(slug)}/m/${part(link)}/held`,
  heldFile: (slug: string, link: string, form: 'page' | 'json') =>
    `/${part(slug)}/m/${part(link)}/held/${part(form)}`,
  erasing: (slug: string, link: string) => `/${part(slug)}/m/${part(link)}/erasing`,
  keep: (slug: string, link: string) => `/${part(slug)}/m/${part(link)}/erasing/kept`,
  helpNowCountries: (slug: string) => `/${part(slug)}/help-now/countries`,
  places: (slug: string) => `/${part(slug)}/places`,
  leave: (slug: string) => `/leave?from=${part(slug)}`,
  desk: () => '/desk',
  find: () => '/desk/find',
  mine: () => '/desk?whose=mine',
  answered: () => '/desk/answered',
  aside: () => '/desk/aside',
  inquiry: (id: string) => `/desk/inquiries/${part(id)}`,
  answers: (id: string) => `/desk/inquiries/${part(id)}/answers`,
  undo: (id: string, answer: string) => `/desk/inquiries/${part(id)}/answers/${part(answer)}/undo`,
  attempts: (id: string) => `/desk/inquiries/${part(id)}/attempts`,
  frontDesk: (id: string) => `/desk/inquiries/${part(id)}/front-desk`,
  handOver: (id: string) => `/desk/inquiries/${part(id)}/hand-over`,
  setAside: (id: string) => `/desk/inquiries/${part(id)}/aside`,
  client: (id: string) => `/desk/inquiries/${part(id)}/client`,
  sorting: (id: string) => `/desk/inquiries/${part(id)}/sorting`,
  helped: (id: string) => `/desk/inquiries/${part(id)}/helper`,
  deskPlaces: () => '/desk/places',
  mail: () => '/desk/mail',
  rescue: (id: string) => `/desk/mail/${part(id)}/rescue`,
  mailSource: (id: string) => `/desk/mail/${part(id)}/source`,
  file: (id: string) => `/desk/files/${part(id)}`,
  tray: () => '/desk/tray',
  passedOn: (id: string) => `/desk/tray/${part(id)}/passed-on`,
  setUp: () => '/desk/set-up',
  template: (key: TemplateKey) =>
    `/desk/set-up/templates/${key.kind}/${key.locale}${key.reason === '' ? '' : `/${key.reason}`}`,
  templates: () => '/desk/set-up/templates',
  live: () => '/desk/live',
  concerns: (id: string) => `/desk/inquiries/${part(id)}/concerns`,
  record: (id: string) => `/desk/inquiries/${part(id)}/record`,
  dataBelongsTo: ({ under, id }: DataOf) => `/desk/${under}/${part(id)}`,
  theirData: (of: DataOf) => dataOf(of),
  everything: (of: DataOf) => `${dataOf(of)}/everything`,
  holds: (of: DataOf) => `${dataOf(of)}/holds`,
  liftHold: (of: DataOf, hold: string) => `${dataOf(of)}/holds/${part(hold)}/lifting`,
  erase: (of: DataOf) => `${dataOf(of)}/erasing`,
  conflict: (id: string) => `/desk/inquiries/${part(id)}/conflict-check`,
  tried: (id: string) => `/desk/inquiries/${part(id)}/tried`,
  list: () => '/desk/list',
  closeList: () => '/desk/list/closing',
  number: (id: string) => `/desk/inquiries/${part(id)}/number`,
  noteCall: () => '/desk/calls/new',
  calls: () => '/desk/calls',
  takeBackCall: (id: string) => `/desk/calls/${part(id)}/undo`,
} as const;
