import assert from 'node:assert/strict';
import { accountPaths, invite, practiceAt } from '#accounts';
import { setMailbox } from '#channels';
import type { Work } from '#kit/work';
import { runJobs } from './jobs.ts';
import type { Browser, Newcomer } from './newcomer-house.ts';

/** A network and practices in it, opened and joined by the pages that people use. */

export type Opened = { readonly browser: Browser; readonly id: string; readonly slug: string };

export async function openedAt(
  h: Newcomer,
  name: string,
  practice: string,
  kind: 'solo' | 'clinic' | 'network',
): Promise<Opened> {
  const browser = h.browser();
  const secret = await h.house.source.forInstallation((work) =>
    invite(work, { kind: 'practice', validFor: { hours: 24 } }),
  );
  const slug = practice.toLowerCase().replaceAll(' ', '-');
  const email = `${name.split(' ')[0]?.toLowerCase()}@${slug}.example`;
  const { status } = await browser.post(accountPaths.invitation(secret), {
    name,
    practice,
    kind,
    email,
    country: 'US',
  });
  assert.equal(status, 303, `${practice} is open`);
  const id = await h.house.source.forInstallation((work) => practiceAt(work, slug));
  assert.ok(id);
  return { browser, id, slug };
}

export const NETWORKS = '/desk/set-up/networks';

export async function joins(h: Newcomer, network: Opened, house: Opened): Promise<void> {
  const asked = await house.browser.post(NETWORKS, { address: `https://porch.example/${network.slug}/` });
  assert.equal(asked.status, 303);
  await runJobs(h.house);
  const path = `${NETWORKS}/practices/${house.id}`;
  assert.equal((await network.browser.post(path, { as: 'let_in' })).status, 303);
  await runJobs(h.house);
}

/** Tells of an opening with two places, evenings online unless it says otherwise; its id. */
export async function tells(
  h: Newcomer,
  house: Opened,
  audience: readonly string[],
  more: readonly [string, string][] = [],
): Promise<string> {
  const usual: [string, string][] = [
    ['places', '2'],
    ['parts', 'evening'],
    ['formats', 'online'],
    ['languages', 'en'],
    ['begins', 'page'],
    ['fee_from', '120'],
  ];
  const { status, text } = await house.browser.post('/desk/openings/new', [
    ...usual.filter(([name]) => !more.some(([other]) => other === name)),
    ...more,
    ...audience.map((one): [string, string] => ['audience', one]),
  ]);
  assert.equal(status, 303, text);
  await runJobs(h.house);
  const page = (await house.browser.get('/desk/openings')).text;
  return /\/desk\/openings\/([0-9a-f-]{36})\/standing/.exec(page)?.[1] ?? assert.fail('told');
}

/** A mail server that takes nothing: what is sent stands where it waits, and no test waits for it. */
export async function hasMail(h: Newcomer, house: Opened): Promise<void> {
  const smtp = {
    host: '127.0.0.1',
    port: 1,
    secure: false,
    user: '',
    folder: '',
    password: '',
    inside: true,
  };
  await insideOf(h)(house, (work) =>
    setMailbox(work, { senderName: '', senderAddress: `hello@${house.slug}.example`, smtp, imap: undefined }),
  );
}

/** An opening of a colleague without an account, whom people ring. */
export const RUNG: [string, string][] = [
  ['places', '2'],
  ['parts', 'evening'],
  ['formats', 'online'],
  ['languages', 'en'],
  ['begins', 'call'],
  ['phone', '555-0142'],
  ['audience', 'practice'],
];

export const insideOf =
  (h: Newcomer) =>
  <T>(practice: Opened, act: (work: Work) => Promise<T> | T): Promise<T> =>
    h.house.source.inPractice(practice.id, { kind: 'system' }, act);
