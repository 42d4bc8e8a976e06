import { randomBytes } from 'node:crypto';
import { myPaths, offerMyPage, openPractice } from '#accounts';
import { readConfig } from '#app/config';
import { openDatabase } from '#app/database';
import { openHouse } from '#app/house';
import { openLog } from '#app/log';
import { startWeb } from '#app/web';
import { guidePaths } from '#guide';
import { systemClock } from '#kit/clock';
import { freePort } from '#kit/postgres/free-port';
import { withDatabase } from '#kit/migrate';
import { startThrowaway } from '#kit/postgres/throwaway';
import { beginCare, meet } from '#people';
import { agreedAs } from '#test/guide.fixture';
import { madeUpPractice } from '#test/made-up';

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
const link = await house.source.inPractice(practice, { kind: 'staff', id: owner }, async (work) => {
  const { person: personId } = meet(work, { standing: 'reached_out', called: 'Sam', locale: 'en', ways: [] });
  beginCare(work, { personId, memberId: owner, source: 'hand' });
  await agreedAs(work, owner, { homework: { days: 2, answers: 'yes', read: 'in_days' } });
  return myPaths.offered(offerMyPage(work, { personId, lang: 'en' }));
});
const opened = await fetch(origin + link, { method: 'POST', redirect: 'manual', headers: { origin } });
const cookie = opened.headers.getSetCookie().map((one) => one.split(';')[0]);
process.stdout.write(`page ${guidePaths.about(slug, 'homework')}\n`);
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
