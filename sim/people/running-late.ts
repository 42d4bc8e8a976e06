import { type TownClient, type TownSession, endOf, standing, heard } from '../care.ts';
import type { Dice } from '../chance.ts';
import { atDesk } from '../door.ts';
import { type World, breach, later, plan } from '../world.ts';
import { appointments, onOwnPage, surprised } from './own-page.ts';

/** AP36 AP37 now and then somebody runs late: one tap, and what the therapist makes of it stands on the client's page at once. */

const MINUTES = [5, 10, 15, 20, 30] as const;

/** What a client reads of what was chosen, in both languages. */
const SAYS = {
  short: /nobody will hurry you|nadie le va a meter prisa/,
  over: /You have your whole time|Tiene todo su tiempo/,
  phone: /talk by phone today|hablar por teléfono/,
  another_day: /find another day|Busquemos otro día/,
} as const;

type Choice = keyof typeof SAYS;

export function mayRunLate(world: World, client: TownClient, session: TownSession, dice: Dice): void {
  const who = dice.weigh({ nobody: 80, client: 12, member: 8 });
  const { startsAt } = session;
  if (who === 'nobody') return;
  const at = startsAt.subtract({ minutes: dice.between(1, 60) });
  plan(world, at, async () => {
    if (session.cancelledAt || !client.isIn || !session.startsAt.equals(startsAt)) return;
    await (who === 'client' ? clientIsLate : memberIsLate)(world, client, session, dice);
  });
}

async function clientIsLate(
  world: World,
  client: TownClient,
  session: TownSession,
  dice: Dice,
): Promise<void> {
  const minutes = dice.pick(MINUTES);
  const path = appointments(client, `/${session.id}/late`);
  const said = await onOwnPage(world, client, path, [['minutes', String(minutes)]]);
  if (said.status !== 303) return surprised(world, client, `AP36 saying late answered ${said.status}`);
  heard(world, client);
  const page = await onOwnPage(world, client, path);
  if (!page.text.includes(`${minutes} minut`))
    surprised(world, client, 'AP36 that they are late isn’t on their page');
  for (const other of session.clients)
    if (other !== client) await hearsNothing(world, other, session, minutes);
  later(world, dice.between(1, 10), () => chooses(world, client, session, { minutes, dice }));
}

/** AP36 who comes to the same session reads what was chosen, and not who is late. */
async function hearsNothing(
  world: World,
  other: TownClient,
  session: TownSession,
  minutes: number,
): Promise<void> {
  const page = await onOwnPage(world, other, appointments(other, `/${session.id}/late`));
  if (new RegExp(`about ${minutes} minutes later|unos ${minutes} minutos más tarde`).test(page.text))
    surprised(world, other, 'AP36 they read that another is late');
}

/** AP37 of what the desk offers: none of it takes time that belongs to somebody else. */
async function chooses(
  world: World,
  client: TownClient,
  session: TownSession,
  { minutes, dice }: { minutes: number; dice: Dice },
): Promise<void> {
  if (session.cancelledAt) return;
  const { practice, member } = session;
  const desk = await atDesk(world, practice, member, `/desk/appointments/${session.id}`);
  const offered = [...desk.text.matchAll(/name="choice" value="(\w+)"/g)].map(([, one]) => one as Choice);
  if (offered.length === 0) return surprised(world, client, 'AP37 nothing can be chosen at the desk');
  const until = endOf(session).add({ minutes });
  const after = standing(world, member, endOf(session), until).filter((one) => one !== session);
  if (offered.includes('over') && after.length > 0)
    breach(world, 'AP37 over', practice.slug, session.id, 'going over is offered, into another’s time');
  const choice = dice.pick(offered);
  const at = world.clock.now();
  const path = `/desk/appointments/${session.id}/late/choice`;
  const done = await atDesk(world, practice, member, path, [['choice', choice]]);
  if (done.status !== 303) return surprised(world, client, `AP37 choosing answered ${done.status}`);
  if (choice === 'another_day' && Temporal.Instant.compare(at, session.startsAt) < 0) {
    session.cancelledAt = at;
  }
  for (const one of session.clients) await readsChoice(world, one, session, choice);
}

async function readsChoice(
  world: World,
  client: TownClient,
  session: TownSession,
  choice: Choice,
): Promise<void> {
  if (!client.isIn) return;
  const page = await onOwnPage(world, client, appointments(client, `/${session.id}/late`));
  if (page.status === 200 && !SAYS[choice].test(page.text))
    breach(world, 'AP37 at once', client.practice.slug, session.id, `${choice} isn’t on the client’s page`);
}

async function memberIsLate(
  world: World,
  client: TownClient,
  session: TownSession,
  dice: Dice,
): Promise<void> {
  const { practice, member } = session;
  const form = [
    ['whose', 'member'],
    ['minutes', String(dice.pick(MINUTES))],
  ] as const;
  const said = await atDesk(world, practice, member, `/desk/appointments/${session.id}/late`, form);
  if (said.status !== 303) return surprised(world, client, `AP36 a therapist’s late answered ${said.status}`);
  const page = await onOwnPage(world, client, appointments(client, `/${session.id}/late`));
  if (page.status === 200 && !page.text.includes(member.name))
    breach(
      world,
      'AP37 at once',
      practice.slug,
      session.id,
      'that the therapist is late isn’t on the client’s page',
    );
}
