import { z } from 'zod';

/** How a practice works. Every field has a default (FIELD.md, section 7), so that a newcomer may skip all of it. */
export const settingsSchema = z.object({
  /** The promise: an answer within this many working days. */
  promiseDays: z.number().int().min(1).max(10).default(2),
  /** Who steps in, in order, when a promise is missed. Empty means nobody, and the page promises only help. */
  stepsIn: z.array(z.uuid()).default([]),
  /** Who is told when nobody signs in for this many working days while people wait. */
  tellAfterDays: z.number().int().min(1).max(20).default(3),
  tell: z.uuid().nullable().default(null),
  /** The one note a day: at this hour on working days. */
  noteAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default('17:00'),
  noteOn: z.boolean().default(true),
  undoMinutes: z.number().int().min(0).max(60).default(3),
  waitingListWeeks: z.number().int().min(1).max(26).default(4),
  /** Contact details of people who didn't become clients are erased after this. */
  eraseAfterMonths: z.number().int().min(1).max(120).default(12),
  blindFirstLook: z.boolean().default(false),
  /** Help-now alerts outside working hours, only where a therapist chose them. */
  alertsAtNight: z.boolean().default(false),
});

export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

/** What a practice tells people up front, on its page. */
export const termsSchema = z.object({
  /** How the page speaks of itself: "I" for one therapist, "we" for several. */
  voice: z.enum(['i', 'we']).default('i'),
  /** A line of the practice's own under the heading. */
  welcome: z.string().max(400).default(''),
  referralOnly: z.boolean().default(false),
  /** Full until this month ('YYYY-MM'), or 'open' when there is no date. Empty: there is room. */
  fullUntil: z
    .string()
    .regex(/^(|open|\d{4}-(0[1-9]|1[0-2]))$/)
    .default(''),
  licensedIn: z.array(z.string().max(60)).max(60).default([]),
  /** The ways in which this practice can reach people. */
  ways: z.array(z.enum(['email', 'phone', 'text'])).default(['email', 'phone']),
  formats: z.array(z.enum(['in_person', 'online'])).default([]),
  payment: z.array(z.string().max(60)).max(30).default([]),
  /** Where "Leave this page" goes. */
  leaveTo: z.url({ protocol: /^https$/ }).default('https://www.weather.gov/'),
});

export type Terms = z.infer<typeof termsSchema>;

export const DEFAULT_TERMS: Terms = termsSchema.parse({});
