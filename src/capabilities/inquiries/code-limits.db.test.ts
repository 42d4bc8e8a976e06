import assert from 'node:assert/strict';
import { test } from 'node:test';
import { within } from '#kit/http/limits';
import { openPorch } from '#test/porch';
import { publicPages } from './public.fixture.ts';
import { CODE_TRIES } from './routes/come-back.ts';

const { porch, get, post, solo, write } = publicPages(() => openPorch('2026-11-23T15:00:00Z'));

let networks = 0;
/** From here on requests come from a network that never came before. */
function fromAnotherNetwork(): void {
  networks += 1;
  porch().from.address = `198.51.100.${networks}`;
}

const guess = async (slug: string, code = 'bamo tiku reno lasi'): Promise<number> =>
  (await post(`/${slug}/come-back`, [['code', code]])).status;

/** Somebody with only a code: where they wrote, their page, and the code that stands on it. */
async function withACode(): Promise<{ slug: string; page: string; code: string }> {
  const { slug, inquiries } = await solo();
  const page = await write(slug);
  const [found] = await inquiries();
  return { slug, page, code: found?.code ?? '' };
}

async function guesses(slug: string, most: number): Promise<void> {
  for (let tried = 0; tried < most; tried += 1) {
    if (tried % 29 === 0) fromAnotherNetwork();
    assert.equal(await guess(slug), 422);
  }
}

test('I7 guesses at codes end at the limit of a network, and of no other one', async () => {
  const { slug, code } = await withACode();
  fromAnotherNetwork();
  for (let tried = 0; tried < 30; tried += 1) assert.equal(await guess(slug), 422);
  assert.equal(await guess(slug, code), 429);
  fromAnotherNetwork();
  assert.equal(await guess(slug, code), 303);
});

test('I7 guesses at codes end at the limit of a practice, and stop nobody of another; links still open', async () => {
  const [one, two] = [await withACode(), await withACode()];
  await guesses(one.slug, 200);
  fromAnotherNetwork();
  assert.equal(await guess(one.slug, one.code), 429);
  assert.equal((await get(one.page)).status, 200);
  assert.equal(await guess(two.slug, two.code), 303);
  // What comes after counts for the practice alone, however long it goes on.
  for (let tried = 0; tried < 60; tried += 1) {
    if (tried % 29 === 0) fromAnotherNetwork();
    assert.equal(await guess(one.slug), 429);
  }
  porch().clock.advance({ minutes: 60 });
  assert.equal(await guess(one.slug, one.code), 303);
});

test('I7 guesses at codes end at the limit of the installation, which made-up practices don’t use up', async () => {
  const { slug, page, code } = await withACode();
  const whole = CODE_TRIES.at(-1) ?? assert.fail('the last limit is the installation’s');
  const count = (times: number): Promise<boolean> =>
    porch().source.forInstallation(async (work) => {
      let isWithin = true;
      for (let n = 0; n < times; n += 1) isWithin = await within(work, porch().vault, whole, '');
      return isWithin;
    });
  porch().clock.advance({ minutes: 60 });
  assert.equal(await count(whole.most - 1), true);
  for (let tried = 0; tried < 20; tried += 1) {
    fromAnotherNetwork();
    assert.equal(await guess(`made-up-${tried}`), 404);
  }
  assert.equal(await guess(slug, code), 303, 'the last one within it');
  assert.equal(await guess(slug, code), 429);
  assert.equal((await get(page)).status, 200);
  porch().clock.advance({ minutes: 60 });
  assert.equal(await guess(slug, code), 303);
});
