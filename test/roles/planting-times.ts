import type { Client } from 'pg';
import { makeFeed } from '#appointments';
import { waysOf } from '#people';
import type { Inside } from './planting.ts';

/** What stands around the sessions of a practice: each that some route is about. */
export type PlantedTimes = {
  /** A free time that the client is asked about, and what the link of its mail ends with. */
  readonly offer: string;
  readonly freed: string;
  /** What the address for calendar programs ends with. */
  readonly feed: string;
  /** The client's mail address. */
  readonly way: string;
};

const AHEAD = '2027-01-04T15:00:00Z';

export async function timesIn(
  inside: Inside,
  admin: Client,
  given: { memberId: string; frontDesk: string; personId: string; side: string; session: string },
): Promise<PlantedTimes> {
  const { memberId, frontDesk, personId, session } = given;
  const freed = `free-time-in-the-${given.side}`;
  const made = await inside(async (work) => ({
    practice: work.practice,
    ids: Array.from({ length: 4 }, () => work.uuid()),
    hash: work.keys.lookup('freed time link', freed),
    // Of the front desk, who has none to make anew.
    feed: await makeFeed(work, { memberId: frontDesk }),
    way: (await waysOf(work, [personId]))[0]?.id ?? '',
    at: work.at.toString(),
  }));
  const { practice, way, at } = made;
  const [wish = '', time = '', offer = '', word = ''] = made.ids;
  const until = Temporal.Instant.from(AHEAD).subtract({ hours: 4 }).toString();
  await admin.query(
    `insert into sooner_wishes values ($1, $2, $3, $4, $5, $6, $6, 'would_help', 24, '{}', '{}', false, null)`,
    [practice, wish, personId, memberId, way, at],
  );
  await admin.query(
    `insert into freed_times (practice_id, id, change_id, member_id, format, starts_at, ends_at, freed_at)
     values ($1, $2, $2, $3, 'online', $4, $4::timestamptz + interval '50 minutes', $5)`,
    [practice, time, memberId, AHEAD, at],
  );
  await admin.query(
    `insert into freed_offers (practice_id, id, freed_id, wish_id, person_id, way_id, link_hash, offered_at, held_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [practice, offer, time, wish, personId, way, made.hash, at, until],
  );
  await admin.query(
    `insert into late_words (practice_id, id, appointment_id, by_kind, by_id, minutes, said_at)
     values ($1, $2, $3, 'client', $4, 10, $5)`,
    [practice, word, session, personId, at],
  );
  return { offer, freed, feed: made.feed, way };
}
