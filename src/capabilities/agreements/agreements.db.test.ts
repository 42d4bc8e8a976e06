import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addColleague, openPractice } from '#accounts';
import { readBack } from '#audit';
import type { Work } from '#kit/work';
import { meet } from '#people';
import { type Porch, openPorch } from '#test/porch';
import { madeUpPractice } from '#test/made-up';
import { latestAgreed, wordingAgreed } from './agreed-store.ts';
import { building, dropDraft } from './actions/draft.ts';
import {
  agree,
  agreementFor,
  forgetAgreedOf,
  keepDraft,
  publish,
  saveVersion,
  sayWishes,
  wishesOf,
} from './index.ts';
import type { Terms } from './rules/agreement.ts';
import { publishedAt } from './store.ts';
import { textOf, wordingOf } from './words/text.ts';

let porch: Porch;
let count = 0;

before(async () => {
  porch = await openPorch('2026-11-30T15:00:00Z');
});
after(() => porch.close());

const inDays =
  (days: number) =>
  (terms: Terms): Terms => ({
    ...terms,
    reasons: { ...terms.reasons, book: { ...terms.reasons.book, days } },
  });

const NO_WISH = { ifMissed: [], stopping: '' };

async function clinic() {
  count += 1;
  const { practice, owner } = await openPractice(
    porch.source,
    { kind: 'system' },
    madeUpPractice(`elm-${count}`, { kind: 'clinic' }),
  );
  const look = <T>(act: (work: Work) => Promise<T> | T): Promise<T> =>
    porch.source.inPractice(practice, { kind: 'staff', id: owner }, act);
  const { memberId: mei } = await look((work) =>
    addColleague(work, { role: 'therapist', name: 'Mei Tanaka', email: '' }),
  );
  const personId = await look(
    (work) => meet(work, { standing: 'client', called: 'Jo', locale: 'en', ways: [] }).person,
  );
  const save = async (whose: string | null, change: (terms: Terms) => Terms) => {
    porch.clock.advance({ minutes: 1 });
    await look((work) => keepDraft(work, { whose, memberId: owner, change }));
    return look((work) => saveVersion(work, { whose, memberId: owner }));
  };
  const holds = (person?: string) => look((work) => agreementFor(work, { memberId: mei, personId: person }));
  const says = async (wishes: { ifMissed: readonly string[]; stopping: string } = NO_WISH) => {
    porch.clock.advance({ minutes: 1 });
    const { versionId } = await holds();
    return look((work) =>
      agree(work, {
        personId,
        memberId: mei,
        versionId: versionId ?? '',
        by: personId,
        locale: 'en',
        wishes,
      }),
    );
  };
  return { practice, owner, mei, personId, look, save, holds, says };
}

test('AG2 nothing is promised while nobody saved anything, and a draft promises nothing', async () => {
  const { look, mei, holds } = await clinic();
  assert.equal((await holds()).from, 'nobody');
  await look((work) => keepDraft(work, { whose: mei, memberId: mei, change: inDays(4) }));
  assert.equal((await holds()).from, 'nobody');
  assert.equal((await look((work) => building(work, mei))).terms.reasons.book.days, 4);
  await look((work) => dropDraft(work, mei));
  assert.equal((await look((work) => building(work, mei))).isDraft, false);
});

test('AG1 two answers at once are both kept', async () => {
  const { look, mei } = await clinic();
  const free = (terms: Terms): Terms => ({ ...terms, secrets: 'open' });
  await Promise.all(
    [inDays(7), free].map((change) => look((work) => keepDraft(work, { whose: mei, memberId: mei, change }))),
  );
  const { terms } = await look((work) => building(work, mei));
  assert.deepEqual([terms.reasons.book.days, terms.secrets], [7, 'open']);
});

test('AG4 saved twice at once, it is one version', async () => {
  const { look, mei, holds } = await clinic();
  await look((work) => keepDraft(work, { whose: mei, memberId: mei, change: inDays(7) }));
  const saved = await Promise.all(
    [0, 1].map(() => look((work) => saveVersion(work, { whose: mei, memberId: mei }))),
  );
  assert.equal(saved.filter((one) => 'number' in one).length, 1);
  assert.equal((await holds()).number, 1);
});

test('AG4 a member’s own holds before the practice’s, each save that changes anything is a version', async () => {
  const { save, mei, holds } = await clinic();
  await save(null, inDays(3));
  assert.deepEqual([(await holds()).from, (await holds()).reasons.book.days], ['practice', 3]);
  assert.deepEqual(await save(mei, (terms) => terms), { refused: 'nothing_changed' });
  assert.equal((await holds()).from, 'practice');
  await save(mei, inDays(5));
  const second = await save(mei, inDays(1));
  assert.equal('number' in second && second.number, 2);
  assert.deepEqual([(await holds()).from, (await holds()).number], ['own', 2]);
});

test('AG4 what was promised holds until the client agrees to the new', async () => {
  const { save, mei, holds, says, personId } = await clinic();
  await save(mei, inDays(2));
  assert.equal((await holds(personId)).from, 'own', 'who agreed to nothing has what is said now');
  assert.equal(await says(), undefined);
  await save(mei, inDays(9));
  const held = await holds(personId);
  assert.deepEqual([held.from, held.number, held.reasons.book.days], ['agreed', 1, 2]);
  assert.equal((await holds()).reasons.book.days, 9);
  assert.equal(await says(), undefined);
  assert.equal((await holds(personId)).reasons.book.days, 9);
});

test('AG4 the words that somebody agreed to are kept as they stood; pressed twice, it is once', async () => {
  const { save, mei, holds, says, personId, look, practice } = await clinic();
  await save(mei, inDays(2));
  const text = textOf(await holds(), { locale: 'en', country: 'US' });
  await says();
  await says();
  await save(mei, inDays(9));
  const agreed = await look((work) => latestAgreed(work, { personIds: [personId], memberId: mei }));
  const one = agreed.get(personId) ?? assert.fail('agreed');
  assert.equal(await look((work) => wordingAgreed(work, one.id)), wordingOf(text));
  assert.equal(one.agreedBy, personId);
  const lines = await look((work) => readBack(work, { subjectId: one.versionId, most: 9 }));
  assert.deepEqual([...new Set(lines.map((line) => line.action))].toSorted(), [
    'agreement.agreed',
    'agreement.saved',
  ]);
  assert.ok(practice);
});

test('AG4 nobody agrees to what changed while they read', async () => {
  const { save, mei, holds, look, personId } = await clinic();
  await save(mei, inDays(2));
  const read = (await holds()).versionId ?? '';
  await save(mei, inDays(9));
  const pressed = await look((work) =>
    agree(work, { personId, memberId: mei, versionId: read, by: personId, locale: 'en', wishes: NO_WISH }),
  );
  assert.deepEqual(pressed, { refused: 'changed' });
  assert.equal((await holds(personId)).from, 'own');
});

test('AG15 the practice’s own text stands in everybody’s agreement, and a change of it is a new version of each', async () => {
  const { save, mei, holds } = await clinic();
  await save(mei, inDays(2));
  const blocks = [{ title: 'Your rights', body: 'You may see your record.' }];
  await save(null, (terms) => ({ ...terms, blocks }));
  const now = await holds();
  assert.deepEqual([now.number, now.blocks, now.reasons.book.days], [2, blocks, 2]);
  await save(mei, (terms) => ({ ...inDays(3)(terms), blocks: [] }));
  assert.deepEqual((await holds()).blocks, blocks, 'a therapist’s own doesn’t leave it out');
});

test('AG13 wishes are the client’s to change, the latest counts, and another client’s are another’s', async () => {
  const { save, mei, says, look, personId } = await clinic();
  await save(mei, inDays(2));
  assert.deepEqual(await says({ ifMissed: ['wait', 'call'], stopping: '' }), { refused: 'wait_or_reach' });
  assert.equal(await look((work) => wishesOf(work, { personId, memberId: mei })), undefined);
  await says({ ifMissed: ['letter'], stopping: 'A card would do.' });
  porch.clock.advance({ minutes: 1 });
  await look((work) =>
    sayWishes(work, { personId, memberId: mei, wishes: { ifMissed: ['wait'], stopping: '' } }),
  );
  const said = await look((work) => wishesOf(work, { personId, memberId: mei }));
  assert.deepEqual([said?.ifMissed, said?.stopping], [['wait'], '']);
  const other = await look(
    (work) => meet(work, { standing: 'client', called: 'Bo', locale: 'en', ways: [] }).person,
  );
  assert.equal(await look((work) => wishesOf(work, { personId: other, memberId: mei })), undefined);
});

test('I12 what somebody agreed to and wished goes when they are erased', async () => {
  const { save, mei, says, look, personId, holds } = await clinic();
  await save(mei, inDays(2));
  await says({ ifMissed: ['call'], stopping: 'quillfeather' });
  await save(mei, inDays(3));
  await look((work) => forgetAgreedOf(work, personId));
  assert.equal((await holds(personId)).from, 'own');
  assert.equal(await look((work) => wishesOf(work, { personId, memberId: mei })), undefined);
});

test('AG14 it is shown to whoever looks only where its therapist says so, and there is something to show', async () => {
  const { save, mei, look } = await clinic();
  assert.deepEqual(await look((work) => publish(work, { memberId: mei, shown: true })), {
    refused: 'not_written',
  });
  await save(mei, inDays(2));
  assert.equal(await look((work) => publishedAt(work, mei)), undefined);
  await look((work) => publish(work, { memberId: mei, shown: true }));
  assert.ok(await look((work) => publishedAt(work, mei)));
  await look((work) => publish(work, { memberId: mei, shown: false }));
  assert.equal(await look((work) => publishedAt(work, mei)), undefined);
});
