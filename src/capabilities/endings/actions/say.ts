import { staffing, thisPractice } from '#accounts';
import { send } from '#channels';
import { heardFrom, letRest } from '#outreach';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { caresOf, persons, stop, waysFor } from '#people';
import { paths } from '../paths.ts';
import { readDates } from '../rules/dates.ts';
import type { Reason } from '../rules/reasons.ts';
import { type Ending, type Pair, changeEnding, insertEnding, lockOpenEnding } from '../store.ts';
import { mailWords } from '../words/index.ts';
import { type DoorHash, openDoor } from './door.ts';

export type Goodbye = Pair & {
  readonly reason: Reason;
  readonly words: string;
  /** page: they are signed in. link: by a mailed link, by whoever holds it (E5). */
  readonly by: 'page' | 'link';
};

/**
 * E1 a client says goodbye to a therapist, or that they would like a pause. E3 by when it is read is worked out and kept. E5 signed in it is they, and a sign of life:
 * whatever was planned after a missed session ends. By a link that waits, and they are asked once, in a safe way.
 */
export async function sayGoodbye(
  work: Work,
  given: Goodbye,
  hash: DoorHash,
): Promise<Ending | Refusal<'not_in_care'>> {
  const { personId, memberId, by } = given;
  if ((await caresOf(work, { personId, memberId })).length === 0) return refuse('not_in_care');
  const staff = await staffing(work);
  const dates = readDates(staff.calendar(memberId), work.at);
  const id = work.uuid();
  const confirmedAt = by === 'page' ? work.at : null;
  const there = await lockOpenEnding(work, given);
  if (!there) {
    const { reason, words } = given;
    insertEnding(work, { id, personId, memberId, cameBy: by, reason, words, ...dates, confirmedAt });
    await work.flush();
  }
  const found = there ?? (await lockOpenEnding(work, given));
  if (!found) throw new Error('assertion: a goodbye that was said is there');
  const one = found.id === id ? found : sayAgain(work, found, { ...given, ...dates });
  // By a link it may not be they: what was planned waits, and ends once it is known (E5).
  if (one.confirmedAt !== null) await heardFrom(work, personId);
  else if (one.id === id) await letRest(work, personId);
  work.record({ action: 'ending.said', subject: 'ending', subjectId: one.id, detail: { by } });
  if (by === 'page') {
    await openDoor(work, one, hash);
    if (given.reason === 'no_contact') stop(work, personId);
    // Asked once: pressed again, the link in the mail stays the one that counts.
  } else if (one.id === id) await askWhetherItWas(work, one);
  work.refreshDesks();
  return one;
}

/** Said again it is the same goodbye: nothing that was typed is lost, and its therapist looks anew. What was said signed in, no link changes but by a sentence more. */
function sayAgain(work: Work, before: Ending, given: Goodbye & ReturnType<typeof readDates>): Ending {
  const { reason, words, by, readBy, heldUntil } = given;
  const more =
    words === '' || before.words.includes(words) ? {} : { words: `${before.words}\n\n${words}`.trim() };
  if (by === 'link' && before.confirmedAt !== null) return changeEnding(work, before, more);
  const same = reason === before.reason && Object.keys(more).length === 0;
  if (same && (by === 'link' || before.confirmedAt !== null)) return before;
  return changeEnding(work, before, {
    ...more,
    reason,
    readBy,
    heldUntil,
    lookedAt: null,
    fits: null,
    worry: null,
    ...(by === 'page' && { confirmedAt: before.confirmedAt ?? work.at }),
  });
}

/** E5 once, by one way that they said is safe before: a line and a link to a page with one button. Without such a way its therapist asks them. */
async function askWhetherItWas(work: Work, one: Ending): Promise<void> {
  const { personId } = one;
  const [[way], { slug }, found] = await Promise.all([
    waysFor(work, { personId, channel: 'email', purpose: 'goodbye' }),
    thisPractice(work),
    persons(work, [personId]),
  ]);
  if (!way) return;
  const secret = work.secret(24);
  changeEnding(work, one, { confirmBy: secret });
  send(work, {
    once: `goodbye ${one.id}`,
    purpose: 'goodbye',
    to: { person: personId, way: way.id },
    aboutId: one.id,
    words: {
      neutral: mailWords(found.get(personId)?.locale ?? 'en').confirm({
        link: work.origin + paths.confirm(slug, secret),
      }),
    },
  });
}
