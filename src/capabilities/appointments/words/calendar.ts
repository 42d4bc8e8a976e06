import type { Locale } from '#kit/wording/time';
import { type CalendarWords, calendarEn } from './calendar.en.ts';
import { calendarEs } from './calendar.es.ts';

export type { CalendarWords };

export const calendarWords = (locale: Locale): CalendarWords => (locale === 'es' ? calendarEs : calendarEn);
