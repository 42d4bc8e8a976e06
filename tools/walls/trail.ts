import { isTest } from './rooms.ts';
import type { Source } from './source.ts';
import { breachAt, type Breach, type Tree, type Wall } from './tree.ts';

/** Where the sentences stand, one file for each language. */
const SENTENCES = ['en', 'es'].map((lang) => `src/capabilities/audit/words/actions.${lang}.ts`);

/** "inquiry.looked", "signed_in"; not the name of a file. */
const ACTION = /^[a-z]+(?:_[a-z]+)*(?:\.(?!(?:js|ts|css|csv|html)$)[a-z]+(?:_[a-z]+)*)?$/;

/** `action: 'x'`, also one of two: `action: late ? 'x' : 'y'`. */
const AS_ACTION = /\baction:[^,;{}]*$/;

/** In a file that hands its action on by name, whatever looks like one is one. */
const BY_NAME = /\brecord(?:Look)?\([^)]*\{\s*action\s*,/;

function* actionsIn(source: Source): Generator<{ action: string; start: number }> {
  if (!/\brecord(?:Look)?\(/.test(source.code)) return;
  const byName = BY_NAME.test(source.code);
  for (const { kind, chunks, start } of source.literals) {
    const action = chunks[0]?.text ?? '';
    if (kind !== 'string' || !ACTION.test(action)) continue;
    const isNamed = AS_ACTION.test(source.code.slice(Math.max(0, start - 160), start));
    if (isNamed || (byName && action.includes('.'))) yield { action, start };
  }
}

function untold(tree: Tree): Breach[] {
  const told = SENTENCES.map((path) => {
    const text = tree.files.get(path) ?? '';
    return { path, keys: new Set([...text.matchAll(/^ {2}'?([a-z_.]+)'?:/gm)].map((match) => match[1])) };
  });
  return tree.sources().flatMap((source) => {
    if (!source.path.startsWith('src/') || isTest(source.path)) return [];
    return [...actionsIn(source)].flatMap(({ action, start }) =>
      told
        .filter(({ keys }) => !keys.has(action))
        .map(({ path }) => breachAt(source.path, source.text, start, `${action} has no sentence in ${path}`)),
    );
  });
}

export const trailWalls: readonly Wall[] = [
  {
    name: 'trail-is-told',
    sentence: 'Every action in the trail has a sentence in every language: the owners of a practice read it.',
    find: untold,
  },
];
