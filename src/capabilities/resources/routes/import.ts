import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { readAtMost } from '#kit/http/body';
import { importResources, tryImport } from '../actions/import.ts';
import type { GivenFile } from '../hsds/read.ts';
import { importPage } from '../pages/import.ts';
import { paths, patterns } from '../paths.ts';
import { wordsIn } from '../words/index.ts';
import { type DeskPlacesDeps, type StaffEnv, asStaff } from './staff.ts';

const MOST_BYTES = 4 * 1024 * 1024;
/** The second post carries the files inside a form, where encoding makes them up to three times as long. */
const MOST_CARRIED = 3 * MOST_BYTES;

const givenSchema = z.array(z.object({ name: z.string().max(300), text: z.string() })).max(40);

/** The files that were chosen, or those of the try before, carried along in the form; undefined for too much. */
async function filesIn(c: Context<StaffEnv>): Promise<GivenFile[] | undefined> {
  const { bytes, whole } = await readAtMost(c.req.raw.body, MOST_CARRIED);
  if (!whole) return undefined;
  const headers = { 'content-type': c.req.header('content-type') ?? '' };
  const form = await new Response(bytes, { headers }).formData();
  const carried = form.get('given');
  if (typeof carried === 'string') {
    try {
      return givenSchema.parse(JSON.parse(carried));
    } catch {
      return [];
    }
  }
  const files = form.getAll('files').filter((one) => typeof one !== 'string' && one.name !== '');
  return Promise.all(
    files.map(async (one) =>
      typeof one === 'string' ? { name: '', text: one } : { name: one.name, text: await one.text() },
    ),
  );
}

export function importRoutes(deps: DeskPlacesDeps, app: Hono<StaffEnv>): void {
  type Shown = Omit<Parameters<typeof importPage>[0], 'lang'>;
  const page = (c: Context<StaffEnv>, shown: Shown) => {
    const lang = deps.lang(c);
    const main = importPage({ lang, ...shown });
    return deps.page(c, { title: wordsIn(lang).import.title, main }, shown.error ? 422 : 200);
  };
  app.get(patterns.imports, (c) => page(c, {}));
  app.post(patterns.imports, async (c) => {
    const taking = (c.req.header('content-type') ?? '').startsWith('application/x-www-form-urlencoded');
    const files = await filesIn(c);
    if (files?.length === 0) return page(c, { error: 'noFiles' });
    if (!files || files.reduce((sum, file) => sum + file.text.length, 0) > MOST_BYTES)
      return page(c, { error: 'tooLarge' });
    if (taking) {
      await asStaff(c, deps.source, (work) => importResources(work, files));
      return c.redirect(`${paths.deskPlaces()}?done=imported`, 303);
    }
    const plan = await asStaff(c, deps.source, (work) => tryImport(work, files));
    return page(c, { tried: { plan, given: JSON.stringify(files) } });
  });
}
