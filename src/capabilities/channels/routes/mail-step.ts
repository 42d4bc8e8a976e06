import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  PROOF_MINUTES,
  type Practice,
  type SetUpParts,
  type StaffEnv,
  accountPaths,
  asMember,
  formOf,
  freshProof,
  isOwner,
  ownersOnly,
  practiceSlugs,
  stepAfter,
  stepPage,
  thisPractice,
} from '#accounts';
import type { Vault } from '#kit/crypto';
import { type Limit, within } from '#kit/http/limits';
import type { Work } from '#kit/work';
import {
  type Known,
  type KnownPassword,
  type MailForm,
  type Secured,
  knownFrom,
  mailForm,
  mailValues,
} from '../forms/mail-step.ts';
import { type Tried, tryServers } from '../incoming/try.ts';
import { type Mailbox, mailbox, setMailbox } from '../mailboxes.ts';
import { type MailStepView, mailStepFields, mailStepLines } from '../pages/mail-step.ts';
import type { MailReach } from '../where-mail-stands.ts';
import { mailStepWords } from '../words/index.ts';

export type MailStepParts = SetUpParts & {
  vault: Vault;
  /** What a mail server may be here; the operator says it (`src/app/config.ts`). */
  mail: MailReach;
};

type C = Context<StaffEnv>;
type Which = 'smtp' | 'imap';
type Seen = { practice: Practice; box: Mailbox | undefined; known: Known };

const PATH = accountPaths.setUpStep('mail');

const passwordSchema = z.object({
  host: z.string(),
  user: z.string(),
  password: z.string(),
  insecure: z.boolean(),
});

const column = (which: Which): string => `${which}_password_typed`;

/** Seals what was typed for its way through the browser and back. Only the same person's next try can open it. */
function sealTyped(work: Work, memberId: string, which: Which, form: URLSearchParams): string | undefined {
  const field = (name: string): string => (form.get(`${which}-${name}`) ?? '').trim();
  const password = form.get(`${which}-password`) ?? '';
  if (password === '') return form.get(`${which}-sealed`) ?? undefined;
  const typed: KnownPassword = {
    host: field('host').toLowerCase(),
    user: field('user'),
    password,
    insecure: field('security') === 'none',
  };
  return work.seal('mailboxes', column(which), memberId, JSON.stringify(typed)).toString('base64url');
}

function openTyped(work: Work, memberId: string, which: Which, form: URLSearchParams): KnownPassword[] {
  const sealed = form.get(`${which}-sealed`) ?? '';
  if (sealed === '') return [];
  try {
    const text = work.open('mailboxes', column(which), memberId, Buffer.from(sealed, 'base64url'));
    return [passwordSchema.parse(JSON.parse(text))];
  } catch {
    // Not sealed by us, or for somebody else: as if nothing had been typed.
    return [];
  }
}

async function see(work: Work, memberId: string, form: URLSearchParams): Promise<Seen> {
  const [practice, box] = await Promise.all([thisPractice(work), mailbox(work)]);
  const kept = knownFrom(box);
  return {
    practice,
    box,
    known: {
      smtp: [...openTyped(work, memberId, 'smtp', form), ...kept.smtp],
      imap: [...openTyped(work, memberId, 'imap', form), ...kept.imap],
    },
  };
}

type Problems = MailStepView['problems'];

async function show(
  parts: SetUpParts,
  c: C,
  seen: Seen,
  form: URLSearchParams | undefined,
  found: { wrong?: ReadonlySet<string>; problems?: Problems } = {},
): Promise<Response> {
  const lang = seen.practice.locale;
  const sealed: MailStepView['sealed'] = form
    ? await asMember(parts, c, (work, { memberId }) => ({
        smtp: sealTyped(work, memberId, 'smtp', form),
        imap: sealTyped(work, memberId, 'imap', form),
      }))
    : {};
  const view: MailStepView = {
    lang,
    values: form ?? mailValues(seen.box),
    wrong: found.wrong ?? new Set(),
    problems: found.problems ?? {},
    sealed,
    passwordKept: {
      smtp: seen.known.smtp.length > 0 || sealed.smtp !== undefined,
      imap: seen.known.imap.length > 0 || sealed.imap !== undefined,
    },
  };
  const words = mailStepWords(lang);
  const main = stepPage({
    step: 'mail',
    lang,
    body: words.body,
    fields: mailStepFields(view),
    errors: mailStepLines(view),
    mayChange: isOwner(c),
    prove: form || (await c.get('isProved')(PROOF_MINUTES)) ? undefined : PATH,
  });
  return c.html(parts.frame(c, { title: words.kind, locale: lang, main }), form ? 422 : 200);
}

type Servers = MailForm & { kind: 'servers' };

/**
 * C5 who works alone on their machine may have their mail server on it, at any port: nobody else's services stand there.
 * On a shared one the inside, and what isn't mail, are nobody's to feel out, unless the operator allows it.
 */
async function reachHere(parts: MailStepParts): Promise<MailReach> {
  const practices = await parts.source.forInstallation((work) => practiceSlugs(work, { after: '', most: 2 }));
  return practices.length < 2 ? { morePorts: 'any', inside: true } : parts.mail;
}

/** A server that was kept while it was allowed stays allowed. */
function withKept(reach: MailReach, box: Mailbox | undefined): MailReach['morePorts'] {
  const kept = [box?.smtp?.port, box?.imap?.port].filter((port) => port !== undefined);
  return reach.morePorts === 'any' ? 'any' : [...reach.morePorts, ...kept];
}

function mayBeInside(reach: MailReach, box: Mailbox | undefined, given: Servers): Servers {
  const asked = (which: Which, server: Secured): Secured => {
    const kept = box?.[which];
    const isKept = kept?.inside === true && kept.host === server.host && kept.port === server.port;
    return { ...server, inside: reach.inside || isKept };
  };
  return { ...given, smtp: asked('smtp', given.smtp), imap: given.imap && asked('imap', given.imap) };
}

/** As it is to be kept: `inside` says from now on that it stood there, not that it may. */
const asFound = (server: Secured, tried: Tried | undefined): Secured => ({
  ...server,
  inside: tried?.ok === true && tried.isInside,
});

/** So many times an hour a practice may have its servers tried. */
const TRIES: Limit = { of: 'mail servers tried', most: 20, minutes: 60 };

/** Both servers are tried outside any transaction: a mail server may think for half a minute. */
async function tryThem(
  parts: MailStepParts,
  { seen, practice, reach }: { seen: Seen; practice: string; reach: MailReach },
  typed: Servers,
): Promise<{ problems: Problems } | { found: Servers }> {
  const words = mailStepWords(seen.practice.locale);
  const isWithin = await parts.source.forInstallation((work) => within(work, parts.vault, TRIES, practice));
  if (!isWithin) return { problems: { smtp: words.tooMany } };
  const given = mayBeInside(reach, seen.box, typed);
  const before = seen.box?.smtp;
  const isNew = before?.host !== given.smtp.host || seen.box?.senderAddress !== given.senderAddress;
  const tried = await tryServers(
    {
      senderName: given.senderName,
      senderAddress: given.senderAddress,
      smtp: given.smtp,
      ...(given.imap && { imap: given.imap }),
      ...(isNew && { testMail: { subject: words.testSubject, text: words.testBody } }),
    },
    seen.practice.locale,
  );
  const sentence = (one: (typeof tried)[Which]): string | undefined =>
    one && !one.ok ? one.sentence : undefined;
  const problems = { smtp: sentence(tried.smtp), imap: sentence(tried.imap) };
  if (problems.smtp ?? problems.imap) return { problems };
  const { smtp, imap } = given;
  return { found: { ...given, smtp: asFound(smtp, tried.smtp), imap: imap && asFound(imap, tried.imap) } };
}

/** The set-up's step "Mail": the tray, or servers that are tried before they are kept. */
export function mailStepRoutes(app: Hono<StaffEnv>, parts: MailStepParts): void {
  app.use(PATH, ownersOnly(parts));
  app.get(PATH, async (c) => {
    const nothing = new URLSearchParams();
    const seen = await asMember(parts, c, (work, { memberId }) => see(work, memberId, nothing));
    return show(parts, c, seen, undefined);
  });
  app.post(PATH, freshProof(PATH, { typed: true }), async (c) => {
    const form = await formOf(c);
    const seen = await asMember(parts, c, (work, { memberId }) => see(work, memberId, form));
    const reach = await reachHere(parts);
    const read = mailForm(form, seen.known, { morePorts: withKept(reach, seen.box) });
    if ('wrong' in read) return show(parts, c, seen, form, { wrong: read.wrong });
    const { given } = read;
    const { practice } = c.get('staff');
    const tried =
      given.kind === 'servers' ? await tryThem(parts, { seen, practice, reach }, given) : undefined;
    if (tried && 'problems' in tried) return show(parts, c, seen, form, tried);
    await asMember(parts, c, async (work) => {
      if (tried) await setMailbox(work, tried.found);
      else if (seen.box) await toTray(work, seen.box);
    });
    return c.redirect(accountPaths.setUpStep(stepAfter('mail')), 303);
  });
}

function toTray(work: Work, box: Mailbox): Promise<void> {
  const { senderName, senderAddress } = box;
  return setMailbox(work, { senderName, senderAddress, smtp: undefined, imap: undefined });
}

/** What the overview says of this step. */
export async function mailStepSays(work: Work, lang: 'en' | 'es'): Promise<string> {
  const box = await mailbox(work);
  const { says } = mailStepWords(lang);
  return box?.smtp ? says.servers(box.smtp.host) : says.tray;
}
