import type { Hono } from 'hono';
import { MY, type MyEnv, type MyParts, asClient } from '#accounts';
import { isRefused } from '#kit/outcome';
import { begin, change, remove } from '../actions/begin.ts';
import { sendShare } from '../actions/send.ts';
import { sharedForm } from '../forms/share.ts';
import { allView, chooseView, formView } from '../my-view.ts';
import { choosePage } from '../pages/my-choose.ts';
import { type FormPage, type Refused, formPage } from '../pages/my-form.ts';
import { allPage } from '../pages/my-shared.ts';
import { sharingPaths } from '../paths.ts';
import { type Kind, isKind } from '../rules/kinds.ts';
import type { Said } from '../rules/said.ts';
import { isTheirsAlone } from '../rules/standing.ts';
import { ofPerson } from '../store.ts';
import { myWords } from '../words/index.ts';
import { fileRoutes } from './my-files.ts';
import { type C, meOf, showShared, withId } from './my-show.ts';

function showChoice(parts: MyParts, c: C): Promise<Response> {
  return asClient(parts, c, async (work, my) => {
    const view = await chooseView(work, meOf(my), c.req.query('to'));
    return parts.page(c, work, { title: myWords(my.lang).title, main: choosePage(view) });
  });
}

type FormGiven = Pick<FormPage, 'said' | 'refused' | 'shared'> & { id?: string | undefined; to?: string };

function showForm(parts: MyParts, c: C, kind: Kind, given: FormGiven = {}): Promise<Response> {
  const { id, to = c.req.query('to'), ...rest } = given;
  return asClient(parts, c, async (work, my) => {
    const view = await formView(work, meOf(my), { kind, to, id });
    const title = myWords(my.lang).kinds[kind].title;
    const status = rest.refused === undefined ? 200 : 422;
    return parts.page(c, work, { title, main: formPage({ view, ...rest }), status });
  });
}

function showAll(parts: MyParts, c: C): Promise<Response> {
  return asClient(parts, c, async (work, my) =>
    parts.page(c, work, { title: myWords(my.lang).allTitle, main: allPage(await allView(work, meOf(my))) }),
  );
}

const readForm = async (c: C) => sharedForm(new URLSearchParams(await c.req.text()));

/** Kept first, whatever else: then sent, where that was pressed and may be. What may not is kept and says why. */
async function postNew(parts: MyParts, c: C, kind: Kind): Promise<Response> {
  const me = meOf(c.get('my'));
  const { id, to, said, next, standIn } = await readForm(c);
  if (id === undefined) return showForm(parts, c, kind, { said, to, refused: 'nothing' });
  const done = await asClient(parts, c, async (work) => {
    const begun = await begin(work, { ...me, id, memberId: to, kind, said });
    if (isRefused(begun) || next === 'later') return begun;
    await work.flush();
    return sendShare(work, { ...me, id, standIn });
  });
  if (!isRefused(done)) return c.redirect(sharingPaths.shared(me.slug, id), 303);
  if (done.refused === 'not_there') return c.notFound();
  return showForm(parts, c, kind, { said, to, id, refused: done.refused });
}

/** The words of what wasn't sent yet, in their form again. */
async function showWords(
  parts: MyParts,
  c: C,
  id: string,
  given: { said?: Said; refused?: Refused } = {},
): Promise<Response> {
  const share = await asClient(parts, c, (work, my) => ofPerson(work, meOf(my), id));
  if (!share) return c.notFound();
  if (!isTheirsAlone(share)) return showShared(parts, c, id, { refused: 'sent', status: 409 });
  return showForm(parts, c, share.kind, {
    id,
    to: share.memberId,
    said: given.said ?? share.said,
    refused: given.refused,
    shared: id,
  });
}

async function postWords(parts: MyParts, c: C, id: string): Promise<Response> {
  const me = meOf(c.get('my'));
  const { said, next, standIn } = await readForm(c);
  const done = await asClient(parts, c, async (work) => {
    const changed = await change(work, { ...me, id, said });
    if (isRefused(changed) || next === 'later') return changed;
    await work.flush();
    return sendShare(work, { ...me, id, standIn });
  });
  if (!isRefused(done)) return c.redirect(sharingPaths.shared(me.slug, id), 303);
  if (done.refused === 'not_there') return c.notFound();
  return showWords(parts, c, id, { said, refused: done.refused });
}

async function postSending(parts: MyParts, c: C, id: string): Promise<Response> {
  const me = meOf(c.get('my'));
  const { standIn } = await readForm(c);
  const done = await asClient(parts, c, (work) => sendShare(work, { ...me, id, standIn }));
  if (!isRefused(done)) return c.redirect(sharingPaths.shared(me.slug, id), 303);
  if (done.refused === 'not_there') return c.notFound();
  return showShared(parts, c, id, { refused: done.refused, status: 422 });
}

async function postRemoval(parts: MyParts, c: C, id: string): Promise<Response> {
  const { slug } = c.get('my');
  const done = await asClient(parts, c, (work, my) => remove(work, { ...meOf(my), id }));
  if (!isRefused(done)) return c.redirect(sharingPaths.all(slug), 303);
  if (done.refused === 'not_there') return c.notFound();
  return showShared(parts, c, id, { refused: done.refused, status: 409 });
}

/** `/my/…/share` and `/my/…/shared`, behind the gate of `/my`. */
export function mySharingRoutes(app: Hono<MyEnv>, parts: MyParts): void {
  const ofKind =
    (act: (parts: MyParts, c: C, kind: Kind) => Promise<Response>) =>
    (c: C): Response | Promise<Response> => {
      const kind = c.req.param('kind') ?? '';
      return isKind(kind) ? act(parts, c, kind) : c.notFound();
    };
  app.get(`${MY}/share`, (c) => showChoice(parts, c));
  app.get(
    `${MY}/share/:kind`,
    ofKind((_parts, c, kind) => showForm(parts, c, kind)),
  );
  app.post(`${MY}/share/:kind`, ofKind(postNew));
  app.get(`${MY}/shared`, (c) => showAll(parts, c));
  app.get(
    `${MY}/shared/:id`,
    withId(parts, (_parts, c, id) => showShared(parts, c, id)),
  );
  app.get(
    `${MY}/shared/:id/words`,
    withId(parts, (_parts, c, id) => showWords(parts, c, id)),
  );
  app.post(`${MY}/shared/:id/words`, withId(parts, postWords));
  app.post(`${MY}/shared/:id/sending`, withId(parts, postSending));
  app.post(`${MY}/shared/:id/removal`, withId(parts, postRemoval));
  fileRoutes(app, parts);
}
