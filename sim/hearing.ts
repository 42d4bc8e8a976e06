import { statement } from '#kit/db';
import { inquiry } from '#inquiries';
import { askIsRight } from './checkers/asked.ts';
import type { TownAsk } from './looking.ts';
import { findsTheirPage } from './people/choosing.ts';
import { liveOn } from './people/living.ts';
import { meet } from './people/meeting.ts';
import { type World, breach, expects, inside, later } from './world.ts';

/** What becomes known in a practice when a network has told it something: somebody is asked, or has a new person. */

const ROW = `
  select q.practice_id, q.member_id, q.opening_id, q.inquiry_id, r.inquiry_id as contact_id
    from asked_of_us q
    left join asks a on a.practice_id = q.network and a.id = q.id
    left join requests r on r.practice_id = a.practice_id and r.id = a.request_id
   where q.id = $1`;

type Row = {
  practice_id: string;
  member_id: string;
  opening_id: string;
  inquiry_id: string | null;
  contact_id: string | null;
};

/** A job has told a practice of one asking: the town takes note of who is asked, and meets who was handed over. */
export async function heardOfAsk(world: World, payload: unknown): Promise<void> {
  const { ask: id } = payload as { ask: string };
  const { rows } = await world.admin.query<Row>(statement(ROW), [id]);
  const [row] = rows;
  if (!row) return;
  const ask = world.asks.get(id) ?? isAsked(world, id, row);
  if (ask && row.inquiry_id !== null && !ask.request.handedTo) await isHandedOver(world, ask, row.inquiry_id);
}

function isAsked(world: World, id: string, row: Row): TownAsk | undefined {
  const practice = world.practices.find((one) => one.id === row.practice_id);
  const member = [...(practice?.staff ?? []), ...world.colleagues].find((one) => one.id === row.member_id);
  const request = world.requests.find(({ contact }) => contact.id === row.contact_id);
  if (!practice || !member || !request) {
    breach(world, 'Q12 asked', practice?.slug ?? '', id, 'somebody is asked for a person whom nobody knows');
    return undefined;
  }
  const at = world.clock.now();
  const ask: TownAsk = {
    id,
    request,
    practice,
    member,
    openingId: row.opening_id,
    at,
    link: undefined,
    said: undefined,
    isReleased: false,
  };
  askIsRight(world, ask);
  request.asks.push(ask);
  world.asks.set(id, ask);
  return ask;
}

/** Q14 the person is a contact of whom they chose: from here on every checker judges that practice as well. */
async function isHandedOver(world: World, ask: TownAsk, id: string): Promise<void> {
  const { request, practice } = ask;
  const { contact: before } = request;
  expects(world, before, request.chosen?.ask === ask, 'Q14 somebody has a person who didn’t choose them');
  const found = await inside(world, practice, { kind: 'system' }, (work) => inquiry(work, id));
  if (!found) return breach(world, 'Q14 handed over', practice.slug, id, 'the new contact is nowhere');
  expects(world, before, found.holderId === ask.member.id, 'Q14 another holds them than whom they chose');
  const given = { cameBy: 'page', called: before.called, automatic: false } as const;
  // Nobody says a way that a mail came back from.
  const ways = before.ways.filter(({ address }) => !before.bounced.has(address));
  const contact = meet(world, practice, { given, ways, isRobot: false }, found);
  request.handedTo = contact;
  before.ended = { because: 'found_someone', at: world.clock.now() };
  before.endedOnce = true;
  for (const one of before.answers) if (!one.reachedAt) one.undone = true;
  const dice = world.dice.fork(`handed ${id}`);
  later(world, dice.between(1, 200), () => findsTheirPage(world, request));
  return liveOn(world, contact, dice);
}
