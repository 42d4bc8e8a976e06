import type { Terms } from '../rules/agreement.ts';
import type { BuilderWords } from '../words/builder.en.ts';

/** A step as it was posted: shown again as typed when something wants another look. */
export type Typed = URLSearchParams;

export type StepError = { readonly field: string; readonly says: keyof BuilderWords['errors'] };

export type StepRead =
  | { readonly change: (terms: Terms) => Terms }
  | { readonly errors: readonly StepError[] };

/** A form's fields, each with its value or values. */
export type Filled = Readonly<Record<string, string | number | readonly (string | number)[]>>;

export const of = (typed: Typed, name: string): string => (typed.get(name) ?? '').trim();

/** A whole number between these, or undefined where something else stands. */
export function whole(typed: Typed, name: string, least: number, most: number): number | undefined {
  const text = of(typed, name);
  const number = /^\d{1,4}$/.test(text) ? Number(text) : undefined;
  return number !== undefined && number >= least && number <= most ? number : undefined;
}

export const oneOf = <T extends string>(typed: Typed, name: string, known: readonly T[]): T | undefined =>
  known.find((one) => one === typed.get(name));

export const someOf = <T extends string>(typed: Typed, name: string, known: readonly T[]): T[] =>
  known.filter((one) => typed.getAll(name).includes(one));

export function readOr(errors: readonly (StepError | false)[], change: (terms: Terms) => Terms): StepRead {
  const found = errors.filter((one) => one !== false);
  return found.length > 0 ? { errors: found } : { change };
}
