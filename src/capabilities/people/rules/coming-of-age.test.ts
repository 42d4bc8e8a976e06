import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ageOn, agesHere, stageOn } from './coming-of-age.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

test('P11 from which age somebody agrees themselves is the law’s, with its source, and the practice’s own word goes before it', () => {
  const here = agesHere({ country: 'US', region: 'CA' });
  assert.deepEqual([here.agreesAt, here.agreesBy], [12, 'Cal. Health & Safety Code § 124260']);
  const said = agesHere(
    { country: 'US', region: 'CA' },
    { agreesAt: 16, ofAgeAt: undefined, source: 'Our lawyer' },
  );
  assert.deepEqual([said.agreesAt, said.agreesBy, said.ofAgeAt], [16, 'Our lawyer', 18]);
});

test('P11 where no age is known the practice has to say, and nothing is made up', () => {
  assert.equal(agesHere({ country: 'US', region: 'NY' }).agreesAt, undefined);
  assert.equal(agesHere({ country: 'UK-SCT', region: '' }).agreesAt, undefined);
  for (const country of ['AU', 'ES', 'UK-NIR', 'UK', 'DE', 'IE'])
    assert.equal(agesHere({ country, region: 'NSW' }).agreesAt, undefined, country);
  assert.equal(agesHere({ country: 'UK-ENG', region: '' }).agreesAt, 16);
  assert.equal(agesHere({ country: 'US', region: 'NE' }).ofAgeAt, 19);
});

test('P11 a child, a teenager, of age: by birthdays', () => {
  const ages = agesHere({ country: 'US', region: 'NY' });
  assert.equal(stageOn(day('2013-11-24'), day('2026-11-23'), ages), 'child');
  assert.equal(stageOn(day('2013-11-23'), day('2026-11-23'), ages), 'teenager');
  assert.equal(stageOn(day('2008-11-24'), day('2026-11-23'), ages), 'teenager');
  assert.equal(stageOn(day('2008-11-23'), day('2026-11-23'), ages), 'of_age');
  const twelve = agesHere({ country: 'US', region: 'CA' });
  assert.equal(stageOn(day('2014-11-23'), day('2026-11-23'), twelve), 'teenager');
});

test('P11 nobody grows a year before their birthday has come', () => {
  assert.equal(ageOn(day('2012-02-29'), day('2026-02-28')), 13);
  assert.equal(ageOn(day('2012-02-29'), day('2026-03-01')), 14);
  const days = fc.integer({ min: 0, max: 40_000 }).map((n) => day('1960-01-01').add({ days: n }));
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 9000 }), (born, later) => {
      const on = born.add({ days: later });
      const hadIt = on.month > born.month || (on.month === born.month && on.day >= born.day);
      assert.equal(ageOn(born, on), on.year - born.year - (hadIt ? 0 : 1));
    }),
  );
});
