import type { House } from '#app/house';
import { CLIENT_CANARIES } from './canaries-clients.ts';
import { COLLEAGUE_CANARIES, ELSEWHERE_CANARIES } from './canaries-colleagues.ts';
import { LEAVING_CANARIES } from './canaries-leaving.ts';
import { LOOKING_CANARIES } from './canaries-looking.ts';
import type { World } from './world.ts';

/**
 * Faults that are planted on purpose: each breaks one thing that a checker watches, and the run must end with a
 * breach. A checker that never fails may as well not be there.
 */
export type Canary = {
  readonly what: string;
  /** The rule whose checker must speak up, within so many days; of several, each. */
  readonly caughtBy: string | readonly string[];
  readonly days: number;
  /** A life in which it comes to that; else the one that all are tried in. */
  readonly seed?: number;
  /** In a town of so few it is caught too, and sooner; else there are five. */
  readonly practices?: number;
  /** It is planted where clients are; the others live in a town without, where less happens. */
  readonly clients?: true;
  /** A house that leaves something out. */
  readonly house?: (house: House) => House;
  /** A hand that reaches into the tables, each simulated hour. */
  readonly hourly?: string;
  /** Once, at the start. */
  readonly start?: string;
};

const always = (house: House, purpose: string, answer: boolean): House => ({
  ...house,
  stillWanted: new Map([...house.stillWanted, [purpose, () => answer]]),
});

/** Of contacts, mail and the trail. */
export const CONTACT_CANARIES = {
  'sent-twice': {
    what: 'a delivery that was sent is due once more',
    caughtBy: 'twice',
    days: 4,
    practices: 2,
    hourly: `update deliveries set due_at = made_at, taken_at = null, sent_at = null where id =
      (select id from deliveries where sent_at is not null and purpose <> 'acknowledgement' order by id desc limit 1)`,
  },
  'honest-word-skipped': {
    what: 'after a missed promise nobody is told',
    caughtBy: 'I5 missed',
    days: 18,
    practices: 2,
    house: (house) => always(house, 'honest_delay', false),
  },
  'gate-skipped': {
    what: 'the gate forgets who said stop, and which ways were taken back',
    caughtBy: 'I9 stopped',
    days: 8,
    practices: 2,
    house: (house) => always(house, 'acknowledgement', true),
    hourly: `with forgotten as (delete from stops),
      again as (update deliveries set due_at = made_at, taken_at = null, sent_at = null, held_at = null, cap = null
        where purpose = 'acknowledgement' and person_id in (select person_id from ways where withdrawn_at is not null))
      update ways set withdrawn_at = null where withdrawn_at is not null`,
  },
  'asked-once-only': {
    what: 'nobody asks again whether a nudge may go at this hour',
    caughtBy: 'I4 working hours',
    days: 4,
    practices: 2,
    house: (house) => always(house, 'nudge', true),
    hourly: `update deliveries set due_at = made_at + interval '9 hours', taken_at = null, sent_at = null
      where purpose = 'nudge' and sent_at is not null and tries = 1`,
  },
  'trail-changed': {
    what: 'a line of the trail is changed behind the house',
    caughtBy: 'T3 trail',
    days: 2,
    practices: 2,
    hourly: `update audit_lines set detail = '{"changed": true}' where id = (select id from audit_lines order by id limit 1)`,
  },
  'call-kept': {
    what: 'what was said stays when a noted call is taken back',
    caughtBy: 'I10 taken back',
    days: 8,
    hourly: `insert into inquiry_messages (practice_id, id, inquiry_id, said_by, came_by, said_at, words)
      select practice_id, id, id, 'person', 'phone', received_at, ''::bytea from inquiries
       where closed_because = 'taken_back' on conflict do nothing`,
  },
  'erased-under-hold': {
    what: 'holds are forgotten, and who is held falls due',
    caughtBy: 'P7 held',
    days: 8,
    practices: 2,
    hourly: `update persons set held_because = null, erase_due_at = met_at where held_because is not null`,
  },
  'words-left': {
    what: 'words stay behind when somebody is erased',
    caughtBy: 'I12 erased',
    days: 8,
    practices: 2,
    hourly: `insert into inquiry_messages (practice_id, id, inquiry_id, said_by, came_by, said_at, words)
      select practice_id, id, id, 'person', 'page', received_at, ''::bytea from inquiries
       where closed_because = 'erased' on conflict do nothing`,
  },
  'promise-forgotten': {
    what: 'an inquiry that waits is never looked at again',
    caughtBy: 'at rest',
    days: 4,
    practices: 2,
    hourly: `update inquiries set next_due_at = null where standing = 'waiting'`,
  },
  'answer-gone': {
    what: 'an answer that left is no longer on the page of whom it was for',
    caughtBy: 'contract',
    days: 14,
    hourly: `update answers set withdrawn_at = left_at where left_at is not null and withdrawn_at is null`,
  },
  'answer-lost': {
    what: 'an answer counts, though its mail never left',
    caughtBy: 'nobody waits in the dark',
    days: 8,
    hourly: `update deliveries set due_at = null, held_at = made_at, held_because = 'lost'
      where purpose = 'answer' and sent_at is null and due_at is not null`,
  },
  'read-by-anyone': {
    what: 'the front desk reads what nobody gave to it',
    caughtBy: 'contract',
    days: 8,
    start: `create function give_away() returns trigger language plpgsql as
        $$ begin new.desk_reads_since = new.received_at; return new; end $$;
      create trigger gives before insert on inquiries for each row execute function give_away()`,
  },
  'names-forgotten': {
    what: 'an opening forgets to how many it was named',
    caughtBy: 'O3 counted',
    days: 12,
    practices: 2,
    start: `create function forgets() returns trigger language plpgsql as $$ begin new.named = 0; return new; end $$;
      create trigger forgets before update on openings for each row execute function forgets()`,
  },
  'never-ends': {
    what: 'an opening goes on when nobody confirms it',
    caughtBy: 'O1 ended',
    days: 24,
    practices: 2,
    hourly: 'update openings set due_at = null where due_at is not null and closed_at is null',
  },
  'bare-no': {
    what: 'a no is kept without its places',
    caughtBy: 'at rest',
    days: 5,
    practices: 2,
    hourly: `update answers set places = null where kind = 'no'`,
  },
  'delivery-left-taken': {
    what: 'a delivery is taken and never settled',
    caughtBy: 'at rest',
    days: 3,
    practices: 2,
    hourly: `update deliveries set sent_at = null, due_at = null where id = (select min(id::text)::uuid from deliveries)`,
  },
  'audit-skipped': {
    what: 'calls are noted without an audit line',
    caughtBy: 'audited',
    days: 5,
    practices: 2,
    start: `create function forget_the_line() returns trigger language plpgsql as
        $$ begin return null; end $$;
      create trigger forgets before insert on audit_lines for each row
        when (new.action in ('inquiry.rang', 'answer.written')) execute function forget_the_line()`,
  },
  'wall-down': {
    what: 'one table shows its rows to every practice',
    caughtBy: 'walls',
    days: 2,
    practices: 2,
    start: 'alter table persons disable row level security',
  },
  'job-lost': {
    what: 'a job is taken by a worker that never comes back',
    caughtBy: 'at rest',
    days: 2,
    practices: 2,
    hourly: `select graphile_worker.add_job('channels.deliver', '{}'::json, job_key := 'lost');
      update graphile_worker._private_jobs set locked_at = run_at, locked_by = 'nobody'`,
  },
} as const satisfies Readonly<Record<string, Canary>>;

/** All of them. Each group is let loose by a test file of its own. */
export const CANARIES = {
  ...CONTACT_CANARIES,
  ...LOOKING_CANARIES,
  ...COLLEAGUE_CANARIES,
  ...ELSEWHERE_CANARIES,
  ...CLIENT_CANARIES,
  ...LEAVING_CANARIES,
} as const satisfies Readonly<Record<string, Canary>>;

export type CanaryName = keyof typeof CANARIES;

export const isCanary = (name: string): name is CanaryName => name in CANARIES;

/** Whether all have spoken up that must. */
export function isCaught({ caughtBy }: Canary, rules: readonly string[]): boolean {
  return [caughtBy].flat().every((rule) => rules.includes(rule));
}

/** Reaches into the tables every hour, for as long as the town lives. */
export function setFree(world: World, canary: Canary): void {
  const { hourly } = canary;
  if (!hourly) return;
  const again = async (): Promise<void> => {
    await world.admin.query(hourly);
    world.agenda.plan(world.clock.now().add({ hours: 1 }), again);
  };
  world.agenda.plan(world.startsAt.add({ hours: 1 }), again);
}
