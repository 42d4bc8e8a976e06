import { staffing, thisPractice } from '#accounts';
import { send } from '#channels';
import { inquiry, inquiryPaths, nobodyHasRoom, requestSays, withdraw } from '#inquiries';
import { type Refusal, refuse } from '#kit/outcome';
import { leaveFor } from '#openings';
import type { Work } from '#kit/work';
import { paths } from '../ask-paths.ts';
import { dueIn } from '../due-in.ts';
import { type Asked, askedLink, changeAsked, isHanded, lockAsked } from '../asked-store.ts';
import { type Request, ask, changeAsk, changeRequest, lockRequest } from '../store.ts';
import { requestWords } from '../words/index.ts';
import { attendRequest } from './attend.ts';
import { forgetWords } from './end.ts';
import { tellNews } from './tell-news.ts';

/**
 * Q25 a colleague without an account was chosen: in the network, name and words stand behind their link from now on. The mail says
 * nothing of the person. The network's clock, which the yes had stopped (Q17), begins anew until they say that they reached them.
 */
export async function handToColleague(work: Work, found: Asked): Promise<void> {
  if (found.handedAt !== null) return;
  const one = await ask(work, found.id);
  const inquiryId = (one && (await lockRequest(work, one.requestId)))?.inquiryId ?? null;
  if (inquiryId !== null) {
    await nobodyHasRoom(work, inquiryId);
    requestSays(work, inquiryId, 'with_colleague');
    await work.flush();
  }
  changeAsked(work, found.id, { handed_at: work.at });
  await mailChosen(work, found, { once: `chosen ${found.id}`, inquiryId });
  work.record({ action: 'request.handed', subject: 'request', subjectId: found.id });
}

async function mailChosen(
  work: Work,
  found: Asked,
  { once, inquiryId }: { once: string; inquiryId: string | null },
): Promise<void> {
  const { locale, slug, name: network } = await thisPractice(work);
  const leave = await leaveFor(work, found.memberId);
  send(work, {
    once,
    purpose: 'request',
    to: { member: found.memberId },
    aboutId: found.id,
    words: {
      neutral: requestWords(locale).chosenMail({
        network,
        due: await dueIn(work, inquiryId),
        link: work.origin + paths.asked(slug, askedLink(work, found.id)),
      }),
      ...(leave !== undefined && { leave }),
    },
  });
}

/**
 * Q26 who lost that mail gets it again, once a day at most. It goes to their mailbox: their own page, whose link stands in many mails, leads
 * to nobody's name.
 */
export async function mailChosenAgain(
  work: Work,
  given: { id: string; memberId: string },
): Promise<Refusal<'not_there'> | undefined> {
  const both = await withColleague(work, given.id);
  if (both?.found.memberId !== given.memberId) return refuse('not_there');
  const { zone } = await thisPractice(work);
  const today = work.at.toZonedDateTimeISO(zone).toPlainDate().toString();
  const { found, request } = both;
  await mailChosen(work, found, { once: `chosen ${found.id} again ${today}`, inquiryId: request.inquiryId });
  return undefined;
}

/** In the network: the ask and its request, while the person is with this colleague and nobody has said how it went. */
async function withColleague(
  work: Work,
  id: string,
): Promise<{ found: Asked; request: Request } | undefined> {
  const found = await lockAsked(work, id);
  const one = found && (await ask(work, found.id));
  const request = one && (await lockRequest(work, one.requestId));
  return found && isHanded(found) && request?.endedBecause === 'chosen' ? { found, request } : undefined;
}

/** Q25 they have spoken: the network's clock stops, and what the person typed isn't kept here. Said twice it is so once. */
export async function reachedThem(work: Work, id: string): Promise<Refusal<'not_there'> | undefined> {
  const both = await withColleague(work, id);
  if (!both) return refuse('not_there');
  const { found, request } = both;
  changeAsked(work, found.id, { reached_at: work.at });
  const contact = request.inquiryId === null ? undefined : await inquiry(work, request.inquiryId);
  const { practice } = await staffing(work);
  const page = contact ? work.origin + inquiryPaths.status(practice.slug, contact.link) : '-';
  changeAsk(work, found.id, { takenAt: page });
  forgetWords(work, request.id);
  work.record({ action: 'request.reached', subject: 'request', subjectId: request.id });
  if (contact && contact.standing !== 'closed')
    await withdraw(work, { inquiryId: contact.id, because: 'found_someone' });
  return undefined;
}

/** Q25 they can't after all: the next ones are asked, and the person is told that there is news. */
export async function giveBack(work: Work, id: string): Promise<Refusal<'not_there'> | undefined> {
  const both = await withColleague(work, id);
  if (!both) return refuse('not_there');
  const { found, request } = both;
  changeAsked(work, found.id, { gave_back_at: work.at, released_at: work.at, answer: 'no' });
  changeAsk(work, found.id, { answer: 'no', released_at: work.at, chosen_at: null });
  changeRequest(work, request.id, { ended_at: null, ended_because: null });
  work.record({ action: 'request.given_back', subject: 'request', subjectId: request.id });
  await work.flush();
  await tellNews(work, request, { once: `given back ${found.id}`, as: 'news' });
  await attendRequest(work, { ...request, endedAt: null, endedBecause: null });
  work.refreshDesks();
  return undefined;
}
