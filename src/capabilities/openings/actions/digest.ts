import { type Practice, listedMember, member, networksOf, staffing, thisPractice } from '#accounts';
import { type Delivery, readsMail, send } from '#channels';
import type { Work, WorkSource } from '#kit/work';
import { whenInWords } from '#kit/wording/time';
import { type Digest, digestOf, digestSent, digestsDue, dropDigest, putDigest } from '../digests-store.ts';
import { pageOf, withHomes } from '../listed-homes.ts';
import { listedOne, lockListed } from '../listed-store.ts';
import { paths } from '../paths.ts';
import { nextDigest } from '../rules/digest.ts';
import { isSeenHere } from '../rules/offer.ts';
import { heardOf, standingOf } from '../rules/listed.ts';
import { type Opening, openHere } from '../store.ts';
import { listServeWords } from '../words/index.ts';
import { signedBy, summary } from '../words/summary.ts';
import { rest } from './resting.ts';

const system = { kind: 'system' } as const;
const MOST_DUE = 100;
/** More than anybody reads in a mail. */
const MOST_LINES = 25;

/** O18 the day on which somebody reads who has room; null: no such mail. */
export async function chooseDigest(work: Work, memberId: string, weekday: number | null): Promise<void> {
  const { zone } = await thisPractice(work);
  if (weekday === null) dropDigest(work, memberId);
  else putDigest(work, memberId, weekday, nextDigest(work.at, weekday, zone));
  work.record({ action: 'digest.chosen', subject: 'member', subjectId: memberId });
}

/** What ends the mails of one member, and nothing else: made of the practice's key, so that no row holds it. */
export const digestLink = (work: Work, memberId: string): string =>
  `${memberId}.${work.keys.lookup('end of a digest', memberId).subarray(0, 24).toString('base64url')}`;

/** Whose mails a link ends; undefined where it ends none. */
export async function digestBehind(work: Work, link: string): Promise<Digest | undefined> {
  const [memberId = ''] = link.split('.');
  return digestLink(work, memberId) === link ? digestOf(work, memberId) : undefined;
}

/** O18 what is due in one practice: each of those who chose this day reads who has room. */
export async function sendDigestsDue(source: WorkSource, practice: string): Promise<number> {
  const networks = await source.inPractice(practice, system, networksOf);
  const told: Opening[] = [];
  for (const { id } of networks) {
    const there = await source.inPractice(id, system, async (work) => withHomes(work, await openHere(work)));
    told.push(...there.filter(({ home }) => home !== null && home.practice !== practice));
  }
  return source.inPractice(practice, system, async (work) => {
    const due = await digestsDue(work, MOST_DUE);
    if (due.length === 0) return 0;
    const [staff, own] = [await staffing(work), await openHere(work)];
    const all = [...new Map([...(await withHomes(work, own)), ...told].map((one) => [one.id, one])).values()];
    for (const one of due) {
      const isSent = await sendOne(work, staff.practice, one, all, (id) => staff.member(id)?.name ?? '');
      digestSent(work, one.memberId, nextDigest(work.at, one.weekday, staff.practice.zone), isSent);
    }
    return due.length;
  });
}

async function sendOne(
  work: Work,
  practice: Practice,
  one: Digest,
  all: readonly Opening[],
  nameOf: (id: string) => string,
): Promise<boolean> {
  const { memberId } = one;
  const whose = await member(work, memberId);
  if (!whose || whose.left_at !== null) {
    // Else it would fall due each week for ever.
    dropDigest(work, memberId);
    return false;
  }
  const listed = await lockListed(work, memberId);
  const heard = listed ? heardOf(listed, work.at) : 'well';
  if (listed && standingOf(listed) !== 'listed') return false;
  if (listed && heard === 'silent') {
    await rest(work, listed, 'silent');
    return false;
  }
  const others = all.filter((opening) => opening.memberId !== memberId && isSeenHere(opening.audience));
  if (others.length === 0) return false;
  const words = listServeWords(practice.locale);
  const page = work.origin + (listed ? paths.listed(practice.slug, listed.link) : paths.openings());
  const end = work.origin + paths.digestEnd(practice.slug, digestLink(work, memberId));
  const takesMail = (await readsMail(work)) !== undefined;
  const { example } = words;
  send(work, {
    once: `digest ${memberId} ${work.at.toString()}`,
    purpose: 'digest',
    to: { member: memberId },
    aboutId: memberId,
    words: {
      neutral: words.mail({
        where: practice.name,
        lines: others
          .slice(0, MOST_LINES)
          .map((opening) => lineFor(work, practice, { opening, one, nameOf })),
        more: Math.max(others.length - MOST_LINES, 0),
        tell: takesMail ? words.tell({ example, page }) : words.tellOnPage({ page }),
        page,
        end,
        still: heard === 'little' ? words.still({ page }) : '',
      }),
      leave: end,
    },
  });
  return true;
}

function lineFor(
  work: Work,
  practice: Practice,
  { opening, one, nameOf }: { opening: Opening; one: Digest; nameOf: (id: string) => string },
): string {
  const words = listServeWords(practice.locale);
  const isNew = one.sentAt !== null && Temporal.Instant.compare(opening.offeredAt, one.sentAt) > 0;
  const { zone, locale, country } = practice;
  const said = words.line({
    // One line: others' names don't write paragraphs into somebody's mail.
    name: (opening.home ? signedBy(opening.home) : nameOf(opening.memberId)).replaceAll(/\s+/g, ' '),
    summary: summary(opening, practice),
    confirmed: whenInWords(opening.confirmedAt, work.at, zone, locale, { country }),
    way: wayTo(work, opening),
  });
  return isNew ? words.fresh + said : said;
}

function wayTo(work: Work, { home, begins, phone }: Opening): string {
  const rings = begins.includes('call') ? phone : '';
  const page = home ? pageOf(work, home) : '';
  return [rings, begins.includes('page') ? page : ''].filter(Boolean).join(' · ');
}

/** I8 asked when it is sent: not to who chose otherwise meanwhile. */
export async function digestStillWanted(work: Work, { member_id: memberId }: Delivery): Promise<boolean> {
  if (memberId === null || !(await digestOf(work, memberId))) return false;
  const isListed = await listedMember(work, memberId);
  const listed = isListed && (await listedOne(work, memberId));
  return !listed || standingOf(listed) === 'listed';
}
