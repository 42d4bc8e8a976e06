import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { openPractice, setHours } from '#accounts';
import { type Wanted, bookHeld, holdTime } from '#appointments';
import { type House, openHouse } from '#app/house';
import { SetClock } from '#kit/clock';
import { Vault } from '#kit/crypto';
import { beginCare, meet } from '#people';
import { TEST_MASTER, type TestDatabase, testDatabase } from './database.ts';
import { madeUpPractice } from './made-up.ts';

/** One time, and many who want it at once, each over a connection of their own. */

const CLIENTS = 64;

let database: TestDatabase;
let house: House;
let practice = '';
let memberId = '';
let clients: string[] = [];

before(async () => {
  database = await testDatabase();
  house = openHouse({
    databaseUrl: database.url,
    vault: new Vault(TEST_MASTER),
    origin: 'https://porch.example',
    clock: new SetClock('2026-11-23T15:00:00Z'),
    connections: CLIENTS,
    onTrouble: () => undefined,
  });
  const opened = await openPractice(house.source, { kind: 'system' }, madeUpPractice('race'));
  ({ practice, owner: memberId } = opened);
  clients = await house.source.inPractice(practice, { kind: 'system' }, (work) => {
    const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, untilMinute: 1020 }));
    setHours(work, memberId, week);
    return Array.from({ length: CLIENTS }, (_, at) => {
      const { person } = meet(work, { standing: 'client', called: `C${at}`, locale: 'en', ways: [] });
      beginCare(work, { personId: person, memberId, source: 'hand' });
      return person;
    });
  });
});
after(async () => {
  await house.pool.end();
  await database.close();
});

const wants = (personId: string, startsAt: string): Wanted => ({
  memberId,
  kindId: null,
  format: 'in_person',
  startsAt: Temporal.Instant.from(startsAt),
  personId,
  whom: 'existing',
});

test('AP4 of 64 who want one time at once one has it, and each of the others is told what else is free', async () => {
  const outcomes = await Promise.all(
    clients.map((personId) =>
      house.source.inPractice(practice, { kind: 'person', id: personId }, async (work) => {
        const wanted = wants(personId, '2026-11-25T15:00:00Z');
        const held = await holdTime(work, wanted);
        if ('refused' in held) return held;
        await work.flush();
        const by = { kind: 'client', id: personId, by: 'page' } as const;
        return bookHeld(work, { holdId: held.id, wanted, personIds: [personId], by });
      }),
    ),
  );
  const won = outcomes.filter((one) => !('refused' in one));
  assert.equal(won.length, 1);
  for (const one of outcomes) {
    if (!('refused' in one)) continue;
    assert.equal(one.refused, 'taken');
    const next =
      'next' in one ? one.next.map(({ start }) => new Temporal.Instant(BigInt(start) * 1_000_000n)) : [];
    assert.deepEqual(
      next.map(String),
      ['2026-11-25T14:00:00Z', '2026-11-25T16:00:00Z', '2026-11-25T17:00:00Z'],
      'the nearest',
    );
  }
});

test('AP2 the table itself refuses two that overlap, of one member or in one room, whatever a program does', async () => {
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  try {
    const room = '00000000-0000-7000-8000-00000000000a';
    await admin.query(`insert into rooms values ($1, $2, 'One', '2026-11-23T15:00Z')`, [practice, room]);
    const insert = (id: number, member: string, from: string, until: string, inRoom: string | null) =>
      admin.query(
        `insert into taken_times (practice_id, id, member_id, room_id, format, starts_at, ends_at, from_at, until_at)
           values ($1, $2, $3, $4, 'in_person', $5, $6, $5, $6)`,
        [practice, `00000000-0000-7000-8000-0000000000${id}`, member, inRoom, from, until],
      );
    const noon = ['2026-12-01T17:00Z', '2026-12-01T18:00Z'] as const;
    await insert(10, memberId, ...noon, room);
    await assert.rejects(insert(11, memberId, '2026-12-01T17:59Z', '2026-12-01T19:00Z', null), /taken_once/);
    await insert(12, memberId, '2026-12-01T18:00Z', '2026-12-01T19:00Z', null);
    const { rows } = await admin.query<{ id: string }>(
      `insert into members (practice_id, id, role, name, joined_at)
         values ($1, '00000000-0000-7000-8000-0000000000b0', 'therapist', 'Mei', '2026-11-23T15:00Z') returning id`,
      [practice],
    );
    const other = rows[0]?.id ?? '';
    await assert.rejects(
      insert(13, other, '2026-12-01T17:30Z', '2026-12-01T18:30Z', room),
      /room_taken_once/,
    );
    await insert(14, other, '2026-12-01T17:30Z', '2026-12-01T18:30Z', null);
  } finally {
    await admin.end();
  }
});
