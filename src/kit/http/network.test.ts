import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { askingNetwork, networkOf, plainIp } from './network.ts';

const hex = (groups: readonly number[]): string => groups.map((one) => one.toString(16)).join(':');
const group = fc.integer({ min: 0, max: 0xffff });

describe('what limits count as one', () => {
  it('is a whole IPv4 address: 192.0.2.1 and 192.0.2.2 are two', () => {
    assert.equal(networkOf('192.0.2.1'), '192.0.2.1');
    assert.notEqual(networkOf('192.0.2.1'), networkOf('192.0.2.2'));
  });
  it('is the /64 of an IPv6 address: 2001:db8:1:2::1 and 2001:db8:1:2:a:b:c:d are one, 2001:db8:1:3::1 another', () => {
    assert.equal(networkOf('2001:db8:1:2::1'), '2001:db8:1:2::/64');
    assert.equal(networkOf('2001:0DB8:1:2:a:b:c:d'), '2001:db8:1:2::/64');
    assert.notEqual(networkOf('2001:db8:1:3::1'), networkOf('2001:db8:1:2::1'));
    assert.equal(networkOf('::1'), '0:0:0:0::/64');
    assert.equal(networkOf('fe80::1%eth0'), networkOf('fe80::2'));
  });
  it('is the IPv4 address inside ::ffff:192.0.2.1 and ::ffff:c000:201', () => {
    assert.equal(networkOf('::ffff:192.0.2.1'), '192.0.2.1');
    assert.equal(networkOf('::FFFF:c000:201'), '192.0.2.1');
  });
  it('is the address without the port that some proxies write: [2001:db8::1]:443, 192.0.2.1:443', () => {
    assert.equal(plainIp('[2001:db8::1]:443'), '2001:db8::1');
    assert.equal(plainIp('192.0.2.1:443'), '192.0.2.1');
  });
  it('is whatever was told where that is no address', () => {
    for (const text of ['', 'unknown', '1.2.3', '::g', 'fe80']) assert.equal(networkOf(text), text);
  });
  it('depends on the first 64 bits and on nothing else, for any IPv6 address that hides no IPv4 one', () => {
    const four = fc.tuple(group, group, group, group);
    fc.assert(
      fc.property(four, four, four, (net, one, other) => {
        fc.pre(net.some((part) => part !== 0));
        const same = networkOf(hex([...net, ...one]));
        assert.equal(networkOf(hex([...net, ...other])), same);
        const [first, ...rest] = net;
        assert.notEqual(networkOf(hex([first ^ 1, ...rest, ...one])), same);
      }),
    );
  });
  it('is one for every spelling of an IPv4 address', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        assert.equal(networkOf(`::ffff:${address}`), networkOf(address));
      }),
    );
  });
});

describe('whose request it is', () => {
  const proxies = ['127.0.0.1', '2001:db8:9::1'];
  it('is the connection’s own, whatever a stranger says', () => {
    assert.equal(askingNetwork('192.0.2.1', '198.51.100.7', proxies), '192.0.2.1');
    assert.equal(askingNetwork('192.0.2.1', '198.51.100.7', []), '192.0.2.1');
  });
  it('is told by a trusted proxy, also by one that came as ::ffff:127.0.0.1', () => {
    assert.equal(askingNetwork('::ffff:127.0.0.1', '2001:db8:1:2::7', proxies), '2001:db8:1:2::/64');
    assert.equal(askingNetwork('127.0.0.1', '6.6.6.6, 198.51.100.7, 2001:DB8:9::1', proxies), '198.51.100.7');
    assert.equal(askingNetwork('127.0.0.1', '', proxies), '127.0.0.1');
  });
});
