import type { Staffing } from '#accounts';
import { type Delivery, send } from '#channels';
import { consent, consentOf, endConsent, waysOf } from '#people';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { linksOf } from '../acknowledging.ts';
import { type Answer, answersOf, stands } from '../answers.ts';
import { type Later, laterAt, laterState } from '../rules/later-check.ts';
import { put } from '../schedule.ts';
import { type Inquiry, inquiry } from '../store.ts';
import { mailWords } from '../words/index.ts';
import { loadLocked } from './tend.ts';

const PURPOSE = 'later_check';

/** Where it stands with the one question after a no, and since when it was said yes to. */
export async function laterOf(
  work: Work,
  found: Inquiry,
  answers: readonly Answer[],
): Promise<{ state: Later; agreedAt: Temporal.Instant | null }> {
  const agreedAt = (await consentOf(work, found.personId, PURPOSE))?.given_at ?? null;
  const answer = answers.find((one) => one.round === found.round && stands(one));
  const { standing } = found;
  const state = laterState({ standing, answer, isHelper: found.helpsId !== null, agreedAt }, work.at);
  return { state, agreedAt };
}

export const laterNow = async (work: Work, found: Inquiry): Promise<Later> =>
  (await laterOf(work, found, await answersOf(work, [found.id]))).state;

export type LaterRefusal = Refusal<'not_there' | 'not_now'>;

/** The person says that we may ask once; `wording` is what they read when they said so. */
export async function askMeLater(
  work: Work,
  given: { inquiryId: string; wording: string },
): Promise<Inquiry | LaterRefusal> {
  const loaded = await loadLocked(work, given.inquiryId);
  if (isRefused(loaded)) return refuse('not_there');
  const { found } = loaded;
  if ((await laterNow(work, found)) !== 'offered') return refuse('not_now');
  const way = await safeMail(work, found);
  endConsent(work, found.personId, PURPOSE);
  const channel = way ? 'email' : 'page';
  consent(work, {
    person_id: found.personId,
    purpose: PURPOSE,
    channel,
    source: 'person',
    wording: given.wording,
  });
  return put(work, found, { laterCheckAt: laterAt(work.at) }, loaded);
}

/** They don't want to be asked after all. */
export async function dontAskLater(work: Work, inquiryId: string): Promise<Inquiry | LaterRefusal> {
  const loaded = await loadLocked(work, inquiryId);
  if (isRefused(loaded)) return refuse('not_there');
  endConsent(work, loaded.found.personId, PURPOSE);
  return put(work, loaded.found, { laterCheckAt: null }, loaded);
}

/** The way by which the question goes: a mail that the person themselves called safe. Else it stands on their page. */
async function safeMail(work: Work, found: Inquiry): Promise<{ id: string } | undefined> {
  const ways = await waysOf(work, [found.personId]);
  return ways.find((way) => way.channel === 'email' && way.source !== 'mail' && !way.bounced);
}

/** Two weeks are over: one automatic, neutral mail, or none where no way is safe for it. */
export async function askNow(work: Work, staff: Staffing, found: Inquiry): Promise<void> {
  if ((await laterNow(work, found)) !== 'asked') return;
  const way = await safeMail(work, found);
  work.record({ action: 'later_check.asked', subject: 'inquiry', subjectId: found.id });
  if (!way) return;
  const { link } = linksOf(work, staff, found);
  send(work, {
    once: `later check ${found.id} ${found.round}`,
    purpose: PURPOSE,
    to: { person: found.personId, way: way.id },
    aboutId: found.id,
    words: { neutral: mailWords(found.locale).laterCheck.neutral({ link }) },
  });
}

/** I8 asked again when it is sent: the no still stands, nothing was ended, the yes to being asked wasn't taken back. */
export async function laterCheckStillWanted(work: Work, delivery: Delivery): Promise<boolean> {
  const found = delivery.about_id ? await inquiry(work, delivery.about_id) : undefined;
  return found !== undefined && (await laterNow(work, found)) === 'asked';
}
