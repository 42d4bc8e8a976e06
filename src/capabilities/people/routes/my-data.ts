import type { Hono } from 'hono';
import { MY, type MyEnv } from '#accounts';
import { recordLook } from '#audit';
import { asFile } from '#kit/http/as-file';
import { myDataPage, myErasingPage, myHeldPage } from '../pages/my-data.ts';
import { myClientPaths as paths } from '../paths.ts';
import { persons } from '../store.ts';
import { myClientWords } from '../words/index.ts';
import { type MyClientParts, mine } from './my-parts.ts';

/** `/my/:slug/data`: what is held about whoever has this page, to read, to save, to be erased. */
export function myDataRoutes(app: Hono<MyEnv>, parts: MyClientParts): void {
  app.get(`${MY}/data`, (c) =>
    mine(parts, c, async (work, my) => {
      const person = (await persons(work, [my.personId])).get(my.personId);
      const asked = person?.eraseAskedAt ? { due: person.eraseDueAt } : undefined;
      const main = myDataPage({ ...my, asked });
      return parts.page(c, work, { title: myClientWords(my.lang).data.title, main });
    }),
  );
  app.get(`${MY}/data/held`, (c) =>
    mine(parts, c, async (work, my) => {
      await recordLook(work, { action: 'person.copy_read', subject: 'person', subjectId: my.personId });
      const held = await parts.copies.shown(work, my.personId, my.lang);
      return parts.page(c, work, {
        title: myClientWords(my.lang).data.title,
        main: myHeldPage({ ...my, held }),
      });
    }),
  );
  for (const form of ['page', 'json'] as const) {
    app.get(`${MY}/data/held/${form}`, (c) =>
      mine(parts, c, async (work, { personId, lang }) => {
        const detail = { form };
        work.record({ action: 'person.copy_saved', subject: 'person', subjectId: personId, detail });
        return asFile(c, {
          name: 'copy',
          form,
          text: await parts.copies.file(work, personId, { lang, form }),
        });
      }),
    );
  }
  app.get(`${MY}/data/erasing`, (c) =>
    mine(parts, c, async (work, my) => {
      const plan = await parts.erasing.plan(work, my.personId);
      const main = myErasingPage({ ...my, plan });
      return parts.page(c, work, { title: myClientWords(my.lang).data.eraseTitle, main });
    }),
  );
  app.post(`${MY}/data/erasing`, (c) =>
    mine(parts, c, async (work, { personId, slug }) => {
      const person = (await persons(work, [personId])).get(personId);
      // Asked again it isn't later than it was.
      if (!person?.eraseAskedAt) await parts.erasing.ask(work, personId);
      return c.redirect(paths.data(slug), 303);
    }),
  );
  app.get(`${MY}/data/erasing/kept`, (c) => c.redirect(paths.data(c.get('my').slug), 303));
  app.post(`${MY}/data/erasing/kept`, (c) =>
    mine(parts, c, async (work, { personId, slug }) => {
      await parts.erasing.keep(work, personId);
      work.record({ action: 'erasure.taken_back', subject: 'person', subjectId: personId });
      return c.redirect(paths.data(slug), 303);
    }),
  );
}
