import { z } from 'zod';

/** Why a client gets in touch between sessions. Eleven questions, in the order in which a therapist answers them. */
export const REASONS = [
  'book',
  'next_session',
  'cancel',
  'resource',
  'good_news',
  'homework',
  'rules',
  'no_answer',
  'distress',
  'crisis',
  'billing',
] as const;
export type Reason = (typeof REASONS)[number];

/** By which ways. `page` is the secure page; `session` means: bring it along. */
export const CONTACT_WAYS = ['page', 'email', 'phone', 'text', 'session'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

export const MAY = ['yes', 'in_session', 'no'] as const;
/** `if_asked`: the therapist writes back only where the client asks for it. */
export const ANSWERS = ['yes', 'if_asked', 'no'] as const;
/** When it is read: within the days that are promised, before the next session, or in it. */
export const READ = ['in_days', 'before_session', 'in_session'] as const;
/** `cover`: the colleague who stands in while this therapist is away; they read what is sent by the page, and nothing else. */
export const OTHERS = ['staff', 'coaching', 'cover'] as const;
export type Other = (typeof OTHERS)[number];
/** What is sent by the page, where somebody else could read it. */
const READ_BY_PAGE: readonly Reason[] = [
  'resource',
  'good_news',
  'homework',
  'rules',
  'no_answer',
  'distress',
  'billing',
];
export const COSTS = ['free', 'part', 'paid'] as const;
/** How secrets are held where several come together. `alone`: this therapist sees nobody together. */
export const SECRETS = ['alone', 'open', 'kept', 'judged'] as const;
export type Secrets = (typeof SECRETS)[number];
/** Why no fee is asked although it was late. */
export const WAIVERS = ['illness', 'sick_child', 'emergency', 'weather'] as const;
export type Waiver = (typeof WAIVERS)[number];

export const MOST_DAYS = 10;
export const MOST_INSTEAD = 400;
export const MOST_BLOCKS = 12;
export const MOST_BLOCK = 6000;
export const MOST_TITLE = 80;
export const MOST_HOURS = 168;
export const MOST_MINUTES = 120;

const amount = z.number().int().min(0).max(99_999_999);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** Wall times in the practice's zone, the same on each of these weekdays (1 is Monday). */
const opening = z.object({
  days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  from: clock,
  until: clock,
});

const reasonTerms = z.object({
  may: z.enum(MAY),
  ways: z.array(z.enum(CONTACT_WAYS)),
  read: z.enum(READ),
  answers: z.enum(ANSWERS),
  /** Working days of the therapist's own calendar. */
  days: z.number().int().min(1).max(MOST_DAYS),
  others: z.array(z.enum(OTHERS)),
  cost: z.enum(COSTS),
  /** With `part`: so many minutes of reading cost nothing. */
  freeMinutes: z.number().int().min(1).max(MOST_MINUTES),
  /** What to do instead, or besides, in the therapist's own words. */
  instead: z.string().max(MOST_INSTEAD),
});

/** A session that is cancelled less than so many hours before it costs so much. */
const step = z.object({ hours: z.number().int().min(0).max(MOST_HOURS), fee: amount });

const policy = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** None: it never costs anything. Two: the nearer one has fewer hours, and costs no less. */
  steps: z.array(step).max(2),
  waivers: z.array(z.enum(WAIVERS)),
  /** Who pays and forbids a fee, as people say it: 'Medicaid'. */
  freePayers: z.array(z.string().min(1).max(60)).max(20),
});

const block = z.object({ title: z.string().max(MOST_TITLE), body: z.string().max(MOST_BLOCK) });

export const termsSchema = z.object({
  reasons: z.object({
    book: reasonTerms,
    next_session: reasonTerms,
    cancel: reasonTerms,
    resource: reasonTerms,
    good_news: reasonTerms,
    homework: reasonTerms,
    rules: reasonTerms,
    no_answer: reasonTerms,
    distress: reasonTerms,
    crisis: reasonTerms,
    billing: reasonTerms,
  }),
  /** Where clients ring, and leave a message. Empty: the number that they were given. */
  phone: z.string().max(60).default(''),
  /** Colleagues at the phone. Null: there is nobody. */
  staff: z.object({ hours: opening }).nullable(),
  /** A line for clients between sessions. */
  coaching: z.object({ number: z.string().min(3).max(60), hours: opening }).nullable(),
  /** What time for reading costs, where it costs anything. Null: the therapist's usual rate. */
  reading: z.object({ amount, minutes: z.number().int().min(1).max(MOST_MINUTES) }).nullable(),
  policy,
  secrets: z.enum(SECRETS),
  /** The practice's own text: what the law where it works asks for. */
  blocks: z.array(block).max(MOST_BLOCKS),
});

export type Terms = z.infer<typeof termsSchema>;
export type ReasonTerms = Terms['reasons'][Reason];
export type Opening = z.infer<typeof opening>;
export type Policy = Terms['policy'];
export type PolicyStep = Policy['steps'][number];
export type Block = z.infer<typeof block>;

/**
 * What holds for a client with a member. `from` says where it comes from: the version that the client agreed to, the
 * member's own that stands now, the practice's, or nothing that anybody here has written (AG2): then it promises nothing.
 */
export type Agreement = Terms & {
  readonly memberId: string;
  readonly versionId: string | null;
  /** 1 for the first that was saved. */
  readonly number: number;
  readonly savedAt: Temporal.Instant | null;
  readonly from: 'agreed' | 'own' | 'practice' | 'nobody';
};

/**
 * AG3 the same terms, with nothing in them that says two things at once: what may not be sent is not answered, what is
 * looked at in the session is answered there, and who isn't there doesn't answer.
 */
export function tidied(terms: Terms): Terms {
  const reasons = Object.fromEntries(
    REASONS.map((reason) => [reason, tidiedReason(reason, terms)]),
  ) as Terms['reasons'];
  return { ...terms, reasons };
}

/** AG3 whether a colleague who stands in could read it: it comes by the page, and isn't kept for the session. */
export const canStandIn = (reason: Reason, { may, ways, read }: ReasonTerms): boolean =>
  READ_BY_PAGE.includes(reason) && may === 'yes' && ways.includes('page') && read !== 'in_session';

/** Who else there could be for this. */
export function othersThere(reason: Reason, { staff, coaching }: Pick<Terms, 'staff' | 'coaching'>): Other[] {
  const there = { staff: staff !== null, coaching: coaching !== null, cover: READ_BY_PAGE.includes(reason) };
  return OTHERS.filter((other) => there[other]);
}

function tidiedReason(reason: Reason, terms: Terms): ReasonTerms {
  const one = terms.reasons[reason];
  const others = othersThere(reason, terms).filter(
    (other) => one.others.includes(other) && (other !== 'cover' || canStandIn(reason, one)),
  );
  const ways = CONTACT_WAYS.filter((way) => one.ways.includes(way));
  const minutes = one.cost === 'part' ? one.freeMinutes : STARTING_MINUTES;
  const rest = { ...one, others, freeMinutes: minutes, instead: one.instead.trim() };
  const isBrought = one.may === 'in_session' || (one.may === 'yes' && ways.every((way) => way === 'session'));
  if (one.may === 'no')
    return { ...rest, ways: [], read: 'in_days', answers: 'no', days: 1, cost: 'free', freeMinutes: 10 };
  if (isBrought)
    return {
      ...rest,
      may: 'in_session',
      ways: ['session'],
      read: 'in_session',
      answers: 'no',
      days: 1,
      cost: 'free',
      freeMinutes: 10,
    };
  return one.read === 'in_session' ? { ...rest, ways, answers: 'no', days: 1 } : { ...rest, ways };
}

/** How many minutes of reading are free where nobody said. */
export const STARTING_MINUTES = 10;
