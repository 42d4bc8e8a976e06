import type { Practice, Side } from './planting.ts';
import type { RoleHere } from './table.ts';

/** Whose words, names, addresses, codes and links each role may meet, on any page, in any header. */

type Piece = { readonly side: Side; readonly who: string; readonly what: string };

const MARK = /(north|south)-(\w+)-(words|name|address|note)/g;
/** The same number as pages write it and as it is kept. */
const NUMBERS: readonly (readonly [RegExp, Side])[] = [
  [/555.?0148/, 'north'],
  [/555.?0177/, 'south'],
];

function may(role: RoleHere, { side, who, what }: Piece): boolean {
  switch (role) {
    case 'person':
      return side === 'north' && who === 'own' && what !== 'note';
    case 'helper':
      return side === 'north' && (who === 'helper' || who === 'other') && what !== 'note';
    case 'client':
      return side === 'north' && who === 'client' && what !== 'note';
    case 'elsewhere':
      return side === 'south';
    case 'front desk':
      return side === 'north' && who !== 'private' && (what === 'name' || what === 'address');
    case 'therapist':
      return side === 'north' && who !== 'private';
    case 'owner':
      // What a client shared is for the therapist it was sent to.
      return side === 'north' && !(who === 'client' && what === 'words') && who !== 'reflection';
    case 'anyone':
    case 'invited':
    case 'operator':
      return false;
    default:
      return role satisfies never;
  }
}

function keysOf(side: Side, { people }: Both[Side]): (Piece & { readonly text: string })[] {
  return Object.entries(people).flatMap(([who, { code, link }]) => [
    { side, who, what: 'code', text: code },
    { side, who, what: 'link', text: link },
  ]);
}

/** Both practices, as far as their people's codes and links go. */
export type Both = Readonly<Record<Side, Pick<Practice, 'people'>>>;

/** What somebody was shown that isn't for them: "the words of north-own", each once. */
export function notForThem(town: Both, role: RoleHere, said: string): string[] {
  const marks = [...said.matchAll(MARK)].map(([, side, who = '', what = '']) => ({
    side: side as Side,
    who,
    what,
  }));
  const numbers = NUMBERS.filter(([number]) => number.test(said)).map(([, side]) => ({
    side,
    who: 'waits',
    what: 'address',
  }));
  const keys = [...keysOf('north', town.north), ...keysOf('south', town.south)].filter(({ text }) =>
    said.includes(text),
  );
  const found = [...marks, ...numbers, ...keys].filter((piece) => !may(role, piece));
  return [...new Set(found.map(({ side, who, what }) => `the ${what} of ${side}-${who}`))];
}
