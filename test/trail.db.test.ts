import assert from 'node:assert/strict';
import { after, before, describe, it, test } from 'node:test';
import { type Head, chainDue, verifyTrail } from '#audit';
import { chainTrails } from '#app/schedule';
import { sentenceOf } from '#app/trail-finds';
import { type AnyFind, headsAfter, verifyAll } from '#app/trail';
import fc from 'fast-check';
import { TAMPERINGS } from './trail-tamperings.fixture.ts';
import { type TrailHouse, trailHouse } from './trail.fixture.ts';

/** The trail that can't be changed unseen: each way in which the owner of the database might change it is caught. */

let at: TrailHouse;

before(async () => {
  at = await trailHouse();
});
after(() => at.close());

/** A chained practice, everything older than a minute. */
async function chained(lines = 8): Promise<string> {
  const practice = await at.practice(lines);
  await chainDue(at.house.source, practice);
  at.clock.advance({ minutes: 2 });
  return practice;
}

const findsOf = async (practice: string, known?: Head): Promise<AnyFind[]> =>
  (await verifyTrail(at.house.source, practice, { known })).finds;

const placeOf = async (practice: string, place: number): Promise<string> => {
  const { rows } = await at.admin.query<{ line_id: string }>(
    'select line_id from audit_links where practice_id = $1 and seq = $2',
    [practice, place],
  );
  return rows[0]?.line_id ?? assert.fail('there is a line at this place');
};

describe('the chain', () => {
  it('T2 gives every line one place, in the order of time, and asks nothing more of a whole trail', async () => {
    const practice = await chained(1200);
    const { rows } = await at.admin.query<{ ordered: boolean; waiting: boolean }>(
      `select (select array_agg(line_id order by seq) from audit_links where practice_id = $1)
            = (select array_agg(id order by id) from audit_lines where practice_id = $1) as ordered,
              exists (select from audit_pending where practice_id = $1) as waiting`,
      [practice],
    );
    assert.deepEqual(rows, [{ ordered: true, waiting: false }]);
    const verified = await verifyTrail(at.house.source, practice);
    assert.deepEqual(verified.finds, []);
    assert.equal(verified.lines, verified.links);
    assert.equal(await chainTrails(at.house.source), 0);
  });
  it('T2 stays one chain when several workers chain while lines are written', async () => {
    const practice = await at.practice(0);
    const worker = async (): Promise<void> => {
      for (let turn = 0; turn < 60; turn += 1) await chainDue(at.house.source, practice);
    };
    const writing = at.write(practice, 120);
    await Promise.all([writing, worker(), worker(), worker(), worker()]);
    await chainDue(at.house.source, practice);
    const verified = await verifyTrail(at.house.source, practice);
    assert.deepEqual(verified.finds, []);
    assert.equal(verified.waiting, 0);
    assert.equal(verified.links, verified.lines);
  });
  it('T2 goes on in other practices when one can’t be chained', async () => {
    const [broken, other] = [await at.practice(1), await at.practice(3)];
    const headless = `insert into audit_links values ($1, 9223372036854775807, gen_random_uuid(), '', now())`;
    await at.admin.query(headless, [broken]);
    await assert.rejects(chainTrails(at.house.source), /out of range/);
    assert.equal((await verifyTrail(at.house.source, other)).waiting, 0);
    await at.admin.query('delete from audit_pending where practice_id = $1', [broken]);
  });
});

describe('T1 the application’s own role', () => {
  for (const statement of [
    `update audit_lines set detail = '{}'`,
    'delete from audit_lines',
    'truncate audit_lines',
    `update audit_links set link = ''`,
    'delete from audit_links',
    'truncate audit_links',
    'truncate audit_pending',
    `update audit_pending set line_id = gen_random_uuid()`,
    'drop table audit_links',
    'alter table audit_lines disable row level security',
  ]) {
    it(`T1 may not: ${statement}`, async () => {
      const client = await at.house.pool.connect();
      await assert
        .rejects(client.query(statement), /permission denied|must be owner/)
        .finally(() => client.release());
    });
  }
});

async function tamper(practice: string, statements: readonly string[]): Promise<void> {
  // All ids first: afterwards they may be elsewhere.
  const ids = new Map<string, string>();
  for (const place of [3, 4, 5, 6]) ids.set(String(place), await placeOf(practice, place));
  await at.admin.query(
    'set check_function_bodies = on; alter table audit_links drop constraint if exists audit_links_seq_check',
  );
  for (const statement of statements) {
    const text = statement
      .replaceAll(':practice', `'${practice}'`)
      .replace(/:(\d)/g, (_, n: string) => `'${ids.get(n)}'`);
    await at.admin.query(text);
  }
}

describe('T3 what the owner of the database did is found', () => {
  for (const { what, statements, found } of TAMPERINGS) {
    it(`T3 ${what}`, async () => {
      const practice = await chained();
      assert.deepEqual(await findsOf(practice), []);
      await tamper(practice, statements);
      const said = (await findsOf(practice)).map(sentenceOf);
      assert.ok(
        said.some((one) => found.test(one.replaceAll("'", '’'))),
        said.join('\n') || 'nothing was found',
      );
    });
  }
  it('T3 a line that was taken away in the seconds before it had its link', async () => {
    const practice = await at.practice(3);
    await at.admin.query(
      'delete from audit_lines where id = (select max(line_id::text)::uuid from audit_pending where practice_id = $1)',
      [practice],
    );
    await chainDue(at.house.source, practice);
    assert.deepEqual(
      (await findsOf(practice)).map((find) => find.kind),
      ['dropped_waiting'],
    );
  });
  it('T3 a line that was moved to another practice, from whichever side', async () => {
    const [from, to] = [await chained(), await chained()];
    const line = await placeOf(from, 3);
    await at.admin.query('update audit_lines set practice_id = $2 where id = $1', [line, to]);
    const all = await verifyAll(at.house.source, { known: new Map() });
    const finds = all.filter((one) => [from, to].includes(one.practice)).flatMap((one) => one.finds);
    assert.deepEqual(
      finds.toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
      [
        { kind: 'dropped', line, place: 3 },
        { kind: 'moved', line, from },
      ],
    );
  });
});

describe('T4 what was kept outside the database', () => {
  const cut = async (practice: string, place: number): Promise<void> => {
    await at.admin.query(
      'delete from audit_lines where id in (select line_id from audit_links where practice_id = $1 and seq > $2)',
      [practice, place],
    );
    await at.admin.query('delete from audit_links where practice_id = $1 and seq > $2', [practice, place]);
  };
  it('T4 shows that the end of lines and links was cut off, also after the chain went on', async () => {
    const practice = await chained();
    const { head } = await verifyTrail(at.house.source, practice);
    await cut(practice, head.seq - 2);
    assert.deepEqual(await findsOf(practice), [], 'nothing inside the database tells');
    assert.deepEqual(await findsOf(practice, head), [{ kind: 'cut', was: head.seq, is: head.seq - 2 }]);
    await at.write(practice, 4);
    await chainDue(at.house.source, practice);
    assert.deepEqual(await findsOf(practice, head), [{ kind: 'rewritten', place: head.seq }]);
  });
  it('T4 isn’t moved on while something is found, until somebody says that it is so', async () => {
    const practice = await chained();
    const { head } = await verifyTrail(at.house.source, practice);
    const known = new Map([[practice, head]]);
    await cut(practice, head.seq - 1);
    const mine = async (heads: typeof known) =>
      (await verifyAll(at.house.source, { known: heads })).filter((one) => one.practice === practice);
    const kept = headsAfter(known, await mine(known), false);
    assert.deepEqual(kept.get(practice), head);
    const accepted = headsAfter(known, await mine(new Map()), true);
    assert.equal(accepted.get(practice)?.seq, head.seq - 1);
    assert.deepEqual((await mine(new Map(accepted)))[0]?.finds, []);
  });
  it('T4 shows that a whole practice is gone', async () => {
    const gone = '00000000-0000-7000-8000-00000000feed';
    const all = await verifyAll(at.house.source, { known: new Map([[gone, { seq: 3, link: 'aa' }]]) });
    assert.deepEqual(all.find((one) => one.practice === gone)?.finds, [{ kind: 'gone' }]);
  });
});

test('T3 any one thing that is changed in a trail is found', async () => {
  const practice = await chained(12);
  const { head } = await verifyTrail(at.house.source, practice);
  const columns = {
    at: `at + interval '1 microsecond'`,
    actor_kind: `actor_kind || 'x'`,
    actor_id: `coalesce(actor_id, '') || 'x'`,
    action: `action || 'x'`,
    subject: `subject || 'x'`,
    subject_id: `coalesce(subject_id, '') || 'x'`,
    detail: `detail || '{"x":1}'`,
    mac: `set_byte(mac, 7, get_byte(mac, 7) # 1)`,
  };
  const place = fc.integer({ min: 1, max: head.seq });
  const tampering = fc.oneof(
    fc.record({ table: fc.constant('lines'), place, do: fc.constantFrom(...Object.entries(columns)) }),
    fc.record({
      table: fc.constant('links'),
      place,
      do: fc.constant(['link', 'set_byte(link, 7, get_byte(link, 7) # 1)']),
    }),
    fc.record({ table: fc.constant('links'), place, do: fc.constant(['line_id', 'gen_random_uuid()']) }),
    fc.record({ table: fc.constant('links'), place, do: fc.constant(['seq', 'seq + 1000']) }),
    fc.record({ table: fc.constantFrom('lines', 'links'), place, do: fc.constant(['']) }),
  );
  await fc.assert(
    fc.asyncProperty(tampering, async ({ table, place: where, do: [column = '', to = ''] }) => {
      const id = await placeOf(practice, where);
      const row = table === 'lines' ? `id = '${id}'` : `line_id = '${id}'`;
      const [name, all] = [`audit_${table}`, `where practice_id = '${practice}' and ${row}`];
      await at.admin.query(
        `create temporary table before as select * from ${name} where practice_id = '${practice}'`,
      );
      await at.admin.query(
        column === '' ? `delete from ${name} ${all}` : `update ${name} set ${column} = ${to} ${all}`,
      );
      const finds = await findsOf(practice, head);
      await at.admin.query(`delete from ${name} where practice_id = '${practice}'`);
      await at.admin.query(`insert into ${name} select * from before; drop table before`);
      assert.ok(finds.length > 0, `${name}.${column} at ${where}`);
    }),
    { numRuns: 60 },
  );
  assert.deepEqual(await findsOf(practice, head), [], 'put back, it is whole again');
});
