import { staffing } from '#accounts';
import { isRefused } from '#kit/outcome';
import type { Work, WorkSource } from '#kit/work';
import { findInNetworks, name, nameElsewhere, unnameElsewhere } from '#openings';
import { answersOf, stands } from '../answers.ts';
import { insertNamed } from '../asked-colleagues.ts';
import { asRead, colleaguesFor, needHere } from '../colleagues.ts';
import { type Named, namedTo } from '../named.ts';
import { roomNow } from '../room-now.ts';
import { mayAsk, moreToName } from '../rules/asking.ts';
import { type Inquiry, inquiry, lockInquiry } from '../store.ts';
import { whose } from '../whose.ts';

const system = { kind: 'system' } as const;

/** I23 whether somebody may look who has room now: who got a no, or waits with a list. */
export async function mayLook(work: Work, found: Inquiry): Promise<boolean> {
  if (!mayAsk(found)) return false;
  const answers = await answersOf(work, [found.id]);
  return answers.some(
    (one) => stands(one) && one.leftAt !== null && (one.kind === 'no' || one.kind === 'list'),
  );
}

type Looking = { found: Inquiry; named: Named[] };

/** One who fits, with the id under which they are named: each by itself, so that one who is gone keeps no other back. */
type Fresh = { id: string; place: Named };

/**
 * I23 names colleagues who have room now, by a fresh look at who fits: as many as make three with those who were named and have room
 * still. Each is counted as in an answer (O3), and a second press finds them named already.
 * @returns how many were named
 */
export async function lookForRoom(source: WorkSource, practice: string, inquiryId: string): Promise<number> {
  const looking = await source.inPractice(practice, system, async (work): Promise<Looking | undefined> => {
    const found = await inquiry(work, inquiryId);
    return found && (await mayLook(work, found)) ? { found, named: await namedTo(work, found) } : undefined;
  });
  if (!looking) return 0;
  const room = await roomNow(source, practice, looking.named);
  const more = moreToName(room.size);
  if (more === 0) return 0;
  const elsewhere = await findInNetworks(source, practice, (work) => needHere(work, inquiryId));
  const fresh = await source.inPractice(practice, system, async (work) => {
    const [staff, answers] = await Promise.all([staffing(work), answersOf(work, [inquiryId])]);
    const saidNo = new Set([looking.found.holderId, ...answers.map((one) => one.memberId)]);
    const withRoom = looking.named.filter((one) => room.has(one.opening)).map((one) => one.name);
    const fits = await colleaguesFor(work, staff, looking.found, { except: '', elsewhere });
    return fits
      .filter(({ opening }) => opening.home !== null || !saidNo.has(opening.memberId))
      .map((one): Fresh => ({
        id: work.uuid(),
        place: { ...asRead(work, staff, one, looking.found.locale), opening: one.opening.id },
      }))
      .filter(({ place }) => !looking.named.some((one) => one.opening === place.opening))
      .filter(({ place }) => !withRoom.includes(place.name))
      .slice(0, more);
  });
  return nameAll(source, practice, { inquiryId, fresh });
}

const asElsewhere = ({ place: { home, opening } }: Fresh) =>
  home === undefined ? [] : [{ practice: home, id: opening }];

async function nameAll(
  source: WorkSource,
  practice: string,
  { inquiryId, fresh }: { inquiryId: string; fresh: readonly Fresh[] },
): Promise<number> {
  const counted: Fresh[] = [];
  for (const one of fresh) {
    const openings = asElsewhere(one);
    const gone = await nameElsewhere(source, { openings, answerId: one.id, forPractice: practice });
    if (!gone) counted.push(one);
  }
  const kept = await source
    .inPractice(practice, system, (work) => writeDown(work, inquiryId, counted))
    .catch(async (error: unknown) => {
      await takeBack(source, counted);
      throw error;
    });
  await takeBack(
    source,
    counted.filter((one) => !kept.includes(one)),
  );
  return kept.length;
}

async function takeBack(source: WorkSource, all: readonly Fresh[]): Promise<void> {
  for (const one of all) await unnameElsewhere(source, { openings: asElsewhere(one), answerId: one.id });
}

/** Asked again behind the lock: of two presses at once, the second finds whom the first one named. */
async function writeDown(work: Work, inquiryId: string, counted: readonly Fresh[]): Promise<Fresh[]> {
  const found = await lockInquiry(work, inquiryId);
  if (!found || !mayAsk(found)) return [];
  const named = new Set((await namedTo(work, found)).map((one) => one.opening));
  const kept: Fresh[] = [];
  for (const one of counted) {
    const { place, id } = one;
    if (named.has(place.opening)) continue;
    const ids = place.home === undefined ? [place.opening] : [];
    if (isRefused(await name(work, { ids, answerId: id }))) continue;
    insertNamed(work, id, inquiryId, [place]);
    kept.push(one);
  }
  work
    .as(whose(found))
    .record({ action: 'inquiry.looked_for_room', subject: 'inquiry', subjectId: inquiryId });
  return kept;
}
