import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { isRefused } from '#kit/outcome';
import { devicesPage } from '../pages/devices.ts';
import { paths } from '../paths.ts';
import { PROOF_MINUTES, TYPED_MINUTES } from '../rules/proof.ts';
import { thisPractice } from '../store.ts';
import { type AccountParts, formOf, setCookies, speak } from './parts.ts';
import { freshProof } from './proof.ts';
import { recoveryCodeRoutes } from './recovery.ts';
import { jsonOf } from './sign-in.ts';
import { asMember, recordOwn } from './set-up-parts.ts';
import { type StaffEnv, practiceCookie } from './staff.ts';

/** The page of signed-in devices and passkeys. `app` must already have asked `requireStaff` for `/desk/*`. */
export function deviceRoutes(app: Hono<StaffEnv>, parts: AccountParts): void {
  const { signIn } = parts;
  app.get(paths.devices(), (c) => devices(parts, c));
  app.post('/desk/sign-in/devices/:id/end', async (c) => {
    await signIn.endSession(c.get('staff').userId, c.req.param('id'));
    await recordOwn(parts, c, 'device.ended');
    return c.redirect(paths.devices(), 303);
  });
  app.post(paths.otherDevicesEnd(), freshProof(paths.devices()), async (c) => {
    const { userId, sessionId } = c.get('staff');
    await signIn.endOtherSessions(userId, sessionId);
    await recordOwn(parts, c, 'devices.ended');
    return c.redirect(paths.devices(), 303);
  });
  app.post(paths.practiceChoice(), async (c) => {
    const wanted = (await formOf(c)).get('practice');
    const found = c.get('practices').find((one) => one.isOpen && one.practice === wanted);
    if (found) setCookies(c, [practiceCookie(parts, found.practice)]);
    return c.redirect(paths.desk(), 303);
  });
  passkeyRoutes(app, parts);
  recoveryCodeRoutes(app, parts);
}

async function devices(parts: AccountParts, c: Context<StaffEnv>): Promise<Response> {
  const staff = c.get('staff');
  const { lang, words } = speak(parts, c);
  const [found, passkeys, codes, practice] = await Promise.all([
    parts.signIn.sessionsOf(staff.userId),
    parts.signIn.passkeys.list(staff.userId),
    parts.signIn.recovery.left(staff.userId),
    asMember(parts, c, thisPractice),
  ]);
  const main = devicesPage(words, {
    lang,
    zone: practice.zone,
    country: practice.country,
    devices: found,
    thisDevice: staff.sessionId,
    passkeys,
    codesLeft: codes.count,
    practices: c.get('practices'),
    practice: staff.practice,
    passkeyScript: parts.assets.href('passkey.js'),
  });
  return c.html(parts.deskFrame(c, { title: words.devicesTitle, lang, main, staff }));
}

const answerSchema = z.object({
  answer: z.record(z.string(), z.unknown()),
  name: z.string().trim().max(60).nullish(),
});

/** The sentence for a script: it goes where the page would have been led. */
const PROVE_FIRST = { refused: 'prove_first', to: paths.proof(paths.devices()) };

function passkeyRoutes(app: Hono<StaffEnv>, parts: AccountParts): void {
  const { passkeys } = parts.signIn;
  app.post(paths.passkeyQuestion(), async (c) => {
    if (!(await c.get('isProved')(PROOF_MINUTES))) return c.json(PROVE_FIRST, 409);
    const question = await passkeys.registration(c.req.raw.headers, c.get('staff').name);
    if (isRefused(question)) return c.json(question, 409);
    setCookies(c, question.setCookie);
    return c.json(question.options as object);
  });
  app.post(paths.passkeys(), async (c) => {
    if (!(await c.get('isProved')(TYPED_MINUTES))) return c.json(PROVE_FIRST, 409);
    const given = answerSchema.safeParse(await jsonOf(c));
    if (!given.success) return c.json({ refused: 'not_recognised' }, 409);
    const name = given.data.name || speak(parts, c).words.passkeyDefault;
    const refused = await passkeys.register(c.req.raw.headers, given.data.answer, {
      name,
      opens: await c.get('provedWithin')(TYPED_MINUTES),
    });
    if (refused) return c.json(refused, 409);
    await recordOwn(parts, c, 'passkey.added');
    return c.json({ to: paths.devices() });
  });
  app.post('/desk/sign-in/passkeys/:id/removal', freshProof(paths.devices()), async (c) => {
    await passkeys.remove(c.get('staff').userId, c.req.param('id'));
    await recordOwn(parts, c, 'passkey.removed');
    return c.redirect(paths.devices(), 303);
  });
}
