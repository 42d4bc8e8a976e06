import { Hono } from 'hono';
import { openPractice } from '#accounts';
import { SetClock } from '#kit/clock';
import { Vault } from '#kit/crypto';
import type { Work, WorkSource } from '#kit/work';
import { copies } from '#app/exports/copies';
import { openHouse } from '#app/house';
import { type Assets, loadAssets } from '#ui';
import { testDatabase } from './database.ts';
import { publicRoutes } from '#inquiries';
import { asksPart, triesPart } from '#requests';

type Pairs = readonly (readonly [string, string])[];

/** The public pages on a database of their own, and a practice whenever a test asks for one. */
export type Porch = {
  app: Hono;
  source: WorkSource;
  assets: Assets;
  vault: Vault;
  clock: SetClock;
  copies: typeof copies;
  /** The network address that requests come from. */
  from: { address: string };
  open(
    slug: string,
  ): Promise<{ practice: string; look: <T>(act: (work: Work) => Promise<T> | T) => Promise<T> }>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, form: Pairs): Promise<Response>;
  /** The token of a page that was read for so many seconds. */
  tokenOf(path: string, seconds?: number): Promise<string>;
  close(): Promise<void>;
};

const SYSTEM = { kind: 'system' } as const;

const solo = (slug: string) =>
  ({
    slug,
    kind: 'solo',
    name: 'Amara Okafor, PhD',
    country: 'US',
    region: '',
    zone: 'America/New_York',
    locale: 'en',
    holidays: [],
    owner: { name: 'Amara Okafor', email: 'amara@example.org', userId: null },
  }) as const;

export const tokenIn = (page: string): string => /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';

export async function openPorch(at: string): Promise<Porch> {
  const [assets, clock, vault] = [loadAssets(), new SetClock(at), new Vault(Buffer.alloc(32, 7))];
  const database = await testDatabase();
  const origin = 'https://porch.example';
  const databaseUrl = database.url;
  const house = openHouse({ databaseUrl, vault, origin, clock, connections: 6, onTrouble: () => undefined });
  const { source } = house;
  const from = { address: '192.0.2.1' };
  const app = new Hono();
  publicRoutes(app, {
    source,
    vault,
    assets,
    addressOf: () => from.address,
    copies,
    tries: triesPart,
    asks: asksPart,
  });
  const get: Porch['get'] = async (path, headers = {}) => app.request(path, { headers });
  return {
    app,
    source,
    assets,
    vault,
    clock,
    copies,
    from,
    get,
    async open(slug) {
      const { practice } = await openPractice(source, SYSTEM, solo(slug));
      return { practice, look: (act) => source.inPractice(practice, SYSTEM, act) };
    },
    post: async (path, form) =>
      app.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(form.map(([name, value]) => [name, value])).toString(),
      }),
    async tokenOf(path, seconds = 20) {
      const page = await (await get(path)).text();
      clock.advance({ seconds });
      return tokenIn(page);
    },
    async close() {
      await house.pool.end();
      await database.close();
    },
  };
}
