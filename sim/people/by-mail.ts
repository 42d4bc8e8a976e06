import { takeIn } from '#channels';
import { inquiry } from '#inquiries';
import type { Dice } from '../chance.ts';
import type { Carried, Contact, Practice } from '../model.ts';
import { type World, breach, inside, later } from '../world.ts';
import { wasReturned } from './off-the-list.ts';

/** Mails as they come from the world outside: whole, with headers, late, twice, or to say that one of ours came back. */

function mail(headers: Readonly<Record<string, string>>, body: string): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`${[...lines, '', body].join('\r\n')}\r\n`);
}

const stamp = (at: Temporal.Instant): string =>
  `${at
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime()
    .toLocaleString('en-GB', {
      weekday: 'short',
      day: '2-digit',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    .replaceAll(/(\w{3},.*?),/g, '$1')} +0000`;

/** Somebody writes to the practice's address. Returns the inquiry that came of it. */
export async function writesAMail(
  world: World,
  practice: Practice,
  given: { from: string; called: string; dice: Dice },
): Promise<
  | { id: string; link: string; code: string; personId: string; promiseDueAt: Temporal.Instant | null }
  | undefined
> {
  const { from, called, dice } = given;
  const raw = mail(
    {
      'Message-ID': `<${dice.bytes(8).toString('hex')}@people.example>`,
      From: `"${called}" <${from}>`,
      To: `office@${practice.slug}.example`,
      Subject: dice.pick(['Looking for a therapist', 'Hello', '']),
      Date: stamp(world.clock.now()),
      'Content-Type': 'text/plain; charset=utf-8',
    },
    'I would like to talk to somebody.',
  );
  const taken = await takeIn(world.house.source, practice.id, { raw });
  if (taken === 'known') return undefined;
  if (dice.happens(0.2)) later(world, dice.unit() * 600, () => comesAgain(world, practice, raw));
  const { rows } = await world.admin.query<{ about_id: string | null }>(
    'select about_id from received_mails where id = $1',
    [taken.id],
  );
  const about = rows[0]?.about_id;
  if (taken.sortedAs !== 'message' || !about) {
    breach(world, 'mail', practice.slug, taken.id, `a first mail was sorted as ${taken.sortedAs}`);
    return undefined;
  }
  return inside(world, practice, { kind: 'system' }, (work) => inquiry(work, about));
}

async function comesAgain(world: World, practice: Practice, raw: Buffer): Promise<void> {
  const again = await takeIn(world.house.source, practice.id, { raw });
  if (again !== 'known') breach(world, 'I1 once', practice.slug, '', 'the same mail was taken in twice');
}

/** O15 a colleague without an account tells of an opening in a line of its own. */
export async function postsALine(
  world: World,
  practice: Practice,
  given: { from: string; line: string; dice: Dice },
): Promise<void> {
  const raw = mail(
    {
      'Message-ID': `<${given.dice.bytes(8).toString('hex')}@colleagues.example>`,
      From: given.from,
      To: `office@${practice.slug}.example`,
      Subject: 'Hello',
      Date: stamp(world.clock.now()),
      'Content-Type': 'text/plain; charset=utf-8',
    },
    `Hi all,\r\n${given.line}`,
  );
  const taken = await takeIn(world.house.source, practice.id, { raw });
  if (taken === 'known') breach(world, 'O15 read', practice.slug, '', 'a line by mail was not taken in');
  if (given.dice.happens(0.2)) await comesAgain(world, practice, raw);
}

/** A person answers one of our mails from their mailbox: it joins its thread. */
export async function repliesByMail(
  world: World,
  contact: Contact,
  to: Carried,
  dice: Dice,
): Promise<boolean> {
  const raw = mail(
    {
      'Message-ID': `<${dice.bytes(8).toString('hex')}@people.example>`,
      'In-Reply-To': to.messageId,
      References: to.messageId,
      From: to.to,
      To: `office@${contact.practice.slug}.example`,
      Subject: `Re: ${to.subject}`,
      Date: stamp(world.clock.now()),
      'Content-Type': 'text/plain; charset=utf-8',
    },
    'One more thing, by mail.',
  );
  const taken = await takeIn(world.house.source, contact.practice.id, { raw });
  if (taken === 'known' || taken.sortedAs !== 'message') {
    breach(world, 'mail', contact.practice.slug, contact.id, 'a reply was not taken in');
    return false;
  }
  return true;
}

/** "I am on holiday": never opens anything, never stops a clock, is never answered. */
export async function autoReplies(world: World, practice: Practice, to: Carried, dice: Dice): Promise<void> {
  const raw = mail(
    {
      'Message-ID': `<${dice.bytes(8).toString('hex')}@people.example>`,
      'In-Reply-To': to.messageId,
      'Auto-Submitted': 'auto-replied',
      From: to.to,
      To: `office@${practice.slug}.example`,
      Subject: `Out of office: ${to.subject}`,
      Date: stamp(world.clock.now()),
      'Content-Type': 'text/plain; charset=utf-8',
    },
    'I am away.',
  );
  const taken = await takeIn(world.house.source, practice.id, { raw });
  if (taken === 'known' || taken.sortedAs === 'message') {
    breach(world, 'mail', practice.slug, '', 'an automatic reply was taken for a message');
  }
}

/** A mail of ours comes back, minutes or days later: the address is no good, or its server was away too long. */
function bouncesForClients(world: World, practice: Practice, address: string): void {
  for (const one of world.care.clients)
    if (one.practice === practice && one.ownWays.some((way) => way.address === address))
      one.bounced.add(address);
}

export async function comesBack(
  world: World,
  practice: Practice,
  ours: Carried,
  forGood: boolean,
): Promise<void> {
  const id = ours.messageId.slice(1, -1);
  const raw = mail(
    {
      'Return-Path': '<>',
      From: 'MAILER-DAEMON@mail.example',
      To: `office@${practice.slug}.example`,
      Subject: 'Undelivered Mail Returned to Sender',
      'Message-ID': `<back.${id}>`,
      Date: stamp(world.clock.now()),
      'Content-Type': 'multipart/report; report-type=delivery-status; boundary="b"',
    },
    [
      '--b\r\nContent-Type: text/plain\r\n\r\nCould not be delivered.',
      `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\nAction: failed\r\nStatus: ${forGood ? '5.1.1' : '4.4.7'}\r\n`,
      `--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <${id}>\r\nSubject: x\r\n\r\nhi\r\n--b--`,
    ].join('\r\n'),
  );
  const contact = [...practice.contacts].find((one) =>
    one.answers.some((answer) => answer.id === ours.aboutId),
  );
  const answer = contact?.answers.find((one) => one.id === ours.aboutId);
  // What came back was in nobody's hands, whatever it looked like at first; unless it stands under their code by now.
  if (answer && contact && contact.ways.length > 0) answer.reachedAt = undefined;
  for (const one of practice.contacts) {
    if (forGood) for (const way of one.ways) if (way.address === ours.to) one.bounced.add(way.address);
  }
  if (forGood) bouncesForClients(world, practice, ours.to);
  const taken = await takeIn(world.house.source, practice.id, { raw });
  if (taken === 'known' || taken.sortedAs !== 'bounce')
    breach(world, 'mail', practice.slug, '', 'a bounce was not seen as one');
  await wasReturned(world, ours.to);
}
