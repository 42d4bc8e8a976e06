import { type Member, answersPeople, members, thisPractice } from '#accounts';
import { forgetReceived, receivedMail, send, sortReceived } from '#channels';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work, WorkSource } from '#kit/work';
import { normalised } from '#people';
import { typedFrom } from '../forms/offer.ts';
import { startingAudience, type Reach } from '../forms/audience.ts';
import { listedOne } from '../listed-store.ts';
import { paths } from '../paths.ts';
import { type Posting, forgetPostings, insertPosting, lockPosting, postingTold } from '../postings-store.ts';
import { standingOf } from '../rules/listed.ts';
import { type Audience, ONE_PLACE, type Offer } from '../rules/offer.ts';
import { postingLine, postingLooksLikeAClient, readPosting } from '../rules/posting.ts';
import { openingsOf } from '../store.ts';
import { listServeWords } from '../words/index.ts';
import { summary } from '../words/summary.ts';
import { leaveFor } from './write-to-listed.ts';
import { type OfferRefusal, offer } from './offer.ts';

/** O15 until its writer presses. */
const KEPT_DAYS = 14;
/** What a posting is kept with besides the fields of the form. */
export const LINE = '_line';
export const UNREAD = '_unread';

/** Whoever tells of openings here: who answers people, and colleagues on the list. Anybody can write an address into a mail. */
async function writer(work: Work, address: string | undefined): Promise<Member | undefined> {
  if (address === undefined) return undefined;
  const spelled = normalised('email', address);
  const all = await members(work, { listed: true });
  const found = all.find(({ email }) => email !== '' && normalised('email', email) === spelled);
  if (!found || answersPeople(found)) return found;
  const listed = await listedOne(work, found.id);
  return listed && standingOf(listed) === 'listed' ? found : undefined;
}

/**
 * O15 a mail of somebody who works here, or is on the list, that tells of openings in a line of its own: it is read, and its writer gets a mail
 * with one press. Everything else is a message, whoever wrote it.
 * @returns whether it was taken as one
 */
export async function takePosting(work: Work, mailId: string): Promise<boolean> {
  const mail = await receivedMail(work, mailId);
  // Whatever a human sorted is what the human said.
  if (!mail || mail.sortedBy !== null) return false;
  const line = postingLine(mail);
  const whose = line === undefined ? undefined : await writer(work, mail.from?.address);
  if (line === undefined || !whose) return false;
  await sortReceived(work, mailId, { as: 'colleague', by: null });
  if (postingLooksLikeAClient(mail)) await holdBack(work, mailId, whose.id);
  else await askWhether(work, whose.id, line);
  return true;
}

/** O16 nothing of it is told, and nothing kept; who wrote it hears why. */
async function holdBack(work: Work, mailId: string, memberId: string): Promise<void> {
  const { locale } = await thisPractice(work);
  const words = listServeWords(locale);
  const leave = await leaveFor(work, memberId);
  forgetReceived(work, mailId);
  send(work, {
    once: `posting held ${mailId}`,
    cap: `posting ${memberId} ${hourOf(work)}`,
    purpose: 'posting',
    to: { member: memberId },
    words: {
      neutral: words.heldMail({ example: words.example }),
      ...(leave !== undefined && { leave }),
    },
  });
  work.record({ action: 'posting.held', subject: 'mail', subjectId: mailId });
}

/** Whoever forges an address makes at most one mail an hour to it. */
const hourOf = (work: Work): string => work.at.toString().slice(0, 13);

async function askWhether(work: Work, memberId: string, line: string): Promise<void> {
  const practice = await thisPractice(work);
  const [last] = await openingsOf(work, memberId, 1);
  const read = readPosting(line, [...practice.terms.licensedIn, practice.region].filter(Boolean));
  const said = offerFrom(read.offer, last);
  const typed = typedFrom(said, last?.audience ?? startingAudience(NOWHERE, undefined));
  typed.set(LINE, line);
  typed.set(UNREAD, read.unread.join(', '));
  const leave = await leaveFor(work, memberId);
  const [id, link] = [work.uuid(), work.secret(24)];
  insertPosting(work, { id, memberId, typed, link, dueAt: work.at.add({ hours: 24 * KEPT_DAYS }) });
  send(work, {
    once: `posting ${id}`,
    cap: `posting ${memberId} ${hourOf(work)}`,
    purpose: 'posting',
    to: { member: memberId },
    aboutId: id,
    words: {
      neutral: listServeWords(practice.locale).postingMail({
        line,
        summary: summary(said, practice),
        unread: read.unread.join(', '),
        link: work.origin + paths.posting(practice.slug, link),
      }),
      ...(leave !== undefined && { leave }),
    },
  });
  work.record({ action: 'posting.read', subject: 'posting', subjectId: id });
}

const NOWHERE: Reach = { networks: [], colleagues: [] };

/** How one begins is said once, and stays so until it is said otherwise. What else a line leaves out keeps nobody out. */
function offerFrom(read: Partial<Offer>, last: Offer | undefined): Offer {
  const before = last && { begins: last.begins, phone: last.phone, languages: last.languages };
  const formats =
    read.area !== undefined && read.formats === undefined ? { formats: ['in_person' as const] } : {};
  return { ...ONE_PLACE, ...before, ...formats, ...read };
}

/** O15 its writer's press: it is an opening now. Pressed twice it is one. */
export async function tellPosting(
  work: Work,
  posting: Posting,
  given: { offer: Offer; audience: Audience },
): Promise<{ id: string } | OfferRefusal | Refusal<'told'>> {
  const found = await lockPosting(work, posting.id);
  if (!found || found.openingId !== null) return refuse('told');
  const made = await offer(work, { memberId: posting.memberId, ...given });
  if (!isRefused(made)) postingTold(work, posting.id, made.id);
  return made;
}

/** O15 what nobody pressed for two weeks is forgotten. */
export async function forgetPostingsDue(source: WorkSource, practice: string, most = 100): Promise<number> {
  return source.inPractice(practice, { kind: 'system' }, (work) => forgetPostings(work, most));
}
