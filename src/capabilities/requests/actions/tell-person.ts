import { thisPractice } from '#accounts';
import { send } from '#channels';
import { inquiry } from '#inquiries';
import type { Work } from '#kit/work';
import { waysOf } from '#people';
import { paths } from '../ask-paths.ts';
import type { Request } from '../store.ts';
import { requestWords } from '../words/index.ts';

/** There is news on their page: by mail, where they said that one is safe; the page tells it anyway. @param once what it is that is told once */
export async function tellPerson(work: Work, request: Request, once: string): Promise<void> {
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
        neutral: requestWords(found.locale).news({ link: work.origin + paths.request(slug, request.link) }),
      },
    });
  }
}
