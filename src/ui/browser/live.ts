/*
 * A desk that is open shows what changed without being loaded anew. The house says only "look again"; the page is
 * then fetched once more and morphed. Turbo's own stream of refreshes won't do: it breaks off a form that is just
 * being sent, forgets a change that comes while it still fetches the one before, and types over what is being written.
 */

type Turbo = { visit(address: string, options: { action: 'replace' }): void };

/** Several changes at once are one look. */
const GATHER_MS = 100;

let source: EventSource | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let isStale = false;
let isSending = false;
let isVisiting = false;
let isRefreshing = false;
let isAfterDeed = false;

function lookAgain(): void {
  if (source === undefined) return;
  if (!isStale || isSending || isVisiting) return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (!isStale || isSending || isVisiting) return;
    isRefreshing = true;
    (globalThis as unknown as { Turbo: Turbo }).Turbo.visit(location.href, { action: 'replace' });
  }, GATHER_MS);
}

function changed(): void {
  isStale = true;
  lookAgain();
}

/** One line to the house for as long as desks follow each other, so that nothing is missed between two pages. */
function listen(): void {
  const address = document.body.dataset['live'];
  const wanted = address === undefined ? undefined : new URL(address, location.href).href;
  if (source?.url === wanted) return;
  source?.close();
  source = wanted === undefined ? undefined : new EventSource(wanted);
  if (source === undefined) return;
  // What happened before the line stood, or while it was broken, is seen by looking once more.
  source.addEventListener('open', changed);
  source.addEventListener('message', changed);
}

const actionsIn = (part: Element): string =>
  [...part.querySelectorAll('form')].map((form) => form.getAttribute('action')).join(' ');

function isTouched(part: Element): boolean {
  const fields = [...part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
  return fields.some((field) => {
    if (field.closest('[data-seen-box]') !== null) return false;
    const isTicked = field instanceof HTMLInputElement && /checkbox|radio/.test(field.type);
    return isTicked ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
  });
}

/** What is being written stays as it is. It gives way only to another state of things, and never once it was touched. */
function keepAnswer(event: Event): void {
  const { target } = event;
  if (!isRefreshing || !(target instanceof Element) || !target.matches('seen-whole > .answer')) return;
  const { newElement } = (event as CustomEvent<{ newElement?: Element }>).detail;
  if (newElement === undefined || actionsIn(newElement) === actionsIn(target) || isTouched(target))
    event.preventDefault();
}

/** What somebody unfolded stays so while the page brings itself up to date: the house knows nothing of it. */
function keepOpen(event: Event): void {
  const { attributeName } = (event as CustomEvent<{ attributeName: string }>).detail;
  if (isRefreshing && attributeName === 'open' && event.target instanceof HTMLDetailsElement)
    event.preventDefault();
}

/** The house is told that a page only brings itself up to date: that is no new look at anybody. */
function sayAgain(event: Event): void {
  const { url, fetchOptions } = (event as CustomEvent<{ url: URL; fetchOptions: RequestInit }>).detail;
  if (isRefreshing && url.href === location.href)
    fetchOptions.headers = { ...(fetchOptions.headers as Record<string, string>), 'X-Look-Again': '1' };
}

/** What came of a deed is said at the top. Turbo keeps the place of every page that it may morph, this one too. */
function rendered(): void {
  if (isAfterDeed) scrollTo(0, 0);
  isAfterDeed = false;
  // A refused form is shown without a load: whether that page is live is asked here.
  listen();
}

/** A look that finds no page (gone, signed out, a bug) leaves what is there as it is. */
function keepPage(event: Event): void {
  if (!isRefreshing) return;
  const { fetchResponse } = (event as CustomEvent<{ fetchResponse: { statusCode: number } }>).detail;
  if (fetchResponse.statusCode === 200) return;
  event.preventDefault();
  isVisiting = false;
  isRefreshing = false;
}

export function keepLive(): void {
  document.addEventListener('turbo:submit-start', () => {
    isSending = true;
    isAfterDeed = true;
    isVisiting = false;
    isRefreshing = false;
  });
  document.addEventListener('turbo:submit-end', () => {
    isSending = false;
    lookAgain();
  });
  document.addEventListener('turbo:visit', () => {
    isVisiting = true;
    isStale = false;
  });
  document.addEventListener('turbo:before-fetch-request', sayAgain);
  document.addEventListener('turbo:before-fetch-response', keepPage);
  document.addEventListener('turbo:render', rendered);
  document.addEventListener('turbo:before-morph-element', keepAnswer);
  document.addEventListener('turbo:before-morph-attribute', keepOpen);
  document.addEventListener('turbo:load', () => {
    isVisiting = false;
    isRefreshing = false;
    listen();
    lookAgain();
  });
}
