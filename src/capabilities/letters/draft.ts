import { shownName, staffing } from '#accounts';
import { dateOnPaper } from '#kit/wording/time';
import type { Work } from '#kit/work';
import type { Person } from '#people';
import { letterheadOf } from './letterhead-store.ts';
import type { LettersParts } from './routes/desk-parts.ts';
import { paperWords } from './words/index.ts';

export type NewKind = 'closing' | 'bill';

/** LE8 LE12 how a letter begins that its writer changes as they like: in its reader's language, with what is so today. */
export async function draftOf(
  work: Work,
  parts: Pick<LettersParts, 'places' | 'help'>,
  given: { kind: NewKind; client: Person; memberId: string },
): Promise<string> {
  const { kind, client, memberId } = given;
  const lang = client.locale;
  const [staff, head] = await Promise.all([staffing(work), letterheadOf(work)]);
  const { zone, country, locale } = staff.practice;
  const words = paperWords(lang);
  const who = { name: client.called, from: shownName(staff.member(memberId)) };
  if (kind === 'bill') return words.bill(who);
  const [places, help] = await Promise.all([parts.places(work, lang), parts.help(work, lang)]);
  const chosen = head.places.flatMap((id) => places.find((one) => one.id === id) ?? []);
  const today = work.at.toZonedDateTimeISO(zone).toPlainDate();
  const isTheirs = lang === locale;
  return words.closing({
    ...who,
    closesOn: dateOnPaper(today.add({ days: head.closesAfterDays }), lang, country),
    comeBack: isTheirs ? head.comeBack : '',
    records: isTheirs ? head.records : '',
    places: chosen.map(({ name, says }) => `${name}: ${says}`),
    // A line that is called by its number says it once.
    help: help.map(({ says, number }) => (says.startsWith(number) ? says : `${number}: ${says}`)),
  });
}
