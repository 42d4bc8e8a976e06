import { type Context, Hono } from 'hono';
import { type Practice, practiceAt, thisPractice } from '#accounts';
import { Fault } from '#kit/outcome';
import type { WorkSource } from '#kit/work';
import type { Html } from '#ui';
import { countriesPage, helpNowPage } from '../pages/help-now.ts';
import { jobLinePage } from '../pages/job-line.ts';
import { placesPage } from '../pages/places.ts';
import { patterns } from '../paths.ts';
import { helpNow, practiceHelpNow } from '../rules/helplines.ts';
import type { Lang, Reader, Resource } from '../rules/kinds.ts';
import { resources } from '../store.ts';
import { jobLineWords, wordsIn } from '../words/index.ts';

export type PublicPlacesView = {
  title: string;
  reader: Reader;
  main: Html;
  /** Undefined where the page doesn't ask the database, or can't. */
  practice: Practice | undefined;
};

export type PublicPlacesDeps = {
  source: WorkSource;
  /** Who reads, in any of our languages: see `Reader`. The practice is undefined where it isn't asked for. */
  reader: (c: Context, practice: Practice | undefined) => Reader;
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

function linesOf(here: Here, { lang }: Reader) {
  const { country, region } = here.practice;
  return practiceHelpNow(here.all, { country, region, lang, on: here.on });
}

/** The numbers of other countries: these two never touch the database. */
function staticRoutes(deps: PublicPlacesDeps, app: Hono): void {
  app.on('GET', [patterns.houseCountries, patterns.countries], (c) => {
    const reader = deps.reader(c, undefined);
    const main = countriesPage({ slug: c.req.param('slug') ?? '', reader });
    return deps.page(
      c,
      { title: wordsIn(reader.lang).helpNow.countriesTitle, reader, practice: undefined, main },
      200,
    );
  });

  app.on('GET', [patterns.houseHelpNowIn, patterns.helpNowIn], (c) => {
    const reader = deps.reader(c, undefined);
    const main = helpNowPage({
      slug: c.req.param('slug') ?? '',
      reader,
      lines: helpNow(c.req.param('country') ?? '', '', reader.lang),
    });
    return deps.page(
      c,
      { title: wordsIn(reader.lang).helpNow.title, reader, practice: undefined, main },
      200,
    );
  });
}

type PageOf = { title: (lang: Lang) => string; main: (here: Here, view: PageView) => Html };
type PageView = { slug: string; reader: Reader; lines: ReturnType<typeof linesOf> };

/** The pages that show what the practice keeps. */
const PAGES: Readonly<Record<'places' | 'helpNow' | 'jobLine', PageOf>> = {
  places: {
    title: (lang) => wordsIn(lang).places.title,
    main: ({ all, on }, view) => placesPage({ ...view, resources: all, on }),
  },
  helpNow: { title: (lang) => wordsIn(lang).helpNow.title, main: (_here, view) => helpNowPage(view) },
  jobLine: { title: (lang) => jobLineWords(lang).title, main: (_here, view) => jobLinePage(view) },
};

/** `/{slug}/places`, `/{slug}/help-now`, `/{slug}/job-help-line` and the numbers of other countries. */
export function publicPlacesRoutes(deps: PublicPlacesDeps): Hono {
  const app = new Hono();

  const away = (c: Context, slug: string): Response | Promise<Response> => {
    const reader = deps.reader(c, undefined);
    const title = wordsIn(reader.lang).helpNow.title;
    return deps.page(
      c,
      { title, reader, practice: undefined, main: countriesPage({ slug, reader, away: true }) },
      503,
    );
  };

  for (const page of ['places', 'helpNow', 'jobLine'] as const) {
    const { title, main } = PAGES[page];
    app.get(patterns[page], async (c) => {
      const slug = c.req.param('slug');
      const here = await hereAt(deps.source, slug);
      if (here === undefined) return c.notFound();
      if (here === 'away') return away(c, slug);
      const reader = deps.reader(c, here.practice);
      const shown = main(here, { slug, reader, lines: linesOf(here, reader) });
      return deps.page(c, { title: title(reader.lang), reader, practice: here.practice, main: shown }, 200);
    });
  }

  staticRoutes(deps, app);
  return app;
}
