import { staffing, thisPractice } from '#accounts';
import { send } from '#channels';
import { handOver, inquiry, inquiryPaths, receiveIn, safeWays, withdraw } from '#inquiries';
import { inTurn, toBeTold } from '#kit/gathering';
import type { Work, WorkSource } from '#kit/work';
import { persons, waysOf } from '#people';
import { leaveFor } from '#openings';
import { type Asked, askedLink, changeAsked, insertAsked, lockAsked } from '../asked-store.ts';
import { contactOf } from '../contact.ts';
import { type Wanted, wantedTyped } from '../forms/need.ts';
import { type AskPayload, sayJob } from '../jobs.ts';
import { paths } from '../ask-paths.ts';
import { type Ask, type Request, ask, changeAsk, lockRequest } from '../store.ts';
import { requestWords } from '../words/index.ts';
import { sentence } from '../words/sentence.ts';
import { lastTold } from '../telling-store.ts';
import { attendRequest } from './attend.ts';
import { countFirstYes } from './count.ts';
import { handToColleague } from './hand-to-colleague.ts';
import { forgetWords } from './end.ts';
import { tellNews } from './tell-news.ts';
import { tellOfAsks } from './tell-asked.ts';

const system = { kind: 'system' } as const;

type Told = {
  readonly network: { readonly id: string; readonly name: string };
  readonly ask: Ask;
  readonly wanted: Wanted;
  /** Only once they are chosen. */
  readonly contact: ReturnType<typeof contactOf> | undefined;
};

/** In the network: what one ask is now. Who the person is, is read only for the one whom they chose (Q14). */
async function toldBy(work: Work, id: string): Promise<Told | undefined> {
  const one = await ask(work, id);
  const request = one && (await lockRequest(work, one.requestId));
  if (!one || !request) return undefined;
  const { name } = await thisPractice(work);
  const wanted = wantedTyped(request.typed);
  const isHandedOver = one.chosenAt !== null && one.takenAt === '';
  const contact = isHandedOver ? await contactIn(work, request, wanted) : undefined;
  return { network: { id: work.practice, name }, ask: one, wanted, contact };
}

export async function contactIn(work: Work, request: Request, wanted: Wanted): Promise<Told['contact']> {
  const found = request.inquiryId === null ? undefined : await inquiry(work, request.inquiryId);
  if (!found || found.standing === 'closed') return undefined;
  const [all, ways] = await Promise.all([persons(work, [found.personId]), waysOf(work, [found.personId])]);
  return contactOf(wanted, {
    locale: found.locale,
    called: all.get(found.personId)?.called ?? '',
    words: request.typed.get('words') ?? '',
    ways: safeWays(ways),
    wantsCode: found.need.wantsCode,
  });
}

/** In the practice of who is asked: they are told the one sentence, or that it is over, or whom they have now. */
export async function hearAsk(source: WorkSource, payload: AskPayload): Promise<void> {
  const told = await source.inPractice(payload.network, system, (work) => toldBy(work, payload.ask));
  await source.inPractice(payload.practice, system, async (work) => {
    const found = await lockAsked(work, payload.ask);
    // Of who was erased nothing is left in the network: whom it asked is as free as who was released.
    if (!told || told.ask.releasedAt !== null) {
      if (found) release(work, found);
    } else if (told.contact && found && payload.practice === payload.network) {
      await handToColleague(work, found);
    } else if (told.contact && found && found.inquiryId === null) {
      await takeOver(work, told.contact, found);
      work.enqueue(sayJob(payload));
    } else if (!found) await tellAsked(work, told);
    else if (told.ask.letGoAt !== null && found.letGoAt === null) await letGo(work, told, found);
    work.refreshDesks();
  });
}

function release(work: Work, found: Asked): void {
  if (found.releasedAt !== null || found.inquiryId !== null) return;
  changeAsked(work, found.id, { released_at: work.at, due_at: null });
  work.record({ action: 'request.released', subject: 'request', subjectId: found.id });
}

/** Q24 it stands at their desk now, and the mail that tells them leaves at once, or when the hour is over. */
async function tellAsked(work: Work, told: Told): Promise<void> {
  const staff = await staffing(work);
  const whose = staff.member(told.ask.homeMember);
  // Who has left meanwhile is asked nothing; the others are asked tomorrow.
  if (!whose) return;
  await inTurn(work, `asked ${whose.id}`);
  insertAsked(work, {
    id: told.ask.id,
    network: told.network.id,
    memberId: whose.id,
    openingId: told.ask.openingId,
    sentence: sentence(told.wanted, staff.practice.locale),
    dueAt: toBeTold(await lastTold(work, whose.id), work.at),
  });
  await work.flush();
  await tellOfAsks(work, whose.id);
}

/** Q20 who said yes needn't keep the place any longer. One press takes it back. */
async function letGo(work: Work, told: Told, found: Asked): Promise<void> {
  const [{ locale, slug }, leave] = [await thisPractice(work), await leaveFor(work, found.memberId)];
  changeAsked(work, found.id, { let_go_at: work.at });
  send(work, {
    once: `let go ${found.id}`,
    purpose: 'let_go',
    to: { member: found.memberId },
    aboutId: found.id,
    words: {
      neutral: requestWords(locale).letGo({
        network: told.network.name,
        sentence: found.sentence,
        link: work.origin + paths.asked(slug, askedLink(work, found.id)),
      }),
      ...(leave !== undefined && { leave }),
    },
  });
}

async function takeOver(
  work: Work,
  contact: NonNullable<Told['contact']>,
  found: { id: string; memberId: string },
): Promise<void> {
  const staff = await staffing(work);
  const received = await receiveIn(work, contact, staff);
  await work.flush();
  if (received.inquiry.holderId !== found.memberId) await handOver(work, received.inquiry.id, found.memberId);
  changeAsked(work, found.id, { inquiry_id: received.inquiry.id });
  work.record({ action: 'request.taken', subject: 'inquiry', subjectId: received.inquiry.id });
}

/** In the network: who was asked has said something, or has the person now. */
export async function hearSaid(source: WorkSource, payload: AskPayload): Promise<void> {
  const said = await source.inPractice(payload.practice, system, async (work) => {
    const found = await lockAsked(work, payload.ask);
    const became = found?.inquiryId ? await inquiry(work, found.inquiryId) : undefined;
    const { slug } = await thisPractice(work);
    return found && { ...found, page: became ? work.origin + inquiryPaths.status(slug, became.link) : '' };
  });
  if (!said) return;
  await source.inPractice(payload.network, system, async (work) => {
    const one = await ask(work, payload.ask);
    const request = one && (await lockRequest(work, one.requestId));
    if (!one || !request) return;
    if (one.chosenAt !== null) {
      if (said.page !== '' && one.takenAt === '') await handedOver(work, request, one, said.page);
      return;
    }
    if (one.releasedAt !== null || one.answer === said.answer) return;
    const first = said.answer === 'yes' && one.hadRoomAt === null;
    changeAsk(work, one.id, {
      answer: said.answer,
      answered_at: said.answeredAt,
      ...(first && { had_room_at: work.at }),
    });
    await work.flush();
    const about = { subject: 'request', subjectId: request.id };
    if (said.answer === 'yes') {
      work.record({ action: 'request.heard_yes', ...about });
      countFirstYes(work, request, await staffing(work), said.answeredAt ?? work.at);
      // One for each who has room.
      await tellNews(work, request, { once: `has room ${one.id}`, as: 'news' });
    } else work.record({ action: 'request.heard_no', ...about });
    await attendRequest(work, request);
    work.refreshDesks();
  });
}

/** Q15 they are in good hands: the network's clock stops, and what they typed isn't kept there. */
async function handedOver(work: Work, request: Request, one: Ask, page: string): Promise<void> {
  changeAsk(work, one.id, { takenAt: page });
  work.record({ action: 'request.handed_over', subject: 'request', subjectId: request.id });
  forgetWords(work, request.id);
  if (request.inquiryId !== null)
    await withdraw(work, { inquiryId: request.inquiryId, because: 'found_someone' });
}
