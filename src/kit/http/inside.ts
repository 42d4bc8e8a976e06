import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { plainIp } from './network.ts';

/** IANA's registries of special addresses: this machine, its network, what is nobody's. */
const INSIDE: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  // Unspecified, loopback, and IPv4 in its old dress.
  ['::', 96, 'ipv6'],
  // IPv4 behind a translator of one's own, and 6to4, whose end can be an inside address.
  ['64:ff9b:1::', 48, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['fec0::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];

const inside = new BlockList();
for (const [network, bits, family] of INSIDE) inside.addSubnet(network, bits, family);

/** The well-known translator's network: the last 32 bits are an IPv4 address. */
const NAT64 = /^64:ff9b::/;

/**
 * Whether an address leads into the machine itself or the network around it, where things stand that trust whoever
 * reaches them. What is no address is inside: nothing is known of it.
 */
export function isInside(address: string): boolean {
  const plain = plainIp(address);
  if (isIPv4(plain)) return inside.check(plain, 'ipv4');
  if (!isIPv6(plain)) return true;
  if (NAT64.test(plain)) return isInside(plain.replace(NAT64, '::ffff:'));
  return inside.check(plain, 'ipv6');
}
