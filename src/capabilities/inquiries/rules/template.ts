import type { Practice } from '#accounts';
import { answersOffered, reasonsOffered } from './offered-answers.ts';
import { NO_REASONS, type NoReason } from '../words/answers.en.ts';

export type TemplateKind = 'yes' | 'no' | 'list' | 'question';

/** Which words: of a kind, for a reason ('' but for a no), in a language. */
export type TemplateKey = {
  readonly kind: TemplateKind;
  readonly reason: NoReason | '';
  readonly locale: 'en' | 'es';
};

/** I24 every template of one language that the practice has an answer for, in the order in which they are shown. */
export function templateKeys(
  locale: 'en' | 'es',
  whose: Pick<Practice, 'kind'> = { kind: 'solo' },
): TemplateKey[] {
  const [kinds, reasons] = [answersOffered(whose), reasonsOffered(whose)];
  const all: TemplateKey[] = [
    { kind: 'yes', reason: '', locale },
    ...NO_REASONS.map((reason): TemplateKey => ({ kind: 'no', reason, locale })),
    { kind: 'list', reason: '', locale },
    { kind: 'question', reason: '', locale },
  ];
  return all.filter(
    ({ kind, reason }) => kinds.includes(kind) && (reason === '' || reasons.includes(reason)),
  );
}

export const sameKey = (a: TemplateKey, b: TemplateKey): boolean =>
  a.kind === b.kind && a.reason === b.reason && a.locale === b.locale;

/** Puts the person's greeting and the sender's name where the template wants them; other braces stay as they are. */
export function fillTemplate(words: string, facts: { hello: string; from: string }): string {
  return words.replace(/\{(hello|from)\}/g, (_, name: 'hello' | 'from') => facts[name]);
}
