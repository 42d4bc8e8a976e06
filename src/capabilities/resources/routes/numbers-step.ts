import type { Context, Hono } from 'hono';
import {
  type Practice,
  type SetUpParts,
  type StaffEnv,
  accountPaths,
  asMember,
  formOf,
  isOwner,
  ownersOnly,
  stepAfter,
  stepPage,
  thisPractice,
} from '#accounts';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { oneLine } from '#kit/one-line';
import { add } from '../actions/add.ts';
import { confirm } from '../actions/confirm.ts';
import { seedStarter } from '../actions/seed.ts';
import { starterLibrary } from '../data/starter.ts';
import { fieldsFrom } from '../forms.ts';
import { type NumbersView, type ShownNumber, numbersFields, numbersLines } from '../pages/numbers-step.ts';
import { type Resource, isHelpNow } from '../rules/kinds.ts';
import { numbersHere, readyIn, tickedFirst } from '../rules/numbers-step.ts';
import { resources } from '../store.ts';
import { numbersStepWords } from '../words/numbers-step.es.ts';

type Seen = { practice: Practice; numbers: ShownNumber[] };

const PATH = accountPaths.setUpStep('numbers');
const keyOf = (one: Resource): string => one.starter ?? one.id;

/** What the practice keeps, and what the starter library has beside it: nothing is written down by looking. */
async function see(work: Work): Promise<Seen> {
  const [practice, all] = await Promise.all([thisPractice(work), resources(work)]);
  const kept = numbersHere(all, practice.country).map((one) => ({ ...one, key: keyOf(one) }));
  const known = new Set(all.map((one) => one.starter));
  const fresh = starterLibrary(practice.country, practice.region, practice.locale)
    .filter((one) => isHelpNow(one) && !known.has(one.starter))
    .map((one) => ({ ...one, key: one.starter, assured_on: null }));
  return { practice, numbers: [...kept, ...fresh].toSorted((a, b) => a.sort_order - b.sort_order) };
}

/** Thrown to undo what was confirmed, when it isn't enough: the step is kept whole or not at all. */
class NotEnough extends Error {
  readonly wrong: ReadonlySet<string>;
  constructor(wrong: ReadonlySet<string>) {
    super('the help-now numbers are not complete');
    this.wrong = wrong;
  }
}

async function keep(work: Work, form: URLSearchParams): Promise<void> {
  const { country, locale } = await thisPractice(work);
  await seedStarter(work, country);
  await work.flush();
  const ticked = new Set(form.getAll('number'));
  for (const one of numbersHere(await resources(work), country)) {
    if (ticked.has(keyOf(one))) await confirm(work, one.id);
  }
  const own = { name: oneLine(form.get('own-name') ?? ''), phone: (form.get('own-phone') ?? '').trim() };
  if (own.name !== '' || own.phone !== '') {
    const words = numbersStepWords(locale);
    const typed = new URLSearchParams({
      ...own,
      kind: 'crisis_line',
      hours: words.ownHours,
      cost: words.ownCost,
      cost_kind: 'free',
    });
    const refused =
      own.name === '' || own.phone === '' || isRefused(await add(work, fieldsFrom(typed, country), true));
    if (refused) throw new NotEnough(new Set([own.name === '' ? 'own-name' : 'own-phone']));
  }
  await work.flush();
  const ready = readyIn(await resources(work), country);
  const wrong = new Set([...(ready.emergency ? [] : ['emergency']), ...(ready.crisisLine ? [] : ['crisis'])]);
  if (wrong.size > 0) throw new NotEnough(wrong);
}

/** The set-up's step "Numbers for help now": it ends only with an emergency number and a crisis line confirmed. */
export function numbersStepRoutes(app: Hono<StaffEnv>, parts: SetUpParts): void {
  const show = (
    c: Context<StaffEnv>,
    seen: Seen,
    values: URLSearchParams,
    wrong: ReadonlySet<string> = new Set(),
  ): Response | Promise<Response> => {
    const lang = seen.practice.locale;
    const words = numbersStepWords(lang);
    const view: NumbersView = { lang, numbers: seen.numbers, values, wrong };
    const main = stepPage({
      step: 'numbers',
      lang,
      body: words.body,
      fields: numbersFields(view),
      errors: numbersLines(view),
      mayChange: isOwner(c),
      action: words.action,
    });
    return c.html(parts.frame(c, { title: words.legend, locale: lang, main }), wrong.size > 0 ? 422 : 200);
  };
  app.use(PATH, ownersOnly(parts));
  app.get(PATH, async (c) => {
    const seen = await asMember(parts, c, see);
    return show(c, seen, new URLSearchParams(tickedFirst(seen.numbers).map((key) => ['number', key])));
  });
  app.post(PATH, async (c) => {
    const form = await formOf(c);
    try {
      await asMember(parts, c, (work) => keep(work, form));
    } catch (error) {
      if (!(error instanceof NotEnough)) throw error;
      return show(c, await asMember(parts, c, see), form, error.wrong);
    }
    return c.redirect(accountPaths.setUpStep(stepAfter('numbers')), 303);
  });
}

/** Whether the practice's page may open, by its help-now numbers. */
export async function helpNowIsReady(work: Work): Promise<boolean> {
  const [practice, all] = await Promise.all([thisPractice(work), resources(work)]);
  const ready = readyIn(all, practice.country);
  return ready.emergency && ready.crisisLine;
}

/** What the overview says of this step. */
export async function numbersStepSays(work: Work, lang: 'en' | 'es'): Promise<string> {
  const [practice, all] = await Promise.all([thisPractice(work), resources(work)]);
  const { says } = numbersStepWords(lang);
  const ready = readyIn(all, practice.country);
  if (!ready.emergency || !ready.crisisLine) return says.notReady;
  return says.ready(numbersHere(all, practice.country).filter((one) => one.assured_on !== null).length);
}
