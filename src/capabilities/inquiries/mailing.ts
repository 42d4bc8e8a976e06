import type { Staffing } from '#accounts';
import { deliveriesAbout, send } from '#channels';
import { waysOf } from '#people';
import type { Work } from '#kit/work';
import { linksOf } from './acknowledging.ts';
import type { Answer } from './answers.ts';
import { knowsOfPage } from './rules/knowing-the-page.ts';
import type { Inquiry } from './store.ts';
import { mailWords } from './words/index.ts';

type Mailed = Pick<Answer, 'id' | 'words' | 'places' | 'leavesAt'>;

/**
 * The words as a neutral line with a link, or plain where the person chose so; in every safe email way that they
 * aren't on their way to yet, so that somebody who changes their address meanwhile gets them there.
 */
export async function mailAnswer(work: Work, staff: Staffing, found: Inquiry, given: Mailed): Promise<void> {
  const { link } = linksOf(work, staff, found);
  const words = mailWords(found.locale).answer;
  const places = given.places.map((place) => [place.name, place.reach, place.url, place.cost, place.hours]);
  const listed = places.map((place) => `- ${place.filter((part) => part !== '').join(', ')}`).join('\n');
  const made = new Set((await deliveriesAbout(work, [given.id])).map((delivery) => delivery.way_id));
  for (const way of await waysOf(work, [found.personId])) {
    if (way.channel !== 'email' || made.has(way.id)) continue;
    send(work, {
      once: `answer ${given.id} ${way.id}`,
      purpose: 'answer',
      to: { person: found.personId, way: way.id },
      aboutId: given.id,
      dueAt: given.leavesAt,
      words: {
        neutral: words.neutral({ link }),
        plain: words.plain({ words: given.words, places: listed, link }),
      },
    });
  }
}

/**
 * I3 whether an answer reaches out: a mail of it has left or is about to by a way that still stands, or the person
 * gave no way at all and the words stand under a code that they have. To someone who only gave a number, words on a page reach
 * them when they happen to look: the clock goes on until somebody rings. `without` is a delivery that has just failed.
 */
export async function reachesOut(
  work: Work,
  found: Inquiry,
  answerId: string,
  without?: string,
): Promise<boolean> {
  await work.flush();
  const [ways, deliveries] = await Promise.all([
    waysOf(work, [found.personId]),
    deliveriesAbout(work, [answerId]),
  ]);
  if (ways.length === 0) return knowsOfPage(found, ways);
  const good = new Set(ways.filter((way) => !way.bounced).map((way) => way.id));
  return deliveries.some(
    (one) =>
      one.id !== without &&
      one.bounced_at === null &&
      (one.sent_at !== null || (one.due_at !== null && one.way_id !== null && good.has(one.way_id))),
  );
}
