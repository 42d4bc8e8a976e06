import { safeMails, waysOf } from '../care.ts';
import type { Carried, Practice } from '../model.ts';
import { goodbyeIsKept } from './goodbyes.ts';
import { missedMailIsRight } from './missed.ts';
import { type World, breach } from '../world.ts';

/** What is mailed to who is a client. */
const TO_CLIENTS: readonly string[] = [
  'my_page',
  'appointment',
  'reminder',
  'freed_time',
  'shared',
  'missed',
  'agreement',
  'goodbye',
];

export const isToClient = ({ purpose }: Carried): boolean => TO_CLIENTS.includes(purpose);

/** P1 P3 P9 by a way that they called safe, and that still is; and in neutral words, unless they chose plain ones. */
export function judgeToClient(world: World, practice: Practice, mail: Carried): void {
  if (mail.purpose === 'missed') missedMailIsRight(world, mail);
  const client = world.care.clients.find(({ personId }) => personId === mail.personId);
  const say = (rule: string, what: string): void =>
    breach(world, rule, practice.slug, mail.personId ?? '', `${mail.purpose} to ${mail.to}: ${what}`);
  if (!client) return say('I7 safe ways', 'nobody knows whom it is for');
  if (client.practice !== practice) say('walls', 'it tells of a client of another practice');
  goodbyeIsKept(world, client, mail);
  if (client.diedAt) return say('P18 died', 'it was noted that they died');
  if (!safeMails(client).includes(mail.to)) say('I7 safe ways', 'it isn’t an address that they call safe');
  if (
    mail.purpose === 'agreement' &&
    (!client.agreed || client.agreed === world.care.rules.get(client.member.id))
  )
    say('AG16 told', 'they agreed to no earlier version');
  const way = waysOf(client).find(({ address }) => address === mail.to);
  if (!way?.plainWords && client.called !== '' && mail.text.includes(client.called))
    say('I7 plain words', 'their name stands in it');
}
