/** The kinds of help a practice keeps, in the order in which a page lists them. */
export const KINDS = [
  'emergency',
  'crisis_line',
  'abuse',
  'shelter',
  'hospital',
  'addiction',
  'agency',
  'support_group',
  'online_group',
  'web',
  'book',
  'faith',
  'eap',
  'other',
] as const;
export type Kind = (typeof KINDS)[number];

/** What a person may say they need help with; the contact page asks with the same list. */
export const TOPICS = [
  'anxiety',
  'depression',
  'grief',
  'sleep',
  'trauma',
  'abuse',
  'addiction',
  'parenting',
  'teens',
  'couples',
  'work_stress',
  'eating',
  'lgbtq',
  'faith',
] as const;
export type Topic = (typeof TOPICS)[number];

export const AGES = ['children', 'teens', 'adults', 'older_adults'] as const;
export type Age = (typeof AGES)[number];

export const COSTS = ['free', 'low', 'paid', 'unknown'] as const;
export type CostKind = (typeof COSTS)[number];

export type Lang = 'en' | 'es';

/** Who reads a public page. `keepLang`: they chose a language that their browser doesn't ask for; links carry it on. */
export type Reader = { readonly lang: Lang; readonly keepLang: boolean };

/** One place, line, group or book, as the practice keeps it. Empty text means nobody said. */
export type Resource = {
  id: string;
  kind: Kind;
  /** 'US', 'UK'; 'any' where it is the same everywhere. */
  country: string;
  organization: string;
  name: string;
  description: string;
  phone: string;
  /** '85258', or 'HELLO to 50808' where a first word is asked for. */
  text_to: string;
  url: string;
  /** Where to go; for a book, who wrote it is the organization and this says where to get it. */
  address: string;
  hours: string;
  cost: string;
  cost_kind: CostKind;
  audience: string;
  topics: string[];
  areas: string[];
  ages: string[];
  languages: string[];
  source: string;
  seen_on: string | null;
  /** Its key in the starter library, when it came from there. */
  starter: string | null;
  /** The HSDS id it was imported under. */
  hsds_id: string | null;
  sort_order: number;
  assured_on: string | null;
  assured_by: string | null;
  /** The practice of the network, or the network, whose look that was; empty where somebody here looked. */
  assured_from: string;
  added_at: Temporal.Instant;
  retired_at: Temporal.Instant | null;
  /** Of a network's list, which told it here; null for what is this practice's own. */
  told: Told | null;
};

/** A copy: only the network changes what it says, and the practice decides whether it is shown. */
export type Told = {
  readonly network: string;
  readonly networkName: string;
  /** Its key in the starter library, at the network. */
  readonly starter: string | null;
  /** What this practice said last: keep it away, or show it again. */
  readonly hiddenAt: Temporal.Instant | null;
  readonly shownAt: Temporal.Instant | null;
};

/** What a member of staff may write; the rest follows from what happens to it. */
export type ResourceFields = Omit<
  Resource,
  | 'id'
  | 'starter'
  | 'hsds_id'
  | 'sort_order'
  | 'assured_on'
  | 'assured_by'
  | 'assured_from'
  | 'added_at'
  | 'retired_at'
  | 'told'
>;

/** Its key in the starter library, wherever it came from. */
export const libraryKey = (one: Pick<Resource, 'starter' | 'told'>): string | null =>
  one.starter ?? one.told?.starter ?? null;

/** Numbers for a person in danger now: they never lapse. */
export function isHelpNow(resource: { kind: Kind }): boolean {
  return resource.kind === 'emergency' || resource.kind === 'crisis_line';
}

export function isKind(text: string): text is Kind {
  return KINDS.some((kind) => kind === text);
}

export function isTopic(text: string): text is Topic {
  return TOPICS.some((topic) => topic === text);
}

/** 'GB' and 'uk' are the same country as 'UK', which is how the list of numbers names it. */
export function countryCode(country: string): string {
  const code = country.trim().toUpperCase();
  if (code === 'GB') return 'UK';
  return code === 'ANY' ? 'any' : code;
}
