import type { Canary } from './canaries.ts';

/** What is planted where clients stay away, say goodbye, come back or die. */
export const LEAVING_CANARIES = {
  'goes-on-writing': {
    what: 'who came back after a missed session goes on hearing from us',
    caughtBy: 'L6 stops',
    clients: true,
    days: 20,
    seed: 2,
    start: `create function goes_on() returns trigger language plpgsql as
        $$ begin return old; end $$;
      create trigger stays before update on outreach_plans for each row
        when (new.returned_at is not null) execute function goes_on()`,
  },
  'first-word-late': {
    what: 'the first word after a missed session waits a week',
    caughtBy: 'L1 in time',
    clients: true,
    days: 14,
    start: `create function waits_long() returns trigger language plpgsql as
        $$ begin new.due_at = new.due_at + interval '7 days'; return new; end $$;
      create trigger waits before insert on outreach_steps for each row execute function waits_long()`,
  },
  'ended-by-link': {
    what: 'whoever holds a link says goodbye, and it counts at once',
    caughtBy: 'E5 by link alone',
    clients: true,
    days: 14,
    seed: 1,
    start: `create function counts_at_once() returns trigger language plpgsql as
        $$ begin new.confirmed_at = coalesce(new.confirmed_at, new.said_at); new.held_until = new.said_at; new.due_at = new.said_at; return new; end $$;
      create trigger counts before insert on endings for each row execute function counts_at_once()`,
  },
  'door-forgotten': {
    what: 'the codes of doors are forgotten',
    caughtBy: 'E10 door',
    clients: true,
    days: 12,
    seed: 1,
    hourly: `update doors set code_hash = sha256(id::text::bytea)`,
  },
  'death-forgotten': {
    what: 'that somebody died is forgotten in the moment in which it is noted',
    caughtBy: 'P18 died',
    clients: true,
    days: 12,
    seed: 1,
    start: `create function forgets_death() returns trigger language plpgsql as
        $$ begin new.died_noted_at = null; return new; end $$;
      create trigger forgets before update on persons for each row
        when (new.died_noted_at is not null) execute function forgets_death()`,
  },
} as const satisfies Readonly<Record<string, Canary>>;
