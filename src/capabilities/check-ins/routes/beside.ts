import { thisPractice } from '#accounts';
import type { Work } from '#kit/work';
import { promiseInWords } from '#kit/wording/time';
import { caresOf } from '#people';
import { type Html, buttonRow, html, link, linkButton } from '#ui';
import { paths } from '../paths.ts';
import { planOf } from '../store.ts';
import { unreadLines } from '../view.ts';
import { type Lang, deskWords } from '../words/index.ts';

/** On a client's page at the desk, for who has them in care. */
export async function checkInsBeside(
  work: Work,
  given: { personId: string; memberId: string; answers: boolean; lang: Lang },
): Promise<Html | undefined> {
  if (!given.answers || (await caresOf(work, given)).length === 0) return undefined;
  const plan = await planOf(work, given);
  const words = deskWords(given.lang);
  const text =
    plan?.endedAt === null ? words.linkOn({ rhythm: words.rhythm[plan.rhythm].toLowerCase() }) : words.link;
  return html`${buttonRow(linkButton({ href: paths.client(given.personId), text }))}`;
}

/** K5 quiet lines on a therapist's own desk: before whom they meet next there is something to read, and how much else. */
export async function checkInLines(work: Work, memberId: string): Promise<Html | undefined> {
  const lines = await unreadLines(work, memberId);
  if (lines.length === 0) return undefined;
  const { zone, locale, country } = await thisPractice(work);
  const { card, someone } = deskWords(locale);
  const worse = lines.filter((one) => one.worse !== undefined);
  const rest = lines.length - worse.length;
  const says = (called: string, next: Temporal.Instant | undefined): string => {
    const name = called || someone;
    return next
      ? card.before({ name, when: promiseInWords(next, zone, locale, { country }) })
      : card.soon({ name });
  };
  return html`${worse.map((one) => html`<p>${link(paths.client(one.personId), says(one.called, one.next))}</p>`)}
    ${rest > 0 && html`<p class="quiet">${link(paths.list(), card.others({ count: rest }))}</p>`}`;
}
