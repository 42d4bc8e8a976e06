import { statement } from '#kit/db';
import {
  type TownAsk,
  type TownColleague,
  asksIn,
  isLetGo,
  isOnTheList,
  isOver,
  isWithColleague,
} from '../looking.ts';
import type { Carried } from '../model.ts';
import { type World, breach } from '../world.ts';
import { colleagueIsToldOf } from './told-nobody.ts';

const MOST_INVITATIONS = 2;

/** O13 O14 Q25 a mail to a colleague without an account: wanted by their own press, with a way to leave, and of nobody. */
export function judgeToColleague(world: World, one: TownColleague, mail: Carried): void {
  const say = (rule: string, what: string): void =>
    breach(world, rule, one.network.slug, one.id, `${mail.purpose} to ${one.name}: ${what}`);
  if (mail.leave === undefined) say('O14 leave', 'no way to leave in it');
  if (colleagueIsToldOf(world, `${mail.subject}\n${mail.text}`).length > 0)
    say('Q25 untold', 'somebody stands in it');
  if (mail.purpose === 'colleague') {
    if (one.leftAt) say('O13 invited', 'they had answered');
    // What comes later tells where their page is now.
    if (one.joinedAt) return;
    one.invitations += 1;
    if (one.invitations > MOST_INVITATIONS) say('O13 invited', 'a third invitation');
    return;
  }
  if (!one.joinedAt) say('O13 press', 'they had not pressed yes');
  if (one.leftAt) say('O14 left', 'they had left');
  if (one.isResting) say('O17 rests', 'they are off the list');
  if (mail.purpose === 'request') judgeAsking(world, mail, say);
}

function judgeAsking(world: World, mail: Carried, say: (rule: string, what: string) => void): void {
  const asks = asksIn(world, mail);
  if (asks.length === 0 || asks.length !== mail.asks.length) return say('Q12 asked', 'of nobody');
  if (asks.some((ask) => ask.request.chosen?.ask === ask)) return undefined;
  if (asks.every((ask) => isOver(ask.request) || ask.isReleased))
    say('Q14 released', 'they owe nothing any more');
  else if (asks.every((ask) => isOver(ask.request) || ask.isReleased || ask.said !== undefined))
    say('Q13 one press', 'they have said already');
  return undefined;
}

/** Q25 behind their link nobody stands but who chose them, until they have been in touch, gave back, or the network answered. */
export function tellsOfNobody(world: World, ask: TownAsk, page: string): void {
  const { request, practice } = ask;
  const isTheirs = request.chosen?.ask === ask && isLetGo(request, world.clock.now()) !== 'yes';
  for (const one of colleagueIsToldOf(world, page, isTheirs ? request : undefined))
    breach(world, 'Q25 shown', practice.slug, one.contact.id, `stands behind the link of ${ask.member.name}`);
}

type Row = {
  id: string;
  joined: boolean;
  gone: boolean;
  openings: { id: string; open: boolean }[] | null;
  told: string[] | null;
};

const ROWS = `
  select l.id, l.joined_at is not null as joined, l.left_at is not null as gone,
         (select json_agg(json_build_object('id', o.id, 'open', o.closed_at is null and o.ends_at > $1)) from openings o
           where o.practice_id = l.practice_id and o.member_id = l.id and o.home_practice is null) as openings,
         (select json_agg(p.id) from postings p
           where p.practice_id = l.practice_id and p.member_id = l.id and p.opening_id is not null) as told
    from listed_colleagues l`;

/** O13 O14 O15 nobody is on the list but by their own press, and nothing is told that they didn't press for. */
export async function colleaguesAreRight(world: World): Promise<void> {
  const { rows } = await world.admin.query<Row>(statement(ROWS), [world.clock.now().toString()]);
  const byId = new Map(world.colleagues.map((one) => [one.id, one]));
  for (const row of rows) {
    const one = byId.get(row.id);
    if (one) isRight(world, one, row);
    else breach(world, 'O13 invited', '', row.id, 'whom nobody invited');
  }
  await theNetworkLooksAfter(world);
}

function isRight(world: World, one: TownColleague, row: Row): void {
  const say = (rule: string, what: string): void =>
    breach(world, rule, one.network.slug, one.id, `${one.name}: ${what}`);
  if (row.joined !== (one.joinedAt !== undefined)) say('O13 press', 'on the list without a press, or not');
  if (row.gone !== (one.leftAt !== undefined)) say('O14 left', 'they left, or did not');
  const known = new Set(one.network.openings.map(({ id }) => id));
  for (const { id, open } of row.openings ?? []) {
    if (!known.has(id)) say('O15 told', 'an opening is told that they never pressed for');
    if (open && !isOnTheList(one)) say('O14 left', 'an opening of somebody who isn’t on the list');
  }
  for (const id of row.told ?? [])
    if (!one.posted.has(id)) say('O15 told', 'a line is told before its press');
}

type Contact = { id: string; standing: string; due: Date | null; handed: boolean };

const CONTACTS = `
  select i.id, i.standing, p.due_at as due, exists (select from asks a join asked_of_us q
           on q.practice_id = a.practice_id and q.id = a.id
           where a.practice_id = r.practice_id and a.request_id = r.id and q.handed_at is not null) as handed
    from requests r join inquiries i on i.practice_id = r.practice_id and i.id = r.inquiry_id
    left join promises p on p.practice_id = i.practice_id and p.id = i.promise_id and p.ended_at is null`;

/** Q25 who chose a colleague without an account has a live date of the network, until that colleague has been in touch. */
async function theNetworkLooksAfter(world: World): Promise<void> {
  const chosen = world.requests.filter(isWithColleague);
  if (chosen.length === 0) return;
  const now = world.clock.now();
  const { rows } = await world.admin.query<Contact>(statement(CONTACTS));
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const request of chosen) {
    const { contact } = request;
    const row = byId.get(contact.id);
    if (isLetGo(request, now) !== 'no' || contact.automatic || contact.putAside) continue;
    const say = (rule: string, what: string): void =>
      breach(world, rule, request.network.slug, contact.id, what);
    if (row?.handed !== true) {
      if (world.deadJobs.size === 0) say('Q25 handed', 'whom they chose was never told');
    } else if (row.standing !== 'waiting' || row.due === null || row.due.getTime() <= now.epochMilliseconds)
      say('Q25 promise', `they wait for a colleague without a date of the network (${row.standing})`);
  }
}
