import { setTimeout as wait } from 'node:timers/promises';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import type { Vault } from '#kit/crypto';
import { type Limit, within } from '#kit/http/limits';
import { sameOrigin } from '#kit/http/same-origin';
import { isRefused } from '#kit/outcome';
import type { InstallationWork, WorkSource } from '#kit/work';
import type { Assets, Html, Lang } from '#ui';
import * as pages from '../pages/my.ts';
import { myWords } from '../pages/words/index.ts';
import { addressIn, formOf, setCookies } from './parts.ts';
import type { SignIn } from '../sign-in/index.ts';
import { practiceAt, thisPractice } from '../store.ts';
import { MY, type MyEnv } from './my-env.ts';
import { offered, takeMyPage } from '../my/offer.ts';
import { type MyPage, myPages } from '../my/pages-here.ts';
import { myPaths } from '../my/paths.ts';
import { passkeySignInRoutes } from './my-passkey.ts';

/** What a client's way to their page is handed by `app`. */
export type MyGateParts = {
  source: WorkSource;
  vault: Vault;
  /** Of clients: another cookie than that of staff. */
  signIn: SignIn;
  baseUrl: string;
  langOf: (c: Context) => Lang;
  addressOf: (c: Context) => string;
  /** The page around what is said before a page is open; `practice` names whose numbers stand on it. */
  outside: (c: Context, view: { title: string; lang: Lang; main: Html; practice?: string }) => Promise<Html>;
  /** Mails a link to whoever gave this address here and has a page; nobody learns whether somebody does. */
  mailLink: (given: { practice: string; address: string }) => Promise<void>;
  /** P11 a guardian asks for what of a child's page they meet: whose it is, or the answer that it isn't open to them. */
  actFor: (c: Context<MyEnv>, page: MyPage, guardianship: string) => Promise<MyPage | Response>;
  assets: Pick<Assets, 'href'>;
  /** What a form brought, to be copied or sent once more: nothing that was typed is lost because a page was closed. */
  kept: (c: Context, lang: Lang) => Promise<Html | undefined>;
};

const BY_ADDRESS: Limit = { of: 'links to clients’ pages by address', most: 60, minutes: 10 };
const BY_EMAIL: Limit = { of: 'links to clients’ pages by e-mail', most: 5, minutes: 10 };
/** A mailbox may be seen by others: a stranger who asks and asks fills it with nothing but these. */
const BY_EMAIL_A_DAY: Limit = {
  of: 'links to clients’ pages by e-mail, a day',
  most: 20,
  minutes: 24 * 60,
};
const LEAST_MILLISECONDS = 400;

type C = Context<MyEnv>;

/** `/my`: what is open on this device, how it is opened, and the gate of every client's page. */
export function myGate(app: Hono<MyEnv>, parts: MyGateParts): void {
  const ours = sameOrigin(parts.baseUrl, (c) => closed(parts, c as C, parts.langOf(c), 403));
  app.use('/my', neverStored);
  app.use('/my/*', neverStored, ours);
  app.get(myPaths.any(), (c) => anyPage(parts, c));
  app.get('/my/sign-in/offered/:secret', (c) => show(parts, c));
  app.post('/my/sign-in/offered/:secret', (c) => take(parts, c));
  app.get('/my/sign-in/:slug', (c) => c.redirect(myPaths.home(c.req.param('slug')), 303));
  passkeySignInRoutes(app, parts);
  app.post('/my/sign-in/:slug', (c) => ask(parts, c));
  app.post(myPaths.signOut(), (c) => signOut(parts, c));
  for (const path of [MY, `${MY}/*`]) app.use(path, gate(parts));
}

const neverStored: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('cache-control', 'no-store');
  c.header('referrer-policy', 'same-origin');
};

/** Lets through only who has this page open: `c.get('my')` is whose. Another's page is like one that isn't there. */
function gate(parts: MyGateParts): MiddlewareHandler<MyEnv> {
  return async (c, next) => {
    const [slug = '', guardianship] = (c.req.param('slug') ?? '').split('~');
    // Our own addresses under /my have answered by now; what is left of them is nobody's page.
    if (slug === 'sign-in' || slug === 'sign-out') return c.notFound();
    const own = (await opened(parts, c)).find((one) => one.slug === slug);
    if (!own) return askPage(parts, c, slug);
    c.set('my', own);
    const my = guardianship === undefined ? own : await parts.actFor(c, own, guardianship);
    if (my instanceof Response) return my;
    c.set('my', my);
    await next();
    return undefined;
  };
}

/** The pages that are open on this device. */
async function opened(parts: Pick<MyGateParts, 'source' | 'signIn'>, c: C): Promise<MyPage[]> {
  const who = await parts.signIn.whoIs(c.req.raw.headers);
  if (!who) return [];
  setCookies(c, who.setCookie);
  const found = await parts.source.forInstallation((work) => myPages(work, who.userId));
  return found.filter((one) => who.opens.includes(one.practice));
}

async function anyPage(parts: MyGateParts, c: C): Promise<Response> {
  const found = await opened(parts, c);
  const [only, ...more] = found;
  if (only && more.length === 0) return c.redirect(myPaths.home(only.slug), 303);
  const lang = only?.lang ?? parts.langOf(c);
  const main = only ? pages.whichPage(lang, found) : pages.noMyPage(lang);
  return c.html(await parts.outside(c, { title: myWords(lang).title, lang, main }));
}

/** AC17 what is open here of another practice, under a sign-in that could open this one too; never of two persons in one practice. */
async function openBeside(parts: MyGateParts, c: C, practice: string): Promise<MyPage | undefined> {
  const found = await opened(parts, c);
  return found.some((one) => one.practice === practice) ? undefined : found[0];
}

type Asked = { typed?: string; wrong?: boolean; tooMany?: boolean };

async function askPage(
  parts: MyGateParts,
  c: C,
  slug: string,
  given: Asked = {},
  status?: 422 | 429,
): Promise<Response> {
  const practice = await parts.source.forInstallation((work) => practiceAt(work, slug));
  if (practice === undefined) return c.notFound();
  const { name } = await parts.source.inPractice(practice, { kind: 'visitor' }, thisPractice);
  const lang = parts.langOf(c);
  // Whose page was closed while they wrote gets back what they wrote.
  const kept = status === undefined ? await parts.kept(c, lang) : undefined;
  const passkeyScript = parts.assets.href('passkey.js');
  const main = pages.askForMyLink(lang, { slug, practiceName: name, kept, passkeyScript, ...given });
  const page = await parts.outside(c, { title: myWords(lang).title, lang, main, practice });
  return c.html(page, status ?? 401);
}

const fewTo = async (work: InstallationWork, vault: Vault, who: string): Promise<boolean> =>
  (await within(work, vault, BY_EMAIL, who)) && within(work, vault, BY_EMAIL_A_DAY, who);

async function ask(parts: MyGateParts, c: C): Promise<Response> {
  const slug = c.req.param('slug') ?? '';
  const form = await formOf(c);
  const email = addressIn(form);
  if (email === undefined)
    return askPage(parts, c, slug, { typed: form.get('email') ?? '', wrong: true }, 422);
  const address = parts.addressOf(c);
  const counted = await parts.source.forInstallation(async (work) => ({
    practice: await practiceAt(work, slug),
    address: await within(work, parts.vault, BY_ADDRESS, address),
    email: await fewTo(work, parts.vault, `${slug} ${email.toLowerCase()}`),
  }));
  const { practice } = counted;
  if (practice === undefined) return c.notFound();
  if (!counted.address) return askPage(parts, c, slug, { typed: email, tooMany: true }, 429);
  await Promise.all([
    counted.email && parts.mailLink({ practice, address: email }),
    // Nothing is told by how long it takes.
    wait(LEAST_MILLISECONDS),
  ]);
  const { name } = await parts.source.inPractice(practice, { kind: 'visitor' }, thisPractice);
  const lang = parts.langOf(c);
  const main = pages.myLinkOnItsWay(lang, { slug, practiceName: name });
  return c.html(await parts.outside(c, { title: myWords(lang).title, lang, main, practice }));
}

async function show(parts: MyGateParts, c: C): Promise<Response> {
  const secret = c.req.param('secret') ?? '';
  const lang = parts.langOf(c);
  const found = await offered(parts.source, secret);
  if (isRefused(found)) return closed(parts, c, lang, 409);
  const { practice } = found;
  const { name } = await parts.source.inPractice(practice, { kind: 'visitor' }, thisPractice);
  const beside = await openBeside(parts, c, practice);
  const main = pages.openMyPage(lang, { secret, practiceName: name, beside: beside?.practiceName });
  return c.html(await parts.outside(c, { title: myWords(lang).title, lang, main, practice }));
}

async function closed(parts: MyGateParts, c: C, lang: Lang, status: 403 | 409): Promise<Response> {
  const main = pages.myLinkUsed(lang);
  return c.html(await parts.outside(c, { title: myWords(lang).title, lang, main }), status);
}

async function take(parts: MyGateParts, c: C): Promise<Response> {
  const secret = c.req.param('secret') ?? '';
  const wantsBoth = (await formOf(c)).get('both') === 'yes';
  const done = await takeMyPage(
    parts.source,
    parts.signIn,
    secret,
    await sameSignIn(parts, c, secret, wantsBoth),
  );
  if (isRefused(done)) return closed(parts, c, parts.langOf(c), 409);
  if (done.former !== undefined) await parts.signIn.shut(done.former, done.practice);
  if (done.isNew) await leaveElsewhere(parts.signIn, done);
  const signedIn = await parts.signIn.open(done.userId, [done.practice], c.req.raw.headers);
  setCookies(c, signedIn.setCookie);
  const found = await parts.source.forInstallation((work) => myPages(work, done.userId));
  const here = found.find((one) => one.practice === done.practice);
  return c.redirect(here ? myPaths.home(here.slug) : myPaths.any(), 303);
}

/**
 * AC17 a sign-in that comes to a page from another practice's may have opened it before it was closed: browsers and passkeys from then stay out.
 */
async function leaveElsewhere(
  signIn: SignIn,
  { userId, practice }: { userId: string; practice: string },
): Promise<void> {
  await signIn.shut(userId, practice);
  for (const one of await signIn.passkeys.list(userId))
    if (one.opens.includes(practice)) await signIn.passkeys.remove(userId, one.id);
}

/** AC17 the sign-in at hand, where its holder said that the page of another practice is theirs too. Nothing said is a no. */
async function sameSignIn(
  parts: MyGateParts,
  c: C,
  secret: string,
  wantsBoth: boolean,
): Promise<string | undefined> {
  if (!wantsBoth) return undefined;
  const found = await offered(parts.source, secret);
  if (isRefused(found) || !(await openBeside(parts, c, found.practice))) return undefined;
  return (await parts.signIn.whoIs(c.req.raw.headers))?.userId;
}

async function signOut(parts: MyGateParts, c: C): Promise<Response> {
  setCookies(c, await parts.signIn.signOut(c.req.raw.headers));
  c.header('clear-site-data', '"cache", "storage"');
  const lang = parts.langOf(c);
  return c.html(await parts.outside(c, { title: myWords(lang).title, lang, main: pages.myPageClosed(lang) }));
}
