import type { Work } from '#kit/work';
import { type ClosedDay, closedAfterMove, offeredHolidays } from '../rules/closed-days.ts';
import type { Terms } from '../rules/settings.ts';
import {
  type Hours,
  changePractice,
  holidays,
  lockPractice,
  replaceHolidays,
  replaceHours,
  thisPractice,
} from '../store.ts';

export type PracticeFacts = {
  name: string;
  country: string;
  region: string;
  zone: string;
  voice: Terms['voice'];
  locale: 'en' | 'es';
  languages: readonly string[];
};

/** Says what the practice is. Where it moved, the new place's holidays stand in for the old one's. */
export async function describePractice(work: Work, facts: PracticeFacts): Promise<void> {
  await lockPractice(work);
  const before = await thisPractice(work);
  const { voice, languages, ...rest } = facts;
  changePractice(work, { ...rest, languages: [...languages], terms: { ...before.terms, voice } });
  if (before.country !== facts.country || before.region !== facts.region) {
    const today = work.at.toZonedDateTimeISO(facts.zone).toPlainDate();
    const closed = (await holidays(work)).map((day) => ({ on: day.on_date, name: day.name }));
    const was = offeredHolidays(before.country, before.region, today.with({ month: 1, day: 1 }));
    const now = offeredHolidays(facts.country, facts.region, today.with({ month: 1, day: 1 }));
    replaceHolidays(work, closedAfterMove(closed, was, now));
  }
  work.record({ action: 'practice.described', subject: 'practice', subjectId: work.practice });
}

/** The hours of one member, or of the whole practice. An empty week of a member: they work the practice's hours. */
export function setHours(work: Work, memberId: string, week: readonly Hours[]): void {
  replaceHours(work, memberId, week);
  work.record({ action: 'hours.changed', subject: 'member', subjectId: memberId });
}

/** The days from today on that the practice is closed. Days gone by stay: promises that run were counted with them. */
export async function setClosedDays(work: Work, days: readonly ClosedDay[]): Promise<void> {
  await lockPractice(work);
  const [practice, kept] = await Promise.all([thisPractice(work), holidays(work)]);
  const today = work.at.toZonedDateTimeISO(practice.zone).toPlainDate().toString();
  const gone = kept.filter((day) => day.on_date < today).map((day) => ({ on: day.on_date, name: day.name }));
  replaceHolidays(work, [...gone, ...days.filter((day) => day.on >= today)]);
  work.record({
    action: 'holidays.changed',
    subject: 'practice',
    subjectId: work.practice,
    detail: { days: days.length },
  });
}
