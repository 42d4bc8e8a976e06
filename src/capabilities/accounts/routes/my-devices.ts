import type { Hono } from 'hono';
import { z } from 'zod';
import { isRefused } from '#kit/outcome';
import type { Assets } from '#ui';
import { changePage, pageOf } from '../my/pages-here.ts';
import { myPaths as paths } from '../my/paths.ts';
import { myDevicesPage } from '../pages/my-devices.ts';
import { myWords } from '../pages/words/index.ts';
import { TYPED_MINUTES } from '../rules/proof.ts';
import type { Known, SignIn } from '../sign-in/index.ts';
import { thisPractice } from '../store.ts';
import { MY, type MyEnv, type MyParts, asClient } from './my-env.ts';
import type { MyC } from './my-passkey.ts';
import { formOf, setCookies } from './parts.ts';
import { jsonOf } from './sign-in.ts';

export type MyDeviceParts = MyParts & { signIn: SignIn; assets: Pick<Assets, 'href'> };

const whoIs = (parts: MyDeviceParts, c: MyC): Promise<Known | undefined> =>
  parts.signIn.whoIs(c.req.raw.headers);

/** Did they open this page by a link or a passkey within the hour? Only then may a key be added that opens it for years. */
function isProved(who: Known, practice: string, at: Temporal.Instant): boolean {
  const provedAt = who.proved.get(practice);
  return provedAt !== undefined && Temporal.Instant.compare(at, provedAt.add({ minutes: TYPED_MINUTES })) < 0;
}

async function show(parts: MyDeviceParts, c: MyC): Promise<Response> {
  const who = await whoIs(parts, c);
  if (!who) return c.notFound();
  const [devices, passkeys] = await Promise.all([
    parts.signIn.sessionsOf(who.userId),
    parts.signIn.passkeys.list(who.userId),
  ]);
  const done = (['saved', 'ended'] as const).find((one) => one === c.req.query('done'));
  return asClient(parts, c, async (work, my) => {
    const [practice, own] = await Promise.all([thisPractice(work), pageOf(work, my.personId)]);
    const main = myDevicesPage({
      lang: my.lang,
      slug: my.slug,
      zone: my.zone,
      ownZone: own?.zone,
      practiceZone: practice.zone,
      country: practice.country,
      at: work.at,
      devices,
      thisDevice: who.sessionId,
      passkeys,
      isProved: isProved(who, my.practice, work.at),
      passkeyScript: parts.assets.href('passkey.js'),
      done,
    });
    return parts.page(c, work, { title: myWords(my.lang).devicesTitle, main });
  });
}

const record = (parts: MyDeviceParts, c: MyC, action: string): Promise<void> =>
  asClient(parts, c, (work, { personId }) => work.record({ action, subject: 'person', subjectId: personId }));

const back = (c: MyC, done = ''): Response =>
  c.redirect(`${paths.devices(c.get('my').slug)}${done === '' ? '' : `?done=${done}`}`, 303);

const isZone = (zone: string): boolean => Intl.supportedValuesOf('timeZone').includes(zone);

/** `/my/:slug/devices`: where the page is open, how it is opened, and how it is read. */
export function myDeviceRoutes(app: Hono<MyEnv>, parts: MyDeviceParts): void {
  app.get(`${MY}/devices`, (c) => show(parts, c));
  app.post(`${MY}/devices/reading`, async (c) => {
    const form = await formOf(c);
    const zone = form.get('zone') ?? '';
    const locale = form.get('lang') === 'es' ? 'es' : 'en';
    await asClient(parts, c, (work, { personId }) => {
      changePage(work, personId, { locale, zone: isZone(zone) ? zone : null });
      work.record({ action: 'my_page.read_so', subject: 'person', subjectId: personId });
    });
    return back(c, 'saved');
  });
  app.post(`${MY}/devices/others/end`, async (c) => {
    const who = await whoIs(parts, c);
    if (!who) return c.notFound();
    await parts.signIn.endOtherSessions(who.userId, who.sessionId);
    await record(parts, c, 'devices.ended');
    return back(c, 'ended');
  });
  app.post(`${MY}/devices/:id/end`, async (c) => {
    const who = await whoIs(parts, c);
    if (!who) return c.notFound();
    await parts.signIn.endSession(who.userId, c.req.param('id'));
    await record(parts, c, 'device.ended');
    return back(c, 'ended');
  });
  for (const deed of ['reading', 'others/end', ':id/end', 'passkeys/:id/removal'])
    app.get(`${MY}/devices/${deed}`, (c) => back(c));
  passkeyRoutes(app, parts);
}

const answerSchema = z.object({
  answer: z.record(z.string(), z.unknown()),
  name: z.string().trim().max(60).nullish(),
});

function passkeyRoutes(app: Hono<MyEnv>, parts: MyDeviceParts): void {
  const { passkeys } = parts.signIn;
  const proved = async (c: MyC): Promise<Known | undefined> => {
    const who = await whoIs(parts, c);
    const at = await asClient(parts, c, (work) => work.at);
    return who && isProved(who, c.get('my').practice, at) ? who : undefined;
  };
  app.post(`${MY}/devices/passkeys/question`, async (c) => {
    if (!(await proved(c))) return c.json({ refused: 'prove_first' }, 409);
    const question = await passkeys.registration(c.req.raw.headers, myWords(c.get('my').lang).title);
    if (isRefused(question)) return c.json(question, 409);
    setCookies(c, question.setCookie);
    return c.json(question.options as object);
  });
  app.post(`${MY}/devices/passkeys`, async (c) => {
    if (!(await proved(c))) return c.json({ refused: 'prove_first' }, 409);
    const given = answerSchema.safeParse(await jsonOf(c));
    if (!given.success) return c.json({ refused: 'not_recognised' }, 409);
    const { practice, lang, slug } = c.get('my');
    const name = given.data.name || myWords(lang).passkeyDefault;
    // It opens this practice's page and no other: of another one nothing was proved here.
    const refused = await passkeys.register(c.req.raw.headers, given.data.answer, {
      name,
      opens: [practice],
    });
    if (refused) return c.json(refused, 409);
    await record(parts, c, 'passkey.added');
    return c.json({ to: paths.devices(slug) });
  });
  app.post(`${MY}/devices/passkeys/:id/removal`, async (c) => {
    const who = await whoIs(parts, c);
    if (!who) return c.notFound();
    await passkeys.remove(who.userId, c.req.param('id'));
    await record(parts, c, 'passkey.removed');
    return back(c);
  });
}
