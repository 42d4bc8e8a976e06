import type { House } from '#app/house';
import type { Work } from '#kit/work';
import type { Canary } from './canaries.ts';

/** What is planted where people look for somebody through a network, or keep a list of whom they try. */

/** A house that seals something else in one place than it was told to. */
export function sealedOtherwise(
  table: string,
  column: string,
  change: (text: string) => string,
  hears: (table: string, column: string, text: string) => void = () => undefined,
): (house: House) => House {
  return (house) => {
    const otherwise = (work: Work): Work => ({
      ...work,
      as: (actor) => otherwise(work.as(actor)),
      seal: (where, what, row, text) => {
        hears(where, what, text);
        return work.seal(where, what, row, where === table && what === column ? change(text) : text);
      },
    });
    const { source } = house;
    return {
      ...house,
      source: {
        ...source,
        inPractice: (practice, actor, act) =>
          source.inPractice(practice, actor, (work) => act(otherwise(work))),
      },
    };
  };
}

/** A house in which the last name that was written down slips into what is sealed in one place. */
function namesSlipInto(table: string, column: string): (house: House) => House {
  let name = '';
  return sealedOtherwise(
    table,
    column,
    (text) => `${text} ${name}`,
    (where, what, text) => {
      if (where === 'persons' && what === 'called' && text !== '') name = text;
    },
  );
}

export const LOOKING_CANARIES = {
  'request-ended': {
    what: 'a request ends, and nobody has ended or answered it',
    caughtBy: 'Q15 ends',
    days: 7,
    hourly: `update requests set ended_at = sent_at, ended_because = 'answered', due_at = null
      where sent_at is not null and ended_at is null`,
  },
  'request-undated': {
    what: 'a request that was sent has no date of the network',
    caughtBy: 'Q15 promise',
    days: 9,
    hourly: `update inquiries set promise_id = null where standing = 'waiting'
      and id in (select inquiry_id from requests where ended_at is null)`,
  },
  'name-slipped': {
    what: 'who is asked is told a name',
    caughtBy: 'Q14 untold',
    days: 6,
    house: namesSlipInto('asked_of_us', 'sentence'),
  },
  'not-released': {
    what: 'who was released is asked still',
    caughtBy: 'Q14 released',
    days: 7,
    hourly: `update asked_of_us set released_at = null where released_at is not null`,
  },
  'asked-untold': {
    what: 'who is asked a second time within the hour never hears of it',
    caughtBy: 'Q24 told',
    days: 12,
    seed: 12,
    start: `create function tell_never() returns trigger language plpgsql as
        $$ begin if new.due_at > new.asked_at then new.due_at = null; end if; return new; end $$;
      create trigger tells_never before insert on asked_of_us for each row execute function tell_never()`,
  },
  'told-at-once': {
    what: 'who is asked for several people within the hour gets a mail for each',
    caughtBy: 'Q24 told',
    days: 12,
    seed: 12,
    start: `create function tell_at_once() returns trigger language plpgsql as
        $$ begin new.due_at = new.asked_at; return new; end $$;
      create trigger tells_at_once before insert on asked_of_us for each row execute function tell_at_once()`,
  },
  'copy-goes-on': {
    what: 'an opening that has ended goes on in the network',
    caughtBy: 'O12 ended',
    days: 6,
    start: `create function copy_goes_on() returns trigger language plpgsql as $$ begin
        new.closed_at = null; new.closed_because = null; new.named = 0; new.ends_at = new.offered_at + interval '90 days';
        return new; end $$;
      create trigger copy_goes_on before insert or update on openings for each row
        when (new.home_practice is not null) execute function copy_goes_on()`,
  },
  'handed-to-nobody': {
    what: 'who was chosen never gets the person',
    caughtBy: 'Q14 handed over',
    days: 11,
    start: `create function forget_choice() returns trigger language plpgsql as
        $$ begin new.chosen_at = null; return new; end $$;
      create trigger forgets_choice before update on asks for each row execute function forget_choice()`,
  },
  'list-kept': {
    what: 'a list that was deleted is kept',
    caughtBy: 'Q7 kept',
    days: 21,
    seed: 14,
    start: `create function keep_list() returns trigger language plpgsql as $$ begin return null; end $$;
      create trigger keeps before delete on try_lists for each row execute function keep_list()`,
  },
  'notes-go-on': {
    what: 'notes go on where nobody asks for them any more',
    caughtBy: 'Q6 ended',
    days: 14,
    start: `create function notes_go_on() returns trigger language plpgsql as
        $$ begin new.person_id = coalesce(new.person_id, old.person_id); new.way_id = coalesce(new.way_id, old.way_id);
           return new; end $$;
      create trigger notes_go_on before update on try_lists for each row execute function notes_go_on()`,
  },
} as const satisfies Readonly<Record<string, Canary>>;
