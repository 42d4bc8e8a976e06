import { type Member, answersPeople, members, thisPractice } from '#accounts';
import { forgetReceived, receivedMail, sortReceived } from '#channels';
import { inTurn, toBeTold } from '#kit/gathering';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { normalised } from '#people';
import { typedFrom } from '../forms/offer.ts';
import { startingAudience, type Reach } from '../forms/audience.ts';
import { listedOne } from '../listed-store.ts';
import {
  type Posting,
  insertPosting,
  lastToldOfPostings,
  lockPosting,
  postingTold,
} from '../postings-store.ts';
import { standingOf } from '../rules/listed.ts';
import { type Audience, ONE_PLACE, type Offer } from '../rules/offer.ts';
import { postingLine, postingLooksLikeAClient, readPosting } from '../rules/posting.ts';
import { openingsOf } from '../store.ts';
import { summary } from '../words/summary.ts';
import { LINE, SUMMARY, UNREAD, tellWriter } from './tell-writer.ts';
import { type OfferRefusal, offer } from './offer.ts';

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
  forgetReceived(work, mailId);
  work.record({ action: 'posting.held', subject: 'mail', subjectId: mailId });
  await keep(work, memberId, { typed: new URLSearchParams(), isHeld: true });
}

async function askWhether(work: Work, memberId: string, line: string): Promise<void> {
  const practice = await thisPractice(work);
  const [last] = await openingsOf(work, memberId, 1);
  const read = readPosting(line, [...practice.terms.licensedIn, practice.region].filter(Boolean));
  const said = offerFrom(read.offer, last);
  const typed = typedFrom(said, last?.audience ?? startingAudience(NOWHERE, undefined));
  typed.set(LINE, line);
  typed.set(UNREAD, read.unread.join(', '));
  typed.set(SUMMARY, summary(said, practice));
  const id = await keep(work, memberId, { typed, isHeld: false });
  work.record({ action: 'posting.read', subject: 'posting', subjectId: id });
}

/** Its writer is told at once, or of all that came meanwhile when the hour is over: whoever forges an address makes one mail an hour to it. */
async function keep(
  work: Work,
  memberId: string,
  given: { typed: URLSearchParams; isHeld: boolean },
): Promise<string> {
  await inTurn(work, `posting ${memberId}`);
  const id = work.uuid();
  const dueAt = toBeTold(await lastToldOfPostings(work, memberId), work.at);
  insertPosting(work, { id, memberId, ...given, dueAt });
  await work.flush();
  await tellWriter(work, memberId);
  return id;
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
