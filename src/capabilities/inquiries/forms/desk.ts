import type { Suggestion } from '#resources';
import type { WrittenAnswer } from '../actions/answer.ts';
import { fillGap, gapIn } from '../rules/gap.ts';
import type { Composer } from '../pages/composer.ts';
import { NO_REASONS } from '../words/index.ts';

const WRITTEN = ['yes', 'no', 'list', 'question'] as const;

/**
 * A line of the therapist's own stands where the draft asks for one (I15), else after the first paragraph that thanks:
 * the greeting, the thanks, then theirs.
 */
export function withOwnLine(words: string, own: string): string {
  if (own.trim() === '') return words;
  if (gapIn(words) !== undefined) return fillGap(words, own);
  const [greeting = '', thanks = '', ...rest] = words.split('\n\n');
  return [greeting, thanks, own.trim(), ...rest].filter((part) => part !== '').join('\n\n');
}

/** How a place is reached, in one line. A number that takes calls and texts alike is said once. */
function reachOf(one: Suggestion): string {
  const shown = one.ways
    .filter((way) => way.way !== 'web')
    .map((way) => (way.way === 'text' && way.word !== '' ? `${way.word} to ${way.shown}` : way.shown));
  return [...new Set(shown)].join(', ');
}

/** What the composer posts, as an answer and as what to show again if it is refused. */
export function answerForm(body: string): {
  answer: Pick<WrittenAnswer, 'kind' | 'reason' | 'words' | 'seenWhole'>;
  composer: Pick<Composer, 'reason' | 'typed'> & { kind: WrittenAnswer['kind'] };
  placesOf: (suggestions: readonly Suggestion[]) => WrittenAnswer['places'];
  /** The openings of colleagues that were ticked; a no alone names any. */
  openings: readonly string[];
} {
  const form = new URLSearchParams(body);
  const kind = WRITTEN.find((one) => one === form.get('kind')) ?? 'yes';
  const reason = NO_REASONS.find((one) => one === form.get('reason')) ?? 'full';
  const words = (form.get('words') ?? '').replaceAll('\r\n', '\n');
  const own = form.get('own') ?? '';
  const chosen = form.getAll('place');
  const colleagues = form.getAll('colleague');
  return {
    answer: {
      kind,
      reason: kind === 'no' ? reason : null,
      words: withOwnLine(words, own),
      seenWhole: form.get('seen') === 'whole',
    },
    composer: { kind, reason, typed: { words, own, places: chosen, colleagues } },
    openings: kind === 'no' ? colleagues : [],
    placesOf: (suggestions) =>
      suggestions
        .filter((one) => chosen.includes(one.resource.id))
        .map((one) => ({
          name: one.resource.name,
          reach: reachOf(one),
          url: one.ways.find((way) => way.way === 'web')?.url ?? '',
          cost: one.cost,
          hours: one.hours,
          helpNow: one.because === 'always' || one.because === 'help_now',
        })),
  };
}

export const OUTCOMES = ['reached', 'message_left', 'no_answer'] as const;

export function rangForm(body: string): { outcome: (typeof OUTCOMES)[number]; note: string } | undefined {
  const form = new URLSearchParams(body);
  const outcome = OUTCOMES.find((one) => one === form.get('outcome'));
  return outcome && { outcome, note: form.get('note') ?? '' };
}
