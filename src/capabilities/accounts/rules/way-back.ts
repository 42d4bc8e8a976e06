const HERE = 'http://here.invalid';

/**
 * The way back after somebody showed who they are: a page of ours behind the sign-in, or undefined. What is kept in a
 * browser can be put there by another page, so whatever isn't plainly such a path leads nowhere.
 */
export function wayBack(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 500 || !text.startsWith('/') || !URL.canParse(text, HERE))
    return undefined;
  // As a browser would read it: "/\elsewhere.example" is another host, "/desk/../leave" another page.
  const url = new URL(text, HERE);
  const isOurs = url.origin === HERE && /^\/(?:desk|operator)(?:\/|$)/.test(url.pathname);
  return isOurs ? url.pathname + url.search : undefined;
}
