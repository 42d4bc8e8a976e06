import { randomBytes } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { type MyPage, myPaths, offerMyPage, openPractice } from '#accounts';
import { readConfig } from '#app/config';
import { openDatabase } from '#app/database';
import { openHouse } from '#app/house';
import { openLog } from '#app/log';
import { startWeb } from '#app/web';
import { answeredPage, asking, guidePaths, here, hrefsFor } from '#guide';
import { systemClock } from '#kit/clock';
import { assert } from '#kit/outcome';
import { freePort } from '#kit/postgres/free-port';
import { withDatabase } from '#kit/migrate';
import { startThrowaway } from '#kit/postgres/throwaway';
import { beginCare, meet } from '#people';
import { firstNumbers, helpNow } from '#resources';
import { agreedAs } from '#test/guide.fixture';
import { madeUpPractice } from '#test/made-up';
import { helpNowBlock, loadAssets, publicPage, render } from '#ui';

/**
 * The product's web process with one practice whose therapist wrote an agreement, and a client with their page open. Prints the
 * page's path and the client's cookie, then that it is ready.
 */
const server = await startThrowaway({ durable: true });
const config = readConfig({
  ...process.env,
  DATABASE_URL: withDatabase(server.adminUrl, 'porchlight'),
  PORCHLIGHT_MASTER_KEY: randomBytes(32).toString('base64'),
});
const database = await openDatabase(config, () => undefined);
const port = await freePort('127.0.0.1');
const origin = `http://127.0.0.1:${port}`;
const shared = { databaseUrl: database.url, vault: database.vault, onTrouble: () => undefined };
const house = openHouse({ ...shared, origin, clock: systemClock });
const web = await startWeb(
  {
    house,
    databaseUrl: database.url,
    log: openLog('error'),
    trustProxy: [],
    mail: { morePorts: [], inside: false },
    development: false,
  },
  { host: '127.0.0.1', port },
);

const slug = 'oak-street';
const { practice, owner } = await openPractice(house.source, { kind: 'system' }, madeUpPractice(slug));
const { link, client } = await house.source.inPractice(
  practice,
  { kind: 'staff', id: owner },
  async (work) => {
    const { person: personId } = meet(work, {
      standing: 'reached_out',
      called: 'Sam',
      locale: 'en',
      ways: [],
    });
    beginCare(work, { personId, memberId: owner, source: 'hand' });
    await agreedAs(work, owner, { homework: { days: 2, answers: 'yes', read: 'in_days' } });
    return { client: personId, link: myPaths.offered(offerMyPage(work, { personId, lang: 'en' })) };
  },
);
/** The same answer with its facts at hand: made anew for each request, and nobody is asked who they are. */
const my: MyPage = {
  practice,
  personId: client,
  practiceName: 'Oak Street',
  slug,
  zone: 'America/New_York',
  lang: 'en',
};
const asked = await house.source.inPractice(practice, { kind: 'person', id: client }, async (work) => {
  const from = await here(work, my, undefined);
  assert(from.whom, 'a therapist has them in care');
  const facts = await asking({ ...from, whom: from.whom });
  return { facts, hrefs: await hrefsFor(facts) };
});
const assets = loadAssets();
const lines = helpNow('US', 'NY', 'en');
const alone = new Hono();
alone.get(guidePaths.about(slug, 'homework'), (c) => {
  const { facts, hrefs } = asked;
  const at = systemClock.now();
  const now = { ...facts, moment: { ...facts.moment, at }, listener: { ...facts.listener, at } };
  const page = publicPage({
    ...answeredPage(now, 'homework', hrefs),
    lang: 'en',
    practiceName: my.practiceName,
    leaveTo: 'https://www.weather.gov/',
    leaveHref: '/leave',
    stylesheetHref: assets.href('public.css'),
    exitScriptHref: assets.href('exit.js'),
    helpNow: helpNowBlock({ title: 'If you can’t wait', numbers: firstNumbers(lines, 'en') }),
  });
  return c.html(render(page));
});
const alonePort = await freePort('127.0.0.1');
serve({ fetch: alone.fetch, port: alonePort, hostname: '127.0.0.1' });

const opened = await fetch(origin + link, { method: 'POST', redirect: 'manual', headers: { origin } });
const cookie = opened.headers.getSetCookie().map((one) => one.split(';')[0]);
process.stdout.write(`page ${guidePaths.about(slug, 'homework')}\n`);
process.stdout.write(`alone http://127.0.0.1:${alonePort}\n`);
process.stdout.write(`cookie ${cookie.join('; ')}\n`);
process.stdout.write(`ready ${origin}\n`);

process.once('SIGTERM', () => {
  void (async () => {
    await web.stop();
    await house.pool.end();
    await database.stop();
    await server.stop();
    process.exit(0);
  })();
});
