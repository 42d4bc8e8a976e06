import type { Context, Hono } from 'hono';
import { within } from '#kit/http/limits';
import { isRefused } from '#kit/outcome';
import { noteSignIn } from '../actions/note-sign-in.ts';
import { madeCodesPage, recoveryForm } from '../pages/recovery.ts';
import { proofWords } from '../pages/words/index.ts';
import { paths } from '../paths.ts';
import { TYPED_MINUTES } from '../rules/proof.ts';
import { recoveryCodes } from '../rules/recovery-code.ts';
import { type AccountParts, formOf, setCookies, speak } from './parts.ts';
import { afterSignIn, freshProof } from './proof.ts';
import { recordOwn } from './set-up-parts.ts';
import type { StaffEnv } from './staff.ts';

/**
 * Counted apart from links and passkeys, so that whoever uses these up stops nobody's other ways in. The narrower one
 * first: who is over their own doesn't use up everybody's. The second one is there for the machine's sake; what a
 * code can bear says `rules/recovery-code.ts`.
 */
const TRIES = [
  { of: 'recovery codes by address', most: 20, minutes: 60 },
  { of: 'recovery codes', most: 2000, minutes: 60 },
] as const;

function mayTry(parts: AccountParts, c: Context): Promise<boolean> {
  const [byAddress, all] = TRIES;
  const address = parts.addressOf(c);
  return parts.source.forInstallation(
    async (work) =>
      (await within(work, parts.vault, byAddress, address)) && within(work, parts.vault, all, ''),
  );
}

/** "I have a recovery code", for somebody who isn't signed in. Before `/sign-in/:token`. */
export function recoveryRoutes(app: Hono<StaffEnv>, parts: AccountParts): void {
  const show = (
    c: Context,
    view: { typed: string; trouble?: 'wrong' | 'tooMany' },
    status: 200 | 422 | 429,
  ): Response | Promise<Response> => {
    const { lang } = speak(parts, c);
    const words = proofWords(lang);
    const main = recoveryForm(words, view);
    return c.html(parts.publicFrame(c, { title: words.recoveryTitle, lang, main }), status);
  };
  app.get(paths.signInByRecoveryCode(), (c) => show(c, { typed: '' }, 200));
  app.post(paths.signInByRecoveryCode(), async (c) => {
    const typed = ((await formOf(c)).get('code') ?? '').slice(0, 120);
    if (!(await mayTry(parts, c))) return show(c, { typed, trouble: 'tooMany' }, 429);
    const done = await parts.signIn.recovery.use(typed, c.req.raw.headers);
    if (isRefused(done)) return show(c, { typed, trouble: 'wrong' }, 422);
    const { left } = done;
    for (const { practice, memberId } of await noteSignIn(parts.source, done, 'recovery_code'))
      await parts.tellCodeUsed({ practice, memberId, left });
    setCookies(c, done.setCookie);
    return c.redirect(afterSignIn(parts, c, paths.devices()), 303);
  });
}

/** Making them, on the page of devices. They are shown on the answer to this form and nowhere again. */
export function recoveryCodeRoutes(app: Hono<StaffEnv>, parts: AccountParts): void {
  app.post(paths.recoveryCodes(), freshProof(paths.devices()), async (c) => {
    const staff = c.get('staff');
    const codes = await parts.source.forInstallation((work) => recoveryCodes((bytes) => work.chance(bytes)));
    await parts.signIn.recovery.replace(staff.userId, await c.get('provedWithin')(TYPED_MINUTES), codes);
    await recordOwn(parts, c, 'recovery_codes.made');
    const { lang } = speak(parts, c);
    const words = proofWords(lang);
    const main = madeCodesPage(words, { codes, house: new URL(parts.baseUrl).host });
    return c.html(parts.deskFrame(c, { title: words.codesTitle, lang, main, staff }));
  });
}
