import type { Context } from 'hono';

/** What is given out as a page to read, or as data for another program. */
export type GivenAs = 'page' | 'json';

/**
 * Text to be saved. `name` says what it is for and never whom it is about: it stands in the list of downloads of a
 * machine that others may use.
 */
export function asFile(c: Context, given: { name: string; form: GivenAs; text: string }): Response {
  const { name, form, text } = given;
  const [ending, type] =
    form === 'json' ? ['json', 'application/json'] : ['html', 'text/html; charset=utf-8'];
  return c.body(text, 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}.${ending}"`,
  });
}
