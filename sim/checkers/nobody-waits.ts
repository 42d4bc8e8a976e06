import { statement } from '#kit/db';
import { hasRoom, isWithColleague } from '../looking.ts';
import { type Contact, answeredBy, isBefore, mailsOf } from '../model.ts';
import { type World, breach } from '../world.ts';

type Row = {
  id: string;
  standing: string;
  shown: Date | null;
  due: Date | null;
  ended: boolean;
  told_by: string | null;
  on_its_way: boolean;
  pending: boolean;
};

const ROWS = `
  select i.id, i.standing, i.promise_due_at as shown, p.due_at as due, p.ended_at is not null as ended, p.told_by,
         exists (select from answers a join deliveries d on d.practice_id = a.practice_id and d.about_id = a.id
                  where a.practice_id = i.practice_id and a.inquiry_id = i.id and a.round = i.round
                    and a.undone_at is null and a.withdrawn_at is null and a.bounced_at is null
                    and d.due_at is not null) as on_its_way,
         exists (select from answers a where a.practice_id = i.practice_id and a.inquiry_id = i.id
                    and a.round = i.round and a.left_at is null and a.undone_at is null
                    and a.withdrawn_at is null and a.bounced_at is null) as pending
    from inquiries i left join promises p on p.practice_id = i.practice_id and p.id = i.promise_id`;

/**
 * Nobody is without a human's answer that reached them, or a live dated promise that was told to them: by their page,
 * and in every safe way. Judged by the town's memory; the rows only say what the person's page would show.
 */
export async function nobodyWaits(world: World): Promise<void> {
  const { rows } = await world.admin.query<Row>(statement(ROWS));
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const contact of world.byId.values()) {
    const row = byId.get(contact.id);
    const say = (what: string): void =>
      breach(world, 'nobody waits in the dark', contact.practice.slug, contact.id, what);
    if (!row) say('their message is gone');
    else if (contact.ended) {
      if (row.standing !== 'closed')
        say(`they ended it (${contact.ended.because}) and it stands as ${row.standing}`);
    } else if (!contact.isRobot && !contact.automatic && !contact.putAside) stands(world, contact, row, say);
  }
  const known = new Set(world.byId.keys());
  for (const { id } of rows)
    if (!known.has(id)) breach(world, 'I1 once', '', id, 'an inquiry that nobody wrote');
}

function stands(world: World, contact: Contact, row: Row, say: (what: string) => void): void {
  const now = world.clock.now();
  if (contact.triedAt) {
    if (row.standing !== 'closed') say(`the practice stopped trying and it stands as ${row.standing}`);
    return;
  }
  if (row.standing === 'answered') {
    if (!answeredBy(contact, now) && !row.on_its_way && !somebodyHasRoom(world, contact))
      say('it stands as answered, and no answer reached them');
    return;
  }
  if (row.standing !== 'waiting') return say(`it stands as ${row.standing}`);
  if (row.pending) return;
  // Q20 they have had word of a human, and haven't chosen for two weeks: the desk looks at it without a date.
  if (row.due === null && somebodyHasRoom(world, contact)) return;
  if (!row.due || row.ended) return say('no live promise');
  if (row.due.getTime() <= now.epochMilliseconds)
    return say(`the promise of ${row.due.toISOString()} is over`);
  if (row.shown?.getTime() !== row.due.getTime()) say('their page shows another date than the promise');
  const isTheFirst = contact.firstPromise?.epochMilliseconds === row.due.getTime();
  if (!isTheFirst && row.told_by === null) say('a new date that was never told');
}

/** Q17 a therapist has said that they have room for them, or was chosen: that is word of a human. */
function somebodyHasRoom(world: World, contact: Contact): boolean {
  const request = world.requests.find((one) => one.contact === contact);
  const now = world.clock.now();
  // Q25 of a colleague without an account the network's date runs on, once they were told.
  if (request && isWithColleague(request)) return world.deadJobs.size > 0;
  return request?.chosen !== undefined || request?.asks.some((one) => hasRoom(one, now)) === true;
}

type Missed = {
  practice_id: string;
  inquiry_id: string;
  due: Date;
  missed: Date;
  holder_id: string | null;
  next_holder: string | null;
  next_due: Date | null;
  words: { sent: boolean; waiting: boolean; held: string | null; failed: boolean }[] | null;
};

const MISSED = `
  select p.practice_id, p.inquiry_id, p.due_at as due, p.missed_at as missed, p.holder_id,
         n.holder_id as next_holder, n.due_at as next_due,
         (select json_agg(json_build_object('sent', d.sent_at is not null, 'waiting', d.due_at is not null,
                 'held', d.held_because, 'failed', d.failed_at is not null))
            from deliveries d where d.practice_id = p.practice_id and d.about_id = p.inquiry_id
             and d.purpose = 'honest_delay' and d.made_at = p.missed_at) as words
    from promises p
    left join promises n on n.practice_id = p.practice_id and n.inquiry_id = p.inquiry_id and n.made_at = p.missed_at
          and n.id <> p.id and n.due_at > p.missed_at
   where p.missed_at > $1`;

/** Held at the gate for what people themselves had said: a mail alone is no yes to further automatic words. */
const HELD_RIGHTLY = new Set(['stopped', 'bounced', 'not_agreed']);

const AT_ONCE_MS = 10 * 60_000;

/** I5 a missed promise is followed at once by a new dated one, an honest word in every safe way, and whoever steps in. */
export async function missedHonestly(world: World, since: Temporal.Instant): Promise<void> {
  const { rows } = await world.admin.query<Missed>(statement(MISSED), [since.toString()]);
  for (const row of rows) {
    const contact = world.byId.get(row.inquiry_id);
    if (!contact) continue;
    const say = (what: string): void => breach(world, 'I5 missed', contact.practice.slug, contact.id, what);
    const missed = Temporal.Instant.fromEpochMilliseconds(row.missed.getTime());
    if (row.missed.getTime() - row.due.getTime() > AT_ONCE_MS) say('it was noticed late');
    if (!row.next_due || row.next_due.getTime() <= row.missed.getTime()) say('no new date followed');
    steppedIn(contact, row, say);
    const told = row.words ?? [];
    const expected = contact.ended || hasChangedWays(contact) ? 0 : mailWays(contact).length;
    if (told.length < expected) say(`${told.length} honest words to ${expected} safe addresses`);
    const answered = contact.answers.some((one) => !isBefore(one.leavesAt, missed));
    const wroteAgain = !isBefore(contact.lastInAt, missed);
    if (contact.ended || answered || wroteAgain || hasChangedWays(contact)) continue;
    for (const word of told) {
      if (word.held && !HELD_RIGHTLY.has(word.held)) say(`the honest word was held: ${word.held}`);
    }
  }
}

function steppedIn(contact: Contact, row: Missed, say: (what: string) => void): void {
  const others = contact.practice.stepsIn.filter((id) => id !== row.holder_id);
  if (others.length > 0 && !row.next_holder) say('nobody took over, and colleagues would have');
}

const hasChangedWays = (contact: Contact): boolean => contact.changedWays;
const mailWays = (contact: Contact): string[] =>
  mailsOf({ ...contact, ways: contact.ways.filter((way) => way.source !== 'mail') });
