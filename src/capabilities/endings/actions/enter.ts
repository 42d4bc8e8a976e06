import { myPaths, staffing, thisPractice } from '#accounts';
import { send } from '#channels';
import { type SafeWay, NO_NEED, askToBeErased, inquiry, receiveIn } from '#inquiries';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { persons, waysFor } from '#people';
import {
  type DoorVisit,
  type Wants,
  confirmVisit,
  doorById,
  insertVisit,
  lockDoorByCode,
  visitToConfirm,
  visitsOf,
} from '../doors-store.ts';
import { paths } from '../paths.ts';
import { mailWords } from '../words/index.ts';

export type Entering = {
  readonly codeHash: Buffer;
  readonly wants: Wants;
  readonly words: string;
  readonly called: string;
  readonly locale: 'en' | 'es';
  readonly ways: readonly SafeWay[];
};

/** What is pressed again within so long is the same press. */
const SAME = { minutes: 10 } as const;

/**
 * E12 somebody comes by a door. To come back, or with a question: a message of its own, by whoever holds the code, so it is tied to no page of theirs and shows them nothing of what was; it
 * stands first with their therapist, whose own view of the past is behind it. Where that one has left, the practice answers. `link`: of the page of what they wrote.
 */
export async function enter(
  work: Work,
  given: Entering,
): Promise<{ link: string } | { asked: true } | Refusal<'no_door'>> {
  const door = await lockDoorByCode(work, given.codeHash);
  if (!door) return refuse('no_door');
  const before = (await visitsOf(work, door.id)).find((one) => isSame(one, given.wants, work.at));
  if (given.wants === 'forget') {
    if (!before) await askWhetherToForget(work, { doorId: door.id, personId: door.personId });
    return { asked: true };
  }
  const there = before?.inquiryId ? await inquiry(work, before.inquiryId) : undefined;
  if (there) return { link: there.link };
  const staff = await staffing(work);
  const isHere = staff.therapists.some((one) => one.id === door.memberId);
  const made = await receiveIn(
    work,
    {
      cameBy: 'page',
      cameBack: true,
      locale: given.locale,
      called: given.called,
      words: given.words,
      ways: given.ways,
      need: { ...NO_NEED, wantsCode: given.ways.length === 0 },
      helpNow: false,
      nobodyElse: false,
      automatic: false,
      ...(isHere && { holderId: door.memberId }),
    },
    staff,
  );
  const { id: inquiryId, link } = made.inquiry;
  insertVisit(work, { id: work.uuid(), doorId: door.id, wants: given.wants, inquiryId });
  const detail = { wants: given.wants };
  work.record({ action: 'door.used', subject: 'ending', subjectId: door.endingId, detail });
  return { link };
}

const isSame = (one: DoorVisit, wants: Wants, at: Temporal.Instant): boolean =>
  one.wants === wants && Temporal.Instant.compare(at, one.cameAt.add(SAME)) < 0;

/** E13 who wants to be forgotten is asked once in a safe way whether it was they: the code stands on paper, and paper lies about. */
async function askWhetherToForget(
  work: Work,
  { doorId, personId }: { doorId: string; personId: string },
): Promise<void> {
  const [[way], { slug, zone }, found] = await Promise.all([
    waysFor(work, { personId, channel: 'email', purpose: 'goodbye' }),
    thisPractice(work),
    persons(work, [personId]),
  ]);
  const secret = work.secret(24);
  insertVisit(work, { id: work.uuid(), doorId, wants: 'forget', inquiryId: null, confirmBy: secret });
  work.record({ action: 'door.forget_asked', subject: 'person', subjectId: personId });
  if (!way) return;
  const today = work.at.toZonedDateTimeISO(zone).toPlainDate().toString();
  send(work, {
    once: `forget ${doorId} ${work.at.toString()}`,
    // A code can be pressed all night: one mail a day.
    cap: `forget ${doorId} ${today}`,
    purpose: 'goodbye',
    to: { person: personId, way: way.id },
    words: {
      neutral: mailWords(found.get(personId)?.locale ?? 'en').forget({
        link: work.origin + paths.confirm(slug, secret),
      }),
    },
  });
}

/** E13 it was they. From here on it goes the way of every wish to be erased: three days in which it can be taken back, and what the law keeps is kept until its day. */
export async function confirmForgetting(work: Work, secret: string): Promise<DoorVisit | undefined> {
  const visit = await visitToConfirm(work, secret);
  const door = visit && (await doorById(work, visit.doorId));
  if (!door) return undefined;
  if (visit.confirmedAt !== null) return visit;
  confirmVisit(work, visit.id);
  const { personId } = door;
  const [{ slug }, found] = await Promise.all([thisPractice(work), persons(work, [personId])]);
  const locale = found.get(personId)?.locale ?? 'en';
  await askToBeErased(work, { personId, locale, link: work.origin + myPaths.home(slug) });
  work.record({ action: 'door.forget_confirmed', subject: 'person', subjectId: personId });
  return visit;
}
