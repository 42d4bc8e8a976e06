import type { Hono } from 'hono';
import { type StaffEnv, asMember, freshProof, members, shownName } from '#accounts';
import { isRefused } from '#kit/outcome';
import { liftHold, setHold } from '../actions/hold.ts';
import { keepOpen } from '../actions/open.ts';
import { changeCode, changePassphrase } from '../actions/rekey.ts';
import { openWhy } from '../keys.ts';
import { codePage } from '../pages/begin.ts';
import { type HoldPage, type KeysPage, holdPage, keysPage } from '../pages/keys.ts';
import { paths } from '../paths.ts';
import { bookOf } from '../store.ts';
import { doneOf, otherwise, wrongNext } from './locked.ts';
import {
  type C,
  type Held,
  type ReflectionParts,
  answered,
  heldBy,
  here,
  hereOf,
  inBook,
  keepCookie,
  mayTry,
  newPassphrase,
  passphraseKey,
  typedIn,
} from './parts.ts';

type Wrong = Pick<KeysPage, 'errors' | 'of'>;

async function showKeys(parts: ReflectionParts, c: C, wrong?: Wrong): Promise<Response> {
  const found = await asMember(parts, c, async (work, { memberId }) => {
    const book = await bookOf(work, memberId);
    return book && { book, said: await hereOf(work) };
  });
  if (!found) return otherwise(parts, c, 'no_book');
  const { book, said } = found;
  const main = keysPage(said, wrong ? { book, ...wrong } : { book, errors: [], done: doneOf(c) });
  return answered(parts, c, said, main, wrong ? 422 : 200);
}

/** F6 the key from the passphrase of now, unless it was tried too often. */
async function keyNow(
  parts: ReflectionParts,
  c: C,
  typed: string,
): Promise<Buffer | 'not_there' | 'too_many'> {
  const { memberId } = c.get('staff');
  const book = await asMember(parts, c, (work) => bookOf(work, memberId));
  if (!book) return 'not_there';
  return (await mayTry(parts, c)) ? passphraseKey(book, typed) : 'too_many';
}

async function postPassphrase(parts: ReflectionParts, c: C): Promise<Response> {
  const form = await typedIn(c);
  const { memberId, sessionId } = c.get('staff');
  const [of, wrong] = ['passphrase' as const, wrongNext(form)];
  const now = await keyNow(parts, c, form.get('now') ?? '');
  if (now === 'not_there') return c.notFound();
  if (wrong.length > 0) return showKeys(parts, c, { of, errors: wrong });
  if (now === 'too_many') return showKeys(parts, c, { of, errors: [{ name: 'now', refused: now }] });
  const next = await newPassphrase(parts, form.get('next') ?? '');
  const made = await asMember(parts, c, async (work) => {
    const open = await changePassphrase(work, { memberId, passphraseKey: now, next });
    return isRefused(open) ? open : keepOpen(work, open, sessionId);
  });
  if (isRefused(made)) return showKeys(parts, c, { of, errors: [{ name: 'now', refused: 'wrong' }] });
  keepCookie(parts, c, made);
  return c.redirect(paths.keys('passphrase'), 303);
}

async function postCode(parts: ReflectionParts, c: C): Promise<Response> {
  const { memberId } = c.get('staff');
  const [of, name] = ['code' as const, 'now_for_code'];
  const now = await keyNow(parts, c, (await typedIn(c)).get(name) ?? '');
  if (now === 'not_there') return c.notFound();
  if (now === 'too_many') return showKeys(parts, c, { of, errors: [{ name, refused: now }] });
  const made = await asMember(parts, c, (work) => changeCode(work, { memberId, passphraseKey: now }));
  if (isRefused(made)) return showKeys(parts, c, { of, errors: [{ name, refused: 'wrong' }] });
  const said = await here(parts, c);
  const house = new URL(parts.origin).host;
  return answered(parts, c, said, codePage(said.words, { code: made.code, house }));
}

/** F11 that a hold is on stands here also where the notes are closed; why, only where they are open. */
async function showHold(
  parts: ReflectionParts,
  c: C,
  given: { held: Held } & Pick<HoldPage, 'typed' | 'refused'>,
): Promise<Response> {
  const { held, ...wrong } = given;
  const met = await inBook(parts, c, { held }, (work, open) => ({ why: openWhy(work, open) }));
  const found = await asMember(parts, c, async (work, { memberId }) => {
    const [book, everyone] = [await bookOf(work, memberId), await members(work)];
    return (
      book && { book, said: await hereOf(work), who: shownName(everyone.find(({ id }) => id === memberId)) }
    );
  });
  if (!found) return otherwise(parts, c, 'no_book');
  const { book, said, who } = found;
  const why = met.is === 'open' ? met.value.why : undefined;
  const done = wrong.typed === undefined ? doneOf(c) : undefined;
  const main = holdPage(said, { book, who, why, done, ...wrong });
  return answered(parts, c, said, main, wrong.typed === undefined ? 200 : 422);
}

async function postHold(parts: ReflectionParts, c: C): Promise<Response> {
  const form = await typedIn(c);
  const typed = form.get('why') ?? '';
  const held = await heldBy(parts, c, form);
  const met = await inBook(parts, c, { held }, (work, open) => setHold(work, open, { why: typed }));
  if (met.is === 'no_book' || met.is === 'not_there') return c.notFound();
  if (met.is === 'closed') {
    const { trouble } = held;
    const refused = trouble && ({ name: 'passphrase', refused: trouble } as const);
    return showHold(parts, c, { held, typed, refused });
  }
  if (!isRefused(met.value) || met.value.refused === 'there_already')
    return c.redirect(paths.hold('held'), 303);
  return showHold(parts, c, { held, typed, refused: { name: 'why', refused: met.value.refused } });
}

async function postHoldEnd(parts: ReflectionParts, c: C): Promise<Response> {
  const made = await asMember(parts, c, (work, { memberId }) => liftHold(work, memberId));
  return isRefused(made) ? c.notFound() : c.redirect(paths.hold('lifted'), 303);
}

/** `/desk/reflections/keys` and `/desk/reflections/hold`. */
export function keyRoutes(app: Hono<StaffEnv>, parts: ReflectionParts): void {
  app.get('/desk/reflections/keys', (c) => showKeys(parts, c));
  app.post('/desk/reflections/keys/passphrase', (c) => postPassphrase(parts, c));
  app.post('/desk/reflections/keys/code', (c) => postCode(parts, c));
  app.get('/desk/reflections/hold', async (c) => showHold(parts, c, { held: await heldBy(parts, c) }));
  app.post('/desk/reflections/hold', (c) => postHold(parts, c));
  app.post('/desk/reflections/hold/end', freshProof(paths.hold()), (c) => postHoldEnd(parts, c));
}
