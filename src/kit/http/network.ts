import { isIPv4, isIPv6 } from 'node:net';

const canonical = (address: string): string => new URL(`http://[${address}]/`).hostname.slice(1, -1);

/** An address as eight groups of 16 bits; undefined for what is no IPv6 address. A zone ("%eth0") is nobody's network. */
function groupsOf(address: string): number[] | undefined {
  const bare = address.replace(/%.*$/, '');
  if (!isIPv6(bare)) return undefined;
  // The URL's parser writes an address in one spelling only, with no dotted end.
  const [before = '', after] = canonical(bare).split('::');
  const groups = (text: string): number[] =>
    text === '' ? [] : text.split(':').map((one) => Number.parseInt(one, 16));
  const head = groups(before);
  if (after === undefined) return head;
  const tail = groups(after);
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}

/** An address in one spelling; an IPv4 one that is dressed as IPv6 ("::ffff:192.0.2.1") is taken out of it. */
export function plainIp(address: string): string {
  const bare = address.trim().replace(/^\[(.*)\](?::\d+)?$/, '$1');
  const groups = groupsOf(bare);
  if (!groups) return bare.replace(/^([\d.]+):\d+$/, '$1');
  const [high = 0, low = 0] = groups.slice(6);
  const isMapped = groups.slice(0, 5).every((one) => one === 0) && groups[5] === 0xffff;
  return isMapped
    ? `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`
    : canonical(bare.replace(/%.*$/, ''));
}

/**
 * What limits count as one: an IPv4 address, or the first 64 bits of an IPv6 address. A household or a rented machine
 * is given a whole /64, that is 2^64 addresses; counted one by one, no limit would ever be reached.
 */
export function networkOf(address: string): string {
  const plain = plainIp(address);
  if (isIPv4(plain)) return plain;
  const groups = groupsOf(plain);
  if (!groups) return plain;
  return `${groups
    .slice(0, 4)
    .map((one) => one.toString(16))
    .join(':')}::/64`;
}

/**
 * Whose request it is, as limits count it. Only a trusted proxy may tell another address than the connection's own,
 * and of those it tells, the last one that is no trusted proxy itself: what stands before it anybody can write.
 */
export function askingNetwork(own: string, forwardedFor: string, trusted: readonly string[]): string {
  const proxies = new Set(trusted.map(plainIp));
  if (!proxies.has(plainIp(own))) return networkOf(own);
  const told = forwardedFor.split(',').map(plainIp);
  return networkOf(told.findLast((one) => one !== '' && !proxies.has(one)) ?? own);
}
