import { type MyEnv, members, staffing, thisPractice, shownName } from '#accounts';
import type { Work } from '#kit/work';
import { persons } from '#people';
import { type InCareOf, inCareOf } from './cares.ts';
import { type SharedFile, filesOf } from './files/store.ts';
import { type Notice, noticeFor } from './notice.ts';
import type { Kind } from './rules/kinds.ts';
import { asClientSees } from './rules/standing.ts';
import { type Session, nextSession } from './sessions.ts';
import { readersBeside } from './readers.ts';
import { type OnPage, type Share, allOfPerson, ofPerson } from './store.ts';
import { type Lang, myWords } from './words/index.ts';

/** Whose page it is, and how times are said on it. */
export type Mine = {
  readonly slug: string;
  readonly lang: Lang;
  readonly zone: string;
  readonly country: string;
  /** The practice's zone, where it isn't theirs: then each time says whose it is. */
  readonly readerZone: string | undefined;
  readonly at: Temporal.Instant;
};

/** Who is signed in to their own page. */
export type Me = OnPage & Pick<MyEnv['Variables']['my'], 'slug' | 'lang' | 'zone'>;

async function mine(work: Work, { slug, lang, zone }: Me): Promise<Mine> {
  const { country, zone: here } = await thisPractice(work);
  return { slug, lang, zone, country, at: work.at, readerZone: here === zone ? undefined : here };
}

export type ChooseView = Mine & {
  readonly all: readonly InCareOf[];
  /** Whom it is for; undefined while that isn't said, or where there is nobody. */
  readonly to: InCareOf | undefined;
  /** Who stands in for them now, by name: whether they see something, its page says. */
  readonly colleague: string | undefined;
  /** SH1 who else reads on this page what is sent. */
  readonly seenToo: readonly string[];
};

export async function chooseView(work: Work, me: Me, to: string | undefined): Promise<ChooseView> {
  const [about, all, staff, seenToo] = await Promise.all([
    mine(work, me),
    inCareOf(work, me.personId),
    staffing(work),
    readersBeside(work, me, me.lang),
  ]);
  const chosen = all.length === 1 ? all[0] : all.find((one) => one.memberId === to);
  const cover = chosen && staff.cover(chosen.memberId);
  const colleague = staff.therapists.find((one) => one.id === cover?.coverId);
  return { ...about, all, to: chosen, colleague: colleague && shownName(colleague), seenToo };
}

export type FormView = ChooseView & {
  readonly kind: Kind;
  /** Of the form: sent twice, it is one. */
  readonly id: string;
  readonly notice: Notice | undefined;
};

export async function formView(
  work: Work,
  me: Me,
  given: { kind: Kind; to: string | undefined; id?: string | undefined },
): Promise<FormView> {
  const chosen = await chooseView(work, me, given.to);
  const { to } = chosen;
  const about = { ...me, kind: given.kind };
  const notice = to && (await noticeFor(work, { ...about, memberId: to.memberId }));
  return { ...chosen, kind: given.kind, id: given.id ?? work.uuid(), notice };
}

export type SharedView = Mine & {
  readonly share: Share;
  /** Of whom it is for. */
  readonly name: string;
  /** Who read it and who answered it, where that was somebody else. */
  readonly readBy: string;
  readonly answeredBy: string;
  /** Who wrote it, where that isn't whoever reads it here. */
  readonly writer: string | undefined;
  readonly files: readonly SharedFile[];
  /** What stands beside "Send", while it wasn't sent. */
  readonly notice: Notice;
  readonly session: Session | undefined;
  /** For the line of the next file. */
  readonly nextFile: string;
};

export async function sharedView(work: Work, me: Me, id: string): Promise<SharedView | undefined> {
  const share = await ofPerson(work, me, id);
  if (!share) return undefined;
  const { personId, memberId, kind, writerId } = share;
  const [about, files, names, session, writer] = await Promise.all([
    mine(work, me),
    filesOf(work, [id]),
    memberNames(work),
    nextSession(work, { personId, memberId }),
    writerId === me.holderId ? undefined : nameOfWriter(work, writerId, me.lang),
  ]);
  const notice = await noticeFor(work, { ...me, memberId, kind });
  const { someone } = myWords(me.lang);
  const nameOf = (who: string | null): string => names.get(who ?? memberId) ?? someone;
  return {
    ...about,
    share: asClientSees(share, work.at),
    name: nameOf(memberId),
    readBy: nameOf(share.acknowledgedBy),
    answeredBy: nameOf(share.answeredBy),
    writer,
    files,
    notice,
    session,
    nextFile: work.uuid(),
  };
}

export type AllView = Mine & {
  readonly shares: readonly Share[];
  readonly names: ReadonlyMap<string, string>;
};

export async function allView(work: Work, me: Me): Promise<AllView> {
  const [about, shares, names] = await Promise.all([
    mine(work, me),
    allOfPerson(work, me),
    memberNames(work),
  ]);
  return { ...about, shares: shares.map((one) => asClientSees(one, work.at)), names };
}

const nameOfWriter = async (work: Work, id: string, lang: Lang): Promise<string> =>
  (await persons(work, [id])).get(id)?.called || myWords(lang).somebody;

/** Of those who left, too: what was sent to them was sent to them. */
async function memberNames(work: Work): Promise<Map<string, string>> {
  const all = await members(work, { left: true });
  return new Map(all.map((one) => [one.id, shownName(one)]));
}
