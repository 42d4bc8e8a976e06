import type { Context } from 'hono';
import { DEFAULT_TERMS, type Practice, type Staffing, oneCountry, practiceAt, staffing } from '#accounts';
import { countryAsked, helpLinesOf, helpNow, helpNowResources } from '#resources';
import { type Assets, type Html, render } from '#ui';
import type { Vault } from '#kit/crypto';
import { Fault } from '#kit/outcome';
import type { Locale } from '#kit/wording/time';
import type { Actor, Work, WorkSource } from '#kit/work';
import type { Frame } from '../pages/frame.ts';
import { awayPage, notFoundPage } from '../pages/deeds.ts';

/** What the page of a message says of the first talk that is booked with it, and when that is; no `when`: it is cancelled. */
export type BookedTalk = { readonly shown: Html; readonly when: string | undefined };

export type PublicParts = {
  source: WorkSource;
  vault: Vault;
  assets: Pick<Assets, 'href'>;
  /** The network that asks (`askingNetwork`), behind trusted proxies too. Only hashes of it are kept. */
  addressOf: (c: Context) => string;
  /** Lists of whom people try: where one begins, and the one that a code leads to. Their room stands above this one. */
  tries: {
    begin: (slug: string) => string;
    byCode: (work: Work, slug: string, codeKey: string) => Promise<string | undefined>;
  };
  /** One request to several therapists, in a network: where one begins, and the one that a contact is. */
  asks: {
    begin: (slug: string) => string;
    own: (work: Work, slug: string, inquiryId: string) => Promise<string | undefined>;
  };
  /** A first talk at a time that they choose, where one can be booked: the rooms of appointments stand above this one. */
  firstTalk?:
    | ((work: Work, frame: Pick<Frame, 'slug' | 'lang'>) => Promise<FirstTalk | undefined>)
    | undefined;
  /** The first talk that is booked with a message, while it is ahead. */
  bookedTalk?:
    | ((
        work: Work,
        inquiry: { readonly id: string; readonly personId: string },
        visit: Visit,
      ) => Promise<BookedTalk | undefined>)
    | undefined;
  /** What is held about a person, as they may have it: put together from every room, so given by `app`. */
  copies: {
    shown: (work: Work, person: string, lang: Locale) => Promise<Html>;
    file: (work: Work, person: string, as: { lang: Locale; form: 'page' | 'json' }) => Promise<string>;
  };
};

/** Where a first talk is booked, and how that is called. */
export type FirstTalk = { readonly href: string; readonly text: string };

/** One request to a page of a practice. */
export type Visit = {
  staff: Staffing;
  practice: Practice;
  frame: Frame;
  at: Temporal.Instant;
};

const LANGS: readonly Locale[] = ['en', 'es'];

/** The first of the languages on offer that the browser asks for. */
function askedFor(header: string | undefined, offered: readonly Locale[]): Locale | undefined {
  const asked = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().split(';');
      const q = rest.map((one) => /^\s*q=([\d.]+)/.exec(one)?.[1]).find(Boolean);
      return { lang: tag.slice(0, 2).toLowerCase(), q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ q }) => q > 0)
    .toSorted((a, b) => b.q - a.q);
  return asked.map(({ lang }) => offered.find((one) => one === lang)).find((one) => one !== undefined);
}

/** The languages a practice's pages are offered in: its own, and those whose sentences it signed off. */
export function languagesOf(practice: Practice): Locale[] {
  return LANGS.filter((lang) => lang === practice.locale || practice.languages.includes(lang));
}

export function languageFor(
  c: Context,
  practice: Practice | undefined,
  written?: { posted?: string; own?: Locale },
): { lang: Locale; keepLang: boolean } {
  const offered = practice ? languagesOf(practice) : LANGS;
  const usual =
    written?.own ?? askedFor(c.req.header('accept-language'), offered) ?? practice?.locale ?? 'en';
  const wanted = written?.posted || c.req.query('lang');
  const lang = offered.find((one) => one === wanted) ?? usual;
  return { lang, keepLang: lang !== usual };
}

/**
 * The language of the pages with help. They exist in all of ours, so whoever asks for one gets it, whatever the
 * practice answers in: an address's own wish first, then the language that they wrote in.
 */
export function helpLanguage(
  c: Context,
  practice: Practice | undefined,
  written?: { posted?: string; own?: Locale },
): { lang: Locale; keepLang: boolean } {
  const usual = askedFor(c.req.header('accept-language'), LANGS) ?? practice?.locale ?? 'en';
  const wanted = [c.req.query('lang'), written?.posted].map((one) => LANGS.find((lang) => lang === one));
  const lang = wanted.find((one) => one !== undefined) ?? written?.own ?? usual;
  return { lang, keepLang: lang !== usual };
}

function frameOf(
  c: Context,
  parts: PublicParts,
  given: Pick<Frame, 'slug' | 'name' | 'voice' | 'leaveTo' | 'lines' | 'lang' | 'keepLang' | 'help'> & {
    asksTo?: string;
  },
): Frame {
  return {
    asksTo: '',
    ...given,
    assets: parts.assets,
    triesTo: given.slug === '' ? '' : parts.tries.begin(given.slug),
  };
}

/**
 * A page without a practice. Its numbers are those of the country that all practices here are in, where that is known
 * and is one; else of the country that the browser's language names.
 */
export function strangerFrame(c: Context, parts: PublicParts, here?: string): Frame {
  const language = languageFor(c, undefined);
  const lines = helpNow(here ?? countryAsked(c.req.header('accept-language')), '', language.lang);
  return frameOf(c, parts, {
    ...language,
    help: language,
    slug: '',
    name: '',
    voice: 'we',
    leaveTo: DEFAULT_TERMS.leaveTo,
    lines,
  });
}

export function answerWith(c: Context, page: Html, status: 200 | 404 | 422 | 429 | 503 = 200): Response {
  return c.html(render(page), status);
}

export async function notHere(c: Context, parts: PublicParts): Promise<Response> {
  const here = await parts.source.forInstallation(oneCountry);
  return answerWith(c, notFoundPage(strangerFrame(c, parts, here), 'page'), 404);
}

export function isAway(error: unknown): boolean {
  return error instanceof Fault && error.kind === 'transient';
}

export async function practiceOf(parts: PublicParts, slug: string): Promise<string | undefined> {
  return parts.source.forInstallation((work) => practiceAt(work, slug));
}

/**
 * Reads what every page of a practice needs, in the transaction that the request is answered in.
 * @param isHelp the page itself is one with help: see `helpLanguage`.
 */
export async function visitIn(
  work: Work,
  c: Context,
  parts: PublicParts,
  written?: { posted?: string; own?: Locale },
  isHelp = false,
): Promise<Visit> {
  const [staff, all] = await Promise.all([staffing(work), helpNowResources(work)]);
  const { practice } = staff;
  const help = helpLanguage(c, practice, written);
  const language = isHelp ? help : languageFor(c, practice, written);
  const { slug, name } = practice;
  const { voice, leaveTo } = practice.terms;
  const lines = helpLinesOf(all, practice, { lang: language.lang, at: work.at });
  const frame = frameOf(c, parts, {
    ...language,
    help,
    slug,
    name,
    voice,
    leaveTo,
    lines,
    asksTo: practice.kind === 'network' ? parts.asks.begin(slug) : '',
  });
  return { staff, practice, frame, at: work.at };
}

/** Does `act` in the practice that the address names, or answers with a kind 404. */
export async function inSlug(
  c: Context,
  parts: PublicParts,
  act: (work: Work, practice: string) => Promise<Response>,
  actor: Actor = { kind: 'visitor' },
): Promise<Response> {
  try {
    const practice = await practiceOf(parts, c.req.param('slug') ?? '');
    if (practice === undefined) return await notHere(c, parts);
    return await parts.source.inPractice(practice, actor, (work) => act(work, practice));
  } catch (error) {
    // Whoever only came to read is told so, with numbers; what was typed is the caller's to keep.
    if (isAway(error) && c.req.method === 'GET') return answerWith(c, awayPage(strangerFrame(c, parts)), 503);
    throw error;
  }
}
