import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { type StaffEnv, asMember, thisPractice } from '#accounts';
import type { Vault } from '#kit/crypto';
import { type Limit, within } from '#kit/http/limits';
import { COST, type Cost, SALT_BYTES, keyFromPassphrase } from '#kit/own-key';
import { isRefused } from '#kit/outcome';
import type { Work, WorkSource } from '#kit/work';
import type { Html } from '#ui';
import type { FromPassphrase } from '../actions/begin.ts';
import { openBook, openedBook } from '../actions/open.ts';
import type { Cookie, OpenBook } from '../keys.ts';
import type { Said } from '../pages/list.ts';
import { paths } from '../paths.ts';
import { IDLE_MINUTES } from '../rules/opening.ts';
import { asTyped } from '../rules/passphrase.ts';
import { type Book, bookOf, noteIn } from '../store.ts';
import { type Lang, deskWords } from '../words/index.ts';

export type C = Context<StaffEnv>;

export type ReflectionParts = {
  source: WorkSource;
  /** For limits alone. */
  vault: Vault;
  /** 'https://porch.example'. */
  origin: string;
  frame: (c: C, view: { title: string; locale: Lang; main: Html; current: string; kept: false }) => Html;
};

export async function hereOf(work: Work): Promise<Said> {
  const { locale: lang, zone, country } = await thisPractice(work);
  const today = work.at.toZonedDateTimeISO(zone).toPlainDate();
  return { lang, zone, country, at: work.at, today, words: deskWords(lang) };
}

export const here = (parts: ReflectionParts, c: C): Promise<Said> => asMember(parts, c, hereOf);

type Status = 200 | 409 | 422 | 429;

/** None of these pages is kept by the browser for "back": closed is closed. */
export function answered(
  parts: ReflectionParts,
  c: C,
  { lang, words }: Said,
  main: Html,
  status: Status = 200,
): Response | Promise<Response> {
  const view = { title: words.title, locale: lang, main, current: paths.list(), kept: false } as const;
  return c.html(parts.frame(c, view), status);
}

/** The whole of it: what somebody wrote at length is not to come back empty. */
export const typedIn = async (c: C): Promise<URLSearchParams> =>
  (c.req.header('content-type') ?? '').startsWith('application/x-www-form-urlencoded')
    ? new URLSearchParams(await c.req.text())
    : new URLSearchParams();

/** F4 over TLS no other host may set it; it is sent to this room alone. */
const nameOf = ({ origin }: ReflectionParts): string =>
  `${origin.startsWith('https:') ? '__Secure-' : ''}porchlight.notes`;

function cookieIn(parts: ReflectionParts, c: C): Cookie | undefined {
  const [id, secret, ...more] = (getCookie(c, nameOf(parts)) ?? '').split('.');
  return id && secret && more.length === 0 ? { id, secret } : undefined;
}

/** @param cookie none: it goes. */
export function keepCookie(parts: ReflectionParts, c: Context, cookie?: Cookie): void {
  const value = cookie ? `${cookie.id}.${cookie.secret}` : '';
  const age = cookie ? IDLE_MINUTES * 60 : 0;
  const secure = parts.origin.startsWith('https:') ? '; Secure' : '';
  c.header(
    'set-cookie',
    `${nameOf(parts)}=${value}; Max-Age=${age}; Path=${paths.list()}; HttpOnly; SameSite=Strict${secure}`,
    { append: true },
  );
}

/** F6 by member: only who is signed in as them reaches it, so nobody else uses it up. */
const TRIES: Limit = { of: 'passphrases of private notes', most: 8, minutes: 15 };

export const mayTry = (parts: ReflectionParts, c: C): Promise<boolean> =>
  parts.source.forInstallation((work) => within(work, parts.vault, TRIES, c.get('staff').memberId));

const costOf = ({ memoryKib, passes, lanes }: Book): Cost => ({ memoryKib, passes, lanes });

/** Outside of any transaction: it takes a third of a second. */
export const passphraseKey = (book: Book, typed: string): Promise<Buffer> =>
  keyFromPassphrase(asTyped(typed), book.salt, costOf(book));

export async function newPassphrase(parts: ReflectionParts, typed: string): Promise<FromPassphrase> {
  const salt = await parts.source.forInstallation((work) => work.chance(SALT_BYTES));
  return { salt, key: await keyFromPassphrase(asTyped(typed), salt, COST) };
}

export type Trouble = 'wrong' | 'too_many';

/** What this browser has open: by its cookie, or by the passphrase that was typed beside what is posted. */
export type Held = { readonly cookie?: Cookie | undefined; readonly trouble?: Trouble };

export async function heldBy(parts: ReflectionParts, c: C, form?: URLSearchParams): Promise<Held> {
  const typed = form?.get('passphrase') ?? '';
  if (typed === '') return { cookie: cookieIn(parts, c) };
  if (!(await mayTry(parts, c))) return { trouble: 'too_many' };
  const { memberId, sessionId: signInId } = c.get('staff');
  const book = await asMember(parts, c, (work) => bookOf(work, memberId));
  if (!book) return {};
  const key = await passphraseKey(book, typed);
  const who = { memberId, signInId, passphraseKey: key };
  const made = await asMember(parts, c, (work) => openBook(work, who));
  return isRefused(made) ? { trouble: 'wrong' } : { cookie: made };
}

export type Met<T> =
  | { readonly is: 'open'; readonly value: T }
  | { readonly is: 'closed' }
  | { readonly is: 'no_book' }
  | { readonly is: 'not_there' };

/** F1 F4 acts in the book where this browser has it open; a note that isn't the writer's own isn't there, open or closed. */
export async function inBook<T>(
  parts: ReflectionParts,
  c: C,
  given: { held: Held; noteId?: string | undefined },
  act: (work: Work, open: OpenBook, here: Said) => Promise<T> | T,
): Promise<Met<T>> {
  const { cookie } = given.held;
  const met = await asMember(parts, c, async (work, staff): Promise<Met<T>> => {
    const who = { memberId: staff.memberId, signInId: staff.sessionId };
    if (given.noteId !== undefined) {
      const book = await bookOf(work, staff.memberId);
      if (!book || !(await noteIn(work, book.id, given.noteId))) return { is: 'not_there' };
    }
    const open = await openedBook(work, { ...who, cookie });
    if (isRefused(open)) return { is: open.refused };
    return { is: 'open', value: await act(work, open, await hereOf(work)) };
  });
  if (met.is === 'open') keepCookie(parts, c, cookie);
  return met;
}
