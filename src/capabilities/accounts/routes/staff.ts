import type { Context, MiddlewareHandler } from 'hono';
import { noteSeen } from '../actions/note-sign-in.ts';
import { type Membership, memberships } from '../memberships.ts';
import { noPractice, signInForm } from '../pages/sign-in.ts';
import { paths } from '../paths.ts';
import type { Opens } from '../sign-in/index.ts';
import { type AccountParts, ownCookie, ownCookieIn, setCookies, speak } from './parts.ts';
import { proofsOf } from './proof.ts';

/** A member of a practice's staff who is signed in, at the practice that they work in now. */
export type Staff = Membership & { readonly userId: string; readonly sessionId: string };

/** `isOpen`: this sign-in opens it (`sign-in/opens.ts`). */
export type Workplace = Membership & { readonly isOpen: boolean };

export type StaffEnv = {
  Variables: {
    staff: Staff;
    practices: readonly Workplace[];
    /** AC11 did they prove within so many minutes, for this practice, that it is them? */
    isProved: (minutes: number) => Promise<boolean>;
    /**
     * What a key that is made now may open: what was proved within so many minutes, not all that is open. Else who finds a
     * browser in which two practices are open would prove the one whose mail they read, and take a key to the other.
     */
    provedWithin: (minutes: number) => Promise<Opens>;
  };
};

/**
 * Somebody who works in several practices: which one they see. A wish alone: it is checked each time against where they
 * work and what their sign-in opens.
 */
export const PRACTICE_COOKIE = 'practice';

export function practiceCookie(parts: Pick<AccountParts, 'baseUrl'>, practice: string): string {
  return ownCookie(parts, PRACTICE_COOKIE, practice, 180 * 24 * 3600);
}

/**
 * Lets through only staff: `c.get('staff')` is who, `c.get('practices')` where else they work. Nobody signed in: a GET
 * goes to the sign-in page, anything else gets it as a 401 (a redirected form would lose what was typed unseen).
 */
export function requireStaff(parts: AccountParts): MiddlewareHandler<StaffEnv> {
  const seenAt = lastSeen();
  return async (c, next) => {
    const who = await parts.signIn.whoIs(c.req.raw.headers);
    if (!who) return signInFirst(parts, c);
    const { found, at } = await parts.source.forInstallation(async (work) => ({
      found: await memberships(work, who.userId),
      at: work.at,
    }));
    const chosen = ownCookieIn(c, parts, PRACTICE_COOKIE);
    const works = found.map((one) => ({ ...one, isOpen: who.opens.includes(one.practice) }));
    const open = works.filter((one) => one.isOpen);
    const here = open.find((one) => one.practice === chosen) ?? open[0];
    setCookies(c, who.setCookie);
    if (!here) return belongsNowhere(parts, c, works.length > 0);
    if (seenAt.isLongAgo(here.memberId, at)) await noteSeen(parts.source, here);
    const staff = { ...here, userId: who.userId, sessionId: who.sessionId };
    c.set('staff', staff);
    c.set('practices', works);
    const { isProved, provedWithin } = proofsOf(parts, who, staff, at);
    c.set('isProved', isProved);
    c.set('provedWithin', provedWithin);
    await next();
    return undefined;
  };
}

/** Spares the database a question per page. Another process may ask it again: nothing depends on this memory. */
function lastSeen(): { isLongAgo(memberId: string, at: Temporal.Instant): boolean } {
  const noted = new Map<string, Temporal.Instant>();
  return {
    isLongAgo(memberId, at) {
      const before = noted.get(memberId);
      if (before && Temporal.Instant.compare(before.add({ hours: 1 }), at) > 0) return false;
      noted.set(memberId, at);
      return true;
    },
  };
}

function signInFirst(parts: AccountParts, c: Context): Response | Promise<Response> {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return c.redirect(paths.signIn(), 303);
  const { lang, words } = speak(parts, c);
  const main = signInForm(words, { lang, wantsSignIn: true, passkeyScript: parts.assets.href('passkey.js') });
  return c.html(parts.publicFrame(c, { title: words.signIn, lang, main }), 401);
}

function belongsNowhere(
  parts: AccountParts,
  c: Context,
  worksElsewhere: boolean,
): Response | Promise<Response> {
  const { lang, words } = speak(parts, c);
  return c.html(
    parts.publicFrame(c, { title: words.signIn, lang, main: noPractice(words, worksElsewhere) }),
    403,
  );
}
