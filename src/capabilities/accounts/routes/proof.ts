import type { Context, Hono, MiddlewareHandler } from 'hono';
import { type Limit, within } from '#kit/http/limits';
import { type ProofWays, proofLinkSent, proofPage } from '../pages/proof.ts';
import { proofWords } from '../pages/words/index.ts';
import { paths } from '../paths.ts';
import { PROOF_MINUTES, TYPED_MINUTES, isProvedEnough } from '../rules/proof.ts';
import { wayBack } from '../rules/way-back.ts';
import { type Known, MACHINE, type SignIn } from '../sign-in/index.ts';
import { member } from '../store.ts';
import { type AccountParts, ownCookie, ownCookieIn, setCookies, speak } from './parts.ts';
import type { Staff, StaffEnv } from './staff.ts';

/**
 * Some deeds ask who is there once more: what takes data out, and what handles keys. The proof is the sign-in itself, or
 * the same again at the same desk (a passkey, a link, a code), which brings its own sign-in in place of the one before.
 */

/** The way back, for as long as a proof takes. Where it leads is read again by `wayBack`: a browser may hold anything. */
const BACK_COOKIE = 'back';
const BACK_SECONDS = 15 * 60;

/**
 * Put before a route under `/desk`: only who proved lately that they are there goes on; the others are asked to, and come
 * back to `back` (a page that was asked for leads back to itself).
 *
 * `typed`: the form that is posted was shown to who had proved it (the page asks `isProved` itself, or stands behind
 * this same guard), and is taken for an hour, so that nobody loses what they typed. What nobody types is asked anew.
 */
export function freshProof(
  back: string | ((c: Context<StaffEnv>) => string),
  { typed = false }: { typed?: boolean } = {},
): MiddlewareHandler<StaffEnv> {
  return async (c, next) => {
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (await c.get('isProved')(typed && !reads ? TYPED_MINUTES : PROOF_MINUTES)) return next();
    const { pathname, search } = new URL(c.req.url);
    const form = (): string => (typeof back === 'string' ? back : back(c));
    return c.redirect(paths.proof(reads ? pathname + search : form()), 303);
  };
}

/** How somebody can show here that it is them, for the practice that they work in now. */
async function waysOf(parts: AccountParts, staff: Staff): Promise<ProofWays & { email: string }> {
  const { userId, practice, memberId } = staff;
  const [own, email, mails] = await Promise.all([
    waysFor(parts.signIn, userId, practice),
    parts.source.inPractice(practice, { kind: 'staff', id: memberId }, async (work) => {
      return (await member(work, memberId))?.email ?? '';
    }),
    parts.mailsLinks(practice),
  ]);
  const isTheirs = mails && email !== '' && (await parts.signIn.knownUser(email)) === userId;
  return { ...own, mail: isTheirs, email };
}

async function waysFor(
  signIn: Pick<SignIn, 'passkeys' | 'recovery'>,
  userId: string,
  what: string,
): Promise<{ passkey: boolean; code: boolean }> {
  const [keys, codes] = await Promise.all([signIn.passkeys.list(userId), signIn.recovery.left(userId)]);
  return {
    passkey: keys.some(({ opens }) => opens.includes(what)),
    code: codes.count > 0 && codes.opens.includes(what),
  };
}

/** Can they prove it again by themselves? Of another practice than the one at hand it is taken for granted. */
async function hasWay(parts: AccountParts, staff: Staff, what: string): Promise<boolean> {
  if (what !== MACHINE && what !== staff.practice) return true;
  const { passkey, code, mail } =
    what === MACHINE
      ? { ...(await waysFor(parts.signIn, staff.userId, MACHINE)), mail: false }
      : await waysOf(parts, staff);
  return passkey || code || mail;
}

/** AC11 what requests under `/desk` are handed: `c.get('isProved')`, `c.get('provedWithin')`. */
export function proofsOf(
  parts: AccountParts,
  who: Pick<Known, 'proved'>,
  staff: Staff,
  at: Temporal.Instant,
): Pick<StaffEnv['Variables'], 'isProved' | 'provedWithin'> {
  const asked = async (what: string, minutes: number): Promise<boolean> => {
    const proof = { provedAt: who.proved.get(what), at, minutes };
    if (isProvedEnough({ ...proof, hasWay: true })) return true;
    return isProvedEnough({ ...proof, hasWay: await hasWay(parts, staff, what) });
  };
  return {
    isProved: (minutes) => asked(staff.practice, minutes),
    async provedWithin(minutes) {
      const all = await Promise.all(
        [...who.proved.keys()].map(async (what) => [what, await asked(what, minutes)] as const),
      );
      return all.filter(([, isProved]) => isProved).map(([what]) => what);
    },
  };
}

/** AC11 for who keeps the machine: a mailed link proves nothing of it. */
export async function isMachineProved(
  signIn: SignIn,
  who: Pick<Known, 'proved' | 'userId'>,
  at: Temporal.Instant,
): Promise<boolean> {
  const { passkey, code } = await waysFor(signIn, who.userId, MACHINE);
  const provedAt = who.proved.get(MACHINE);
  return isProvedEnough({ provedAt, at, minutes: PROOF_MINUTES, hasWay: passkey || code });
}

/** Where somebody goes who just signed in: back to what they were about to do, else to `usually`. */
export function afterSignIn(parts: AccountParts, c: Context, usually: string): string {
  const back = wayBack(ownCookieIn(c, parts, BACK_COOKIE));
  if (back === undefined) return usually;
  setCookies(c, [ownCookie(parts, BACK_COOKIE, '', 0)]);
  return back;
}

/** The mails that one member may ask for. Nobody else reaches this one, so nobody else can use it up. */
const LINKS: Limit = { of: 'proof links by member', most: 5, minutes: 10 };

/** `/desk/sign-in/proof`: "Please show that it's you". `app` must already have asked `requireStaff` for `/desk/*`. */
export function proofRoutes(app: Hono<StaffEnv>, parts: AccountParts): void {
  const show = async (c: Context<StaffEnv>, back: string, tooMany = false): Promise<Response> => {
    const staff = c.get('staff');
    const { lang } = speak(parts, c);
    const ways = await waysOf(parts, staff);
    // What the machine's keeper does is proved by nothing that passed a practice's mail.
    const keeper = back.startsWith('/operator');
    const own = keeper ? { ...(await waysFor(parts.signIn, staff.userId, MACHINE)), mail: false } : ways;
    setCookies(c, [ownCookie(parts, BACK_COOKIE, back, BACK_SECONDS)]);
    const words = proofWords(lang);
    const main = proofPage(words, { ways: own, tooMany, passkeyScript: parts.assets.href('passkey.js') });
    return c.html(parts.deskFrame(c, { title: words.proofTitle, lang, main, staff }), tooMany ? 429 : 200);
  };
  app.get('/desk/sign-in/proof', (c) => show(c, wayBack(c.req.query('back')) ?? paths.desk()));
  app.post(paths.proofLink(), async (c) => {
    const staff = c.get('staff');
    const { practice, memberId } = staff;
    const back = wayBack(ownCookieIn(c, parts, BACK_COOKIE)) ?? paths.desk();
    const { mail, email } = await waysOf(parts, staff);
    if (!mail) return c.redirect(paths.proof(back), 303);
    const mayAsk = await parts.source.forInstallation((work) => within(work, parts.vault, LINKS, memberId));
    if (!mayAsk) return show(c, back, true);
    const token = await parts.signIn.issueLink(email, practice);
    const url = new URL(paths.signInByLink(token), parts.baseUrl).href;
    await parts.sendSignInLink({ practice, memberId, url });
    const { lang } = speak(parts, c);
    const words = proofWords(lang);
    return c.html(
      parts.deskFrame(c, {
        title: words.proofTitle,
        lang,
        main: proofLinkSent(words, paths.proof(back)),
        staff,
      }),
    );
  });
}
