import { thisPractice } from '#accounts';
import { send } from '#channels';
import { inquiry } from '#inquiries';
import { waysOf } from '#people';
import type { Work } from '#kit/work';
import { paths } from '../ask-paths.ts';
import type { Request } from '../store.ts';
import { requestWords } from '../words/index.ts';

/** What reminds of a choice begins so in `once`. */
export const REMINDER = 'choose';

/** By mail, where they said that one is safe; the page tells it anyway. `once`: said twice it is one mail. */
export async function tellNews(
  work: Work,
  request: Request,
  { once, as }: { once: string; as: 'news' | 'reminder' },
): Promise<void> {
  const found = request.inquiryId === null ? undefined : await inquiry(work, request.inquiryId);
  if (!found || found.standing === 'closed') return;
  const { slug } = await thisPractice(work);
  for (const way of await waysOf(work, [found.personId])) {
    if (way.channel !== 'email') continue;
    send(work, {
      once: `${once} ${way.id}`,
      purpose: 'has_room',
      to: { person: found.personId, way: way.id },
      aboutId: found.id,
      words: {
        neutral: requestWords(found.locale)[as]({ link: work.origin + paths.request(slug, request.link) }),
      },
    });
  }
}
