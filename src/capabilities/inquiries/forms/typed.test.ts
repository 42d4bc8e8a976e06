import assert from 'node:assert/strict';
import { test } from 'node:test';
import { posted } from './typed.ts';

/** A form that counts how often it is looked through. */
class Counted extends URLSearchParams {
  asked = 0;
  override get(name: string): string | null {
    this.asked += 1;
    return super.get(name);
  }
  override getAll(name: string): string[] {
    this.asked += 1;
    return super.getAll(name);
  }
}

test('a form of thousands of fields is walked through once, not once for each of them', () => {
  const form = new Counted(Array.from({ length: 5_000 }, (_, index) => [`f${index}`, '']));
  posted(form);
  assert.ok(form.asked < 50, `${form.asked} times`);
});

test('a field is what was typed in it first; those with several answers keep all', () => {
  const { typed } = posted(new URLSearchParams('place=Here&place=There&ways=email&ways=code&topics=grief'));
  assert.equal(typed.place, 'Here');
  assert.deepEqual(typed.ways, ['email', 'code']);
  assert.deepEqual(typed.topics, ['grief']);
});

test('a name and whatever else is one line hold no sign that nobody sees; their own words stay as they are', () => {
  const { typed } = posted(
    new URLSearchParams({ called: '\u202eRobin\u200b', place: 'Here\u2066', words: 'a\u202eb\u200bc' }),
  );
  assert.equal(typed.called, 'Robin');
  assert.equal(typed.place, 'Here');
  assert.equal(typed.words, 'a\u202eb\u200bc');
});
