import { askedOf, beginCheckIns } from '#check-ins';
import type { Client } from 'pg';
import { setHours } from '#accounts';
import {
  beginSeries,
  bookAtDesk,
  bookHeld,
  holdTime,
  insertKind,
  insertRoom,
  linkHash,
  noteReminded,
} from '#appointments';
import { agreementsIn } from './planting-agreements.ts';
import { type PlantedLetters, lettersIn } from './planting-letters.ts';
import { type PlantedEndings, endingsIn } from './planting-endings.ts';
import { type PlantedOutreach, outreachIn } from './planting-outreach.ts';
import { type PlantedReflection, reflectedIn } from './planting-reflections.ts';
import { type PlantedTimes, timesIn } from './planting-times.ts';
import { type PlantedClient, clientsIn } from './planting-clients.ts';
import type { Inside, Side } from './planting.ts';

/** Sessions of a practice's therapist with their client: each that some route is about. */
export type PlantedAppointments = {
  /** Booked at the desk, and by the client themselves, a moment ago. */
  readonly atDesk: string;
  readonly own: string;
  readonly series: string;
  /** Held by the client; and by somebody for a first talk. */
  readonly held: string;
  readonly first: string;
  /** A late fee that was noted. */
  readonly fee: string;
  readonly kind: string;
  readonly firstKind: string;
  readonly room: string;
  /** One more, for what is over. */
  readonly gone: string;
  /** Beyond whatever a test does with the clock. */
  readonly until: string;
  /** What the link of a reminder ends with. */
  readonly reminder: string;
  /** A time that is free, as a form has it. */
  readonly start: string;
} & PlantedTimes;

/** So far ahead that it stays ahead of whatever a test does with the clock. */
const DAY = { hours: 24 } as const;

async function appointmentsIn(
  inside: Inside,
  admin: Client,
  given: { memberId: string; frontDesk: string; personId: string; side: string },
): Promise<PlantedAppointments> {
  const { memberId, personId } = given;
  const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, untilMinute: 1020 }));
  const made = await inside((work) => {
    setHours(work, memberId, week);
    const kind = { memberId, minutes: 50, before: 0, after: 10, formats: ['online'] as const };
    return {
      kind: insertKind(work, { ...kind, name: 'Session', forWhom: 'existing' }),
      firstKind: insertKind(work, { ...kind, name: 'First talk', forWhom: 'new' }),
      room: insertRoom(work, 'Blue room'),
    };
  });
  const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
  const desk = { kind: 'staff', id: memberId, by: 'desk' } as const;
  const what = { memberId, kindId: made.kind, format: 'online' } as const;
  const idOf = (outcome: object): string => ('id' in outcome ? String(outcome.id) : '');
  const book = async (startsAt: string): Promise<string> =>
    idOf(
      await inside((work) =>
        bookAtDesk(work, { ...what, personIds: [personId], startsAt: at(startsAt), by: desk }),
      ),
    );
  const atDesk = await book('2026-12-14T15:00:00Z');
  const late = await book('2026-12-14T16:00:00Z');
  const gone = await book('2026-12-14T18:00:00Z');
  const wanted = { ...what, personId, whom: 'existing', startsAt: at('2026-12-15T15:00:00Z') } as const;
  const own = idOf(
    await inside(async (work) => {
      const held = await holdTime(work, wanted);
      await work.flush();
      const by = { kind: 'client', id: personId, by: 'page' } as const;
      return bookHeld(work, { holdId: idOf(held), wanted, personIds: [personId], by });
    }),
  );
  const held = idOf(
    await inside((work) => holdTime(work, { ...wanted, startsAt: at('2026-12-16T15:00:00Z') })),
  );
  const first = idOf(
    await inside((work) =>
      holdTime(work, {
        ...what,
        kindId: made.firstKind,
        personId: null,
        whom: 'new',
        startsAt: at('2026-12-17T15:00:00Z'),
      }),
    ),
  );
  const rhythm = { firstOn: '2026-12-18', atMinute: 600, everyWeeks: 1, untilOn: null } as const;
  const series = idOf(
    await inside((work) => beginSeries(work, { ...what, ...rhythm, personIds: [personId] })),
  );
  const until = (await inside((work) => work.at)).add({ hours: DAY.hours * 60 }).toString();
  const only = [atDesk, own, late, gone];
  await admin.query('update appointment_changes set tell_at = $2 where appointment_id = any($1)', [
    only,
    until,
  ]);
  await admin.query('update taken_times set held_until = $1 where held_until is not null', [until]);
  await admin.query(
    "update appointment_changes set fee = 5000, currency = 'USD', fee_why = 'late' where appointment_id = $1",
    [late],
  );
  const reminder = `reminder-in-the-${given.side}`;
  await inside((work) =>
    noteReminded(work, { appointmentId: own, personId, linkHash: linkHash(work, reminder) }),
  );
  const { rows } = await admin.query<{ id: string }>(
    'select id from appointment_changes where appointment_id = $1',
    [late],
  );
  const times = await timesIn(inside, admin, { ...given, session: atDesk });
  return {
    ...made,
    ...times,
    atDesk,
    own,
    series,
    held,
    first,
    fee: rows[0]?.id ?? '',
    reminder,
    gone,
    until,
    start: String(at('2026-12-21T15:00:00Z').epochMilliseconds / 1000),
  };
}

export type CaredFor = {
  /** In therapy with the therapist; another one has nothing to do with them. */
  readonly client: PlantedClient;
  readonly agreement: string;
  readonly sessions: PlantedAppointments;
  readonly outreach: PlantedOutreach;
  readonly letters: PlantedLetters;
  readonly endings: PlantedEndings;
  /** The client is asked how it is going. */
  readonly checkIn: string;
  /** The therapist's own. */
  readonly reflection: PlantedReflection;
};

/** The therapist's clients, what they agreed upon, and their sessions. */
export async function caredFor(
  inside: Inside,
  admin: Client,
  given: { therapist: { memberId: string }; frontDesk: { memberId: string }; side: Side },
): Promise<CaredFor> {
  const [{ memberId }, { side }] = [given.therapist, given];
  const agreement = await agreementsIn(inside, memberId);
  const client = await clientsIn(inside, memberId, side);
  const { personId, neighbour, partner } = client;
  const frontDesk = given.frontDesk.memberId;
  const sessions = await appointmentsIn(inside, admin, { memberId, frontDesk, personId, side });
  const { gone: session, until } = sessions;
  const outreach = await outreachIn(inside, admin, {
    memberId,
    personId,
    neighbour,
    partner,
    session,
    until,
  });
  const letters = await lettersIn(inside, admin, { memberId, personId: neighbour, until });
  const endings = await endingsIn(inside, admin, { memberId, personId, side });
  const checkIn = await inside(async (work) => {
    await beginCheckIns(work, { personId, memberId, rhythm: 'once' });
    await work.flush();
    return (await askedOf(work, personId))[0]?.id ?? '';
  });
  const reflection = await reflectedIn(inside, { memberId, side });
  return { agreement, client, sessions, outreach, letters, endings, checkIn, reflection };
}
