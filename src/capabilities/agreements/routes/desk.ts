import type { Context, Hono } from 'hono';
import { type StaffEnv, asMember, member, ownersOnly, thisPractice, shownName } from '#accounts';
import { isRefused } from '#kit/outcome';
import type { Locale } from '#kit/wording/time';
import type { Work, WorkSource } from '#kit/work';
import { type Html, html, link, linkButton, notice, printButton } from '#ui';
import { building, dropDraft, keepDraft } from '../actions/draft.ts';
import { publish } from '../actions/publish.ts';
import { saveVersion } from '../actions/save.ts';
import { type Document, type HelpLine, answerPdf, printed } from './document.ts';
import { stepFilled, stepTyped } from '../forms/steps.ts';
import type { StepError, Typed } from '../forms/typed.ts';
import { builderPage } from '../pages/builder.ts';
import { stepPage } from '../pages/step.ts';
import { type Of, paths } from '../paths.ts';
import { changesBetween } from '../rules/changes.ts';
import { type Step, progressAt, stepsOf } from '../rules/steps.ts';
import { type Whose, publishedAt } from '../store.ts';
import { type DeskWords, builderWords, deskWords } from '../words/index.ts';
import { readingOf } from '../words/reading.ts';
import { textOf } from '../words/text.ts';

type C = Context<StaffEnv>;

export type AgreementDesk = {
  source: WorkSource;
  frame: (c: C, view: { title: string; locale: Locale; main: Html; current: string }) => Html;
  /** Numbers that answer at once, for what is printed; of a room that this one doesn't know. */
  help: (work: Work, lang: Locale) => Promise<readonly HelpLine[]>;
};

/** One agreement's part of the desk: the member's own, or the practice's. */
type Part = AgreementDesk & { of: Of };

const whoseIs = (part: Pick<Part, 'of'>, c: C): Whose => (part.of === 'own' ? c.get('staff').memberId : null);

/** In a practice of one the practice's agreement is the therapist's. */
async function isSolo(work: Work): Promise<boolean> {
  return (await thisPractice(work)).kind === 'solo';
}

async function showBuilder(part: Part, c: C, refused?: keyof DeskWords['refused']): Promise<Response> {
  const { memberId, role } = c.get('staff');
  const { of } = part;
  const view = await asMember(part, c, async (work) => {
    const [practice, built, shownAt] = await Promise.all([
      thisPractice(work),
      building(work, whoseIs(part, c)),
      publishedAt(work, memberId),
    ]);
    return { practice, built, at: work.at, isShown: shownAt !== undefined };
  });
  const { practice, built } = view;
  const solo = practice.kind === 'solo';
  if (solo && of === 'own') return c.redirect(paths.builder('practice'), 303);
  const sections = textOf(built.terms, practice);
  const words = deskWords(practice.locale);
  const main = builderPage({
    of,
    isSolo: solo,
    reader: practice,
    at: view.at,
    built,
    changes: built.standing ? changesBetween(textOf(built.standing.terms, practice), sections) : [],
    reading: readingOf(sections, practice.locale),
    mayChange: of === 'own' || role === 'owner',
    isOwner: role === 'owner',
    shown:
      of === 'own' || solo ? { isShown: view.isShown, at: paths.shown(practice.slug, memberId) } : undefined,
    done: Object.keys(words.done).find(
      (known): known is keyof DeskWords['done'] => known === c.req.query('done'),
    ),
    refused,
  });
  const title = solo ? words.title.own : words.title[of];
  const page = part.frame(c, { title, locale: practice.locale, main, current: paths.builder('own') });
  return c.html(page, refused === undefined ? 200 : 409);
}

async function showStep(
  part: Part,
  c: C,
  step: Step,
  again?: { typed: Typed; errors: readonly StepError[] },
): Promise<Response> {
  const { practice, built } = await asMember(part, c, async (work) => ({
    practice: await thisPractice(work),
    built: await building(work, whoseIs(part, c)),
  }));
  const sections = textOf(built.terms, practice);
  const main = stepPage({
    of: part.of,
    step,
    reader: practice,
    typed: again?.typed ?? stepFilled(step, built.terms),
    errors: again?.errors ?? [],
    terms: built.terms,
    sections,
    reading: readingOf(sections, practice.locale),
  });
  const title = builderWords(practice.locale).questions[step];
  const page = part.frame(c, { title, locale: practice.locale, main, current: paths.builder('own') });
  return c.html(page, again ? 422 : 200);
}

async function postStep(part: Part, c: C, step: Step): Promise<Response> {
  const typed = new URLSearchParams(await c.req.text());
  const whose = whoseIs(part, c);
  const { memberId } = c.get('staff');
  const errors = await asMember(part, c, async (work) => {
    const read = stepTyped(step, typed, (await building(work, whose)).terms);
    if ('errors' in read) return read.errors;
    await keepDraft(work, { whose, memberId, change: read.change });
    return undefined;
  });
  if (errors) return showStep(part, c, step, { typed, errors });
  const { next } = progressAt(part.of, step);
  const stays = typed.get('look') === 'yes';
  const to = stays ? step : next;
  return c.redirect(to === undefined ? paths.builder(part.of) : paths.question(part.of, to), 303);
}

async function save(part: Part, c: C): Promise<Response> {
  const { memberId } = c.get('staff');
  const saved = await asMember(part, c, (work) => saveVersion(work, { whose: whoseIs(part, c), memberId }));
  return c.redirect(`${paths.builder(part.of)}?done=${isRefused(saved) ? 'same' : 'saved'}`, 303);
}

async function drop(part: Part, c: C): Promise<Response> {
  await asMember(part, c, (work) => dropDraft(work, whoseIs(part, c)));
  return c.redirect(`${paths.builder(part.of)}?done=dropped`, 303);
}

/** The language that was asked for on this page, else the practice's. */
const langFor = (c: C, locale: Locale): Locale => {
  const asked = c.req.query('lang');
  return asked === 'en' || asked === 'es' ? asked : locale;
};

/** What stands in the builder, as clients read it once it is saved. */
async function documentFor(part: Part, c: C): Promise<Document & { isDraft: boolean; desk: Locale }> {
  return asMember(part, c, async (work, { memberId }) => {
    const [practice, built, me] = await Promise.all([
      thisPractice(work),
      building(work, whoseIs(part, c)),
      member(work, memberId),
    ]);
    const locale = langFor(c, practice.locale);
    const reader = { ...practice, locale };
    const isDraft = built.isDraft || built.standing === undefined;
    return {
      reader,
      name: part.of === 'own' || practice.kind === 'solo' ? shownName(me) : practice.name,
      practice: practice.name,
      sections: textOf(built.terms, reader),
      version: isDraft ? undefined : built.standing,
      help: await part.help(work, locale),
      isDraft,
      desk: practice.locale,
    };
  });
}

async function showText(part: Part, c: C): Promise<Response> {
  const document = await documentFor(part, c);
  const { desk: locale, reader, isDraft } = document;
  const words = deskWords(locale);
  const other = reader.locale === 'es' ? 'en' : 'es';
  const { title, main: text } = printed(document);
  const main = html`<div class="page">
    <p>${link(paths.builder(part.of), words.back)}</p>
    ${isDraft && notice({ body: words.notSaved })}
    <div class="buttons">
      ${linkButton({ href: `${paths.text(part.of)}?lang=${other}`, text: other === 'es' ? words.inSpanish : words.inEnglish })}
      ${linkButton({ href: `${paths.pdf(part.of)}?lang=${reader.locale}`, text: words.pdf })}
      ${printButton(words.print)}
    </div>
    ${text}
  </div>`;
  return c.html(part.frame(c, { title, locale, main, current: paths.builder('own') }));
}

async function setShown(parts: AgreementDesk, c: C): Promise<Response> {
  const shown = new URLSearchParams(await c.req.text()).get('as') === 'shown';
  const { memberId } = c.get('staff');
  const [done, solo] = await asMember(parts, c, async (work) => [
    await publish(work, { memberId, shown }),
    await isSolo(work),
  ]);
  const of = solo ? 'practice' : 'own';
  if (done && isRefused(done)) return showBuilder({ ...parts, of }, c, done.refused);
  return c.redirect(`${paths.builder(of)}?done=${shown ? 'shown' : 'hidden'}`, 303);
}

/** One builder and everything below it. Who may only look was asked before. */
function builderRoutes(app: Hono<StaffEnv>, part: Part): void {
  const { of } = part;
  app.get(paths.builder(of), (c) => showBuilder(part, c));
  app.post(paths.saving(of), (c) => save(part, c));
  app.post(paths.dropping(of), (c) => drop(part, c));
  app.get(paths.text(of), (c) => showText(part, c));
  app.get(paths.pdf(of), async (c) => answerPdf(c, await documentFor(part, c), paths.text(of)));
  const asked = (c: C): Step | undefined => stepsOf(of).find((step) => step === c.req.param('question'));
  app.get(`${paths.builder(of)}/questions/:question`, (c) => {
    const step = asked(c);
    return step ? showStep(part, c, step) : c.notFound();
  });
  app.post(`${paths.builder(of)}/questions/:question`, (c) => {
    const step = asked(c);
    return step ? postStep(part, c, step) : c.notFound();
  });
}

/** `/desk/agreement` and `/desk/practice-agreement`. The front desk reads the practice's, and changes neither. */
export function deskAgreementRoutes(app: Hono<StaffEnv>, parts: AgreementDesk): void {
  const owners = ownersOnly({
    source: parts.source,
    frame: (c, view) => parts.frame(c, { ...view, current: paths.builder('own') }),
  });
  app.use(`${paths.builder('practice')}/*`, owners);
  app.use(paths.builder('practice'), owners);
  app.post(paths.publishing(), (c) => setShown(parts, c));
  builderRoutes(app, { ...parts, of: 'own' });
  builderRoutes(app, { ...parts, of: 'practice' });
}
