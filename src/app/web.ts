import { once } from 'node:events';
import { type Context, Hono } from 'hono';
import { type CountryHere, countryHere } from './country.ts';
import type { Fetch } from './fetch.ts';
import { type House, signInOf } from './house.ts';
import type { Log } from './log.ts';
import { Desks } from './live.ts';
import { refusals } from './refusals.ts';
import { routes } from './routes.ts';
import { type EarlyAnswer, PATIENCE, type Patience, listening } from './listening.ts';
import { soundBody } from './sound.ts';
import { BodyCut } from '#kit/http/body';
import { Fault } from '#kit/outcome';
import { type Assets, loadAssets, render } from '#ui';
import type { SignIn, StaffEnv } from '#accounts';
import type { MailReach } from '#channels';
import { type PlainKind, langOf, plainPage, readerOf, readerWith } from './frames.ts';
import { sendAgain } from './send-again.ts';

export type Web = { port: number; stop(): Promise<void> };

/** One origin, no inline script or style, nothing from elsewhere, no frame around us (docs/security.md). */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self'",
  "form-action 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CSP,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
};

/** What every answer carries. */
const headersOf = ({ origin }: Pick<House, 'origin'>): Readonly<Record<string, string>> => ({
  ...HEADERS,
  ...(origin.startsWith('https:') && {
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
  }),
});

export type WebParts = {
  house: House;
  databaseUrl: string;
  log: Log;
  /** Proxies that may tell the client's address. */
  trustProxy: readonly string[];
  /** What a practice's mail servers may be. */
  mail: MailReach;
  development: boolean;
};

/** Everything that answers a request, and the list of its routes. */
export type WebApp = { readonly fetch: Fetch; readonly routes: Hono['routes']; stop(): void };

/** Without a socket: tests ask it directly. */
export function webApp(
  parts: WebParts & { assets: Assets; signIn: SignIn; mySignIn: SignIn; desks: Desks },
): WebApp {
  const app = new Hono<StaffEnv>();
  const country = countryHere(parts.house);
  const turnedAway = refusals(parts.log);
  app.use(turnedAway.count);
  const always = headersOf(parts.house);
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(always)) c.header(name, value);
    // What is saved is shut in as well: wherever it is opened all the same, it runs nothing and belongs to no origin.
    if (c.res.headers.get('content-disposition')?.startsWith('attachment') === true)
      c.header('content-security-policy', `${CSP}; sandbox`);
    if (/^\/(desk|my)(\/|$)/.test(c.req.path)) c.header('referrer-policy', 'same-origin');
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  });
  app.use(
    soundBody((c, why) => {
      const page = plainPage(readerOf(c), parts.assets, why, country.last());
      return c.html(render(page), why === 'tooLong' ? 413 : 400);
    }),
  );
  app.get('/healthz', async (c) => {
    await parts.house.pool.query('select 1');
    return c.text('ok');
  });
  app.get('/assets/*', (c) => {
    const found = parts.assets.serve(c.req.path, c.req.header('accept-encoding'));
    return found ? c.body(found.body, 200, found.headers) : c.notFound();
  });
  app.get('/', async (c) =>
    c.html(render(plainPage(readerOf(c), parts.assets, 'home', await country.now()))),
  );
  routes(app, parts);
  app.notFound(async (c) =>
    c.html(render(plainPage(readerOf(c), parts.assets, 'notFound', await country.now())), 404),
  );
  app.onError((error, c) => failed(error, c, { ...parts, country }));
  return { fetch: app.fetch, routes: app.routes, stop: () => turnedAway.stop() };
}

/** What went wrong, as a page with help on it. A fault of the world says so and gives back what was sent; a bug is logged. */
async function failed(
  error: unknown,
  c: Context,
  parts: { log: Log; assets: Assets; country: CountryHere },
): Promise<Response> {
  const here = parts.country.last();
  if (error instanceof Fault && error.kind === 'transient') {
    c.header('retry-after', '10');
    const again = await sendAgain(c, langOf(c));
    return c.html(render(plainPage(readerOf(c), parts.assets, 'away', here, again)), 503);
  }
  // Whoever sent half is gone, and nothing of ours went wrong.
  if (error instanceof BodyCut)
    return c.html(render(plainPage(readerOf(c), parts.assets, 'tooSlow', here)), 400);
  // What calls itself a form and can't be taken apart is the sender's to mend.
  if (error instanceof TypeError && /form ?data|multipart|boundary/i.test(error.message)) {
    return c.html(render(plainPage(readerOf(c), parts.assets, 'unsound', here)), 400);
  }
  parts.log.error({ err: error, method: c.req.method, route: c.req.routePath }, 'a request failed');
  return c.html(render(plainPage(readerOf(c), parts.assets, 'bug', here)), 500);
}

const EARLY_PAGES: Readonly<Record<Parameters<EarlyAnswer>[0]['status'], PlainKind>> = {
  400: 'unsound',
  408: 'tooSlow',
  413: 'tooLong',
  431: 'unsound',
};

/** Beside the app's own answers those that are given before there is a request for it. */
function earlyAnswer(house: House, assets: Assets): EarlyAnswer {
  return ({ status, headers }) => {
    const reader = readerWith(String(headers['accept-language'] ?? ''));
    return {
      page: render(plainPage(reader, assets, EARLY_PAGES[status], undefined)),
      headers: {
        ...headersOf(house),
        'cache-control': 'no-store',
        'content-type': 'text/html; charset=UTF-8',
      },
    };
  };
}

/** @param patience how long is waited for who sends slowly; a test is in a hurry. */
export async function startWeb(
  parts: WebParts,
  listen: { host: string; port: number },
  patience: Patience = PATIENCE,
): Promise<Web> {
  const assets = loadAssets();
  assets.squeeze();
  const signedIn = signInOf(parts.house, (message) => parts.log.warn({ from: 'sign-in' }, message));
  const mine = signInOf(parts.house, (message) => parts.log.warn({ from: 'my' }, message), 'clients');
  const desks = await Desks.listen(parts.databaseUrl, (error) =>
    parts.log.warn({ err: error }, 'desks are not live'),
  );
  const app = webApp({ ...parts, assets, signIn: signedIn, mySignIn: mine, desks });
  let stopping = false;
  const fetch: Fetch = async (...asked) => {
    const answered = await app.fetch(...asked);
    // A connection that is kept would bring one request after the other while we wait for the last.
    if (stopping) answered.headers.set('connection', 'close');
    return answered;
  };
  const server = listening(fetch, earlyAnswer(parts.house, assets), patience).listen(
    listen.port,
    listen.host,
  );
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : listen.port,
    async stop() {
      stopping = true;
      desks.close();
      await new Promise<void>((done) => {
        server.close(() => done());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 3_000).unref();
      });
      app.stop();
      await Promise.all([signedIn.close(), mine.close()]);
    },
  };
}
