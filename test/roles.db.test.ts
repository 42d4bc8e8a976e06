import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { notForThem } from './roles/eyes.ts';
import { type Kept, asPlanted } from './roles/kept.ts';
import type { Practice } from './roles/planting.ts';
import { NOTHING_DONE, differences, theTable } from './roles/table.ts';
import { ROLES, type RoleHere, type Town, openTown } from './roles/town.ts';
import { type Asked, type Walker, answeredAs, routesOf, walker } from './roles/walk.ts';

/**
 * docs/roles.md says who may see and do what. Here every route of the house is asked for as every role, with ids that are
 * really there and forms that are filled, and what they get is held against it.
 */

let town: Town;
let kept: Kept;
let at: Walker;
let routes: string[];

before(async () => {
  town = await openTown();
  at = await walker(town);
  routes = routesOf(town.h.web.routes);
  // Who is seen for the first time is noted as seen: that isn't of any page's doing.
  for (const role of ROLES) await at.walk('GET /desk', role, town.north);
  kept = await asPlanted(town.admin);
});
after(() => town.close());

/** That somebody looked, or tried, is written down of refusals too. */
const TRACES = /^public\.(?:audit_\w+|limits)$/;

/** Any of our pages that refuse at a desk says whose it is, or how else to come in. */
const SAYS_WHOSE = /Ask one of them|Ask an owner|Only an owner|Ask who invited you|ask for a new link/;

/** What is wrong whatever the table says. */
const broken: string[] = [];

function look(route: string, role: RoleHere, answer: Asked): void {
  for (const what of notForThem(town, role, answer.said)) broken.push(`${route}, ${role}: is shown ${what}`);
  if (answer.status === 403 && !SAYS_WHOSE.test(answer.said))
    broken.push(`${route}, ${role}: is refused without being told whose it is`);
}

/** What was written by asking, and everything as it was again. */
async function written(): Promise<string[]> {
  const changed = await kept.changed();
  await kept.putBack(changed);
  return changed.filter((table) => !TRACES.test(table));
}

async function wroteToTheNorth(route: string, role: RoleHere): Promise<boolean> {
  if (role !== 'elsewhere' || !route.startsWith('POST /desk')) return false;
  return (await kept.changedOf(town.north.id)).length > 0;
}

async function walkOne(route: string, to: Practice): Promise<Record<RoleHere, string>> {
  const met: Partial<Record<RoleHere, string>> = {};
  const did = new Set<RoleHere>();
  for (const role of ROLES) {
    const answer = await at.walk(route, role, to);
    look(route, role, answer);
    const gets = answeredAs(route.split(' ')[1] ?? '', answer);
    met[role] = gets;
    if (!route.startsWith('POST')) continue;
    if (await wroteToTheNorth(route, role))
      broken.push(`${route}: somebody of another practice wrote to this one`);
    const tables = await written();
    if (tables.length > 0) did.add(role);
    if (tables.length > 0 && gets !== 'yes')
      broken.push(`${route}, ${role}: gets "${gets}", and ${tables.join(', ')} changed all the same`);
  }
  for (const role of ['front desk', 'therapist'] as const)
    if (met[role] === 'yes' && did.has('owner') && !did.has(role)) met[role] = NOTHING_DONE;
  return met as Record<RoleHere, string>;
}

describe('docs/roles.md', () => {
  it('says of every route what each role gets there, and is right', async () => {
    assert.ok(routes.length > 170, `${routes.length} routes were found`);
    const met = new Map<string, Record<RoleHere, string>>();
    for (const method of ['GET', 'POST']) {
      for (const route of routes.filter((one) => one.startsWith(`${method} `)))
        met.set(route, await walkOne(route, town.north));
      await kept.putBack(await kept.changed());
    }
    assert.deepEqual(differences(theTable(), routes, met), []);
    assert.deepEqual(broken, []);
  });
});
