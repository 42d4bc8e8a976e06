import type { WebApp } from '#app/web';

/** What every answer of the house carries, whatever it is and whoever asked, and a walk along all its routes. */

const CSP_SAYS = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "form-action 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** What an answer falls short of, in words; nothing for one that is as it should be. */
export function shortcomings(answer: Response, given: { path: string; secure: boolean }): string[] {
  const { headers } = answer;
  const of = (name: string): string => headers.get(name) ?? '';
  const csp = of('content-security-policy').split('; ');
  const isAsset = given.path.startsWith('/assets/') && answer.ok;
  const wrong: [boolean, string][] = [
    [!CSP_SAYS.every((one) => csp.includes(one)), `CSP: ${csp.join('; ')}`],
    [/unsafe-|https?:|\*/.test(csp.join(';')), 'CSP lets something in'],
    [of('x-content-type-options') !== 'nosniff', 'nosniff'],
    [of('x-frame-options') !== 'DENY', 'frames'],
    [
      of('referrer-policy') !== (/^\/(desk|my)(\/|$)/.test(given.path) ? 'same-origin' : 'no-referrer'),
      'referrer',
    ],
    [of('cross-origin-opener-policy') !== 'same-origin', 'COOP'],
    [of('cross-origin-resource-policy') !== 'same-origin', 'CORP'],
    [isAsset !== of('cache-control').includes('immutable'), `cached: ${of('cache-control')}`],
    [!isAsset && of('cache-control') !== 'no-store', `stored: ${of('cache-control')}`],
    [given.secure !== /max-age=\d{8}/.test(of('strict-transport-security')), 'HSTS'],
    [of('access-control-allow-origin') !== '', 'CORS'],
    [!isSafeCookie(headers.getSetCookie(), given.secure), `cookie: ${headers.getSetCookie().join()}`],
  ];
  return wrong.filter(([is]) => is).map(([, what]) => what);
}

/** Taken from this very host; or, sent to one room alone, over TLS and from our own pages only: the first needs a path of `/`. */
function isSafeCookie(all: readonly string[], secure: boolean): boolean {
  return all.every((one) => {
    const ofAll = /; SameSite=Lax/.test(one) && /; Path=\/(?:;|$)/.test(one);
    const ofOneRoom = /; SameSite=Strict/.test(one) && /; Path=\/desk\/[a-z-]+(?:;|$)/.test(one);
    const named = one.startsWith(ofOneRoom ? '__Secure-' : '__Host-');
    return /; HttpOnly/.test(one) && (ofAll || ofOneRoom) && (!secure || (/; Secure/.test(one) && named));
  });
}

export type Route = { readonly method: string; readonly path: string };

/** Every route once, with something in place of each part that varies. */
export function everyRoute(web: Pick<WebApp, 'routes'>, slug: string): Route[] {
  const filled = (path: string): string =>
    path
      .replace(/:slug(?:\{[^}]*\}(?:\})?)?/, slug)
      .replaceAll(/:(?:id|answer)\b/g, '01890000-0000-7000-8000-00000000000a')
      .replaceAll(/:\w+/g, 'made-up')
      .replaceAll('*', 'made-up');
  const all = web.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${filled(path)}`);
  return [...new Set(all)].map((one) => {
    const [method = '', path = ''] = one.split(' ');
    return { method, path };
  });
}
