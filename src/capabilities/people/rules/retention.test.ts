import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type RetentionFacts, erasurePlan, recordKept } from './retention.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const client = (more: Partial<RetentionFacts> = {}): RetentionFacts => ({
  standing: 'client',
  country: 'US',
  region: 'NY',
  lastContactOn: day('2026-11-23'),
  ...more,
});
const until = (facts: RetentionFacts): string => {
  const record = recordKept(facts);
  return record.kept === 'until' ? record.until.toString() : record.kept;
};

test('P5 of somebody who only reached out, helped or was helped nothing has to be kept, wherever it is', () => {
  for (const standing of ['reached_out', 'helper', 'helped'] as const)
    for (const country of ['US', 'DE', 'ZZ']) assert.equal(until(client({ standing, country })), 'nothing');
});

test('P5 a client’s record is kept as long as where the practice is says, each with its source', () => {
  const expected = {
    'US NY': '2032-11-23',
    'US CA': '2033-11-23',
    'US TX': '2033-11-23',
    'GB ': '2033-11-23',
    'DE ': '2036-11-23',
    'DE BY': '2036-11-23',
    'MX ': '2031-11-23',
    'ES ': '2031-11-23',
    'AU NSW': '2033-11-23',
    'AU VIC': '2033-11-23',
    'US WY': 'not_known',
    'AU ': 'not_known',
    'ZZ ': 'not_known',
  };
  for (const [where, on] of Object.entries(expected)) {
    const [country = '', region = ''] = where.split(' ');
    assert.equal(until(client({ country, region })), on, where);
    const record = recordKept(client({ country, region }));
    if (record.kept === 'until') assert.notEqual(record.rule.source, '');
  }
});

test('P5 of somebody who was under age it is kept until they have grown up, if that is later', () => {
  assert.equal(until(client({ bornOn: day('2016-05-01') })), '2038-05-01');
  assert.equal(until(client({ bornOn: day('2009-05-01') })), '2032-11-23');
  assert.equal(until(client({ bornOn: day('1980-05-01') })), '2032-11-23');
  assert.equal(until(client({ region: 'CA', bornOn: day('2016-05-01') })), '2041-05-01');
});

const keptIn = (facts: RetentionFacts, on: string, checked = false): string[] =>
  erasurePlan(facts, day(on), checked).flatMap((line) => (line.kept ? [`${line.kind} ${line.because}`] : []));

test('P6 the plan says of each kind what goes, what stays and why', () => {
  const always = ['consents proof', 'times figures', 'trail account', 'hashes stays_stopped'];
  assert.deepEqual(keptIn(client({ standing: 'reached_out' }), '2026-11-24'), always);
  assert.equal(keptIn(client(), '2032-11-22').length, 11);
  assert.deepEqual(keptIn(client(), '2032-11-23'), always);
  const [first] = erasurePlan(client(), day('2026-11-24'), true);
  assert.deepEqual(first, {
    kind: 'name',
    kept: true,
    because: 'record',
    until: '2032-11-23',
    source: '8 NYCRR § 29.2(a)(3)',
  });
  assert.ok(keptIn(client({ country: 'ZZ' }), '2099-01-01').includes('name not_known'));
  assert.deepEqual(keptIn(client({ country: 'ZZ' }), '2026-11-24', true), always);
});
