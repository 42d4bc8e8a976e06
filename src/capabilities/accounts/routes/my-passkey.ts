import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { type Limit, within } from '#kit/http/limits';
import { isRefused } from '#kit/outcome';
import { type MyPage, myPages } from '../my/pages-here.ts';
import { myPaths } from '../my/paths.ts';
import type { MyEnv } from './my-env.ts';
import type { MyGateParts } from './my.ts';
import { setCookies } from './parts.ts';
import { jsonOf } from './sign-in.ts';

const PASSKEYS: Limit = { of: 'passkey questions of clients by address', most: 60, minutes: 10 };

const answerSchema = z.object({ answer: z.record(z.string(), z.unknown()) });

/** AC18 a page is opened with a passkey that was added on it; one of a desk opens nothing here. */
export function passkeySignInRoutes(app: Hono<MyEnv>, parts: MyGateParts): void {
  const { signIn, source } = parts;
  app.post(myPaths.byPasskeyQuestion(), async (c) => {
    const address = parts.addressOf(c);
    const isFew = await source.forInstallation((work) => within(work, parts.vault, PASSKEYS, address));
    if (!isFew) return c.json({ refused: 'too_many' }, 429);
    const question = await signIn.passkeys.authentication(c.req.raw.headers);
    setCookies(c, question.setCookie);
    return c.json(question.options as object);
  });
  app.post(myPaths.byPasskey(), async (c) => {
    const given = answerSchema.safeParse(await jsonOf(c));
    if (!given.success) return c.json({ refused: 'not_recognised' }, 409);
    const done = await signIn.passkeys.authenticate(c.req.raw.headers, given.data.answer);
    if (isRefused(done)) return c.json(done, 409);
    const found = await source.forInstallation((work) => myPages(work, done.userId));
    const open = found.filter((one) => done.opens.includes(one.practice));
    if (open.length === 0) return c.json({ refused: 'not_recognised' }, 409);
    setCookies(c, done.setCookie);
    await Promise.all(open.map((one) => noteOpened(parts, one)));
    return c.json({ to: open.length === 1 ? myPaths.home(open[0]?.slug ?? '') : myPaths.any() });
  });
}

const noteOpened = (parts: Pick<MyGateParts, 'source'>, { practice, personId }: MyPage): Promise<void> =>
  parts.source.inPractice(practice, { kind: 'person', id: personId }, (work) =>
    work.record({
      action: 'my_page.opened',
      subject: 'person',
      subjectId: personId,
      detail: { by: 'passkey' },
    }),
  );

export type MyC = Context<MyEnv>;
