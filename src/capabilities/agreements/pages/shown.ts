import type { StepError, Typed } from '../forms/typed.ts';
import type { Terms } from '../rules/agreement.ts';
import type { BuilderWords } from '../words/index.ts';
import type { Reader } from '../words/text.ts';

/** What every part of a step's form is drawn from. */
export type Shown = {
  readonly typed: Typed;
  readonly errors: readonly StepError[];
  readonly terms: Terms;
  readonly reader: Reader;
  readonly words: BuilderWords;
};

export function errorOf(
  { errors, words }: Pick<Shown, 'errors' | 'words'>,
  field: string,
): string | undefined {
  const found = errors.find((one) => one.field === field);
  return found && words.errors[found.says];
}
