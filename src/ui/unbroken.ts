import { unbroken } from '#kit/wording/unbroken';
import { type Html, raw, render } from './html.ts';

/** What somebody takes along or sends back keeps its own spaces. */
const AS_IT_IS = /<(textarea|pre|option|script|style)\b[\s\S]*?<\/\1>|<[^>]*>|[^<]+/g;

/** Finished HTML in which no line ends within a time, a date or a phone number. The layouts do it, so that no page needs to think of it. */
export function timesUnbroken(page: Html): Html {
  return raw(render(page).replace(AS_IT_IS, (part) => (part.startsWith('<') ? part : unbroken(part))));
}
