import type { Age } from '#resources';
import { looksLikeAClient } from './client-details.ts';
import { plainName } from './names.ts';
import { needFromWords } from './need-in-words.ts';
import { MOST_LINE, MOST_PLACES, type Offer } from './offer.ts';
import { stateNamed } from './regions.ts';

/** How a mail begins that tells of openings: in its subject, or in one of the lines above everything that it answers. */
const BEGINS_SO = /^\s*(?:openings?|espacios?|plazas?|huecos?|cupos?)\s*:\s*(\S.*)$/iu;
const MOST_POSTED = 400;
/** A line is written near the top. What stands further down may be somebody else's, quoted. */
const LINES_LOOKED_AT = 12;

/**
 * Anybody can write an address into a mail, and the mail that asks repeats the line: nothing in it may lead anywhere. "a.m." is none.
 */
const WEB_ADDRESS = /(?:[a-z]+:\/\/|www\.)\S+|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?:]\S*)?/giu;

/** O15 the line of a mail that tells of openings; undefined where it has none, and is a message like any other. */
export function postingLine(mail: { readonly subject: string; readonly words: string }): string | undefined {
  const lines = mail.words.split('\n').slice(0, LINES_LOOKED_AT);
  const subject = mail.subject.replace(/^\s*(?:(?:re|fwd?|rv)\s*:\s*)+/iu, '');
  for (const line of [subject, ...lines]) {
    const found = BEGINS_SO.exec(line)?.[1];
    if (found !== undefined) return found.trim().slice(0, MOST_POSTED).replaceAll(WEB_ADDRESS, '…');
  }
  return undefined;
}

/** Addresses stand in every signature. */
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** O16 whether a mail that tells of openings seems to say something of a client. */
export const postingLooksLikeAClient = (mail: {
  readonly subject: string;
  readonly words: string;
}): boolean => looksLikeAClient(`${mail.subject}\n${mail.words}`.replaceAll(ADDRESS, ''));

const AGES: readonly (readonly [RegExp, Age])[] = [
  [/\b(?:child(?:ren)?|kids?|ninos?|ninas?|infancia)\b/, 'children'],
  [/\b(?:teens?|teenagers?|adolescents?|adolescentes?|jovenes)\b/, 'teens'],
  [/\b(?:older adults?|seniors?|elders?|mayores|tercera edad)\b/, 'older_adults'],
  [/\b(?:adults?|adultos?|adultas?)\b/, 'adults'],
];

const TOPICS: readonly (readonly [RegExp, Offer['topics'][number]])[] = [
  [/\b(?:anxiety|worry|panic|ansiedad)\b/, 'anxiety'],
  [/\b(?:depression|depresion)\b/, 'depression'],
  [/\b(?:grief|loss|bereavement|duelo)\b/, 'grief'],
  [/\b(?:sleep|insomnia|insomnio)\b/, 'sleep'],
  [/\b(?:trauma|ptsd|tept|emdr)\b/, 'trauma'],
  [/\b(?:addictions?|substance use|adicciones|adiccion)\b/, 'addiction'],
  [/\b(?:parents|parenting|crianza|padres)\b/, 'parenting'],
  [/\b(?:couples?|parejas?)\b/, 'couples'],
  [/\b(?:burnout|work stress|estres laboral)\b/, 'work_stress'],
  [/\b(?:eating(?: disorders?)?|tca|trastornos? alimentarios?)\b/, 'eating'],
  [/\b(?:lgbtq?|lgbtqia|queer)\b/, 'lgbtq'],
];

const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:english|ingles)\b/, 'en'],
  [/\b(?:spanish|espanol|castellano)\b/, 'es'],
  [/\b(?:french|frances)\b/, 'fr'],
  [/\b(?:german|aleman)\b/, 'de'],
  [/\b(?:portuguese|portugues)\b/, 'pt'],
  [/\b(?:chinese|mandarin|chino|mandarin)\b/, 'zh'],
  [/\b(?:russian|ruso)\b/, 'ru'],
  [/\b(?:arabic|arabe)\b/, 'ar'],
];

const ONLINE = /\b(?:online|telehealth|teletherapy|remote|virtual|video|en linea|a distancia)\b/;
const IN_PERSON = /\b(?:in person|in office|face to face|en persona|presencial|en consulta)\b/;
const PLACES = /^(\d{1,2})(?: (?:places?|openings?|spots?|slots?|people|espacios?|plazas?|huecos?|cupos?))?$/;
const SLIDING = /\b(?:sliding(?: scale)?|escala movil|tarifa reducida)\b/;
const FEE = /^[$€£]?\s?(\d{2,4})(?:\s?(?:-|–|to|a)\s?[$€£]?\s?(\d{2,4}))?\s?[$€£]?$/u;
const TAKES = /^(?:takes?|accepts?|in[- ]network(?: with)?|acepta|con)\s+(\S.*)$/iu;
const NEAR = /^(?:in|near|en|cerca de)\s+(\p{Lu}.*)$/u;
const RINGS = /^(?:call|ring|phone|tel\.?|llamar?|tel[eé]fono)?:?\s*([+(]?\d[\d\s().-]{5,20}\d)$/iu;

/** What a line was read as; and the parts of it in which nothing was understood, word for word. */
export type Posted = {
  readonly offer: Partial<Offer>;
  readonly unread: readonly string[];
};

type Found = {
  places?: number;
  days: number[];
  parts: Offer['parts'][number][];
  formats: Offer['formats'][number][];
  area?: string;
  licensedIn: string[];
  ages: Age[];
  topics: Offer['topics'][number][];
  languages: string[];
  payers: string[];
  fee?: readonly [number, number];
  sliding?: true;
  phone?: string;
};

/** The words that can stand side by side in one part: "Tuesday evenings online". Whether any was there. */
function wordsIn(part: string, found: Found): boolean {
  const plain = plainName(part);
  const { parts, days } = needFromWords({ payment: '', times: part });
  const named = <T>(all: readonly (readonly [RegExp, T])[]): T[] =>
    all.flatMap(([pattern, one]) => (pattern.test(plain) ? [one] : []));
  const [ages, topics, languages] = [named(AGES), named(TOPICS), named(LANGUAGES)];
  const isOnline = ONLINE.test(plain);
  const isHere = IN_PERSON.test(plain);
  const isSliding = SLIDING.test(plain);
  found.parts.push(...parts);
  found.days.push(...days);
  // "Older adults" holds the word for the others.
  found.ages.push(
    ...(ages.includes('older_adults') && !/adults? and|, adults?/.test(plain)
      ? ages.filter((one) => one !== 'adults')
      : ages),
  );
  found.topics.push(...topics);
  found.languages.push(...languages);
  if (isOnline) found.formats.push('online');
  if (isHere) found.formats.push('in_person');
  if (isSliding) found.sliding = true;
  const count = parts.length + days.length + ages.length + topics.length + languages.length;
  return count > 0 || isOnline || isHere || isSliding;
}

/** What stands alone in a part. */
function wholeIn(part: string, found: Found, licensed: readonly string[]): boolean {
  const places = PLACES.exec(plainName(part))?.[1];
  if (places !== undefined && found.places === undefined) {
    found.places = Math.min(Math.max(Number(places), 1), MOST_PLACES);
    return true;
  }
  const own = licensed.find((one) => plainName(one) === plainName(part));
  const state = own ?? stateNamed(part);
  if (state !== undefined) return found.licensedIn.push(state) > 0;
  const fee = FEE.exec(part);
  if (fee) {
    const [low, high] = [Number(fee[1]), Number(fee[2] ?? fee[1])];
    found.fee = [Math.min(low, high), Math.max(low, high)];
    return true;
  }
  const payers = TAKES.exec(part)?.[1];
  if (payers !== undefined) return found.payers.push(...payers.split(/\s+(?:and|or|y|o)\s+|\s*\/\s*/u)) > 0;
  const phone = RINGS.exec(part)?.[1];
  if (phone !== undefined) found.phone = phone.slice(0, MOST_LINE);
  else {
    const area = NEAR.exec(part)?.[1];
    if (area === undefined) return false;
    const there = stateNamed(area);
    if (there === undefined) found.area = area.slice(0, MOST_LINE);
    else found.licensedIn.push(there);
  }
  return true;
}

/**
 * O15 reads a line that somebody wrote by hand: "2, evenings, online, CA, teens". Nothing is guessed: what isn't understood is given back.
 * @param licensed where the writer's practice says that it may see people, as it writes it
 */
export function readPosting(line: string, licensed: readonly string[] = []): Posted {
  const found: Found = {
    days: [],
    parts: [],
    formats: [],
    licensedIn: [],
    ages: [],
    topics: [],
    languages: [],
    payers: [],
  };
  const unread: string[] = [];
  const parts = line.split(/[,;|]|\.(?:\s|$)|\s[–—-]\s/u).map((one) => one.trim());
  for (const part of parts.filter(Boolean))
    if (!wholeIn(part, found, licensed) && !wordsIn(part, found)) unread.push(part);
  const { places, area, fee, sliding, phone, ...lists } = found;
  // What wasn't spoken of is no empty list.
  const spokenOf = Object.entries({ ...lists, days: lists.days.toSorted((a, b) => a - b) }).filter(
    ([, all]) => all.length > 0,
  );
  return {
    offer: {
      ...(places !== undefined && { places }),
      ...(area !== undefined && { area }),
      ...(fee && { feeFrom: fee[0], feeTo: fee[1] }),
      ...(sliding && { sliding }),
      ...(phone !== undefined && { phone, begins: ['call'] as const }),
      ...Object.fromEntries(spokenOf.map(([name, all]) => [name, [...new Set<unknown>(all)]])),
    },
    unread,
  };
}
