import { ADDRCONFIG } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isInside } from './where-mail-stands.ts';
import type { Problem } from './incoming/rules/problems.ts';

/** A mail server could not be used, for a reason that can be told. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
  readonly problem: Problem;
  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.kind, options);
    this.problem = problem;
  }
}

/** Where to connect to: an address, and the name that its certificate must prove. */
export type Place = {
  readonly host: string;
  readonly servername: string | undefined;
  readonly isInside: boolean;
};

/**
 * C5 looks a server's name up, once, and judges the address that is then connected to: a name that is looked up again
 * for the connection could point elsewhere by then. Asked before every connection, since a name that led outside at
 * set-up may lead inside a week later. Throws `Unreachable`, or what the lookup threw.
 * @param server `inside`: this one may stand inside.
 */
export async function placeOf(server: {
  readonly host: string;
  readonly inside?: boolean | undefined;
}): Promise<Place> {
  const servername = isIP(server.host) === 0 ? server.host : undefined;
  const found = servername === undefined ? [server.host] : await addressesOf(servername);
  const may = found.find((address) => server.inside === true || !isInside(address));
  if (may === undefined) throw new Unreachable({ kind: 'inside' });
  return { host: may, servername, isInside: isInside(may) };
}

/** IPv4 first, and no family in which this machine has no address: only one of them is tried. */
async function addressesOf(name: string): Promise<string[]> {
  const all = { all: true, order: 'ipv4first' } as const;
  // On a machine without a network even "localhost" has no address by that measure.
  const found = await lookup(name, { ...all, hints: ADDRCONFIG }).catch(() => lookup(name, all));
  return found.map((one) => one.address);
}
