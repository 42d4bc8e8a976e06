import { type TownAsk, isOver } from '../looking.ts';
import { isOpenNow } from '../model.ts';
import { type World, breach } from '../world.ts';

/** At the moment in which a therapist is asked: their opening stands where it is at home, and the request still stands. */
export function askIsRight(world: World, ask: TownAsk): void {
  const { request, practice, member, openingId } = ask;
  const say = (rule: string, what: string): void =>
    breach(world, rule, practice.slug, request.contact.id, `${member.name}: ${what}`);
  const opening = practice.openings.find((one) => one.id === openingId);
  if (!opening || opening.memberId !== member.id) say('Q12 asked', 'asked for an opening that isn’t theirs');
  else if (!isOpenNow(practice, opening, ask.at)) say('O12 ended', 'asked for an opening that has ended');
  else if (!opening.isTold || (practice.tie !== 'in' && !practice.isNetwork))
    say('O12 told', 'asked for what the network isn’t told');
  if (isOver(request)) say('Q15 over', 'asked for somebody who has ended it');
  if (request.asks.some((one) => one.member === member)) say('Q12 twice', 'asked a second time');
}
