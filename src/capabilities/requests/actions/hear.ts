import { staffing, thisPractice } from '#accounts';
import { send } from '#channels';
import { handOver, inquiry, inquiryPaths, receiveIn, safeWays, withdraw } from '#inquiries';
import type { Work, WorkSource } from '#kit/work';
import { persons, waysOf } from '#people';
import { changeAsked, insertAsked, lockAsked } from '../asked-store.ts';
import { contactOf } from '../contact.ts';
import { type Wanted, wantedTyped } from '../forms/need.ts';
import { type AskPayload, sayJob } from '../jobs.ts';
import { paths } from '../ask-paths.ts';
import { type Ask, type Request, ask, changeAsk, lockRequest } from '../store.ts';
import { requestWords } from '../words/index.ts';
import { sentence } from '../words/sentence.ts';
import { askNext } from './ask-next.ts';
import { forgetWords } from './end.ts';

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

async function contactIn(work: Work, request: Request, wanted: Wanted): Promise<Told['contact']> {
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
  // Whose person was erased is a request that isn't there any more: whom it asked owe nothing either.
  if (!told) return source.inPractice(payload.practice, system, (work) => releaseGone(work, payload));
  await source.inPractice(payload.practice, system, async (work) => {
    const found = await lockAsked(work, told.ask.id);
    if (told.ask.releasedAt !== null) {
      if (found?.releasedAt === null) changeAsked(work, found.id, { released_at: work.at });
    } else if (told.contact && found && found.inquiryId === null) {
      await takeOver(work, told.contact, found);
      work.enqueue(sayJob(payload));
    } else if (!found) await tellAsked(work, told);
    work.refreshDesks();
  });
}

async function releaseGone(work: Work, { network, ask: id }: AskPayload): Promise<void> {
  const found = await lockAsked(work, id);
  if (found?.network !== network || found.releasedAt !== null || found.inquiryId !== null) return;
  changeAsked(work, id, { released_at: work.at });
  work.refreshDesks();
}

async function tellAsked(work: Work, told: Told): Promise<void> {
  const staff = await staffing(work);
  const member = staff.member(told.ask.homeMember);
  // Who has left meanwhile is asked nothing; the others are asked tomorrow.
  if (!member) return;
  const { locale, slug } = staff.practice;
  const link = work.secret(24);
  const said = sentence(told.wanted, locale);
  insertAsked(work, {
    id: told.ask.id,
    network: told.network.id,
    memberId: member.id,
    openingId: told.ask.openingId,
    sentence: said,
    link,
  });
  send(work, {
    once: `request ${told.ask.id}`,
    purpose: 'request',
    to: { member: member.id },
    aboutId: told.ask.id,
    words: {
      neutral: requestWords(locale).mail({
        network: told.network.name,
        sentence: said,
        link: work.origin + paths.asked(slug, link),
      }),
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
    changeAsk(work, one.id, { answer: said.answer, answered_at: said.answeredAt });
    await work.flush();
    if (said.answer === 'yes') await tellPerson(work, request, one);
    await askNext(work, request);
    work.refreshDesks();
  });
}

/** Q15 they are in good hands: the network's clock stops, and what they typed isn't kept there. */
async function handedOver(work: Work, request: Request, one: Ask, page: string): Promise<void> {
  changeAsk(work, one.id, { takenAt: page });
  forgetWords(work, request.id);
  if (request.inquiryId !== null)
    await withdraw(work, { inquiryId: request.inquiryId, because: 'found_someone' });
}

/** By mail, where they said that one is safe; the page tells it anyway. One for each who has room. */
async function tellPerson(work: Work, request: Request, one: Ask): Promise<void> {
  const found = request.inquiryId === null ? undefined : await inquiry(work, request.inquiryId);
  if (!found || found.standing === 'closed') return;
  const { slug } = await thisPractice(work);
  for (const way of await waysOf(work, [found.personId])) {
    if (way.channel !== 'email') continue;
    send(work, {
      once: `has room ${one.id} ${way.id}`,
      purpose: 'has_room',
      to: { person: found.personId, way: way.id },
      aboutId: found.id,
      words: {
        neutral: requestWords(found.locale).news({ link: work.origin + paths.request(slug, request.link) }),
      },
    });
  }
}
