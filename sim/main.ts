import { parseArgs } from 'node:util';
import { migrate } from '#kit/migrate';
import { startThrowaway } from '#kit/postgres/throwaway';
import { CANARIES, isCanary } from './canaries.ts';
import { townVault } from './vault.ts';
import { simulate } from './run.ts';

/** `npm run simulate -- --seed N --days D [--practices P] [--canary NAME] [--goodbyes] [--story INQUIRY]`: non-zero on a breach. */

function whole(text: string, name: string, least: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least)
    throw new Error(`--${name} is a whole number, not "${text}"`);
  return number;
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    days: { type: 'string', default: '30' },
    practices: { type: 'string', default: '5' },
    story: { type: 'string', default: '' },
    canary: { type: 'string', default: '' },
    goodbyes: { type: 'boolean', default: false },
  },
});

const seed = whole(values.seed, 'seed', 0);
const days = whole(values.days, 'days', 1);
if (values.canary !== '' && !isCanary(values.canary)) {
  throw new Error(`--canary is one of ${Object.keys(CANARIES).join(', ')}`);
}

const vault = townVault(seed);
const server = await startThrowaway();
try {
  const { appUrl } = await migrate({
    adminUrl: server.adminUrl,
    database: 'town',
    directory: 'db/migrations',
    appPassword: vault.derived('database login'),
  });
  const adminUrl = new URL(server.adminUrl);
  adminUrl.pathname = '/town';
  const lived = await simulate({
    seed,
    days,
    practices: whole(values.practices, 'practices', 1),
    goodbyes: values.goodbyes,
    ...(isCanary(values.canary) && { canary: values.canary }),
    ...(values.story !== '' && { story: values.story }),
    database: { url: appUrl, adminUrl: adminUrl.href, vault },
  });
  for (const one of lived.breaches) {
    console.log(
      `breach on day ${one.day}, ${one.practice || 'the town'}, ${one.inquiry || '-'}: ${one.rule}: ${one.what}`,
    );
  }
  for (const line of lived.story) console.log(line);
  const { kept, of } = lived.withinPromise;
  const share =
    of === 0 ? 'nobody was promised an answer yet' : `${((100 * kept) / of).toFixed(1)} % (${kept} of ${of})`;
  console.log(`answered by a human within the promise: ${share}`);
  console.log(
    `refusals that had to come: ${lived.refusals}; workers that died: ${lived.deaths}; found nobody there: ${lived.turnedAway}; digest ${lived.digest.slice(0, 16)}`,
  );
  console.log(
    `requests: ${lived.requests.sent}; therapists asked: ${lived.requests.asked}; chosen: ${lived.requests.chosen}; colleagues by mail: ${lived.colleagues.joined} of ${lived.colleagues.invited}; passed on: ${lived.passedOn}`,
  );
  console.log(
    `clients: ${lived.clients.many}; sessions: ${lived.clients.sessions}; shared: ${lived.clients.shared}; offers of freed times: ${lived.clients.freed}; missed a session: ${lived.clients.missed}; got in touch: ${lived.clients.touches}; died: ${lived.clients.died}; goodbyes: ${lived.clients.goodbyes}, closed: ${lived.clients.closed}, back by a door: ${lived.clients.doors}`,
  );
  console.log(
    `seed ${seed}, ${days} days: ${lived.inquiries} inquiries, ${lived.messages} messages, ${lived.breaches.length} breaches`,
  );
  if (lived.breaches.length > 0) process.exitCode = 1;
} finally {
  await server.stop();
}
