import { type Context, Hono } from 'hono';
import { type Practice, practiceAt, thisPractice } from '#accounts';
import { Fault } from '#kit/outcome';
import type { WorkSource } from '#kit/work';
import type { Html } from '#ui';
import { countriesPage, helpNowPage } from '../pages/help-now.ts';
import { placesPage } from '../pages/places.ts';
import { patterns } from '../paths.ts';
import { helpNow, practiceHelpNow } from '../rules/helplines.ts';
import type { Lang, Resource } from '../rules/kinds.ts';
import { resources } from '../store.ts';
import { wordsIn } from '../words/index.ts';

export type PublicPlacesView = {
  title: string;
  lang: Lang;
  main: Html;
  /** Undefined where the page doesn't ask the database, or can't. */
  practice: Practice | undefined;
};

export type PublicPlacesDeps = {
  source: WorkSource;
  /** The reader's language. The practice is undefined where it isn't asked for. */
  lang: (c: Context, practice: Practice | undefined) => Lang;
  /** The layout of public pages around `main`. */
  page: (c: Context, view: PublicPlacesView, status: 200 | 503) => Response | Promise<Response>;
};

type Here = { practice: Practice; all: Resource[]; on: Temporal.PlainDate };

async function hereAt(source: WorkSource, slug: string): Promise<Here | 'away' | undefined> {
  try {
    const id = await source.forInstallation((work) => practiceAt(work, slug));
    if (id === undefined) return undefined;
    return await source.inPractice(id, { kind: 'visitor' }, async (work) => {
      const [practice, all] = await Promise.all([thisPractice(work), resources(work)]);
      return { practice, all, on: work.at.toZonedDateTimeISO(practice.zone).toPlainDate() };
    });
  } catch (error) {
    // Someone who needs a number must get one while the database is away.
    if (error instanceof Fault && error.kind === 'transient') return 'away';
    throw error;
  }
}

function linesOf(here: Here, lang: Lang) {
  const { country, region } = here.practice;
  return practiceHelpNow(here.all, { country, region, lang, on: here.on });
}

/** The numbers of other countries: these two never touch the database. */
function staticRoutes(deps: PublicPlacesDeps, app: Hono): void {
  app.get(patterns.countries, (c) => {
    const lang = deps.lang(c, undefined);
    const main = countriesPage({ slug: c.req.param('slug'), lang });
    return deps.page(
      c,
      { title: wordsIn(lang).helpNow.countriesTitle, lang, practice: undefined, main },
      200,
    );
  });

  app.get(patterns.helpNowIn, (c) => {
    const lang = deps.lang(c, undefined);
    const main = helpNowPage({
      slug: c.req.param('slug'),
      lang,
      lines: helpNow(c.req.param('country'), '', lang),
    });
    return deps.page(c, { title: wordsIn(lang).helpNow.title, lang, practice: undefined, main }, 200);
  });
}

/** `/{slug}/places`, `/{slug}/help-now` and the numbers of other countries. */
export function publicPlacesRoutes(deps: PublicPlacesDeps): Hono {
  const app = new Hono();

  const away = (c: Context, slug: string): Response | Promise<Response> => {
    const lang = deps.lang(c, undefined);
    const title = wordsIn(lang).helpNow.title;
    return deps.page(
      c,
      { title, lang, practice: undefined, main: countriesPage({ slug, lang, away: true }) },
      503,
    );
  };

  app.get(patterns.places, async (c) => {
    const slug = c.req.param('slug');
    const here = await hereAt(deps.source, slug);
    if (here === undefined) return c.notFound();
    if (here === 'away') return away(c, slug);
    const lang = deps.lang(c, here.practice);
    const lines = linesOf(here, lang);
    const main = placesPage({
      lang,
      lines,
      resources: here.all,
      on: here.on,
      slug,
    });
    return deps.page(c, { title: wordsIn(lang).places.title, lang, practice: here.practice, main }, 200);
  });

  app.get(patterns.helpNow, async (c) => {
    const slug = c.req.param('slug');
    const here = await hereAt(deps.source, slug);
    if (here === undefined) return c.notFound();
    if (here === 'away') return away(c, slug);
    const lang = deps.lang(c, here.practice);
    const main = helpNowPage({ slug, lang, lines: linesOf(here, lang) });
    return deps.page(c, { title: wordsIn(lang).helpNow.title, lang, practice: here.practice, main }, 200);
  });

  staticRoutes(deps, app);
  return app;
}
