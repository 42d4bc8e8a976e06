import { myPaths, offerMyPage } from '#accounts';
import { sharingPaths } from '#sharing';
import type { Newcomer } from '#test/newcomer-house';
import { ask, fileForm } from '#test/sharing.fixture';
import type { Inside, Practice, Side } from './planting.ts';

/** One that was shared, with a file. */
type One = { readonly id: string; readonly file: string };

/** What the client sent to the therapist from their page, and what they keep still. */
export type PlantedShares = { readonly sent: One; readonly unsent: One };

/** What a client of the therapist shared. */
export async function sharedWith(
  h: Newcomer,
  inside: Inside,
  side: Side,
  here: Pick<Practice, 'slug' | 'therapist' | 'client'>,
): Promise<PlantedShares> {
  const { slug, client } = here;
  const page = h.browser();
  const opens = await inside((work) => offerMyPage(work, { personId: client.personId, lang: 'en' }));
  await page.post(myPaths.offered(opens), {});
  const words = `${side}-client-words`;
  const one = async (): Promise<One> => {
    const { text } = await page.get(sharingPaths.kind(slug, 'homework'));
    const id = /name="id" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const fields = { id, to: here.therapist.memberId, words, next: 'later' };
    await page.post(sharingPaths.kind(slug, 'homework'), fields);
    const begun = await page.get(sharingPaths.shared(slug, id));
    const to = /action="([^"]+\/files\/[^"]+)"/.exec(begun.text)?.[1] ?? '';
    await ask(h, page, to, fileForm(to, { name: `${words}.txt`, bytes: Buffer.from(words) }));
    return { id, file: to.split('/').at(-1) ?? '' };
  };
  const [sent, unsent] = [await one(), await one()];
  await page.post(sharingPaths.send(slug, sent.id), {});
  return { sent, unsent };
}
