import { fitsOf } from '../data/starter.ts';
import { isRoughly } from './areas.ts';
import { lacks, nags, standingOn } from './confirming.ts';
import {
  type Age,
  type CostKind,
  type Kind,
  type Resource,
  countryCode,
  isHelpNow,
  libraryKey,
} from './kinds.ts';
import { thatCount } from './one-list.ts';
import { type Way, waysOf } from './ways.ts';

export type HelpWanted = 'book' | 'group' | 'faith' | 'job_line';

/** What a person said of themselves, or what the therapist fills in for them. Empty means not said. */
export type Need = {
  topics: readonly string[];
  /** As the person wrote it: 'Brooklyn, NY'. */
  area: string;
  ages: readonly Age[];
  /** 'en', 'es'. */
  language: string;
  /** Only these; left out, any. */
  costs?: readonly CostKind[];
  country: string;
  faithAsked: boolean;
  helpWanted: readonly HelpWanted[];
};

export type Suggestion = {
  resource: Resource;
  ways: readonly Way[];
  cost: string;
  hours: string;
  /** In use, but nobody has confirmed it lately. */
  nag: boolean;
  because: 'always' | 'help_now' | 'asked' | 'topic' | 'general';
  /** R16: it may be ticked before anybody looks, and said on the phone. */
  mayTick: boolean;
};

const ASKED: Readonly<Record<HelpWanted, readonly Kind[]>> = {
  book: ['book'],
  group: ['support_group', 'online_group'],
  faith: ['faith'],
  job_line: ['eap'],
};

// Rows that were imported or typed in may not carry the topic, so their words are read too.
const COUPLES = /\b(couples?|marriage|marital|relationship counsel\w+|parejas?|matrimoni\w+)\b/iu;

/** Joint work with someone who is violent puts the other in danger; lines and shelters against abuse stay. */
function isForCouples(one: Resource): boolean {
  if (isHelpNow(one) || one.kind === 'abuse' || one.kind === 'shelter') return false;
  return (
    one.topics.includes('couples') || COUPLES.test([one.name, one.organization, one.description].join(' '))
  );
}

function isOfFaith(one: Resource): boolean {
  return one.kind === 'faith' || one.topics.includes('faith');
}

function wasAskedFor(one: Resource, need: Need): boolean {
  if (need.helpWanted.some((wanted) => ASKED[wanted].includes(one.kind))) return true;
  return isOfFaith(one) && faithIsWelcome(need);
}

function faithIsWelcome(need: Need): boolean {
  return need.faithAsked || need.helpWanted.includes('faith') || need.topics.includes('faith');
}

function isTrusted(one: Resource, on: Temporal.PlainDate): boolean {
  const standing = standingOn(one, on);
  if (isHelpNow(one))
    return standing !== 'never_confirmed' || one.starter !== null || one.kind === 'emergency';
  return (standing === 'fresh' || standing === 'ask_again') && lacks(one).length === 0;
}

function suitsAge(one: Resource, need: Need): boolean {
  // Who didn't say an age is not sent to a line for children.
  const unsaid: readonly Age[] = need.topics.includes('teens') ? ['teens', 'adults'] : ['adults'];
  const ages: readonly string[] = need.ages.length > 0 ? need.ages : unsaid;
  return one.ages.length === 0 || one.ages.some((age) => ages.includes(age));
}

/** It fits whoever comes, so also who named nothing. */
function isGeneral(one: Resource): boolean {
  return one.topics.length === 0 || fitsOf(libraryKey(one)) === 'general';
}

function suitsTopic(one: Resource, need: Need): boolean {
  if (need.topics.length === 0) return isGeneral(one);
  return one.topics.length === 0 || one.topics.some((topic) => need.topics.includes(topic));
}

/**
 * R16 A place that fits one word of somebody's trouble may wound by the rest: "after a suicide" for who lost a father to
 * age. So only what fits all that was said, or fits anyone, goes along unasked; the therapist may still choose it.
 */
function mayTick(one: Resource, need: Need): boolean {
  if (isHelpNow(one)) return true;
  if (fitsOf(libraryKey(one)) === 'narrow') return false;
  if (['abuse', 'shelter'].includes(one.kind) && !need.topics.includes('abuse')) return false;
  return isGeneral(one) || one.topics.every((topic) => need.topics.includes(topic) || isWelcomeFaith(topic));

  function isWelcomeFaith(topic: string): boolean {
    return topic === 'faith' && faithIsWelcome(need);
  }
}

/** Whether it may be named to this person at all. */
function suits(one: Resource, need: Need, on: Temporal.PlainDate): boolean {
  if (one.retired_at !== null) return false;
  if (one.country !== 'any' && countryCode(one.country) !== countryCode(need.country)) return false;
  if (waysOf(one).length === 0) return false;
  if (one.kind === 'emergency') return true;
  if (!isTrusted(one, on) || !suitsAge(one, need) || !isRoughly(one.areas, need.area)) return false;
  if (isHelpNow(one)) return true;
  if (isOfFaith(one) && !faithIsWelcome(need)) return false;
  if (one.kind === 'eap' && !need.helpWanted.includes('job_line')) return false;
  if (need.topics.includes('abuse') && isForCouples(one)) return false;
  if (one.languages.length > 0 && !one.languages.includes(need.language)) return false;
  if (need.costs && !need.costs.includes(one.cost_kind)) return false;
  return suitsTopic(one, need) || (need.topics.length === 0 && wasAskedFor(one, need));
}

function because(one: Resource, need: Need): Suggestion['because'] {
  if (one.kind === 'emergency') return 'always';
  if (isHelpNow(one)) return 'help_now';
  if (wasAskedFor(one, need)) return 'asked';
  return one.topics.some((topic) => need.topics.includes(topic)) ? 'topic' : 'general';
}

const ORDER: readonly Suggestion['because'][] = ['always', 'help_now', 'asked', 'topic', 'general'];

/** Smaller stands first; compared from left to right. */
function rank(one: Suggestion, need: Need): number[] {
  const { resource } = one;
  const abuseFirst = need.topics.includes('abuse') && ['abuse', 'shelter'].includes(resource.kind);
  const shared = resource.topics.filter((topic) => need.topics.includes(topic)).length;
  return [
    one.because === 'always' ? 0 : one.because === 'help_now' ? 1 : 2,
    abuseFirst ? 0 : 1,
    ORDER.indexOf(one.because),
    isHelpNow(resource) ? resource.sort_order : -shared,
    resource.areas.length > 0 ? 0 : 1,
    resource.assured_on === null ? 0 : -Number(resource.assured_on.replaceAll('-', '')),
    resource.sort_order,
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/**
 * What to name to a person, the most useful first: emergency numbers, crisis lines, then what fits their words.
 * The caller takes as many as it has room for; the numbered rules are in README.md.
 * @param on the date at the practice.
 */
export function suggest(resources: readonly Resource[], need: Need, on: Temporal.PlainDate): Suggestion[] {
  const fitting = thatCount(resources)
    .filter((one) => suits(one, need, on))
    .map((resource): Suggestion => ({
      resource,
      ways: waysOf(resource),
      cost: resource.cost,
      hours: resource.hours,
      nag: nags(resource, on),
      because: because(resource, need),
      mayTick: mayTick(resource, need),
    }));
  return fitting.toSorted(
    (a, b) =>
      compare(rank(a, need), rank(b, need)) ||
      a.resource.name.localeCompare(b.resource.name, 'en') ||
      (a.resource.id < b.resource.id ? -1 : 1),
  );
}

/** What a no must carry: a help-now line, and at least one further place to go. */
export function carriesEnoughForANo(resources: readonly Resource[]): boolean {
  const helpNow = resources.filter((one) => isHelpNow(one));
  return helpNow.length > 0 && resources.length > helpNow.length;
}
