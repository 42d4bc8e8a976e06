import {
  type Staffing,
  nextAtChosenHour,
  noteIsDue,
  setNoteDue,
  staffing,
  workingMinutesBetween,
} from '#accounts';
import { send } from '#channels';
import type { Work } from '#kit/work';
import { waitsFor, whoWaits } from '../desk-view.ts';
import { paths } from '../paths.ts';
import { minutesLeft } from '../rules/suggested-answer.ts';
import { mailWords } from '../words/index.ts';

/** What else there is for each member, of what other rooms keep: counts alone. */
export type Besides = {
  /** From clients. */
  readonly toRead: ReadonlyMap<string, number>;
  /** Clients after a missed session. */
  readonly toReach: ReadonlyMap<string, number>;
};

/**
 * One note a day, at the chosen hour on working days, without names, to whoever has people waiting, something to read or somebody to get in touch with;
 * and, where nobody has signed in for as many working days as the practice said, a word to the one who is to be told.
 * Looks after itself: each run sets the next.
 */
export async function noteOfTheDay(work: Work, besides: (work: Work) => Promise<Besides>): Promise<number> {
  if (!(await noteIsDue(work))) return 0;
  const staff = await staffing(work);
  const { settings } = staff.practice;
  const next = nextAtChosenHour(staff.calendar(null), work.at, settings.noteAt);
  setNoteDue(work, next ?? work.at.add({ hours: 24 * 7 }));
  work.record({ action: 'note.considered', subject: 'practice', subjectId: work.practice });
  if (!isNoteTime(work, staff)) return 0;
  let sent = 0;
  let waiting = 0;
  const [lines, more] = await Promise.all([whoWaits(work, staff), besides(work)]);
  for (const one of staff.therapists) {
    const mine = lines.filter((line) => waitsFor(line, one));
    waiting += mine.length;
    const [toRead, toReach] = [more.toRead.get(one.id) ?? 0, more.toReach.get(one.id) ?? 0];
    if (mine.length + toRead + toReach === 0 || !settings.noteOn) continue;
    const minutes = minutesLeft(mine.map((line) => line.suggested));
    sendNote(work, staff, one.id, { people: mine.length, minutes, toRead, toReach });
    sent += 1;
  }
  if (waiting > 0) tellNobodySignsIn(work, staff);
  return sent;
}

/** The first run of a new practice only sets the hour. */
function isNoteTime(work: Work, staff: Staffing): boolean {
  const { zone, settings } = staff.practice;
  const [hour, minute] = settings.noteAt.split(':').map(Number);
  const now = work.at.toZonedDateTimeISO(zone);
  const late = (now.hour - (hour ?? 0)) * 60 + now.minute - (minute ?? 0);
  return late >= 0 && late < 120;
}

function sendNote(
  work: Work,
  staff: Staffing,
  member: string,
  given: { people: number; minutes: number; toRead: number; toReach: number },
): void {
  const { locale, zone } = staff.practice;
  const today = work.at.toZonedDateTimeISO(zone).toPlainDate().toString();
  const words = mailWords(locale).staff.dailyNote({ ...given, link: work.origin + paths.desk() });
  send(work, {
    once: `note ${today} ${member}`,
    purpose: 'daily_note',
    to: { member },
    words: { neutral: words },
  });
  work.record({ action: 'note.sent', subject: 'member', subjectId: member });
}

function tellNobodySignsIn(work: Work, staff: Staffing): void {
  const { settings, zone, locale, opened_at } = staff.practice;
  if (!settings.tell) return;
  const seen = staff.therapists.map((one) => one.last_seen_at ?? opened_at);
  const last = seen.toSorted((a, b) => Temporal.Instant.compare(b, a))[0] ?? opened_at;
  const calendar = staff.calendar(null);
  const days = workingDaysBetween(workingMinutesBetween(calendar, last, work.at), staff);
  if (days < settings.tellAfterDays) return;
  const today = work.at.toZonedDateTimeISO(zone).toPlainDate().toString();
  const words = mailWords(locale).staff.nobodySignsIn({ link: work.origin + paths.desk() });
  send(work, {
    once: `nobody signs in ${today} ${settings.tell}`,
    purpose: 'nobody_signs_in',
    to: { member: settings.tell },
    words: { neutral: words },
  });
}

/** Working days, counted in the practice's usual working time of a day. */
function workingDaysBetween(minutes: number, staff: Staffing): number {
  const spans = Object.values(staff.calendar(null).week).filter((day) => day.length > 0);
  const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  const week = spans.flat().reduce((sum, span) => sum + minutesOf(span.to) - minutesOf(span.from), 0);
  return spans.length === 0 ? 0 : minutes / (week / spans.length);
}
