import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findChromium, launchOptions } from './chromium.ts';

test('the Chromium that CHROMIUM names is taken, and one that is none is refused with its name', async () => {
  const before = process.env['CHROMIUM'];
  try {
    process.env['CHROMIUM'] = process.execPath;
    assert.equal(await findChromium(), process.execPath);
    process.env['CHROMIUM'] = '/nowhere/chromium';
    await assert.rejects(findChromium(), /CHROMIUM names \/nowhere\/chromium/);
  } finally {
    if (before === undefined) delete process.env['CHROMIUM'];
    else process.env['CHROMIUM'] = before;
  }
});

test('only root goes without the sandbox', () => {
  const { executablePath, args } = launchOptions('/usr/bin/chromium');
  assert.equal(executablePath, '/usr/bin/chromium');
  assert.equal(args?.includes('--no-sandbox'), process.getuid?.() === 0);
});
