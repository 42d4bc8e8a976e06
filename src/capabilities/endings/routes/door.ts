import type { Context, Hono } from 'hono';
import { formOf, thisPractice } from '#accounts';
import { discreet, inquiryPaths } from '#inquiries';
import type { Vault } from '#kit/crypto';
import { type Limit, within } from '#kit/http/limits';
import { isRefused } from '#kit/outcome';
import type { WorkSource } from '#kit/work';
import type { Html } from '#ui';
import type { DoorHash } from '../actions/door.ts';
import { enter } from '../actions/enter.ts';
import { practiceOfDoor } from '../doors-store.ts';
import {
  type DoorError,
  type DoorTyped,
  atDoor,
  doorErrors,
  doorTyped,
  wantsIn,
  waysAtDoor,
} from '../forms/door.ts';
import { doorPage, forgetAskedPage } from '../pages/door.ts';
import { paths } from '../paths.ts';
import { codeAsTyped } from '../rules/code.ts';
import { type Lang, doorWords } from '../words/index.ts';

export type DoorParts = {
  readonly source: WorkSource;
  readonly vault: Vault;
  readonly doorHash: DoorHash;
  readonly addressOf: (c: Context) => string;
  readonly langOf: (c: Context) => Lang;
  /** A page of no practice, with numbers for help. */
  readonly page: (
    c: Context,
    view: { title: string; lang: Lang; main: Html; status: 200 | 422 | 429 },
  ) => Promise<Response>;
};

/**
 * E10 guesses end at the limit of a network, and of the whole installation: a code is of no practice that one could name. What that comes to stands in rules/code.ts. The
 * narrower one first, so that whoever is over their own doesn't use up everybody's: 1000 an hour are 50 networks that guess without rest.
 */
export const DOOR_TRIES: readonly Limit[] = [
  { of: 'doors by address', most: 20, minutes: 60 },
  { of: 'doors', most: 1000, minutes: 60 },
];

async function mayTry(c: Context, parts: DoorParts): Promise<boolean> {
  const counted = [parts.addressOf(c), ''];
  return parts.source.forInstallation(async (work) => {
    for (const [index, limit] of DOOR_TRIES.entries())
      if (!(await within(work, parts.vault, limit, counted[index] ?? ''))) return false;
    return true;
  });
}

function show(
  parts: DoorParts,
  c: Context,
  given: { typed: DoorTyped; errors: readonly DoorError[] },
): Promise<Response> {
  const lang = parts.langOf(c);
  const main = doorPage({ lang, ...given });
  const status = given.errors.length === 0 ? 200 : given.errors.includes('tooMany') ? 429 : 422;
  return parts.page(c, { title: doorWords(lang).title, lang, main, status });
}

async function post(parts: DoorParts, c: Context): Promise<Response> {
  const typed = doorTyped(await formOf(c));
  const errors = doorErrors(typed);
  const wants = wantsIn(typed);
  if (errors.length > 0 || wants === undefined) return show(parts, c, { typed, errors });
  if (!(await mayTry(c, parts))) return show(parts, c, { typed, errors: ['tooMany'] });
  const codeHash = parts.doorHash(codeAsTyped(typed.code));
  const practice = await parts.source.forInstallation((work) => practiceOfDoor(work, codeHash));
  if (practice === undefined) return show(parts, c, { typed, errors: ['code'] });
  const lang = parts.langOf(c);
  const came = await parts.source.inPractice(practice, { kind: 'visitor' }, async (work) => {
    const { slug, country } = await thisPractice(work);
    const { words, called } = typed;
    const ways = waysAtDoor(typed, country);
    return {
      slug,
      made: await enter(work, { codeHash, wants, words: words.trim(), called, locale: lang, ways }),
    };
  });
  if (isRefused(came.made)) return show(parts, c, { typed, errors: ['code'] });
  if ('link' in came.made) return c.redirect(inquiryPaths.status(came.slug, came.made.link), 303);
  return c.redirect(paths.doorAsked(), 303);
}

/** `/door`: of no practice; behind a link with its code it is the same page with the code filled in. */
export function doorRoutes(app: Hono, parts: DoorParts): void {
  app.use('/door', discreet);
  app.use('/door/*', discreet);
  app.get('/door', (c) => show(parts, c, { typed: atDoor(''), errors: [] }));
  app.post('/door', (c) => post(parts, c));
  app.get('/door/asked', (c) => {
    const lang = parts.langOf(c);
    const main = forgetAskedPage(lang);
    return parts.page(c, { title: doorWords(lang).asked.title, lang, main, status: 200 });
  });
  app.get('/door/:code', (c) =>
    show(parts, c, { typed: atDoor((c.req.param('code') ?? '').slice(0, 80)), errors: [] }),
  );
}
