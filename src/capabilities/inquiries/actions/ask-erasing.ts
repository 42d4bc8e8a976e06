import { type Staffing, staffing } from '#accounts';
import { type Delivery, send } from '#channels';
import { askErasure, keepAfterAll, persons, waysOf } from '#people';
import type { Work } from '#kit/work';
import { linksOf } from '../acknowledging.ts';
import { erasureDate } from '../erase-date.ts';
import { mailboxOf } from '../rules/mailbox-of.ts';
import { type Inquiry, inquiry } from '../store.ts';
import { erasingWords } from '../words/erasing.ts';

/** A link can be pressed by somebody else: so long it can be taken back, by whoever has the page. */
export const DAYS_TO_TAKE_BACK = 3;

/**
 * I17 a person asks on their page to be erased. From now on the page shows no words; in three days everything goes,
 * unless they take it back or write again. Who reads a mail address that they called safe is told, in a neutral line: once a
 * day for a mailbox, since anybody's address can stand on a page, and both buttons can be pressed all night.
 */
export async function askToErase(work: Work, found: Inquiry): Promise<void> {
  const { link } = linksOf(work, await staffing(work), found);
  await askToBeErased(work, { personId: found.personId, aboutId: found.id, locale: found.locale, link });
}

/** I17 the same wherever they ask; `link` leads to the page where it can be taken back. */
export async function askToBeErased(
  work: Work,
  given: { personId: string; aboutId?: string; locale: Inquiry['locale']; link: string },
): Promise<void> {
  const { personId, aboutId, locale, link } = given;
  askErasure(work, personId, work.at.add({ hours: 24 * DAYS_TO_TAKE_BACK }));
  const [staff, ways] = await Promise.all([staffing(work), waysOf(work, [personId])]);
  const today = work.at.toZonedDateTimeISO(staff.practice.zone).toPlainDate().toString();
  work.refreshDesks();
  for (const way of ways) {
    if (way.channel !== 'email' || way.source === 'mail' || way.source === 'unasked' || way.bounced) continue;
    const mailbox = work.keys.lookup('erase asked', mailboxOf(way.address)).toString('base64url');
    send(work, {
      once: `erase asked ${aboutId ?? personId} ${way.id} ${work.at.toString()}`,
      cap: `erase asked ${today} ${mailbox}`,
      purpose: 'erase_asked',
      to: { person: personId, way: way.id },
      ...(aboutId !== undefined && { aboutId }),
      words: { neutral: erasingWords(locale).mail({ link }) },
    });
  }
}

/** I17 they want to stay after all, by the button or by writing again. */
export function stayAfterAll(work: Work, staff: Staffing, found: Pick<Inquiry, 'personId'>): void {
  keepAfterAll(work, found.personId, erasureDate(work, staff));
  work.refreshDesks();
}

/** When it is done, where they asked for it. */
export async function erasingOf(
  work: Work,
  found: Pick<Inquiry, 'personId'>,
): Promise<{ due: Temporal.Instant | null } | undefined> {
  const person = (await persons(work, [found.personId])).get(found.personId);
  return person?.eraseAskedAt ? { due: person.eraseDueAt } : undefined;
}

/** I8 told only while it still stands. */
export async function erasingStillWanted(work: Work, delivery: Delivery): Promise<boolean> {
  const { about_id, person_id } = delivery;
  const about = about_id ? await inquiry(work, about_id) : undefined;
  const found = about ?? (person_id === null ? undefined : { personId: person_id });
  return found !== undefined && (await erasingOf(work, found)) !== undefined;
}
