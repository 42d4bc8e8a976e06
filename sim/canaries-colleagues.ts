import type { House } from '#app/house';
import type { Canary } from './canaries.ts';
import { sealedOtherwise } from './canaries-looking.ts';

/** What is planted where a network has colleagues without an account. */

export const COLLEAGUE_CANARIES = {
  'invited-for-ever': {
    what: 'an invitation goes out again and again',
    caughtBy: 'O13 invited',
    days: 5,
    house: (house: House): House => ({
      ...house,
      stillWanted: new Map([...house.stillWanted, ['colleague', () => true]]),
    }),
    hourly: `update deliveries set due_at = made_at, taken_at = null, sent_at = null
      where purpose = 'colleague' and sent_at is not null`,
  },
  'listed-unasked': {
    what: 'who was invited is on the list without a press',
    caughtBy: 'O13 press',
    days: 4,
    hourly: `update listed_colleagues set joined_at = invited_at where joined_at is null`,
  },
  'no-way-out': {
    what: 'mails to colleagues carry no way to leave',
    caughtBy: 'O14 leave',
    days: 4,
    house: sealedOtherwise('deliveries', 'body', (text) => {
      const { leave: _, ...words } = JSON.parse(text) as Record<string, unknown>;
      return JSON.stringify(words);
    }),
  },
  'left-and-told': {
    what: 'what somebody told goes on when they leave',
    caughtBy: 'O14 left',
    days: 14,
    seed: 15,
    start: `create function left_goes_on() returns trigger language plpgsql as
        $$ begin new.closed_at = null; new.closed_because = null; return new; end $$;
      create trigger left_goes_on before update on openings for each row
        when (new.closed_because = 'left') execute function left_goes_on()`,
  },
  'told-unpressed': {
    what: 'a line by mail is told before anybody pressed',
    caughtBy: 'O15 told',
    days: 14,
    seed: 15,
    hourly: `update postings set opening_id = id where opening_id is null`,
  },
  'shown-too-soon': {
    what: 'who is asked and has no account is shown the person before any choice',
    caughtBy: 'Q25 shown',
    days: 15,
    start: `create function shows_at_once() returns trigger language plpgsql as
        $$ begin new.handed_at = new.asked_at; return new; end $$;
      create trigger shows_at_once before insert on asked_of_us for each row
        when (new.network = new.practice_id) execute function shows_at_once()`,
  },
  'looked-after-by-nobody': {
    what: 'who chose a colleague has no date of the network',
    caughtBy: 'Q25 promise',
    days: 14,
    seed: 15,
    hourly: `update inquiries set promise_id = null where request_says = 'with_colleague' and standing = 'waiting'`,
  },
} as const satisfies Readonly<Record<string, Canary>>;

/** The words of whoever wrote last, with the mark of the town in them, slip into whatever is written next. */
function wordsSlipOn(): (house: House) => House {
  let last = '';
  return sealedOtherwise(
    'inquiry_messages',
    'words',
    (text) => `${text} ${last}`,
    (table, column, text) => {
      if (table === 'inquiry_messages' && column === 'words' && /p[0-9a-f]{8}/.test(text)) last = text;
    },
  );
}

export const ELSEWHERE_CANARIES = {
  'words-slip-on': {
    what: 'words that somebody wrote to one practice stand in another',
    caughtBy: 'I21 passed on',
    days: 6,
    house: wordsSlipOn(),
  },
  'copy-differs': {
    what: 'a place that the network changed stays as it was in one practice',
    caughtBy: 'R17 one list',
    days: 6,
    start: `create function keeps_copy() returns trigger language plpgsql as
        $$ begin new.phone = '212-555-0100'; return new; end $$;
      create trigger keeps_copy before insert or update on resources for each row
        when (new.network is not null) execute function keeps_copy()`,
  },
} as const satisfies Readonly<Record<string, Canary>>;
