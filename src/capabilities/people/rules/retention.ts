/**
 * How long the record of somebody in therapy has to be kept. Somebody who only reached out has no such record: for them
 * the practice's own time holds. Not legal advice: each line names its source, and where none is known here, it says so.
 */

export type RecordRule = {
  /** Years after the last contact. */
  readonly years: number;
  /** And of somebody who was under age then, at least until this birthday. */
  readonly minorsUntil?: number;
  /** A law or a rule of the profession; false: what is usual where no law says. */
  readonly isLaw: boolean;
  readonly source: string;
};

/** By country, or by country and region where regions differ. */
const RULES: Readonly<Record<string, RecordRule>> = {
  'US-NY': { years: 6, minorsUntil: 22, isLaw: true, source: '8 NYCRR § 29.2(a)(3)' },
  'US-CA': {
    years: 7,
    minorsUntil: 25,
    isLaw: true,
    source: 'Cal. Bus. & Prof. Code §§ 2919, 4980.49, 4993, 4999.75',
  },
  'US-TX': { years: 7, minorsUntil: 21, isLaw: true, source: '22 Tex. Admin. Code § 465.22' },
  GB: { years: 7, isLaw: false, source: 'ICO: no longer than needed; seven years are usual' },
  DE: { years: 10, isLaw: true, source: '§ 630f Abs. 3 BGB' },
  MX: { years: 5, isLaw: true, source: 'NOM-004-SSA3-2012, 5.4' },
  ES: { years: 5, isLaw: true, source: 'Ley 41/2002, art. 17.1' },
  'AU-NSW': {
    years: 7,
    minorsUntil: 25,
    isLaw: true,
    source: 'Health Records and Information Privacy Act 2002 (NSW) s 25',
  },
  'AU-VIC': { years: 7, minorsUntil: 25, isLaw: true, source: 'Health Records Act 2001 (Vic) HPP 4.2' },
};

export type RetentionFacts = {
  readonly standing: 'reached_out' | 'helper' | 'helped' | 'client' | 'guardian';
  /** ISO 3166-1 alpha-2, and the region as the practice gave it ('NY'). */
  readonly country: string;
  readonly region: string;
  readonly lastContactOn: Temporal.PlainDate;
  /** Not known to us as a rule; then nobody is taken for a minor, and the page says what would hold for one. */
  readonly bornOn?: Temporal.PlainDate | undefined;
};

/** P5 what has to be kept: nothing of somebody who only reached out; a client's record, until a day or not known how long. */
export type RecordKept =
  | { readonly kept: 'nothing' }
  | { readonly kept: 'until'; readonly until: Temporal.PlainDate; readonly rule: RecordRule }
  | { readonly kept: 'not_known' };

export function recordKept(facts: RetentionFacts): RecordKept {
  if (facts.standing !== 'client') return { kept: 'nothing' };
  // Help lines are kept by 'UK' and its parts, laws here by ISO's GB.
  const country = facts.country.startsWith('UK') ? 'GB' : facts.country;
  const rule = RULES[`${country}-${facts.region}`] ?? RULES[country];
  if (!rule) return { kept: 'not_known' };
  return { kept: 'until', until: untilWhen(facts, rule), rule };
}

const OF_AGE = 18;

function untilWhen(facts: RetentionFacts, rule: RecordRule): Temporal.PlainDate {
  const { lastContactOn, bornOn } = facts;
  const usual = lastContactOn.add({ years: rule.years });
  if (!bornOn || rule.minorsUntil === undefined) return usual;
  const wasMinor = Temporal.PlainDate.compare(lastContactOn, bornOn.add({ years: OF_AGE })) < 0;
  const grown = bornOn.add({ years: rule.minorsUntil });
  return wasMinor && Temporal.PlainDate.compare(grown, usual) > 0 ? grown : usual;
}

/** What an erasure is about, in the order in which it is told. */
export const KINDS = [
  'name',
  'ways',
  'words',
  'answers',
  'mails',
  'recordings',
  'page',
  'consents',
  'times',
  'trail',
  'hashes',
] as const;
export type Kind = (typeof KINDS)[number];

export type Because =
  /** a rule on clients' records; `source` names it */
  | 'record'
  /** no rule is known here: the practice has to say */
  | 'not_known'
  /** what was agreed to has to be shown (GDPR art. 7(1)); its wording is ours */
  | 'proof'
  /** the practice's figures, without a name */
  | 'figures'
  /** who did what has to be shown (GDPR art. 5(2), 45 CFR 164.316(b)(2)); it holds no words */
  | 'account'
  /** so that who asked us to stop stays unreached, and an erased mail stays away */
  | 'stays_stopped';

export type PlanLine =
  | { readonly kind: Kind; readonly kept: false }
  | {
      readonly kind: Kind;
      readonly kept: true;
      readonly because: Because;
      readonly until?: string;
      readonly source?: string;
    };

const ALWAYS: ReadonlyMap<Kind, Because> = new Map<Kind, Because>([
  ['consents', 'proof'],
  ['times', 'figures'],
  ['trail', 'account'],
  ['hashes', 'stays_stopped'],
]);

/**
 * P6 what would go and what would stay if somebody were erased on this day, and why. `checked`: where no rule is known,
 * the practice looked, and nothing obliges it.
 */
export function erasurePlan(facts: RetentionFacts, on: Temporal.PlainDate, checked: boolean): PlanLine[] {
  const record = recordKept(facts);
  return KINDS.map((kind): PlanLine => {
    const always = ALWAYS.get(kind);
    if (always) return { kind, kept: true, because: always };
    if (record.kept === 'not_known' && !checked) return { kind, kept: true, because: 'not_known' };
    if (record.kept !== 'until' || Temporal.PlainDate.compare(record.until, on) <= 0)
      return { kind, kept: false };
    const { until, rule } = record;
    return { kind, kept: true, because: 'record', until: until.toString(), source: rule.source };
  });
}
