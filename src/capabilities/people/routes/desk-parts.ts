import type { Context, MiddlewareHandler } from 'hono';
import {
  type Role,
  type StaffEnv,
  answersPeople,
  asMember,
  members,
  thisPractice,
  shownName,
} from '#accounts';
import { isUuid } from '#kit/ids';
import type { Work, WorkSource } from '#kit/work';
import type { Html, Lang } from '#ui';
import { caresOf } from '../clients/care.ts';
import type { Reading } from '../pages/way-lines.ts';
import { type Person, persons } from '../store.ts';

export type C = Context<StaffEnv>;

/** What another room says of one client. */
export type ClientPart = (
  work: Work,
  given: Reading & { personId: string; memberId: string; answers: boolean },
) => Promise<Html | undefined>;

/** What the desk's pages of this room are handed by `app`: the frame, and what other rooms know of clients. */
export type ClientDeskParts = {
  source: WorkSource;
  frame: (c: C, view: { title: string; locale: Lang; main: Html; current: string }) => Html;
  /** Whom this member may not see: who showed themselves to a colleague alone. */
  hiddenFrom: (work: Work, memberId: string) => Promise<ReadonlySet<string>>;
  /** What comes next with each of these, in words. */
  next: (work: Work, personIds: readonly string[], reading: Reading) => Promise<ReadonlyMap<string, string>>;
  /** What other rooms say on a client's page, each its part: above all else, and at the foot. */
  beside: readonly ClientPart[];
  foot: readonly ClientPart[];
  mailPage: {
    /** The address by which a link may go to them; undefined where none may, or where no mail server is set. */
    to: (work: Work, personId: string) => Promise<string | undefined>;
    send: (work: Work, personId: string) => Promise<boolean>;
  };
};

/** Acts at the desk, with the language and clock of the practice. */
export function atDesk<T>(
  parts: Pick<ClientDeskParts, 'source'>,
  c: C,
  act: (work: Work, reading: Reading & { memberId: string; answers: boolean; role: Role }) => Promise<T>,
): Promise<T> {
  return asMember(parts, c, async (work, { memberId, role }) => {
    const { zone, country, locale } = await thisPractice(work);
    const reading = { lang: locale, at: work.at, zone, country };
    return act(work, { ...reading, memberId, role, answers: answersPeople({ role }) });
  });
}

/** Who may have clients: those who answer people, in the order in which they joined. */
export async function therapists(work: Work): Promise<{ id: string; name: string }[]> {
  const all = await members(work);
  return all.filter(answersPeople).map((one) => ({ id: one.id, name: shownName(one) }));
}

/** A client, or the guardian of one, whom this member may see; anybody else isn't there. */
export async function seenClient(
  parts: Pick<ClientDeskParts, 'hiddenFrom'>,
  work: Work,
  given: { id: string; memberId: string },
): Promise<Person | undefined> {
  const person = (await persons(work, [given.id])).get(given.id);
  if (!person) return undefined;
  const isOurs =
    person.standing === 'client' ||
    person.standing === 'guardian' ||
    (await caresOf(work, { personId: person.id })).length > 0;
  if (!isOurs) return undefined;
  return (await parts.hiddenFrom(work, given.memberId)).has(person.id) ? undefined : person;
}

const NO_CLIENTS: ReadonlySet<string> = new Set(['new', 'import', 'ages']);

/** Not there, whatever is asked of it: nobody's client, a colleague's alone, another practice's. */
export function onTheirDesk(parts: ClientDeskParts): MiddlewareHandler<StaffEnv> {
  return async (c, next) => {
    const id = c.req.param('id') ?? '';
    // Our own pages beside those of clients.
    if (NO_CLIENTS.has(id)) return next();
    if (!isUuid(id)) return c.notFound();
    const found = await atDesk(parts, c, (work, { memberId }) => seenClient(parts, work, { id, memberId }));
    return found ? next() : c.notFound();
  };
}

/** Every client whom this member may see, by name. */
export async function clientsSeen(
  parts: Pick<ClientDeskParts, 'hiddenFrom'>,
  work: Work,
  memberId: string,
): Promise<{ person: Person; memberIds: string[] }[]> {
  const [cares, hidden] = await Promise.all([caresOf(work), parts.hiddenFrom(work, memberId)]);
  const of = Map.groupBy(cares, ({ personId }) => personId);
  const known = await persons(work, [...of.keys()]);
  return [...known.values()]
    .filter(({ id }) => !hidden.has(id))
    .toSorted((a, b) => a.called.localeCompare(b.called) || (a.id < b.id ? -1 : 1))
    .map((person) => ({ person, memberIds: (of.get(person.id) ?? []).map(({ memberId: id }) => id) }));
}
