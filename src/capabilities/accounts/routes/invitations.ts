import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { isRefused } from '#kit/outcome';
import { oneLine } from '#kit/one-line';
import { type Joined, invited, join } from '../actions/join.ts';
import { type PracticeByInvitation, openByInvitation } from '../actions/open-by-invitation.ts';
import { type Invitation, invitation } from '../invitations.ts';
import { noteSignIn } from '../actions/note-sign-in.ts';
import { type BeginField, type JoinView, beginPage, invitationUsed, joinPage } from '../pages/invitation.ts';
import { paths } from '../paths.ts';
import { guessZone } from '../rules/zones.ts';
import { thisPractice } from '../store.ts';
import { type AccountParts, addressIn, formOf, setCookies, speak } from './parts.ts';
import { afterSignIn } from './proof.ts';
import { MACHINE } from '../sign-in/index.ts';
import { type StaffEnv, practiceCookie } from './staff.ts';

export function invitationRoutes(app: Hono<StaffEnv>, parts: AccountParts): void {
  app.get('/invitations/:secret', (c) => show(parts, c, c.req.param('secret')));
  app.post('/invitations/:secret', (c) => take(parts, c, c.req.param('secret')));
}

const opensPractice = (found: Invitation): boolean => found.kind === 'set_up' || found.kind === 'practice';

async function show(parts: AccountParts, c: Context, secret: string): Promise<Response> {
  const found = await parts.source.forInstallation((work) => invitation(work, secret));
  if (isRefused(found)) return used(parts, c);
  return opensPractice(found)
    ? begin(parts, c, secret, new URLSearchParams(), new Set(), 200)
    : joining(parts, c, { secret, found }, 200);
}

async function take(parts: AccountParts, c: Context, secret: string): Promise<Response> {
  const form = await formOf(c);
  const found = await parts.source.forInstallation((work) => invitation(work, secret));
  if (isRefused(found)) return used(parts, c);
  return opensPractice(found)
    ? open(parts, c, { secret, found }, form)
    : joinNow(parts, c, { secret, found }, form);
}

function used(parts: AccountParts, c: Context): Response | Promise<Response> {
  const { lang, words } = speak(parts, c);
  return c.html(parts.publicFrame(c, { title: words.usedTitle, lang, main: invitationUsed(words) }), 409);
}

type Given = { secret: string; found: Invitation };

async function joining(
  parts: AccountParts,
  c: Context,
  { secret, found }: Given,
  status: 200 | 422,
  more: Pick<JoinView, 'typed' | 'wrong'> = {},
): Promise<Response> {
  const { practiceId } = found;
  if (practiceId === null) return used(parts, c);
  const seen = await parts.source.inPractice(practiceId, { kind: 'visitor' }, async (work) => {
    const member = await invited(work, found);
    return member && { member, practice: await thisPractice(work) };
  });
  if (!seen) return used(parts, c);
  const { lang, words } = speak(parts, c);
  const main = joinPage(words, {
    secret,
    kind: found.kind === 'sign_in' ? 'sign_in' : 'staff',
    name: seen.member.name,
    practiceName: seen.practice.name,
    asksAddress: seen.member.userId === null && seen.member.email === '',
    ...more,
  });
  return c.html(parts.publicFrame(c, { title: seen.practice.name, lang, main }), status);
}

async function joinNow(
  parts: AccountParts,
  c: Context,
  given: Given,
  form: URLSearchParams,
): Promise<Response> {
  const typed = form.get('email') ?? '';
  const signedIn = (await parts.signIn.whoIs(c.req.raw.headers))?.userId;
  const asked = { secret: given.secret, typed: addressIn(form) ?? '', signedIn };
  const done = await join(parts.source, parts.signIn, asked);
  if (!isRefused(done)) return enter(parts, c, done, { found: given.found, to: paths.desk() });
  if (done.refused === 'used_or_expired') return used(parts, c);
  const wrong = done.refused === 'address_wanted' ? 'email' : done.refused;
  return joining(parts, c, given, 422, { typed, wrong });
}

/** These come out of the machine itself, into the hands of who keeps it. */
const isPrinted = (found: Invitation): boolean => found.kind === 'set_up' || found.kind === 'sign_in';

/** Signs in who took an invitation, at the practice that it was for. */
async function enter(
  parts: AccountParts,
  c: Context,
  joined: Joined,
  { found, to }: { found: Invitation; to: string },
): Promise<Response> {
  const opens = [joined.practice, ...(isPrinted(found) ? [MACHINE] : [])];
  const opened = await parts.signIn.open(joined.userId, opens, c.req.raw.headers);
  await noteSignIn(parts.source, opened, 'link');
  setCookies(c, [...opened.setCookie, practiceCookie(parts, joined.practice)]);
  return c.redirect(afterSignIn(parts, c, to), 303);
}

function begin(
  parts: AccountParts,
  c: Context,
  secret: string,
  form: URLSearchParams,
  wrong: ReadonlySet<BeginField>,
  status: 200 | 422,
  email?: 'sign_in_first',
): Response | Promise<Response> {
  const { lang, words } = speak(parts, c);
  const main = beginPage(words, {
    secret,
    lang,
    values: { ...guessed(parts, c), ...Object.fromEntries(form) },
    wrong: email ? new Set<BeginField>(['email']) : wrong,
    email,
    countries: parts.countries,
  });
  return c.html(parts.publicFrame(c, { title: words.beginTitle, lang, main }), status);
}

/** What most newcomers would choose: the country that their browser names, and working alone. */
function guessed(parts: AccountParts, c: Context): { kind: string; country?: string } {
  const named = /[a-z]{2}-([A-Z]{2})\b/.exec(c.req.header('accept-language') ?? '')?.[1];
  const country = parts.countries.find((one) => one === named || (one === 'UK' && named === 'GB'));
  return { kind: 'solo', ...(country && { country }) };
}

async function open(
  parts: AccountParts,
  c: Context,
  { secret, found }: Given,
  form: URLSearchParams,
): Promise<Response> {
  const read = practiceIn(form, parts.countries);
  if ('wrong' in read) return begin(parts, c, secret, form, read.wrong, 422);
  const given = { ...read.given, locale: parts.langOf(c) };
  const signedIn = (await parts.signIn.whoIs(c.req.raw.headers))?.userId;
  const done = await openByInvitation(parts.source, parts.signIn, { secret, practice: given, signedIn });
  if (!isRefused(done)) return enter(parts, c, done, { found, to: parts.afterOpening });
  return done.refused === 'sign_in_first'
    ? begin(parts, c, secret, form, new Set(), 422, 'sign_in_first')
    : used(parts, c);
}

type Read = { given: Omit<PracticeByInvitation, 'locale'> } | { wrong: ReadonlySet<BeginField> };

function practiceIn(form: URLSearchParams, countries: readonly string[]): Read {
  const line = z.string().transform(oneLine).pipe(z.string().min(1).max(120));
  const schema = z.object({
    name: line,
    email: z.string().refine(() => addressIn(form) !== undefined),
    practice: line,
    kind: z.enum(['solo', 'clinic', 'network']),
    country: z.enum(countries),
    zone: z.enum(Intl.supportedValuesOf('timeZone')).optional(),
  });
  const found = schema.safeParse(Object.fromEntries(form));
  if (!found.success)
    return { wrong: new Set(found.error.issues.map((issue) => issue.path[0] as BeginField)) };
  const { name, practice, ...rest } = found.data;
  const owner = { name, email: addressIn(form) ?? '' };
  return {
    given: {
      kind: rest.kind,
      name: practice,
      country: rest.country,
      region: '',
      zone: rest.zone ?? guessZone(rest.country),
      owner,
    },
  };
}
