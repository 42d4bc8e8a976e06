import type { DeskView, OpenView } from '../desk-view.ts';
import { NO_REASONS } from '../words/index.ts';
import type { Composer } from './composer.ts';

type CameBack = Required<Pick<Composer, 'kind' | 'reason' | 'typed'>> & {
  /** The person wrote again before it left. */
  overtaken: boolean;
};

/**
 * The answer that this member wrote last, where it was taken back or the person wrote again before it left: its words
 * stand in the composer again. Nothing that somebody typed is lost.
 */
export function cameBack(
  { me }: DeskView,
  { answers, messages, suggestions }: OpenView,
): CameBack | undefined {
  const last = answers.findLast((one) => one.kind !== 'rang');
  if (!last?.undoneAt || last.memberId !== me.id) return undefined;
  const { undoneAt } = last;
  const names = new Set(last.places.map((one) => one.name));
  const reason = NO_REASONS.find((one) => one === last.reason) ?? 'full';
  return {
    kind: last.kind,
    reason,
    typed: {
      words: last.words,
      own: '',
      places: suggestions.filter((one) => names.has(one.resource.name)).map((one) => one.resource.id),
      colleagues: last.places.flatMap((one) => one.opening ?? []),
    },
    overtaken: messages.some(
      (one) => one.saidBy !== 'note' && Temporal.Instant.compare(one.saidAt, undoneAt) === 0,
    ),
  };
}
