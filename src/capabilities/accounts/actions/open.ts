import type { Actor, Work, WorkSource } from '#kit/work';
import { DEFAULT_SETTINGS, DEFAULT_TERMS } from '../rules/settings.ts';
import {
  type Hours,
  type PracticeKind,
  insertMember,
  insertPractice,
  replaceHolidays,
  replaceHours,
} from '../store.ts';

/** The hours that stand for the whole practice, where a member has none of their own. */
export const WHOLE_PRACTICE = '00000000-0000-0000-0000-000000000000';

const NINE_TO_FIVE: readonly Hours[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  fromMinute: 9 * 60,
  untilMinute: 17 * 60,
}));

export type NewPractice = {
  slug: string;
  kind: PracticeKind;
  name: string;
  country: string;
  region: string;
  zone: string;
  locale: 'en' | 'es';
  holidays: readonly { on: string; name: string }[];
  owner: { name: string; email: string; userId: string | null };
};

/** Opens a practice with its owner, nine-to-five hours on working days and every default. */
export function openPractice(source: WorkSource, actor: Actor, given: NewPractice): Promise<Opened> {
  return source.inNewPractice(actor, (work) => beginPractice(work, given));
}

export type Opened = { practice: string; owner: string };

/**
 * Writes a practice that begins with this unit of work.
 * The slug must be free: a taken one breaks a unique key, which the caller asks about beforehand.
 */
export function beginPractice(work: Work, given: NewPractice): Opened {
  const owner = work.uuid();
  insertPractice(work, {
    slug: given.slug,
    kind: given.kind,
    name: given.name,
    country: given.country,
    region: given.region,
    zone: given.zone,
    locale: given.locale,
    // Another language is offered once somebody here has read its sentences and signed them off.
    languages: ['en'],
    opened_at: work.at,
    terms: { ...DEFAULT_TERMS, voice: given.kind === 'solo' ? 'i' : 'we' },
    settings: DEFAULT_SETTINGS,
  });
  insertMember(work, {
    id: owner,
    role: 'owner',
    name: given.owner.name,
    published_as: given.owner.name,
    email: given.owner.email,
    user_id: given.owner.userId,
  });
  replaceHours(work, WHOLE_PRACTICE, NINE_TO_FIVE);
  replaceHolidays(work, given.holidays);
  work.record({ action: 'practice.opened', subject: 'practice', subjectId: work.practice });
  return { practice: work.practice, owner };
}
