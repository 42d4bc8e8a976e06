import { myPaths, offerMyPage } from '#accounts';
import { sharingPaths } from '#sharing';
import type { Newcomer } from '#test/newcomer-house';
import { ask, fileForm } from '#test/sharing.fixture';
import { type PlantedClient, clientsIn } from './planting-clients.ts';
import type { Inside, Side } from './planting.ts';

/** One that was shared, with a file. */
type One = { readonly id: string; readonly file: string };

/** The therapist's client, and what they sent to the therapist from their page and keep still: for these two alone. */
export type PlantedShares = {
  readonly client: PlantedClient;
  readonly shared: { readonly sent: One; readonly unsent: One };
};

/** Clients of the therapist, and what one of them shared. */
export async function sharedWith(
  h: Newcomer,
  inside: Inside,
  side: Side,
  here: { readonly slug: string; readonly therapist: { readonly memberId: string } },
): Promise<PlantedShares> {
  const { slug } = here;
  const client = await clientsIn(inside, here.therapist.memberId, side);
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
  return { client, shared: { sent, unsent } };
}
