import type { Canary } from './canaries.ts';
import type { House } from '#app/house';
import { sealedOtherwise } from './canaries-looking.ts';

/** A house in which the words that were shared last stand in what is mailed. */
function sharedSlipsIntoMails(): (house: House) => House {
  let words = '';
  return sealedOtherwise(
    'deliveries',
    'body',
    (text) => text.replace('note is automatic.', () => `note is automatic. ${words}`),
    (where, what, text) => {
      if (where === 'shares' && what === 'said') words = /A few words \(\w+\)/.exec(text)?.[0] ?? words;
    },
  );
}

/** A house that notes whatever a client opens. */
const notesWhatIsRead = (house: House): House => ({
  ...house,
  source: {
    ...house.source,
    inPractice: (practice, actor, act) =>
      house.source.inPractice(practice, actor, (work) => {
        if (actor.kind === 'person')
          work.record({ action: 'my_page.read_so', subject: 'person', subjectId: actor.id });
        return act(work);
      }),
  },
});

/** What is planted where clients book, cancel, share and ask. */
export const CLIENT_CANARIES = {
  'time-forgotten': {
    what: 'what is taken is forgotten, and offered once more',
    caughtBy: 'AP2 once',
    clients: true,
    days: 14,
    seed: 4,
    hourly: 'delete from taken_times where appointment_id is not null',
  },
  'fee-otherwise': {
    what: 'more is noted than the page said before the tap',
    caughtBy: 'AP7 policy',
    clients: true,
    days: 14,
    practices: 2,
    seed: 15,
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
    practices: 2,
    house: sealedOtherwise('agreement_versions', 'terms', (text) =>
      text.replaceAll('"hours":24', '"hours":2'),
    ),
  },
  'cancelled-stands': {
    what: 'a session that was cancelled stands again',
    caughtBy: 'AP5 cancelled',
    clients: true,
    days: 14,
    practices: 2,
    seed: 15,
    hourly: 'update appointments set cancelled_at = null where cancelled_at is not null',
  },
  'session-moved': {
    what: 'a session is written down a day later than it was booked for',
    caughtBy: 'AP5 moved',
    clients: true,
    days: 7,
    practices: 2,
    start: `create function a_day_later() returns trigger language plpgsql as
        $$ begin new.starts_at = new.starts_at + interval '1 day'; new.ends_at = new.ends_at + interval '1 day'; return new; end $$;
      create trigger later before insert on appointments for each row execute function a_day_later()`,
  },
  'session-lost': {
    what: 'a session that was booked is gone',
    caughtBy: 'AP4 booked',
    clients: true,
    days: 7,
    practices: 2,
    hourly: 'delete from appointments',
  },
  'asked-for-help': {
    what: 'who looks for help now leaves a trace',
    caughtBy: 'G7 nobody is told',
    clients: true,
    days: 12,
    seed: 4,
    house: notesWhatIsRead,
  },
  'freed-to-many': {
    what: 'a free time is held for too many at once, for too long, and two have it',
    caughtBy: ['AP41 three', 'AP42 too late', 'AP43 first yes'],
    clients: true,
    days: 10,
    seed: 2,
    start: `create function asks_many() returns trigger language plpgsql security definer as
        $$ begin
          if pg_trigger_depth() > 1 then return new; end if;
          insert into freed_offers (practice_id, id, freed_id, wish_id, person_id, way_id, link_hash, offered_at, held_until, said_yes_at)
            select new.practice_id, gen_random_uuid(), new.freed_id, new.wish_id, p.id, new.way_id, sha256(p.id::text::bytea),
              new.offered_at, f.starts_at, new.offered_at
            from persons p, freed_times f where p.practice_id = new.practice_id and p.id <> new.person_id
              and f.practice_id = new.practice_id and f.id = new.freed_id limit 4 on conflict do nothing;
          return new; end $$;
      create trigger asks after insert on freed_offers for each row execute function asks_many()`,
  },
  'sent-to-another': {
    what: 'what a client shares comes to another therapist',
    caughtBy: 'SH2 seen',
    clients: true,
    days: 12,
    practices: 2,
    start: `create function goes_astray() returns trigger language plpgsql as
        $$ begin select c.id into new.member_id from members c
          where c.practice_id = new.practice_id and c.id <> new.member_id and c.role <> 'front_desk' limit 1;
          if new.member_id is null then new.member_id = old.member_id; end if; return new; end $$;
      create trigger strays before update on shares for each row
        when (old.sent_at is null and new.sent_at is not null) execute function goes_astray()`,
  },
  'words-in-mail': {
    what: 'what a client shared last slips into mails',
    caughtBy: 'SH2 seen',
    clients: true,
    days: 12,
    practices: 2,
    house: sharedSlipsIntoMails(),
  },
  'date-forgotten': {
    what: 'the date that a client was told is forgotten once it went by',
    caughtBy: 'SH1 promise',
    clients: true,
    days: 16,
    hourly: 'update shares set answer_due_at = null where answer_due_at is not null and answered_at is null',
  },
  'choice-hidden': {
    what: 'what the therapist makes of it that a client is late stands nowhere',
    caughtBy: 'AP37 at once',
    clients: true,
    days: 20,
    start: `create function forgets_choice() returns trigger language plpgsql as
        $$ begin new.choice = null; new.chosen_at = null; return new; end $$;
      create trigger forgets before update on late_words for each row execute function forgets_choice()`,
  },
  'guardian-sees-all': {
    what: 'a guardian meets what nobody chose for them',
    caughtBy: 'P11 guardian',
    clients: true,
    days: 10,
    hourly: `update guardianships set messages = 'act', appointments = 'act'`,
  },
  'asked-at-night': {
    what: 'the house believes that everybody lives on the other side of the earth',
    caughtBy: 'AP42 night',
    clients: true,
    days: 24,
    seed: 17,
    hourly: `update my_pages set zone = 'Asia/Tokyo' where zone is null`,
  },
  'first-left-out': {
    what: 'who comes first for a time that came free is passed over',
    caughtBy: 'AP41 order',
    clients: true,
    days: 24,
    start: `create table passed_over (freed_id uuid primary key);
      create function passes_over() returns trigger language plpgsql security definer as $$ begin
        insert into passed_over values (new.freed_id) on conflict do nothing;
        if found then return null; end if;
        return new; end $$;
      create trigger passes before insert on freed_offers for each row execute function passes_over()`,
  },
} as const satisfies Readonly<Record<string, Canary>>;
