import { statement } from '#kit/db';
import type { TownList } from '../looking.ts';
import { type Carried, type Practice, arrived, isBefore } from '../model.ts';
import { type World, breach } from '../world.ts';

/** Q6 of each time that notes were asked for. */
const MOST_REMINDERS = 4;
/** Three days, but for what a mail server that asked to wait takes of them. */
const APART = { hours: 24 };

/** Q6 a note goes where it was asked for, says nothing that was typed, comes seldom, and never after it was ended. */
export function judgeNote(world: World, practice: Practice, mail: Carried): void {
  const say = (rule: string, what: string): void =>
    breach(world, rule, practice.slug, '', `a note to ${mail.to}: ${what}`);
  const list = world.lists.find(({ link }) => mail.text.includes(`/${practice.slug}/tries/${link}`));
  if (!list) return say('Q6 notes', 'without its list');
  if (list.deletedAt) say('Q7 list', 'its list was deleted');
  else if (list.mail?.address !== mail.to) say('Q6 notes', 'nobody asks for it there, or not any more');
  if (practice.stopped.has(mail.to)) say('I9 stopped', 'they had said stop');
  if (
    mail.text.includes(list.secret) ||
    list.tries.some(({ whom }) => whom !== 'Dr.' && mail.text.includes(whom))
  )
    say('Q6 notes', 'what was typed stands in it');
  if (/let it be/.test(mail.text) && list.mail) judgeReminder(list, mail, say);
}

function judgeReminder(list: TownList, mail: Carried, say: (rule: string, what: string) => void): void {
  const before = list.mail?.remindedAt ?? [];
  const last = before.at(-1);
  if (before.length >= MOST_REMINDERS) say('Q6 notes', 'a fifth reminder');
  if (last && isBefore(mail.at, last.add(APART))) say('Q6 notes', 'two reminders within a day');
  if (arrived(mail)) before.push(mail.at);
}

const ROWS = `
  select practice_id, count(*)::int as lists, count(person_id)::int as mailed,
         (select count(*)::int from tries t where t.practice_id = l.practice_id and t.removed_at is null) as tries
    from try_lists l group by practice_id`;

type Row = { practice_id: string; lists: number; mailed: number; tries: number };

/** Q6 Q7 of a list that was deleted nothing is there, nor an address where notes were ended; all the others are whole. */
export async function listsAreKept(world: World): Promise<void> {
  const { rows } = await world.admin.query<Row>(statement(ROWS));
  for (const practice of world.practices) {
    const found = rows.find((row) => row.practice_id === practice.id);
    const kept = world.lists.filter((one) => one.practice === practice && !one.deletedAt);
    const tries = kept.flatMap((one) => one.tries).filter(({ removedAt }) => !removedAt);
    const say = (rule: string, what: string): void => breach(world, rule, practice.slug, '', what);
    const [lists, mailed] = [kept.length, kept.filter(({ mail }) => mail).length];
    if ((found?.lists ?? 0) !== lists) say('Q7 kept', `${found?.lists ?? 0} lists, and ${lists} are kept`);
    if ((found?.tries ?? 0) !== tries.length)
      say('Q7 kept', `${found?.tries ?? 0} tries, and ${tries.length} are kept`);
    if ((found?.mailed ?? 0) !== mailed)
      say('Q6 ended', `${found?.mailed ?? 0} addresses, and ${mailed} ask for notes`);
  }
}
