import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { z } from 'zod';
import type { Vault } from '#kit/crypto';
import type { WorkSource } from '#kit/work';
import type { Assets, Html, Lang } from '#ui';
import { type SignIn, cookieName } from '../sign-in/index.ts';
import { type AccountWords, accountWords } from '../pages/words/index.ts';
import type { Staff } from './staff.ts';

/** What the routes of this room are handed by `app`. */
export type AccountParts = {
  source: WorkSource;
  vault: Vault;
  signIn: SignIn;
  baseUrl: string;
  assets: Pick<Assets, 'href'>;
  /** The page around what is said to somebody who isn't signed in. */
  publicFrame: (c: Context, view: { title: string; lang: Lang; main: Html }) => Html;
  /** The page around what is said to somebody at their desk. */
  deskFrame: (c: Context, view: { title: string; lang: Lang; main: Html; staff: Staff }) => Html;
  /** The language that this browser asks for, of those we speak. */
  langOf: (c: Context) => Lang;
  /** The network that asks (`askingNetwork`), for limits alone; it is hashed at once and never kept. */
  addressOf: (c: Context) => string;
  /** Sends the link by the mail of this practice, to the address that it noted for the member. */
  sendSignInLink: (given: { practice: string; memberId: string; url: string }) => Promise<void>;
  /** Whether this practice has a mail server that can carry a link; the tray keeps none. */
  mailsLinks: (practice: string) => Promise<boolean>;
  /** Tells a member by the mail of this practice that a recovery code of theirs was used, and how many are left. */
  tellCodeUsed: (given: { practice: string; memberId: string; left: number }) => Promise<void>;
  /** Countries that a practice may be in (those we have help-now numbers for), as ISO 3166 codes. */
  countries: readonly string[];
  /** Where a practice that was just opened goes on: the rest of the set-up. */
  afterOpening: string;
};

export function speak(parts: AccountParts, c: Context): { lang: Lang; words: AccountWords } {
  const lang = parts.langOf(c);
  return { lang, words: accountWords(lang) };
}

const LONGEST_FORM = 20_000;

/** The fields of a posted form. What isn't one, or is far too long, has no fields, and comes back as a wrong form does. */
export async function formOf(c: Context): Promise<URLSearchParams> {
  if (!(c.req.header('content-type') ?? '').startsWith('application/x-www-form-urlencoded'))
    return new URLSearchParams();
  if (Number(c.req.header('content-length') ?? '0') > LONGEST_FORM) return new URLSearchParams();
  const text = await c.req.text();
  return new URLSearchParams(text.length > LONGEST_FORM ? '' : text);
}

const addressSchema = z.string().trim().max(254).pipe(z.email());

/** The e-mail address that somebody typed, or undefined when it can't be one. */
export function addressIn(form: URLSearchParams, name = 'email'): string | undefined {
  const found = addressSchema.safeParse(form.get(name) ?? '');
  return found.success ? found.data : undefined;
}

export function setCookies(c: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
}

/** What `ownCookie` set. */
export function ownCookieIn(
  c: Context,
  parts: Pick<AccountParts, 'baseUrl'>,
  name: string,
): string | undefined {
  return getCookie(c, cookieName(parts.baseUrl, name));
}

/** A cookie of our own beside the library's: the same rules for all. */
export function ownCookie(
  parts: Pick<AccountParts, 'baseUrl'>,
  name: string,
  value: string,
  seconds: number,
): string {
  const secure = parts.baseUrl.startsWith('https:') ? '; Secure' : '';
  return `${cookieName(parts.baseUrl, name)}=${encodeURIComponent(value)}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}
