import type { Work } from '#kit/work';
import { mayLook } from '../actions/look-for-room.ts';
import { type Answer, type PlaceSent, readable } from '../answers.ts';
import type { Asked } from '../asked-colleagues.ts';
import type { StatusView } from '../pages/status.ts';
import { mayAsk, moreToName } from '../rules/asking.ts';
import type { Inquiry } from '../store.ts';

/** I20 what can be done about each colleague who was named. `full`: who has no room now, where it was asked. */
function waysIn(
  found: Inquiry,
  asked: readonly Asked[],
  full: ReadonlySet<string> | undefined,
): StatusView['wayIn'] {
  return (opening) => {
    const one = asked.findLast((each) => each.openingId === opening);
    const isTheirs = one?.toMember !== undefined && one.toMember !== null && one.toMember === found.holderId;
    if (isTheirs && found.standing === 'waiting') return { kind: 'theirs' };
    if (one && one.page !== '') return { kind: 'there', page: one.page };
    if (!mayAsk(found)) return { kind: 'closed' };
    if (one?.passes) return { kind: 'on_its_way' };
    return { kind: full?.has(opening) === true ? 'full' : 'ask' };
  };
}

/** I23 who was named and what can be done about each; whether others may be looked for, where fewer than three can be asked. */
export async function roomIn(
  work: Work,
  found: Inquiry,
  given: {
    asked: readonly Asked[];
    since: PlaceSent[];
    answers: readonly Answer[];
    full: ReadonlySet<string> | undefined;
  },
): Promise<Pick<StatusView, 'wayIn' | 'since' | 'mayLook'>> {
  const { asked, since, answers, full } = given;
  const wayIn = waysIn(found, asked, full);
  const named = [...since, ...readable(answers).flatMap((one) => one.places)];
  const haveRoom = named.filter((one) => one.opening !== undefined && wayIn(one.opening).kind === 'ask');
  const isWorthIt = moreToName(haveRoom.length) > 0;
  return { wayIn, since, mayLook: isWorthIt && (await mayLook(work, found)) };
}
