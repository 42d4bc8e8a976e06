import type { Hono } from 'hono';
import { MY, type MyEnv, type MyParts, asClient } from '#accounts';
import { homePage } from './pages/home.ts';
import { guideWords } from './words/index.ts';

/** `/my/:slug`: where a client's page opens. */
export function myGuideRoutes(app: Hono<MyEnv>, parts: MyParts): void {
  app.get(MY, (c) =>
    asClient(parts, c, (work, { lang }) =>
      parts.page(c, work, { title: guideWords(lang).title, main: homePage(lang) }),
    ),
  );
}
