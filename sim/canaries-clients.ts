import type { Canary } from './canaries.ts';
import { sealedOtherwise } from './canaries-looking.ts';

/** What is planted where clients book, cancel, share and ask. */
export const CLIENT_CANARIES = {
  'time-forgotten': {
    what: 'what is taken is forgotten, and offered once more',
    caughtBy: 'AP2 once',
    clients: true,
    days: 14,
    hourly: 'delete from taken_times where appointment_id is not null',
  },
  'fee-otherwise': {
    what: 'more is noted than the page said before the tap',
    caughtBy: 'AP7 policy',
    clients: true,
    days: 14,
    start: `create function asks_more() returns trigger language plpgsql as
        $$ begin new.fee = new.fee + 500; return new; end $$;
      create trigger asks before insert on appointment_changes for each row
        when (new.what in ('cancelled', 'moved') and new.said_by = 'page') execute function asks_more()`,
  },
  'policy-otherwise': {
    what: 'the page tells of another deadline than the therapist wrote',
    caughtBy: 'AP7 policy',
    clients: true,
    days: 7,
    house: sealedOtherwise('agreement_versions', 'terms', (text) =>
      text.replaceAll('"hours":24', '"hours":20'),
    ),
  },
  'cancelled-stands': {
    what: 'a session that was cancelled stands again',
    caughtBy: 'AP5 cancelled',
    clients: true,
    days: 14,
    hourly: 'update appointments set cancelled_at = null where cancelled_at is not null',
  },
} as const satisfies Readonly<Record<string, Canary>>;
