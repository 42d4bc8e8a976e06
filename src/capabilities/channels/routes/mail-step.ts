import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  type Practice,
  type SetUpParts,
  type StaffEnv,
  accountPaths,
  asMember,
  formOf,
  isOwner,
  ownersOnly,
  stepAfter,
  stepPage,
  thisPractice,
} from '#accounts';
import type { Work } from '#kit/work';
import {
  type Known,
  type KnownPassword,
  type MailForm,
  knownFrom,
  mailForm,
  mailValues,
} from '../forms/mail-step.ts';
import { tryServers } from '../incoming/try.ts';
import { type Mailbox, mailbox, setMailbox } from '../mailboxes.ts';
import { type MailStepView, mailStepFields, mailStepLines } from '../pages/mail-step.ts';
import { mailStepWords } from '../words/index.ts';

type C = Context<StaffEnv>;
type Which = 'smtp' | 'imap';
type Seen = { practice: Practice; box: Mailbox | undefined; known: Known };

const PATH = accountPaths.setUpStep('mail');

const passwordSchema = z.object({ host: z.string(), user: z.string(), password: z.string() });

const column = (which: Which): string => `${which}_password_typed`;

/** Seals what was typed for its way through the browser and back. Only the same person's next try can open it. */
function sealTyped(work: Work, memberId: string, which: Which, form: URLSearchParams): string | undefined {
  const field = (name: string): string => (form.get(`${which}-${name}`) ?? '').trim();
  const password = form.get(`${which}-password`) ?? '';
  if (password === '') return form.get(`${which}-sealed`) ?? undefined;
  const typed: KnownPassword = { host: field('host').toLowerCase(), user: field('user'), password };
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
  });
  return c.html(parts.frame(c, { title: words.kind, locale: lang, main }), form ? 422 : 200);
}

/** Both servers are tried outside any transaction: a mail server may think for half a minute. */
async function problemsOf(seen: Seen, given: MailForm & { kind: 'servers' }): Promise<Problems> {
  const words = mailStepWords(seen.practice.locale);
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
  return { smtp: sentence(tried.smtp), imap: sentence(tried.imap) };
}

/** The set-up's step "Mail": the tray, or servers that are tried before they are kept. */
export function mailStepRoutes(app: Hono<StaffEnv>, parts: SetUpParts): void {
  app.use(PATH, ownersOnly(parts));
  app.get(PATH, async (c) => {
    const nothing = new URLSearchParams();
    const seen = await asMember(parts, c, (work, { memberId }) => see(work, memberId, nothing));
    return show(parts, c, seen, undefined);
  });
  app.post(PATH, async (c) => {
    const form = await formOf(c);
    const seen = await asMember(parts, c, (work, { memberId }) => see(work, memberId, form));
    const read = mailForm(form, seen.known);
    if ('wrong' in read) return show(parts, c, seen, form, { wrong: read.wrong });
    const { given } = read;
    if (given.kind === 'servers') {
      const problems = await problemsOf(seen, given);
      if (problems.smtp ?? problems.imap) return show(parts, c, seen, form, { problems });
    }
    await asMember(parts, c, async (work) => {
      if (given.kind === 'servers') await setMailbox(work, given);
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
