import { member, thisPractice } from '#accounts';
import { send } from '#channels';
import { inTurn } from '#kit/gathering';
import type { Work, WorkSource } from '#kit/work';
import { listedOne } from '../listed-store.ts';
import { paths } from '../paths.ts';
import {
  dropPosting,
  forgetPostings,
  postingsToTell,
  tellsWriter,
  writersToTell,
} from '../postings-store.ts';
import { standingOf } from '../rules/listed.ts';
import { type ListServeWords, listServeWords } from '../words/index.ts';
import { leaveFor } from './write-to-listed.ts';

/** O15 until its writer presses. */
const KEPT_DAYS = 14;
/** Of what came within an hour one mail tells so many, the latest: more than anybody writes who isn't a machine. */
const MOST_TOLD = 10;
/** What a posting is kept with besides the fields of the form. */
export const LINE = '_line';
export const UNREAD = '_unread';
export const SUMMARY = '_summary';

async function tellsHere(work: Work, memberId: string): Promise<boolean> {
  const [whose, listed] = [await member(work, memberId), await listedOne(work, memberId)];
  return whose?.left_at === null && (!listed || standingOf(listed) === 'listed');
}

/** O15 O16 one mail tells a writer what became of each line that they wrote by now. In their turn (`inTurn`). */
export async function tellWriter(work: Work, memberId: string): Promise<void> {
  const due = await postingsToTell(work, memberId);
  const told = (await tellsHere(work, memberId)) ? due.slice(0, MOST_TOLD) : [];
  for (const one of due) if (!told.includes(one)) dropPosting(work, one.id);
  const [first] = told;
  if (!first) return;
  const { slug, locale } = await thisPractice(work);
  const dueAt = work.at.add({ hours: 24 * KEPT_DAYS });
  const lines = told.flatMap((one) => {
    const link = tellsWriter(work, one.id, dueAt);
    const of = (name: string): string => one.typed.get(name) ?? '';
    const read = { line: of(LINE), summary: of(SUMMARY), unread: of(UNREAD) };
    return one.isHeld ? [] : [{ ...read, link: work.origin + paths.posting(slug, link) }];
  });
  const leave = await leaveFor(work, memberId);
  const counted = { held: told.length - lines.length, more: due.length - told.length };
  send(work, {
    once: `posting ${first.id}`,
    purpose: 'posting',
    to: { member: memberId },
    aboutId: (told.find((one) => !one.isHeld) ?? first).id,
    words: {
      neutral: mailOf(listServeWords(locale), lines, counted),
      ...(leave !== undefined && { leave }),
    },
  });
}

type Read = Parameters<ListServeWords['postingMail']>[0];

/** One line, or one mail that was held back, has a mail of its own words. */
function mailOf(
  words: ListServeWords,
  lines: readonly Read[],
  { held, more }: { held: number; more: number },
): { subject: string; body: string } {
  const [only] = lines;
  if (only && lines.length + held + more === 1) return words.postingMail(only);
  if (!only && more === 0) return words.heldMail({ example: words.example });
  return words.postingsMail({ lines, held, more, example: words.example });
}

/** O15 what waited for the hour to be over; and what nobody pressed for two weeks is forgotten. */
export async function lookAfterPostingsDue(
  source: WorkSource,
  practice: string,
  most = 100,
): Promise<number> {
  const system = { kind: 'system' } as const;
  const due = await source.inPractice(practice, system, (work) => writersToTell(work, most));
  for (const memberId of due)
    await source.inPractice(practice, system, async (work) => {
      await inTurn(work, `posting ${memberId}`);
      await tellWriter(work, memberId);
    });
  return due.length + (await source.inPractice(practice, system, (work) => forgetPostings(work, most)));
}
