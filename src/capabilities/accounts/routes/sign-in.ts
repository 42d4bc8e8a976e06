import { setTimeout as wait } from 'node:timers/promises';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { type Limit, within } from '#kit/http/limits';
import { isRefused } from '#kit/outcome';
import type { Html, Lang } from '#ui';
import { noteSignIn } from '../actions/note-sign-in.ts';
import { linkOnItsWay, linkUsed, oneButton, signInForm } from '../pages/sign-in.ts';
import { memberships } from '../memberships.ts';
import { paths } from '../paths.ts';
import type { AccountWords } from '../pages/words/index.ts';
import { type AccountParts, addressIn, formOf, ownCookie, setCookies, speak } from './parts.ts';
import { afterSignIn } from './proof.ts';
import { recoveryRoutes } from './recovery.ts';
import { PRACTICE_COOKIE, type StaffEnv, practiceCookie } from './staff.ts';

/** Generous per network address, since a clinic or a hospital stands behind one. */
const BY_ADDRESS: Limit = { of: 'sign-in by address', most: 60, minutes: 10 };
/** A count of its own: the tries of the form from a clinic's address stop no passkey there. */
const PASSKEYS: Limit = { of: 'passkey questions by address', most: 60, minutes: 10 };

/** Strict per mailbox, silently: who knows an address can't fill its mailbox, and learns nothing by trying. */
const BY_EMAIL: Limit = { of: 'sign-in by e-mail', most: 5, minutes: 10 };

/** No answer to the form comes sooner: the time that a known address takes longer is not to be measured. */
const LEAST_MILLISECONDS = 400;

export function signInRoutes(app: Hono<StaffEnv>, parts: AccountParts): void {
  app.get(paths.signIn(), (c) => askPage(parts, c, {}, 200));
  app.post(paths.signIn(), (c) => sendLink(parts, c));
  passkeyRoutes(app, parts);
  recoveryRoutes(app, parts);
  app.get('/sign-in/:token', (c) => {
    const { lang, words } = speak(parts, c);
    const main = oneButton(words, c.req.param('token'));
    return c.html(parts.publicFrame(c, { title: words.signIn, lang, main }));
  });
  app.post('/sign-in/:token', (c) => redeem(parts, c, c.req.param('token')));
  app.post(paths.signOut(), (c) => signOut(parts, c));
}

type FormView = Omit<Parameters<typeof signInForm>[1], 'passkeyScript' | 'lang'>;

function askPage(
  parts: AccountParts,
  c: Context,
  view: FormView,
  status: 200 | 422 | 429,
): Response | Promise<Response> {
  return page(
    parts,
    c,
    (words, lang) => signInForm(words, { ...view, lang, passkeyScript: parts.assets.href('passkey.js') }),
    status,
  );
}

function page(
  parts: AccountParts,
  c: Context,
  main: (words: AccountWords, lang: Lang) => Html,
  status: 200 | 409 | 422 | 429,
): Response | Promise<Response> {
  const { lang, words } = speak(parts, c);
  return c.html(parts.publicFrame(c, { title: words.signIn, lang, main: main(words, lang) }), status);
}

async function sendLink(parts: AccountParts, c: Context): Promise<Response> {
  const form = await formOf(c);
  const email = addressIn(form);
  if (email === undefined) return askPage(parts, c, { typed: form.get('email') ?? '', wrong: true }, 422);
  const address = parts.addressOf(c);
  const counted = await parts.source.forInstallation(async (work) => ({
    address: await within(work, parts.vault, BY_ADDRESS, address),
    email: await within(work, parts.vault, BY_EMAIL, email.toLowerCase()),
  }));
  if (!counted.address) return askPage(parts, c, { typed: email, tooMany: true }, 429);
  await Promise.all([counted.email && linkFor(parts, email), wait(LEAST_MILLISECONDS)]);
  return page(parts, c, linkOnItsWay, 200);
}

/**
 * One link by the mail of each practice that they work in, which opens that practice alone: a practice's mail server
 * can be read by who keeps it. Somebody who asks with another's address learns nothing of it.
 */
async function linkFor(parts: AccountParts, email: string): Promise<void> {
  const userId = await parts.signIn.knownUser(email);
  if (userId === undefined) {
    await parts.signIn.issueLink(email, '');
    return;
  }
  const works = await parts.source.forInstallation((work) => memberships(work, userId));
  for (const { practice, memberId } of works) {
    const token = await parts.signIn.issueLink(email, practice);
    const url = new URL(paths.signInByLink(token), parts.baseUrl).href;
    await parts.sendSignInLink({ practice, memberId, url });
  }
}

async function redeem(parts: AccountParts, c: Context, token: string): Promise<Response> {
  const done = await parts.signIn.redeem(token, c.req.raw.headers);
  if (isRefused(done)) return page(parts, c, linkUsed, 409);
  await noteSignIn(parts.source, done, 'link');
  setCookies(c, [...done.setCookie, practiceCookie(parts, done.practice)]);
  return c.redirect(afterSignIn(parts, c, paths.desk()), 303);
}

async function signOut(parts: AccountParts, c: Context): Promise<Response> {
  setCookies(c, await parts.signIn.signOut(c.req.raw.headers));
  setCookies(c, [ownCookie(parts, PRACTICE_COOKIE, '', 0)]);
  // What the browser kept of the desk goes with the sign-in. Cookies go by name: "cookies" would take those of every other
  // service under the same domain too.
  c.header('clear-site-data', '"cache", "storage"');
  return c.redirect(paths.signIn(), 303);
}

const answerSchema = z.object({ answer: z.record(z.string(), z.unknown()) });

function passkeyRoutes(app: Hono<StaffEnv>, parts: AccountParts): void {
  app.post(paths.signInByPasskeyQuestion(), async (c) => {
    if (!(await underLimit(parts, c))) return c.json({ refused: 'too_many' }, 429);
    const question = await parts.signIn.passkeys.authentication(c.req.raw.headers);
    setCookies(c, question.setCookie);
    return c.json(question.options as object);
  });
  app.post(paths.signInByPasskey(), async (c) => {
    const given = answerSchema.safeParse(await jsonOf(c));
    if (!given.success) return c.json({ refused: 'not_recognised' }, 409);
    const done = await parts.signIn.passkeys.authenticate(c.req.raw.headers, given.data.answer);
    if (isRefused(done)) return c.json(done, 409);
    await noteSignIn(parts.source, done, 'passkey');
    setCookies(c, done.setCookie);
    return c.json({ to: afterSignIn(parts, c, paths.desk()) });
  });
}

function underLimit(parts: AccountParts, c: Context): Promise<boolean> {
  const address = parts.addressOf(c);
  return parts.source.forInstallation((work) => within(work, parts.vault, PASSKEYS, address));
}

const LONGEST_JSON = 20_000;

/** What a script of ours sent, or undefined. */
export async function jsonOf(c: Context): Promise<unknown> {
  const text = await c.req.text();
  if (text.length > LONGEST_JSON) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
