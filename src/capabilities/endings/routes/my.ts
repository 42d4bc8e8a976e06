import type { Context, Hono } from 'hono';
import { MY, type MyEnv, type MyPage, type MyParts, asClient, formOf, myPaths } from '#accounts';
import { appointmentPaths } from '#appointments';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { stop } from '#people';
import { type Html, deeds } from '#ui';
import { askMore, comeBack } from '../actions/client.ts';
import { type DoorHash, shutDoor } from '../actions/door.ts';
import { sayGoodbye } from '../actions/say.ts';
import { MOST_TYPED, NOTHING, type Typed, moreIn, reasonIn, typedIn } from '../forms/goodbye.ts';
import { goodbyesOf, saidView, whomFor } from '../my-view.ts';
import { type GoodbyePage, goodbyePage, noContactPage } from '../pages/goodbye.ts';
import { type SaidPage, saidPage } from '../pages/said.ts';
import { paths } from '../paths.ts';
import { type Ending, ending } from '../store.ts';
import { myWords } from '../words/index.ts';

export type MyEndingParts = MyParts & {
  readonly doorHash: DoorHash;
  /** How the door's address is typed: "porch.example/door". */
  readonly doorAddress: string;
};

type C = Context<MyEnv>;

const DONE = ['more', 'back', 'confirmed'] as const;
export const doneIn = (c: Context): SaidPage['done'] => DONE.find((one) => one === c.req.query('done'));

async function ask(
  parts: MyEndingParts,
  c: C,
  given: { typed: Typed; errors: GoodbyePage['errors'] } = { typed: NOTHING, errors: [] },
): Promise<Response> {
  return asClient(parts, c, async (work, my) => {
    const main = goodbyePage({
      lang: my.lang,
      whom: await whomFor(work, my.personId),
      ...given,
      at: { slug: my.slug },
    });
    const { title } = myWords(my.lang);
    return parts.page(c, work, { title, main, status: given.errors.length > 0 ? 422 : 200 });
  });
}

/** E1 to whom, and what; a form that lacks one comes back with everything typed. */
async function say(parts: MyEndingParts, c: C): Promise<Response> {
  const typed = typedIn(await formOf(c));
  const reason = reasonIn(typed);
  const made = await asClient(parts, c, async (work, my) => {
    const whom = (await whomFor(work, my.personId)).find((one) => one.memberId === typed.with);
    if (reason === undefined || !whom) return { whom };
    const { memberId } = whom;
    const given = { personId: my.personId, memberId, reason, words: typed.words.trim(), by: 'page' } as const;
    return { whom, said: await sayGoodbye(work, given, parts.doorHash) };
  });
  const { said } = made;
  if (said !== undefined && !isRefused(said))
    return c.redirect(paths.here({ slug: c.get('my').slug, id: said.id }), 303);
  const errors = [
    ...(made.whom ? [] : (['whom'] as const)),
    ...(reason === undefined ? (['reason'] as const) : []),
  ];
  return ask(parts, c, { typed, errors });
}

/** One of theirs, by the id in the address; anything else isn't there. */
async function theirs(work: Work, c: C, { personId }: MyPage): Promise<Ending | undefined> {
  const id = c.req.param('id') ?? '';
  const found = isUuid(id) ? await ending(work, id) : undefined;
  return found?.personId === personId ? found : undefined;
}

async function show(parts: MyEndingParts, c: C): Promise<Response> {
  return asClient(parts, c, async (work, my) => {
    const found = await theirs(work, c, my);
    if (!found) return c.notFound();
    const main = saidPage({
      view: await saidView(work, found, my),
      at: { slug: my.slug, id: found.id },
      done: doneIn(c),
      doorAddress: parts.doorAddress,
      timesHref: appointmentPaths.mineChoose(my.slug),
      waysHref: `${myPaths.home(my.slug)}/ways`,
    });
    return parts.page(c, work, { title: myWords(my.lang).title, main });
  });
}

/** What is pressed on the page after it. */
function press(
  parts: MyEndingParts,
  done: SaidPage['done'],
  act: (work: Work, given: { found: Ending; form: URLSearchParams; my: MyPage }) => Promise<unknown>,
) {
  return async (c: C): Promise<Response> => {
    const form = await formOf(c);
    return asClient(parts, c, async (work, my) => {
      const found = await theirs(work, c, my);
      if (!found) return c.notFound();
      await act(work, { found, form, my });
      return c.redirect(paths.here({ slug: my.slug, id: found.id }, done), 303);
    });
  };
}

/** E1 nothing more is sent to them: every way is taken back, and each of their therapists reads it. */
async function noContact(parts: MyEndingParts, c: C): Promise<Response> {
  return asClient(parts, c, async (work, my) => {
    const { personId, slug } = my;
    let last: string | undefined;
    for (const { memberId } of await whomFor(work, personId)) {
      const given = { personId, memberId, reason: 'no_contact', words: '', by: 'page' } as const;
      const said = await sayGoodbye(work, given, parts.doorHash);
      if (!isRefused(said)) last = said.id;
    }
    if (last === undefined) stop(work, personId);
    return c.redirect(last === undefined ? myPaths.home(slug) : paths.here({ slug, id: last }), 303);
  });
}

/** On the page where theirs opens: the way to say it, and what was said. */
export async function goodbyeLink(work: Work, my: MyPage): Promise<Html | undefined> {
  const { said, canSay } = await goodbyesOf(work, my.personId);
  const { slug, lang } = my;
  const { link: title, linkBody: body, saidBody } = myWords(lang);
  const lines = [
    ...said.map((one) => ({ href: paths.here({ slug, id: one.id }), title, body: saidBody })),
    ...(canSay ? [{ href: paths.ask({ slug }), title, body }] : []),
  ];
  return lines.length === 0 ? undefined : deeds(title, lines);
}

/** `/my/:slug/goodbye`: one question, and the page after it. */
export function myEndingRoutes(app: Hono<MyEnv>, parts: MyEndingParts): void {
  app.get(`${MY}/goodbye`, (c) => ask(parts, c));
  app.post(`${MY}/goodbye`, (c) => say(parts, c));
  app.get(`${MY}/no-contact`, (c) =>
    asClient(parts, c, (work, my) => {
      const main = noContactPage({
        lang: my.lang,
        at: { slug: my.slug },
      });
      return parts.page(c, work, { title: myWords(my.lang).noContact.title, main });
    }),
  );
  app.post(`${MY}/no-contact`, (c) => noContact(parts, c));
  app.get(`${MY}/goodbye/:id`, (c) => show(parts, c));
  app.post(
    `${MY}/goodbye/:id/more`,
    press(parts, 'more', (work, { found, form, my }) =>
      askMore(work, {
        id: found.id,
        personId: my.personId,
        ...moreIn(form),
        wording: myWords(my.lang).more.note,
      }),
    ),
  );
  app.post(
    `${MY}/goodbye/:id/back`,
    press(parts, 'back', (work, { found, form, my }) =>
      comeBack(work, {
        id: found.id,
        personId: my.personId,
        words: (form.get('words') ?? '').slice(0, MOST_TYPED).trim(),
        by: 'page',
      }),
    ),
  );
  app.post(
    `${MY}/goodbye/:id/door/end`,
    press(parts, undefined, (work, { found }) => shutDoor(work, found.id)),
  );
}
