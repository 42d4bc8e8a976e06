import { statement } from '#kit/db';
import { deskOf } from '../door.ts';
import {
  type TownAsk,
  type TownRequest,
  hasRoom,
  isColleague,
  isOver,
  isWithColleague,
  mayBeAnswered,
} from '../looking.ts';
import { answeredBy, isBefore } from '../model.ts';
import { type World, breach } from '../world.ts';
import { standsNowhereElse } from './told-nobody.ts';

type Row = {
  contact: string;
  ended: string | null;
  standing: string;
  due: Date | null;
};

const ROWS = `
  select i.id as contact, i.standing, p.due_at as due, r.ended_because as ended
    from requests r
    join inquiries i on i.practice_id = r.practice_id and i.id = r.inquiry_id
    left join promises p on p.practice_id = i.practice_id and p.id = i.promise_id and p.ended_at is null`;

/** Q15 no request that was sent is without an end, or a date of the network that is still to come. */
export async function requestsEnd(world: World): Promise<void> {
  const { rows } = await world.admin.query<Row>(statement(ROWS));
  const byContact = new Map(rows.map((row) => [row.contact, row]));
  for (const request of world.requests) stands(world, request, byContact.get(request.contact.id));
  await areReleased(world);
  await areTold(world);
  await desksTellNobody(world);
}

function stands(world: World, request: TownRequest, row: Row | undefined): void {
  const { contact, chosen, network } = request;
  const now = world.clock.now();
  const say = (rule: string, what: string): void => breach(world, rule, network.slug, contact.id, what);
  if (contact.ended?.because === 'erased') {
    if (row) say('Q15 erased', 'who was erased has a request still');
    return;
  }
  if (!row) return say('Q15 ends', 'a request that was sent is gone');
  if (chosen && !request.handedTo && !isWithColleague(request))
    say('Q14 handed over', `${chosen.ask.member.name} was chosen and has nobody`);
  if (isOver(request)) {
    if (row.ended === null) say('Q15 ends', 'it is over, and the house goes on asking');
    return;
  }
  const isAnswered = answeredBy(contact, now) !== undefined && row.standing === 'answered';
  if (row.ended !== null && !mayBeAnswered(request, now))
    say('Q15 ends', `it was ended (${row.ended}), and nobody had ended or answered it`);
  const somebody = request.asks.some((one) => hasRoom(one, now));
  if (isAnswered && !somebody && row.ended === null)
    say('Q15 ends', 'a human has answered, nobody has room, and it goes on');
  if (isAnswered || contact.automatic || contact.putAside || row.standing !== 'waiting') return;
  // Q20 they have had word of a human, and haven't chosen for two weeks.
  if (row.due === null && somebody) return;
  const hasDate = row.due !== null && row.due.getTime() > now.epochMilliseconds;
  if (!hasDate && !mayBeAnswered(request, now)) say('Q15 promise', 'they wait without a date of the network');
}

const OPEN = `
  select q.id, r.ended_at is not null as over
    from asked_of_us q left join asks a on a.practice_id = q.network and a.id = q.id
    left join requests r on r.practice_id = a.practice_id and r.id = a.request_id
   where q.released_at is null and q.inquiry_id is null`;

/** Q14 who was released owes nothing: nothing is asked of anybody for a request that has ended. */
async function areReleased(world: World): Promise<void> {
  const { rows } = await world.admin.query<{ id: string; over: boolean | null }>(statement(OPEN));
  for (const { id, over } of rows) {
    const ask = world.asks.get(id);
    if (ask && isWithColleague(ask.request) && ask.request.chosen?.ask === ask) continue;
    const isEnded = ask && (over === true || ask.isReleased || isOver(ask.request));
    if (!ask || isEnded)
      breach(
        world,
        'Q14 released',
        ask?.practice.slug ?? '',
        id,
        `${ask?.member.name ?? 'somebody'} is asked still`,
      );
  }
}

const UNTOLD = `
  select q.id from asked_of_us q join openings o on o.practice_id = q.practice_id and o.id = q.opening_id
    join members m on m.practice_id = q.practice_id and m.id = q.member_id
   where q.told_at is null and q.answer is null and q.released_at is null and m.left_at is null
     and o.closed_at is null and o.ends_at > $1 and q.asked_at < $1::timestamptz - interval '61 minutes'`;

const TOO_OFTEN = `
  select distinct b.id from asked_of_us a join asked_of_us b on a.practice_id = b.practice_id and a.member_id = b.member_id
   where a.told_at < b.told_at and b.told_at < a.told_at + interval '60 minutes'`;

/** Q24 whoever is asked hears of it within the hour, and by one mail an hour at most. */
async function areTold(world: World): Promise<void> {
  const untold = await world.admin.query<{ id: string }>(statement(UNTOLD), [world.clock.now().toString()]);
  const often = await world.admin.query<{ id: string }>(statement(TOO_OFTEN));
  const say = (id: string, what: string): void => {
    const ask = world.asks.get(id);
    breach(world, 'Q24 told', ask?.practice.slug ?? '', id, `${ask?.member.name ?? 'somebody'} ${what}`);
  };
  for (const { id } of untold.rows) say(id, 'isn’t told that somebody asks for them');
  for (const { id } of often.rows) say(id, 'is told twice within the hour');
}

const LOOKED_BACK = { hours: 48 };

/** Q11 Q14 what those who are asked find at their desks, and what the network finds at its own. */
async function desksTellNobody(world: World): Promise<void> {
  const since = world.clock.now().subtract(LOOKED_BACK);
  const asked = [...world.asks.values()].filter(
    ({ at, member }) => isBefore(since, at) && !isColleague(member),
  );
  const first = new Map<string, TownAsk>();
  for (const ask of asked) first.set(ask.practice.id, ask);
  for (const { practice, member: asks } of first.values()) {
    const member = practice.staff.find((one) => one === asks);
    if (!member) continue;
    const headers = deskOf(practice, member);
    for (const path of ['/desk/requests', '/desk']) {
      const page = await world.door.request(path, { headers });
      if (page.status !== 200) breach(world, 'desk', practice.slug, '', `${path} answered ${page.status}`);
      standsNowhereElse(world, practice, await page.text(), `the page ${path}`);
    }
  }
  const network = world.practices.find((one) => one.isNetwork);
  const [coordinator] = network?.staff ?? [];
  if (!network || !coordinator || asked.length === 0) return;
  const desk = await world.door.request('/desk', { headers: deskOf(network, coordinator) });
  standsNowhereElse(world, network, await desk.text(), 'the desk of the network');
}
