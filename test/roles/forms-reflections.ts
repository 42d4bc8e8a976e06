import type { Practice } from './planting.ts';

/** What the forms of private notes hold. */

/** Each with the passphrase, as when it was closed meanwhile. */
export function formsOfReflections({
  reflection: { passphrase, code },
}: Practice): Record<string, Readonly<Record<string, string>>> {
  const next = { next: 'two kettles and a quince', twice: 'two kettles and a quince' };
  const desk = '/desk/reflections';
  return {
    [`${desk}/begin`]: { ...next, sure: 'yes' },
    [`${desk}/opening`]: { passphrase, back: desk },
    [`${desk}/closing`]: {},
    [`${desk}/code`]: { code, ...next },
    [`${desk}/lost`]: { sure: 'yes' },
    [`${desk}/keys/passphrase`]: { now: passphrase, ...next },
    [`${desk}/keys/code`]: { now_for_code: passphrase },
    [`${desk}/hold`]: { passphrase, why: 'A court asked.' },
    [`${desk}/hold/end`]: {},
    [`${desk}/new`]: { passphrase, open: 'A long day.' },
    [`${desk}/:id/words`]: { passphrase, open: 'A longer day.' },
    [`${desk}/:id/again`]: { passphrase, show_on: '2027-05-01' },
    [`${desk}/:id/deletion`]: { passphrase },
  };
}
