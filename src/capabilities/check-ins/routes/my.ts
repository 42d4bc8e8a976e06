import type { Context, Hono } from 'hono';
import { MY, type MyEnv, type MyPage, type MyParts, asClient } from '#accounts';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type Html, html, link, notice } from '#ui';
import { answerCheckIn, skipCheckIn, turnOffMine } from '../actions/answer.ts';
import { type MyPageView, myCheckInPage } from '../pages/my.ts';
import { paths } from '../paths.ts';
import { type Answer, HEARD, PACES } from '../rules/questions.ts';
import { lockCheckIn } from '../store.ts';
import { askedView, thanksFor, whoAsks } from '../view.ts';
import { myWords } from '../words/index.ts';

type C = Context<MyEnv>;

const answerIn = (form: URLSearchParams): Answer => ({
  pace: PACES.find((one) => one === form.get('pace')) ?? null,
  heard: HEARD.find((one) => one === form.get('heard')) ?? null,
  line: form.get('line') ?? '',
});

async function show(
  parts: MyParts,
  c: C,
  given: Pick<MyPageView, 'typed' | 'refused'> = {},
): Promise<Response> {
  return asClient(parts, c, async (work, my) => {
    const words = myWords(my.lang);
    const done = (['skipped', 'off', 'answered'] as const).find((one) => one === c.req.query('done'));
    const thanks = done === 'answered' ? await thanksFor(work, my) : undefined;
    const said = thanks ?? (done && words.done[done]);
    const main = myCheckInPage({ slug: my.slug, words, view: await askedView(work, my), ...given, said });
    const status = given.refused === undefined ? 200 : 422;
    return parts.page(c, work, { title: words.title, main, status });
  });
}

async function postAnswer(parts: MyParts, c: C, id: string): Promise<Response> {
  const form = new URLSearchParams(await c.req.text());
  const made = await asClient(parts, c, (work, { personId }) =>
    answerCheckIn(work, { id, personId, answer: answerIn(form) }),
  );
  if (!isRefused(made)) return c.redirect(paths.mine(c.get('my').slug, 'answered'), 303);
  return made.refused === 'not_there' ? c.notFound() : show(parts, c, { typed: form, refused: made.refused });
}

type Press = (work: Work, given: { id: string; personId: string }) => Promise<object>;

async function press(
  parts: MyParts,
  c: C,
  given: { id: string; act: Press; done: string },
): Promise<Response> {
  const { id, act, done } = given;
  const made = await asClient(parts, c, (work, my) => act(work, { id, personId: my.personId }));
  return 'refused' in made ? c.notFound() : c.redirect(paths.mine(c.get('my').slug, done), 303);
}

/** K3 on the page where theirs opens: that somebody would like to know. Nothing where nobody asks. */
export async function checkInLink(work: Work, my: MyPage): Promise<Html | undefined> {
  const who = await whoAsks(work, my);
  return who === undefined
    ? undefined
    : notice({ body: html`<p>${link(paths.mine(my.slug), myWords(my.lang).link({ who }))}</p>` });
}

/** `/my/:slug/check-in`. */
export function myCheckInRoutes(app: Hono<MyEnv>, parts: MyParts): void {
  const one =
    (act: (id: string, c: C) => Promise<Response>) =>
    async (c: C): Promise<Response> => {
      const id = c.req.param('id') ?? '';
      if (!isUuid(id)) return c.notFound();
      // K9 one's own, whatever its number is.
      const found = await asClient(
        parts,
        c,
        async (work, my) => (await lockCheckIn(work, id))?.personId === my.personId,
      );
      return found ? act(id, c) : c.notFound();
    };
  app.get(`${MY}/check-in`, (c) => show(parts, c));
  app.post(
    `${MY}/check-in/:id`,
    one((id, c) => postAnswer(parts, c, id)),
  );
  app.post(
    `${MY}/check-in/:id/skip`,
    one((id, c) => press(parts, c, { id, act: skipCheckIn, done: 'skipped' })),
  );
  app.post(
    `${MY}/check-in/:id/off`,
    one((id, c) => press(parts, c, { id, act: turnOffMine, done: 'off' })),
  );
}
