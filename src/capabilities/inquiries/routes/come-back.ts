import type { Context, Hono } from 'hono';
import { practiceAt } from '#accounts';
import { type Limit, within } from '#kit/http/limits';
import { signOfLife } from '../actions/tried.ts';
import { comeBackPage } from '../pages/deeds.ts';
import { paths } from '../paths.ts';
import { codeAsTyped } from '../rules/code.ts';
import { inquiryByCode } from '../store.ts';
import { readForm } from './contact.ts';
import { whose } from '../whose.ts';
import { isShut } from './status.ts';
import { type PublicParts, answerWith, inSlug, visitIn } from './visit.ts';

/**
 * A code has 47.2 bits (rules/code.ts). At 200 tries an hour in one practice, a thousand open messages there and a
 * guesser who never rests, one is met once in 80,000 years; at 2000 an hour over an installation of a hundred thousand
 * messages, once in 80. A wrong code and one that never was get the same words in the same way.
 *
 * The last one is the last resort: ten practices would have to be flooded at once, from 67 networks. One practice's flood
 * ends at its own limit before it counts there, so that it stops nobody of another.
 */
export const CODE_TRIES: readonly Limit[] = [
  { of: 'codes by address', most: 30, minutes: 60 },
  { of: 'codes by practice', most: 200, minutes: 60 },
  { of: 'codes', most: 2000, minutes: 60 },
];

/** Whether one more code may be tried, of whatever kind: all of them count as one. */
async function mayTry(c: Context, parts: PublicParts): Promise<boolean> {
  const slug = c.req.param('slug') ?? '';
  const counted = [parts.addressOf(c), slug, ''];
  return parts.source.forInstallation(async (work) => {
    // Where there is no practice there is no code to be met: made-up ones would use up what is everybody's.
    const isThere = (await practiceAt(work, slug)) !== undefined;
    const limits = isThere ? CODE_TRIES : CODE_TRIES.slice(0, 1);
    for (const [index, limit] of limits.entries()) {
      // The narrower ones first: whoever is over their own limit doesn't use up everybody's.
      if (!(await within(work, parts.vault, limit, counted[index] ?? ''))) return false;
    }
    return true;
  });
}

async function enter(c: Context, parts: PublicParts): Promise<Response> {
  const form = await readForm(c);
  const typed = (form.get('code') ?? '').slice(0, 80);
  const isWithin = await mayTry(c, parts);
  return inSlug(c, parts, async (work) => {
    const visit = await visitIn(work, c, parts);
    if (!isWithin) return answerWith(c, comeBackPage(visit.frame, { typed, trouble: 'tooMany' }), 429);
    const found = await inquiryByCode(work, codeAsTyped(typed));
    // Who has the code of a list is as right here: every page says "I have a code".
    const list = found ? undefined : await parts.tries.byCode(work, visit.frame.slug, codeAsTyped(typed));
    if (list !== undefined) return c.redirect(paths.inLang(visit.frame, list), 303);
    if (!found) return answerWith(c, comeBackPage(visit.frame, { typed, trouble: 'wrong' }), 422);
    // I10 a code is entered by somebody.
    if (!isShut(found, work.at)) await signOfLife(work.as(whose(found)), found);
    return c.redirect(paths.inLang(visit.frame, paths.status(visit.frame.slug, found.link)), 303);
  });
}

/** The way back by a code, from any phone. */
export function comeBackRoutes(app: Hono, parts: PublicParts, at: (path: string) => string): void {
  app.get(at('/come-back'), (c) =>
    inSlug(c, parts, async (work) => {
      const visit = await visitIn(work, c, parts);
      return answerWith(c, comeBackPage(visit.frame, { typed: '', trouble: undefined }));
    }),
  );
  app.post(at('/come-back'), (c) => enter(c, parts));
}
