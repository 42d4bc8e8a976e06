import { Uncertain, type CarrierFor, type Mail } from '#channels';
import { statement } from '#kit/db';
import { Fault } from '#kit/outcome';
import { judge } from './checkers/on-the-way.ts';
import { type Carried, type Contact, arrived, isBefore } from './model.ts';
import { autoReplies, comesBack } from './people/by-mail.ts';
import { hearsOfRequest } from './staff/asked.ts';
import { readsANote } from './people/keeping-a-list.ts';
import { isAskedWhether, readsReminder } from './people/goodbyes.ts';
import { hearsOfFreed } from './people/sooner.ts';
import { readsAsColleague } from './people/colleagues.ts';
import { wasReturned } from './people/off-the-list.ts';
import { isAskedWhetherOpen } from './staff/openings.ts';
import { meanwhile } from './people/living.ts';
import { type World, later, plan } from './world.ts';

type Row = {
  practice_id: string;
  purpose: string;
  about_id: string | null;
  answer_of: string | null;
  asks: string[];
  person_id: string | null;
};

const WHAT_IT_IS = `
  select d.practice_id, d.purpose, d.about_id, d.person_id, a.inquiry_id as answer_of,
         case when d.about_id is not null then array[d.about_id::text] else array(
           select q.id::text from asked_of_us q where q.practice_id = d.practice_id and q.member_id = d.member_id
              and q.told_at = d.made_at and d.purpose = 'request' order by q.asked_at, q.id) end as asks
    from deliveries d left join answers a on a.practice_id = d.practice_id and a.id = d.about_id
   where d.message_id = $1`;

/** What the rows say a mail is about. Only for sorting: whether it should have left is judged by the town's memory. */
async function sortOf(world: World, mail: Mail): Promise<Row> {
  const id = mail.messageId.slice(1).split('@')[0] ?? '';
  const found = await world.admin.query<Row>(statement(WHAT_IT_IS), [id]);
  return (
    found.rows[0] ?? {
      practice_id: '',
      purpose: 'unknown',
      about_id: null,
      answer_of: null,
      asks: [],
      person_id: null,
    }
  );
}

/** Carriers that keep everything they are handed, and have all the bad luck of real ones. */
export function townCarriers(world: () => World): CarrierFor {
  const carry = async (mail: Mail): Promise<void> => {
    const town = world();
    const row = await sortOf(town, mail);
    const outcome = luck(town, mail, row);
    const carried: Carried = {
      at: town.clock.now(),
      practice: row.practice_id,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      messageId: mail.messageId,
      purpose: row.purpose,
      aboutId: row.about_id,
      personId: row.person_id,
      asks: row.purpose === 'request' ? row.asks : [],
      leave: mail.leave,
      outcome,
    };
    if (arrived(carried)) judge(town, carried);
    town.mails.push(carried);
    if (arrived(carried)) arrive(town, carried, row);
    await duringTheCall(town, mail);
    if (outcome === 'refused') later(town, 1, () => wasReturned(town, mail.to));
    return settle(town, outcome);
  };
  return () => ({ name: 'town', carry });
}

/** While a mail server thinks, no transaction is open, and people go on living. */
async function duringTheCall(world: World, mail: Mail): Promise<void> {
  const dice = world.dice.fork(`during ${mail.messageId} ${world.clock.now().epochMilliseconds}`);
  const link = /\/m\/([\w-]+)/.exec(mail.text)?.[1];
  const contact = link === undefined ? undefined : world.byLink.get(link);
  if (contact && dice.happens(0.02)) await meanwhile(world, contact, dice);
}

/** What mail servers send back: a bounce, soon or days later; an automatic reply. */
function answersBack(world: World, practice: World['practices'][number], mail: Carried): void {
  const dice = world.dice.fork(`back ${mail.messageId}`);
  const isTheirs = practice.staff.every((one) => one.email !== mail.to);
  if (!isTheirs) return;
  if (dice.happens(0.03)) {
    const forGood = dice.happens(0.7);
    later(world, dice.happens(0.7) ? dice.between(1, 60) : dice.between(600, 4000), () =>
      comesBack(world, practice, mail, forGood),
    );
  } else if (dice.happens(0.04))
    later(world, dice.between(1, 30), () => autoReplies(world, practice, mail, dice));
}

function luck(world: World, mail: Mail, row: Row): Carried['outcome'] {
  const dice = world.dice.fork(`carrier ${mail.messageId} ${world.clock.now().epochMilliseconds}`);
  const practice = world.practices.find((one) => one.id === row.practice_id);
  if (practice?.outageUntil && isBefore(world.clock.now(), practice.outageUntil)) return 'asked_to_wait';
  if (mail.to.startsWith('gone.')) return 'refused';
  return dice.weigh({
    sent: 930,
    asked_to_wait: 45,
    refused: 5,
    sent_then_lost: 5,
    lost_before: 4,
    died_before: 5,
    died_after: 6,
  });
}

function settle(world: World, outcome: Carried['outcome']): Promise<void> {
  switch (outcome) {
    case 'sent':
      return Promise.resolve();
    case 'asked_to_wait':
      return Promise.reject(new Fault('transient', 'the mail server asked to wait: 451'));
    case 'refused':
      return Promise.reject(new Fault('permanent', 'the mail server refused: 550'));
    case 'sent_then_lost':
    case 'lost_before':
      return Promise.reject(new Uncertain('the connection broke after the words were handed over'));
    case 'died_before':
    case 'died_after':
      // The process is gone between the carrier and the commit: nobody ever hears what came of it.
      world.tally.deaths += 1;
      world.died?.();
      return new Promise(() => undefined);
    default:
      throw new Error('assertion: an outcome that is known');
  }
}

/** What a mail does when it arrives: the answer is in a person's hands, a member of staff goes to look. */
function arrive(world: World, mail: Carried, row: Row): void {
  const contact: Contact | undefined = row.answer_of ? world.byId.get(row.answer_of) : undefined;
  const answer = contact?.answers.find((one) => one.id === mail.aboutId);
  if (answer && !answer.reachedAt) answer.reachedAt = mail.at;
  if (mail.purpose === 'tries') readsANote(world, mail);
  if (mail.purpose === 'opening') isAskedWhetherOpen(world, mail);
  if (mail.purpose === 'request') hearsOfRequest(world, mail);
  readsAsColleague(world, mail);
  if (mail.purpose === 'freed_time') hearsOfFreed(world, mail);
  if (mail.purpose === 'goodbye') isAskedWhether(world, mail);
  if (mail.purpose === 'reminder') plan(world, mail.at, () => readsReminder(world, mail));
  const home = world.practices.find((one) => one.id === mail.practice);
  if (home) answersBack(world, home, mail);
  for (const practice of world.practices) {
    const member = practice.staff.find((one) => one.email === mail.to);
    if (member) later(world, 20, () => world.called(practice, member));
  }
}
