import { thisPractice } from '#accounts';
import { recordLook } from '#audit';
import { careInWords } from '#inquiries';
import type { Work } from '#kit/work';
import { contactIn } from './actions/hear.ts';
import { type Asked, isHanded } from './asked-store.ts';
import { dueIn } from './due-in.ts';
import { wantedTyped } from './forms/need.ts';
import type { Handed } from './pages/handed.ts';
import { ask, lockRequest } from './store.ts';

/** Who reads it again within the hour has read it once. */
const ONE_LOOK = { minutes: 60 };

/** Q25 in the network: who chose this colleague without an account, while they haven't been in touch. Nothing before, and nothing after. */
export async function handedIn(work: Work, asked: Asked): Promise<Handed | undefined> {
  if (!isHanded(asked)) return undefined;
  const one = await ask(work, asked.id);
  const request = one && (await lockRequest(work, one.requestId));
  const contact = request && (await contactIn(work, request, wantedTyped(request.typed)));
  if (!contact) return undefined;
  const practice = await thisPractice(work);
  await recordLook(work, { action: 'request.read', subject: 'request', subjectId: asked.id }, ONE_LOOK);
  const due = await dueIn(work, request.inquiryId);
  return {
    due,
    called: contact.called,
    words: contact.words,
    ways: contact.ways.map((way) => ({
      channel: way.channel,
      address: way.address,
      care: careInWords(way, practice, work.at),
    })),
  };
}
