import type { Context } from 'hono';
import { type Html, type Lang, button, buttonRow, hidden, html, textArea } from '#ui';
import { frameWords } from './words.ts';

/** Longer than a choice or a date: somebody typed it, and wants to see that it is still there. */
const TYPED = 40;

/**
 * What a form brought that could not be taken now, as a form that sends the same again; undefined where there is none. So
 * nothing that was typed depends on a browser that remembers it. A password isn't given back, and is typed again.
 */
export async function sendAgain(c: Context, lang: Lang): Promise<Html | undefined> {
  const isForm = (c.req.header('content-type') ?? '').startsWith('application/x-www-form-urlencoded');
  if (c.req.method !== 'POST' || !isForm) return undefined;
  const words = frameWords(lang);
  const fields = [...new URLSearchParams(await c.req.text())].filter(([name]) => !/password/.test(name));
  const isTyped = (value: string): boolean => value.length > TYPED || value.includes('\n');
  // Without an action it goes to where it came from.
  return html`<form method="post">
    ${fields.map(([name, value]) =>
      isTyped(value) ? textArea({ name, label: words.typed, value, rows: 8 }) : hidden(name, value),
    )}
    ${buttonRow(button({ text: words.sendAgain }))}
  </form>`;
}
