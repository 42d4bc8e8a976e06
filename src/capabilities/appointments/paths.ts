/** Every address of this room. What stands in one is encoded, so that none can lead elsewhere. */
const part = encodeURIComponent;

const query = (fields: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(fields).filter((one): one is [string, string] => one[1] !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
};

const mine = (slug: string): string => `/my/${part(slug)}/appointments`;
const desk = '/desk/appointments';
const setUp = '/desk/set-up/appointments';

/** What is to be booked: with whom, which kind ('usual': a session as most are), how; and which dates are looked at. */
export type Choice = {
  readonly with: string;
  readonly kind: string;
  readonly format: string;
  readonly from?: string | undefined;
  readonly moves?: string | undefined;
};

export const paths = {
  mine: (slug: string) => mine(slug),
  mineChoose: (slug: string, choice?: Partial<Choice>) => `${mine(slug)}/new${query(choice ?? {})}`,
  mineHolds: (slug: string) => `${mine(slug)}/holds`,
  mineHold: (slug: string, id: string, moves?: string) =>
    `${mine(slug)}/holds/${part(id)}${query({ moves })}`,
  mineOne: (slug: string, id: string, done?: string) => `${mine(slug)}/${part(id)}${query({ done })}`,
  mineMove: (slug: string, id: string) => `${mine(slug)}/${part(id)}/move`,
  mineCancel: (slug: string, id: string) => `${mine(slug)}/${part(id)}/cancellation`,
  mineComing: (slug: string, id: string) => `${mine(slug)}/${part(id)}/coming`,
  mineUndo: (slug: string, id: string) => `${mine(slug)}/${part(id)}/undo`,
  mineFile: (slug: string, id: string) => `${mine(slug)}/${part(id)}/file`,
  mineReminders: (slug: string, done?: string) => `${mine(slug)}/reminders${query({ done })}`,
  /** Where a reminder leads: one page with one button. */
  cantMakeIt: (slug: string, link: string) => `/${part(slug)}/reminder/${part(link)}`,
  /** Where somebody says that they can't make it: on their own page, or behind the link of a reminder. */
  cantMakeItHere: (slug: string, at: { id: string } | { link: string }) =>
    'id' in at ? `${mine(slug)}/${part(at.id)}/cancellation` : `/${part(slug)}/reminder/${part(at.link)}`,
  /** Where its last line leads: a pause, or stopping. The room of endings stands above this one. */
  sayGoodbye: (slug: string, link: string) => `/${part(slug)}/quiet/${part(link)}`,
  cantMakeItUndo: (slug: string, link: string) => `/${part(slug)}/reminder/${part(link)}/undo`,
  /** AP43 where the mail about a free time leads. */
  freed: (slug: string, link: string) => `/${part(slug)}/free-time/${part(link)}`,
  /** Where a form about running late posts to: on a client's page, or at the desk. */
  lateHere: (id: string, slug?: string) =>
    slug === undefined ? `${desk}/${part(id)}/late` : `${mine(slug)}/${part(id)}/late`,
  /** Where an address for calendar programs is made and ended: a client's own, or a member's. */
  feedHere: (slug?: string) => (slug === undefined ? `${setUp}/calendars/feed` : `${mine(slug)}/calendar`),
  feedEndHere: (slug?: string) =>
    slug === undefined ? `${setUp}/calendars/feed/end` : `${mine(slug)}/calendar/end`,
  /** Where somebody says yes or no to a free time: on their own page, or behind the link of the mail. */
  offerHere: (slug: string, at: { offer: string } | { link: string }) =>
    'offer' in at ? `${mine(slug)}/sooner/${part(at.offer)}` : `/${part(slug)}/free-time/${part(at.link)}`,
  mineLate: (slug: string, id: string) => `${mine(slug)}/${part(id)}/late`,
  /** `seen`: what the page shows that listens. */
  mineLateLive: (slug: string, id: string, seen: string) =>
    `${mine(slug)}/${part(id)}/late/live?seen=${encodeURIComponent(seen)}`,
  mineFeed: (slug: string, done?: string) => `${mine(slug)}/calendar${query({ done })}`,
  mineSooner: (slug: string, done?: string) => `${mine(slug)}/sooner${query({ done })}`,
  mineSoonerEnd: (slug: string) => `${mine(slug)}/sooner/end`,
  /** What a calendar program reads: its address says nothing of the practice, since others see it. */
  feed: (secret: string) => `/c/${part(secret)}.ics`,
  /** A first talk, without an account. */
  first: (slug: string, choice?: Partial<Choice>) => `/${part(slug)}/first-talk${query(choice ?? {})}`,
  firstHold: (slug: string, id: string) => `/${part(slug)}/first-talk/${part(id)}`,
  day: (given: { from?: string | undefined; with?: string | undefined; done?: string } = {}) =>
    `${desk}${query(given)}`,
  newOne: (given: { person?: string; with?: string } = {}) => `${desk}/new${query(given)}`,
  appointment: (id: string, done?: string) => `${desk}/${part(id)}${query({ done })}`,
  move: (id: string) => `${desk}/${part(id)}/move`,
  cancel: (id: string) => `${desk}/${part(id)}/cancellation`,
  undo: (id: string) => `${desk}/${part(id)}/undo`,
  payer: (id: string) => `${desk}/${part(id)}/payer`,
  endSeries: (id: string) => `${desk}/series/${part(id)}/end`,
  fees: () => `${desk}/fees`,
  feesFile: () => `${desk}/fees/file`,
  forgive: (change: string) => `${desk}/fees/${part(change)}/forgiving`,
  phone: () => `${desk}/phone`,
  calendar: (given: { view?: string; on?: string | undefined; with?: string | undefined } = {}) =>
    `${desk}/calendar${query(given)}`,
  /** AP20 how sessions went that are over. */
  outcomes: (done?: string) => `${desk}/outcomes${query({ done })}`,
  outcome: (id: string) => `${desk}/${part(id)}/outcome`,
  outcomeUndo: (id: string) => `${desk}/${part(id)}/outcome/undo`,
  /** AP19 what has nobody to hold it. */
  away: (done?: string) => `${desk}/away${query({ done })}`,
  keep: (id: string) => `${desk}/${part(id)}/keeping`,
  lateChoice: (id: string) => `${desk}/${part(id)}/late/choice`,
  sooner: () => `${desk}/sooner`,
  calendars: (done?: string) => `${setUp}/calendars${query({ done })}`,
  outside: () => `${setUp}/calendars/other`,
  outsideEnd: () => `${setUp}/calendars/other/end`,
  setUp: () => setUp,
  hours: (member: string, done?: string) => `${setUp}/${part(member)}${query({ done })}`,
  kinds: (member: string) => `${setUp}/${part(member)}/kinds`,
  closeKind: (member: string, kind: string) => `${setUp}/${part(member)}/kinds/${part(kind)}/end`,
  rooms: () => `${setUp}/rooms`,
  closeRoom: (room: string) => `${setUp}/rooms/${part(room)}/end`,
} as const;
