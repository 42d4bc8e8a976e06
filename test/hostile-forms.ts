import fc from 'fast-check';
import type { Field, Form } from './forms-of.ts';
import { NASTY } from './hostile.ts';

/** A real form of ours, taken from its page and sent as its page never would. */

/** What is done to a form before it is sent. */
export const TWISTS = [
  'as it stands',
  'dropped',
  'repeated',
  'nasty',
  'huge',
  'of others',
  'more fields',
  'utf-16',
  'latin1',
  'broken bytes',
  'multipart',
  'json',
] as const;

export type Twist = (typeof TWISTS)[number];

/** Picks from lists, always the same for the same numbers. */
export type Picks = { readonly pick: <T>(list: readonly T[]) => T | undefined; readonly flip: () => boolean };

export type Plan = {
  readonly sender: number;
  readonly form: number;
  readonly twist: Twist;
  /** Sent twice at the same moment. */
  readonly doubled: boolean;
  /** From the page as it was when the test began, whatever has happened since. */
  readonly stale: boolean;
  readonly picks: readonly number[];
};

export const plans: fc.Arbitrary<Plan> = fc.record({
  sender: fc.nat(),
  form: fc.nat(),
  twist: fc.oneof({ weight: 3, arbitrary: fc.constant('as it stands' as const) }, fc.constantFrom(...TWISTS)),
  doubled: fc.boolean(),
  stale: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
  picks: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
});

export function picksOf(numbers: readonly number[]): Picks {
  let at = 0;
  const next = (): number => numbers[at++ % numbers.length] ?? 0;
  return { pick: (list) => list[next() % list.length], flip: () => next() % 2 === 0 };
}

export type Pair = readonly [string, string];

const PLAUSIBLE: readonly [RegExp, readonly string[]][] = [
  // Nothing is asked beyond this machine: mail servers are looked for here, where there are none.
  [/host/i, ['127.0.0.1']],
  [/port/i, ['1', '25', '70000']],
  [/email|address/i, ['kim@home.example', 'nobody@nowhere.example', 'kim@']],
  [/phone|number|text/i, ['(212) 555-0142', '+1 212 555 0143', '12']],
  [/from|until|time|at$/i, ['09:00', '17:00', '9 am', '25:00', '2026-12-01']],
  [/on$|date|day/i, ['2026-12-01', '2026-12-24', '2026-02-30']],
  [/url|link/i, ['https://www.example.org/', 'javascript:alert(1)', '//elsewhere.example']],
];

const ANYTHING = ['Kim', 'Ana María', '3', 'Thank you for writing.', ''] as const;

/** What somebody would type here, with a mark of its own where there is room for words. */
function typed(field: Field, { pick, flip }: Picks, mark: string): string {
  if (field.type === 'textarea')
    return `${mark} ${pick(['I can’t sleep.', 'Señora, mañana.\r\nBis dann.']) ?? ''}`;
  const [value = ''] = field.values;
  if (value !== '' && flip()) return value;
  const [, plausible] = PLAUSIBLE.find(([name]) => name.test(field.name)) ?? [];
  return pick(plausible ?? ANYTHING) ?? '';
}

/** The form as a person would send it. */
function filled(form: Form, picks: Picks, mark: string): Pair[] {
  return form.fields.flatMap((field): Pair[] => {
    if (field.kind === 'typed') return [[field.name, typed(field, picks, mark)]];
    if (field.kind === 'kept') return field.values.map((value): Pair => [field.name, value]);
    if (field.kind === 'file') return [];
    // What is chosen already stays so in half of the cases.
    const chosen = picks.flip() ? field.values : [picks.pick(field.options) ?? ''];
    return chosen.map((value): Pair => [field.name, value]);
  });
}

/** What each twist makes of the fields. Those that are about how they are written leave them alone. */
function twisted(pairs: readonly Pair[], twist: Twist, picks: Picks, others: readonly string[]): Pair[] {
  const { pick, flip } = picks;
  const isHost = ([name]: Pair): boolean => /host/i.test(name);
  const map = (change: (value: string) => string): Pair[] =>
    pairs.map((pair): Pair => (isHost(pair) || flip() ? pair : [pair[0], change(pair[1])]));
  switch (twist) {
    case 'dropped':
      return pairs.filter((pair) => isHost(pair) || flip());
    case 'repeated':
      return pairs.flatMap((pair) => [pair, pair, [pair[0], pick(NASTY) ?? '']]);
    case 'nasty':
      return map(() => pick(NASTY) ?? '');
    case 'huge':
      return map((value) => (pick(['a', '🕯', '\r\n', '\u202e<b>']) ?? '').repeat(8_000) + value);
    case 'of others':
      return map((value) => (UUID.test(value) || flip() ? (pick(others) ?? '') : value));
    case 'more fields':
      return [
        ...pairs,
        ['practice', others[0] ?? ''],
        ['role', 'owner'],
        ['__proto__', 'x'],
        ['id', others[2] ?? ''],
      ];
    case 'as it stands':
    case 'utf-16':
    case 'latin1':
    case 'broken bytes':
    case 'multipart':
    case 'json':
      return [...pairs];
  }
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

const escaped = (text: string, charset: BufferEncoding): string =>
  [...Buffer.from(text, charset)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

const encoded = (pairs: readonly Pair[], charset: BufferEncoding): string =>
  pairs.map(([name, value]) => `${escaped(name, charset)}=${escaped(value, charset)}`).join('&');

const URLENCODED = 'application/x-www-form-urlencoded';

async function asMultipart(pairs: readonly Pair[]): Promise<{ type: string; body: Uint8Array<ArrayBuffer> }> {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  const made = new Response(form);
  return { type: made.headers.get('content-type') ?? '', body: new Uint8Array(await made.arrayBuffer()) };
}

async function written(
  pairs: readonly Pair[],
  twist: Twist,
  multipart: boolean,
): Promise<{ type: string; body: string | Uint8Array<ArrayBuffer> }> {
  if (multipart !== (twist === 'multipart')) return asMultipart(pairs);
  if (twist === 'utf-16') return { type: `${URLENCODED}; charset=utf-16`, body: encoded(pairs, 'utf16le') };
  if (twist === 'latin1')
    return { type: `${URLENCODED}; charset=iso-8859-1`, body: encoded(pairs, 'latin1') };
  if (twist === 'broken bytes')
    return { type: URLENCODED, body: `${encoded(pairs, 'utf8')}%ED%A0%80%FF%C0%AF%` };
  if (twist === 'json') return { type: 'application/json', body: JSON.stringify(Object.fromEntries(pairs)) };
  const body = new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value]));
  return { type: URLENCODED, body: body.toString() };
}

export type Sending = {
  readonly path: string;
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly pairs: readonly Pair[];
  /** Written as the form says that it is written, with each of its fields once. */
  readonly isReadable: boolean;
  /** What the page keeps in it, the sender can't see and doesn't change, is as it was: so twice is known to be twice. */
  readonly isOfPage: boolean;
};

const READABLE: readonly Twist[] = ['as it stands', 'nasty', 'huge', 'more fields'];

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The address with somebody else's ids in it, or their page's secret behind our practice, or ours behind theirs. */
function pathOfOthers(path: string, { pick, flip }: Picks, others: readonly string[]): string {
  const ids = others.filter((one) => UUID.test(one));
  const swapped = path.replaceAll(new RegExp(UUID, 'g'), () => pick(ids) ?? '');
  if (!swapped.includes('/m/')) return swapped;
  return flip()
    ? swapped.replace(/\/m\/[^/?]+/, `/m/${others.at(-1)}`)
    : swapped.replace(/^\/[^/]+/, '/another');
}

/** A form made into what is sent. `mark` stands wherever words do; `others` are ids of another practice. */
export async function sendingOf(
  form: Form,
  plan: Plan,
  given: { mark: string; others: readonly string[] },
): Promise<Sending> {
  const picks = picksOf(plan.picks);
  const pairs = twisted(filled(form, picks, given.mark), plan.twist, picks, given.others);
  const path = plan.twist === 'of others' ? pathOfOthers(form.action, picks, given.others) : form.action;
  const isReadable = READABLE.includes(plan.twist);
  const isOfPage = form.fields
    .filter(({ kind }) => kind === 'kept')
    .every(({ name, values }) =>
      isSame(
        values,
        pairs.filter((pair) => pair[0] === name).map(([, value]) => value),
      ),
    );
  return { path, pairs, isReadable, isOfPage, ...(await written(pairs, plan.twist, form.multipart)) };
}

/** A form's kind: forms that differ by whom they are about, and by nothing else, are of one. */
export const kindOf = (form: Form): string =>
  `${form.action.replaceAll(new RegExp(UUID, 'g'), ':id').replace(/\/m\/[^/?]+/, '/m/:link')} ${form.fields.map(({ name }) => name).join()}`;
