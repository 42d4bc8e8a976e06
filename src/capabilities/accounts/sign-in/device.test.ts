import assert from 'node:assert/strict';
import { it } from 'node:test';
import { deviceName } from './device.ts';

it('a device is told by its browser and system alone', () => {
  const told: readonly (readonly [agent: string, name: string])[] = [
    ['Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox, Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Safari/537.36 Edg/129.0',
      'Edge, Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Safari/604.1',
      'Safari, iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Mobile Safari/537.36',
      'Chrome, Android',
    ],
    ['curl/8.5', ''],
    ['', ''],
  ];
  for (const [agent, name] of told) assert.equal(deviceName(agent), name);
});
