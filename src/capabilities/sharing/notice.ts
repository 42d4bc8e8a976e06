import { member } from '#accounts';
import type { Work } from '#kit/work';
import type { Kind } from './rules/kinds.ts';
import { type Lang, saidWords } from './words/index.ts';

/** What the agreement says about one kind of sharing, for this therapist at this moment. */
export type Notice = {
  /** Whether it may be sent by this page; `in_session`: it may be brought along. */
  readonly may: 'yes' | 'in_session' | 'no';
  /** Whether it is read and answered, and when: the sentences that stand beside "Send". */
  readonly says: readonly string[];
  /** By when an answer is promised; null where none is. */
  readonly answerDueAt: Temporal.Instant | null;
  /** It is given only to who asks for it. */
  readonly onlyIfAsked: boolean;
  /** What goes back with one key. */
  readonly acknowledges: string;
  /** What reading before the session costs, in words; undefined where it costs nothing. */
  readonly readingCosts: string | undefined;
};

export async function noticeFor(
  work: Work,
  about: { memberId: string; personId: string; kind: Kind; lang: Lang },
): Promise<Notice> {
  const found = await member(work, about.memberId);
  const words = saidWords(about.lang);
  const name = found?.published_as || found?.name || words.someone;
  return {
    may: 'yes',
    says: [words.noAgreement({ name })],
    answerDueAt: null,
    onlyIfAsked: false,
    acknowledges: words.acknowledges,
    readingCosts: undefined,
  };
}
