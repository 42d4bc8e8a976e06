import type { Practice } from '#accounts';
import type { AnswerKind } from '../answers.ts';
import { NO_REASONS, type NoReason } from '../words/answers.en.ts';

const OF_PRACTICE: readonly AnswerKind[] = ['yes', 'no', 'list', 'question', 'rang'];
const OF_NETWORK: readonly AnswerKind[] = ['yes', 'no', 'question', 'rang'];

type Whose = Pick<Practice, 'kind'>;

/** I24 which answers may be given. A network gives no therapy and has no place of its own to wait for; what stands as a yes there is a few words. */
export const answersOffered = ({ kind }: Whose): readonly AnswerKind[] =>
  kind === 'network' ? OF_NETWORK : OF_PRACTICE;

/** I24 why not: a field, an age or a licence is a therapist's. */
export const reasonsOffered = ({ kind }: Whose): readonly NoReason[] =>
  kind === 'network' ? ['full'] : NO_REASONS;
