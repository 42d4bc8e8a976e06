import { networksOf, staffing, thisPractice } from '#accounts';
import { persons, waysOf } from '#people';
import { isRefused, refuse } from '#kit/outcome';
import type { Work, WorkSource } from '#kit/work';
import { type Opening, stillTold } from '#openings';
import { type Asked, type Passes, askedBy, askedById, endAsked, putAsked } from '../asked-colleagues.ts';
import { type ElsewherePayload, askElsewhereJob } from '../jobs.ts';
import { asOneSubmit, insertMessage, messagesOf, sentBefore } from '../messages.ts';
import { namedTo } from '../named.ts';
import { paths } from '../paths.ts';
import { IN_GOOD_HANDS, goesAlong, mayAsk } from '../rules/asking.ts';
import { safeWays } from '../safe-ways.ts';
import { type Inquiry, NO_NEED, inquiry, lockInquiry } from '../store.ts';
import { whose } from '../whose.ts';
import { askingWords } from '../words/asking.ts';
import type { AskRefusal } from './ask-colleague.ts';
import { type Contact, receiveIn } from './receive.ts';
import { loadLocked } from './tend.ts';
import { withdraw } from './write-back.ts';

const system = { kind: 'system' } as const;

/**
 * I20 "Ask Ruth for me", of another practice: the person's yes to what they ticked stands with the job that carries it there, so that
 * none is lost. Pressed twice, they are asked once.
 */
export async function askElsewhere(
  work: Work,
  given: { inquiryId: string; openingId: string; passes: Passes },
): Promise<Asked | AskRefusal> {
  const loaded = await loadLocked(work, given.inquiryId);
  if (isRefused(loaded)) return refuse('not_there');
  const { found } = loaded;
  const [named, asked] = await Promise.all([namedTo(work, found), askedBy(work, found.id)]);
  const place = named.find((one) => one.opening === given.openingId);
  const before = asked.find((one) => one.openingId === given.openingId);
  if (before && (before.takenAt !== null || before.passes !== undefined)) return before;
  if (place?.home === undefined || place.noAccount || !mayAsk(found)) return refuse('not_there');
  const made = {
    id: before?.id ?? work.uuid(),
    inquiryId: found.id,
    openingId: given.openingId,
    fromMember: null,
    toMember: null,
    home: place.home,
    passes: given.passes,
    takenAt: null,
  };
  putAsked(work, made);
  work.record({ action: 'inquiry.asked_elsewhere', subject: 'inquiry', subjectId: found.id });
  work.enqueue(askElsewhereJob({ practice: work.practice, asked: made.id }));
  return { ...made, askedAt: work.at, refusedAt: null, page: '' };
}

/** What somebody said here that could go along, all of it in their own words and ways. */
export async function saidHere(work: Work, found: Inquiry, until = work.at) {
  const [all, ways, messages] = await Promise.all([
    persons(work, [found.personId]),
    waysOf(work, [found.personId]),
    messagesOf(work, [found.id]),
  ]);
  const own = (messages.get(found.id) ?? []).filter(
    ({ saidBy, saidAt }) =>
      (saidBy === 'person' || saidBy === 'helper') && Temporal.Instant.compare(saidAt, until) <= 0,
  );
  return {
    called: all.get(found.personId)?.called ?? '',
    ways: ways.filter((way) => !way.bounced && way.channel !== 'post'),
    words: own
      .map((one) => one.words.trim())
      .filter((one) => one !== '')
      .join('\n\n'),
  };
}

type OnItsWay = {
  readonly asked: Asked & { readonly home: string };
  readonly contact: Contact;
  /** The practice that named the colleague, and its networks. */
  readonly from: { readonly id: string; readonly name: string; readonly networks: readonly string[] };
};

/** In the first practice: what is on its way, made of what is so now: a way that was taken back meanwhile doesn't go along. */
async function onItsWay(work: Work, id: string): Promise<OnItsWay | undefined> {
  const asked = await askedById(work, id);
  const found = asked && (await inquiry(work, asked.inquiryId));
  if (!asked?.passes || asked.home === null || !found || !mayAsk(found)) return undefined;
  const [said, practice, networks] = await Promise.all([
    saidHere(work, found, asked.askedAt),
    thisPractice(work),
    networksOf(work),
  ]);
  const { passes, home } = asked;
  const goes = goesAlong({ said, ticked: passes });
  const ways = safeWays(said.ways.filter((way) => goes.ways.includes(way.id)));
  const { need } = found;
  const contact: Contact = {
    cameBy: 'page',
    locale: found.locale,
    called: goes.called,
    words: goes.words,
    ways,
    need: {
      ...(passes.words ? need : NO_NEED),
      forWhom: need.forWhom,
      // I14 whom a helper writes about said yes to the first practice alone.
      otherCalled: '',
      otherAgreed: '',
      wantsCode: ways.length === 0,
    },
    helpNow: found.helpNowAt !== null,
    nobodyElse: found.privateTo !== null,
    automatic: false,
  };
  const from = { id: work.practice, name: practice.name, networks: networks.map((one) => one.id) };
  return { asked: { ...asked, home }, contact, from };
}

/** In the colleague's practice: a contact of theirs begins, once, if the opening is still told and open. */
async function takeIn(work: Work, { asked, contact, from }: OnItsWay): Promise<{ page: string } | 'no_room'> {
  const { slug } = await thisPractice(work);
  const leadsTo = ({ link }: Inquiry) => ({ page: paths.status(slug, link) });
  const sent = {
    tokenHash: work.keys.lookup('asked elsewhere', asked.id),
    filledHash: work.keys.lookup('asked elsewhere, as filled', asked.id),
  };
  const before = await sentBefore(work, sent);
  const already = before && (await inquiry(work, before.inquiryId));
  if (already) return leadsTo(already);
  const staff = await staffing(work);
  const told: Opening | undefined = await stillTold(work, asked.openingId, {
    practice: from.id,
    networks: from.networks,
  });
  const colleague = staff.therapists.find((one) => one.id === told?.memberId);
  if (!colleague) return 'no_room';
  const received = await receiveIn(work, { ...contact, sent, holderId: colleague.id }, staff);
  // The job was there a moment ago.
  if (!received.first) return leadsTo(received.inquiry);
  const words = askingWords(staff.practice.locale).note({ name: colleague.name, from: from.name });
  insertMessage(work, { inquiryId: received.inquiry.id, saidBy: 'note', cameBy: 'page', words });
  work.record({ action: 'inquiry.taken_over', subject: 'inquiry', subjectId: received.inquiry.id });
  return leadsTo(received.inquiry);
}

/**
 * I20 carries what the person said yes to into the colleague's practice, and tells the first one what came of it. The page that asked
 * does it at once and a job does it again, whichever comes first: each part is done once. What came of it stands with the yes.
 */
export async function hearElsewhere(
  source: WorkSource,
  { practice, asked }: ElsewherePayload,
): Promise<void> {
  const going = await source.inPractice(practice, system, (work) => onItsWay(work, asked));
  if (!going) return;
  const became = await asOneSubmit(() =>
    source.inPractice(going.asked.home, system, (work) => takeIn(work, going)),
  );
  await source.inPractice(practice, system, (work) => cameOf(work, going.asked, became));
}

/** I22 in the first practice: they are in good hands, and its clock stops. Where there is no room, all stays as it was. */
async function cameOf(work: Work, asked: Asked, became: { page: string } | 'no_room'): Promise<void> {
  const found = await lockInquiry(work, asked.inquiryId);
  const now = await askedById(work, asked.id);
  // Two looked at once, and there was room for the second: that counts.
  if (!found || !now || now.takenAt !== null || (became === 'no_room' && !now.passes)) return;
  endAsked(work, asked.id, became);
  if (became === 'no_room' || found.closedBecause === IN_GOOD_HANDS) return;
  await work.flush();
  await withdraw(work.as(whose(found)), { inquiryId: found.id, because: IN_GOOD_HANDS });
}
