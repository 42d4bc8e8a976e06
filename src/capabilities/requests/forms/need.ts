import { type Age, TOPICS, type Topic } from '#resources';
import { AGES, FORMATS, type Format, LANGUAGES, PARTS, type Part } from '#openings';
import { oneLine } from '#kit/one-line';
import { WIDENINGS, type Widening } from '../rules/widening.ts';

/** What a person needs, made of choices: all of it may be told to who is asked (Q11). Empty means not said. */
export type Wanted = {
  readonly age: Age | '';
  readonly format: Format | 'either' | '';
  /** Where they are when they meet online. */
  readonly region: string;
  /** The part of town where they could meet in person. */
  readonly area: string;
  readonly parts: readonly Part[];
  readonly language: string;
  /** The name of an insurance; empty: they pay themselves, or didn't say. */
  readonly payer: string;
  readonly topics: readonly Topic[];
  /** What they allowed to be widened. */
  readonly widen: readonly Widening[];
};

const MOST = 40;

const short = (text: string | null): string => oneLine(text ?? '').slice(0, MOST);

/** Reads the choices out of what was typed so far. What makes no sense is not said. */
export function wantedTyped(typed: URLSearchParams): Wanted {
  const one = <const Value extends string>(name: string, known: readonly Value[]): Value | '' =>
    known.find((value) => value === typed.get(name)) ?? '';
  const some = <const Value extends string>(name: string, known: readonly Value[]): Value[] =>
    known.filter((value) => typed.getAll(name).includes(value));
  return {
    age: one('age', AGES),
    format: one('format', [...FORMATS, 'either']),
    region: short(typed.get('region')),
    area: short(typed.get('area')),
    parts: some('parts', PARTS),
    language: one('language', LANGUAGES),
    payer: short(typed.get('insurance')),
    topics: some('about', TOPICS),
    widen: some('widen', WIDENINGS),
  };
}

/** Q21 the therapists who alone may be asked, by their ids; undefined: anyone who fits. */
export const namedTyped = (typed: URLSearchParams): ReadonlySet<string> | undefined =>
  typed.get('whom') === 'named' ? new Set(typed.getAll('named')) : undefined;
