import type { Hono } from 'hono';
import type { StaffEnv } from '#accounts';
import { noteDeath, takeBackDeath } from '../clients/died.ts';
import { diedPage } from '../pages/desk-died.ts';
import { paths } from '../paths.ts';
import { clientWords } from '../words/index.ts';
import { type C, type ClientDeskParts, atDesk, seenClient } from './desk-parts.ts';

async function ask(parts: ClientDeskParts, c: C): Promise<Response> {
  const id = c.req.param('id') ?? '';
  return atDesk(parts, c, async (work, { lang, memberId }) => {
    const person = await seenClient(parts, work, { id, memberId });
    if (!person) return c.notFound();
    if (person.diedNotedAt !== null) return c.redirect(paths.client(id), 303);
    const main = diedPage({ person, lang });
    // As on their page: what is asked here would stand in the browser's history.
    const title = person.called || clientWords(lang).noName;
    return c.html(parts.frame(c, { title, locale: lang, main, current: paths.clients() }));
  });
}

/** P18 that a client died is noted on a page of its own, with what follows from it. */
export function diedRoutes(app: Hono<StaffEnv>, parts: ClientDeskParts): void {
  app.get('/desk/clients/:id/died', (c) => ask(parts, c));
  app.post('/desk/clients/:id/died', async (c) => {
    const id = c.req.param('id');
    await atDesk(parts, c, (work) => noteDeath(work, id));
    return c.redirect(paths.client(id), 303);
  });
  app.post('/desk/clients/:id/died/taken-back', async (c) => {
    const id = c.req.param('id');
    await atDesk(parts, c, (work) => takeBackDeath(work, id));
    return c.redirect(`${paths.client(id)}?done=takenBack`, 303);
  });
}
