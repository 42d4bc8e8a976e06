import { type Html, type HtmlValue, type Lang, button, buttonRow, errorSummary, html, notice } from '#ui';
import { paths } from '../paths.ts';
import { SET_UP_STEPS, type SetUpStep, stepNumber } from '../rules/set-up-steps.ts';
import { proveFirst } from './proof.ts';
import { proofWords, setUpWords } from './words/index.ts';

export type Wants = readonly { name: string; text: string }[];

export type StepPage = {
  step: SetUpStep;
  lang: Lang;
  body?: string | undefined;
  /** The fields of its form. */
  fields: Html;
  errors?: Wants | undefined;
  /** Only an owner changes how the practice works; the others look. */
  mayChange: boolean;
  /** An owner who has to show first that it's them: where the proof leads back to. */
  prove?: string | undefined;
  /** What the button says, where it isn't "Keep and go on". */
  action?: string | undefined;
  /** Below the form: what is to be read or looked at. */
  more?: HtmlValue;
};

/** One step of the set-up: where one stands, one form, one button, which Enter presses. */
export function stepPage(page: StepPage): Html {
  const words = setUpWords(page.lang);
  return html`<div class="page">
    <p class="quiet">
      ${words.progress(stepNumber(page.step), SET_UP_STEPS.length)} ·
      <a href="${paths.setUp()}">${words.allSteps}</a>
    </p>
    <h1>${words.steps[page.step]}</h1>
    ${page.body !== undefined && html`<p>${page.body}</p>`}
    ${errorSummary({ title: words.again, errors: page.errors ?? [] })}
    <form method="post" action="${paths.setUpStep(page.step)}" novalidate>
      ${within(page, buttonRow(button({ text: page.action ?? words.goOn, key: 'Enter' })))}
    </form>
    ${page.more}
  </div>`;
}

/** Fields that may be looked at only: one reason above them instead of a button that would refuse. */
function within(
  page: { lang: Lang; mayChange: boolean; prove?: string | undefined; fields: Html },
  buttons: Html,
): Html {
  if (page.mayChange && page.prove === undefined)
    return html`<div class="stack">${page.fields}</div>
      ${buttons}`;
  return html`${whyNot(page)}
    <fieldset class="stack" disabled>${page.fields}</fieldset>`;
}

/** Why something can only be looked at now. */
export function whyNot(page: { lang: Lang; mayChange: boolean; prove?: string | undefined }): Html {
  return page.mayChange && page.prove !== undefined
    ? proveFirst(proofWords(page.lang), page.prove)
    : notice({ body: setUpWords(page.lang).onlyOwners });
}

export type SettingsPage = {
  title: string;
  lang: Lang;
  body?: string | undefined;
  errors?: Wants | undefined;
  /** Said after a change, from our own words. */
  done?: string | undefined;
  main: Html;
};

/** A page of the settings behind the set-up. */
export function settingsPage(page: SettingsPage): Html {
  const words = setUpWords(page.lang);
  return html`<div class="page">
    <p class="quiet"><a href="${paths.setUp()}">${words.back}</a></p>
    <h1>${page.title}</h1>
    ${page.done !== undefined && notice({ body: page.done, status: true })}
    ${page.body !== undefined && html`<p>${page.body}</p>`}
    ${errorSummary({ title: words.again, errors: page.errors ?? [] })} ${page.main}
  </div>`;
}

/** The fields and the button of a settings page, or the fields to look at. */
export function settingsFields(page: {
  lang: Lang;
  mayChange: boolean;
  fields: Html;
  action?: string | undefined;
}): Html {
  const { keep } = setUpWords(page.lang);
  return within(page, buttonRow(button({ text: page.action ?? keep, key: 'Enter' })));
}

/** Whose a page or a deed is: the owners', or theirs who answer people. */
export type Whose = 'owners' | 'answerers';

/** A refused role: what isn't theirs, whose it is, and the way back. */
export function notYoursPage(lang: Lang, whose: Whose): { title: string; main: Html } {
  const words = setUpWords(lang);
  const [title, body, back] =
    whose === 'owners'
      ? [words.notYoursTitle, words.notYours, html`<a href="${paths.setUp()}">${words.back}</a>`]
      : [words.answerersTitle, words.answerers, html`<a href="${paths.desk()}">${words.toList}</a>`];
  return {
    title,
    main: html`<div class="page">
      <h1>${title}</h1>
      <p>${body}</p>
      <p>${back}</p>
    </div>`,
  };
}
