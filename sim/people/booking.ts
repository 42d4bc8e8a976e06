import { type TownClient, type TownSession, endOf, heard, standing } from '../care.ts';
import type { Dice } from '../chance.ts';
import { policyIsRight } from '../checkers/policy.ts';
import { mayCancel } from './cancelling.ts';
import { mayRunLate } from './running-late.ts';
import { type Fields, type Page, formTo } from '../door.ts';
import { type World, breach } from '../world.ts';
import { appointments, onOwnPage, surprised } from './own-page.ts';

/** Three taps on a client's page: what, when, yes. */

/** Where a first tap leads: more than one thing may be booked. */
const CHOICES = /href="(\/my\/[^"]*\/appointments\/new\?with=[^"]*)"/g;
const LATER = /href="(\/my\/[^"]*[?&](?:amp;)?from=[^"]*)"/;

const links = (text: string): string[] =>
  [...text.matchAll(CHOICES)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

const starts = (text: string): string[] =>
  [...text.matchAll(/name="start" value="(\d+)"/g)].map(([, value = '']) => value);

/** A page with times: where there are several things to book one of them, and the first free day where none is free soon. */
async function timesAt(world: World, client: TownClient, path: string, dice: Dice): Promise<Page> {
  let page = await onOwnPage(world, client, path);
  const choices = links(page.text);
  if (starts(page.text).length === 0 && choices.length > 0)
    page = await onOwnPage(world, client, dice.pick(choices));
  const later = LATER.exec(page.text)?.[1]?.replaceAll('&amp;', '&');
  if (starts(page.text).length === 0 && later) page = await onOwnPage(world, client, later);
  return page;
}

/** Most take one of the first times that suit. */
const wanted = (page: Page, dice: Dice): string | undefined => {
  const all = starts(page.text);
  return all[dice.between(0, Math.min(all.length - 1, 11))];
};

const instant = (start: string): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Number(start) * 1000);

type Held = { readonly page: Page; readonly path: string; readonly startsAt: Temporal.Instant };

/** The second tap. Who was too late is shown what else is near, and takes one of those. */
export async function holds(
  world: World,
  client: TownClient,
  path: string,
  dice: Dice,
): Promise<Held | undefined> {
  let page = await timesAt(world, client, path, dice);
  for (let tap = 0; tap < 3; tap += 1) {
    const start = wanted(page, dice);
    const fields = formTo(page.text, appointments(client, '/holds'));
    if (start === undefined || !fields) return undefined;
    const held = await onOwnPage(world, client, appointments(client, '/holds'), [
      ...fields,
      ['start', start],
    ]);
    if (held.status === 303) {
      const shown = await onOwnPage(world, client, held.to);
      return { page: shown, path: held.to, startsAt: instant(start) };
    }
    if (held.status !== 409) return surprised(world, client, `a time answered ${held.status}`);
    page = held;
  }
  return undefined;
}

export async function books(world: World, client: TownClient, dice: Dice): Promise<TownSession | undefined> {
  const held = await holds(world, client, appointments(client, '/new'), dice);
  if (!held) return undefined;
  policyIsRight(world, client, held.page.text, { startsAt: held.startsAt });
  const fields = formTo(held.page.text, appointments(client));
  if (!fields) return surprised(world, client, 'what is held has no button');
  return confirms(world, client, held, fields);
}

async function confirms(
  world: World,
  client: TownClient,
  held: Held,
  fields: Fields,
): Promise<TownSession | undefined> {
  const booked = await onOwnPage(world, client, appointments(client), fields);
  const id = /\/appointments\/([0-9a-f-]{36})/.exec(booked.to)?.[1];
  if (booked.status !== 303 || id === undefined) {
    if (booked.status !== 409) surprised(world, client, `booking answered ${booked.status}`);
    return undefined;
  }
  const minutes = Number(/, (\d+) minut/.exec(held.page.text)?.[1]);
  const session = isBooked(world, { id, clients: [client], startsAt: held.startsAt, minutes });
  if (!session) return undefined;
  mayCancel(world, client, session, world.dice.fork(`cancels ${id}`));
  mayRunLate(world, client, session, world.dice.fork(`late ${id}`));
  return session;
}

/** From now on the town knows of it: of two that meet, one shouldn't have been given. */
export function isBooked(
  world: World,
  given: Pick<TownSession, 'id' | 'clients' | 'startsAt' | 'minutes'>,
): TownSession | undefined {
  const [first] = given.clients;
  if (!first) return undefined;
  const { practice, member } = first;
  const session: TownSession = { ...given, practice, member, cancelledAt: undefined };
  const others = standing(world, member, session.startsAt, endOf(session));
  if (others.length > 0)
    breach(
      world,
      'AP2 once',
      practice.slug,
      given.id,
      `${member.name} has two at ${given.startsAt.toString()}`,
    );
  world.care.sessions.set(session.id, session);
  for (const one of given.clients) {
    one.sessions.push(session);
    heard(world, one);
  }
  return session;
}
