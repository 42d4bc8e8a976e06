import { type Member, type Staffing, staffing } from '#accounts';
import type { Work } from '#kit/work';
import { type DeskLine, isMine, linesOf, whoLooks } from './desk-view.ts';
import { readsWords } from './front-desk.ts';
import { inquiriesById } from './listing.ts';
import { type WaitingPlace, waitingPlaces } from './waiting-places.ts';

export type PlaceLine = { place: WaitingPlace; line: DeskLine };

/** The waiting list, by the date of each next word. */
export async function listView(
  work: Work,
  memberId: string,
): Promise<{ staff: Staffing; me: Member; at: Temporal.Instant; lines: PlaceLine[] }> {
  const [staff, places] = await Promise.all([staffing(work), waitingPlaces(work)]);
  const me = whoLooks(staff, memberId);
  const found = await inquiriesById(
    work,
    places.map((place) => place.inquiry_id),
  );
  const mine = found.filter((one) => isMine(one, me));
  const lines = new Map(
    (await linesOf(work, staff, (one) => readsWords(me, one), mine)).map((line) => [line.inquiry.id, line]),
  );
  const shown = places.flatMap((place) => {
    const line = lines.get(place.inquiry_id);
    return line ? [{ place, line }] : [];
  });
  return { staff, me, at: work.at, lines: shown };
}
