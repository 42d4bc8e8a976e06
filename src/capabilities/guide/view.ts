import { type MyPage, type Practice, type Staffing, staffing, shownName } from '#accounts';
import { type Agreement, agreementFor, agreementPaths } from '#agreements';
import { inSession } from '#appointments';
import { mailbox } from '#channels';
import type { Work } from '#kit/work';
import { onShow, openingPaths } from '#openings';
import { caresOf } from '#people';
import { placesPaths } from '#resources';
import { type At, hrefBeside, nextSession } from './beside.ts';
import { guidePaths } from './paths.ts';
import type { Deed } from './rules/deeds.ts';
import type { Moment } from './rules/moment.ts';
import type { Listener } from './words/saying.ts';

/** A therapist who has this client in care. */
export type Whom = { readonly memberId: string; readonly name: string };

/** Whose page it is, and about which of their therapists. `whom` is undefined while that isn't said, or where there is nobody. */
export type Shown = {
  readonly my: MyPage;
  readonly all: readonly Whom[];
  readonly whom: Whom | undefined;
  readonly at: At;
};

/** The same in a unit of work, before a page is made of it. */
export type Here = Shown & { readonly work: Work; readonly staff: Staffing };

/** Everything that an answer is made of, about one therapist. */
export type Asked = Shown & {
  readonly whom: Whom;
  readonly agreement: Agreement;
  readonly moment: Moment;
  readonly listener: Listener;
};

export type Asking = Here & Asked;

const nameOf = (staff: Staffing, memberId: string): string => shownName(staff.member(memberId));

/** G10 a client of one therapist is asked nothing; of several, whom it is about. */
export async function here(work: Work, my: MyPage, asked: string | undefined): Promise<Here> {
  const [staff, cares] = await Promise.all([staffing(work), caresOf(work, { personId: my.personId })]);
  const all = cares
    .filter(({ memberId }) => staff.members.some(({ id }) => id === memberId))
    .map(({ memberId }) => ({ memberId, name: nameOf(staff, memberId) }));
  const whom = all.length === 1 ? all[0] : all.find(({ memberId }) => memberId === asked);
  const memberId = all.length > 1 ? whom?.memberId : undefined;
  return { work, my, staff, all, whom, at: { slug: my.slug, memberId } };
}

export async function asking(from: Here & { readonly whom: Whom }): Promise<Asking> {
  const { work, my, staff, whom } = from;
  const pair = { personId: my.personId, memberId: whom.memberId };
  const [agreement, next, inSessionsUntil] = await Promise.all([
    agreementFor(work, pair),
    nextSession(work, pair),
    inSession(work, whom.memberId),
  ]);
  const cover = staff.cover(whom.memberId);
  const moment: Moment = {
    at: work.at,
    calendar: staff.calendar(whom.memberId),
    next,
    inSessionsUntil,
    away: cover && {
      until: cover.until,
      cover: cover.coverId === null ? undefined : nameOf(staff, cover.coverId) || undefined,
    },
  };
  return { ...from, agreement, moment, listener: listenerOf(staff.practice, my, work.at, whom.name) };
}

export function listenerOf(
  { zone, country }: Practice,
  my: Pick<MyPage, 'lang' | 'zone'>,
  at: Temporal.Instant,
  name: string,
): Listener {
  return {
    locale: my.lang,
    zone,
    readerZone: my.zone === zone ? undefined : my.zone,
    country,
    at,
    name,
  };
}

/** Where each thing is done; undefined where there is no such thing here. */
export type Hrefs = (deed: Deed) => string | undefined;

/** What only some pages show is only asked for there: an address for mail, and whether anybody has room. */
export async function hrefsFor(
  { work, at, whom }: Pick<Here, 'work' | 'at' | 'whom'>,
  ask: { readonly mail?: boolean; readonly room?: boolean } = {},
): Promise<Hrefs> {
  const [box, room] = await Promise.all([
    ask.mail === true ? mailbox(work) : undefined,
    ask.room === true ? onShow(work, { isNetwork: false }) : undefined,
  ]);
  const others = room?.openings.some((one) => one.memberId !== whom?.memberId);
  const own: Partial<Record<Deed, string>> = {
    places: placesPaths.places(at.slug),
    job_line: placesPaths.jobLine(at.slug),
    rules: whom ? agreementPaths.mineWith(at.slug, whom.memberId) : agreementPaths.mine(at.slug),
    help_now: guidePaths.distress(at.slug, 'now', at.memberId),
    ...(box && { mail: `mailto:${encodeURIComponent(box.senderAddress).replace('%40', '@')}` }),
    // Their own therapist is nobody else.
    ...(others === true && { room_now: openingPaths.roomNow(at.slug) }),
  };
  return (deed) => own[deed] ?? hrefBeside(deed, at);
}
