import { type Html, button, buttonRow, details, errorSummary, html, link, plainButton } from '#ui';
import type { StepError, Typed } from '../forms/typed.ts';
import { type Of, paths } from '../paths.ts';
import type { Terms } from '../rules/agreement.ts';
import type { Section } from '../rules/changes.ts';
import { type Step, isReason, progressAt } from '../rules/steps.ts';
import { type BuilderWords, builderWords } from '../words/index.ts';
import type { Reader } from '../words/text.ts';
import type { Reading } from '../words/reading.ts';
import { blockFields } from './block-fields.ts';
import { othersFields } from './others-fields.ts';
import { policyFields } from './policy-fields.ts';
import { reasonFields, secretFields } from './reason-fields.ts';
import type { Shown } from './shown.ts';
import { readingLine, textSections } from './text.ts';

export type StepPage = {
  of: Of;
  step: Step;
  reader: Reader;
  typed: Typed;
  errors: readonly StepError[];
  terms: Terms;
  /** The whole text as it stands in the draft. */
  sections: readonly Section[];
  reading: Reading;
};

function fieldsOf(step: Step, shown: Shown): Html {
  if (isReason(step)) return reasonFields(shown, step);
  switch (step) {
    case 'others':
      return othersFields(shown);
    case 'policy':
      return policyFields(shown);
    case 'together':
      return secretFields(shown);
    case 'blocks':
      return blockFields(shown);
  }
}

/** What clients read about this question, and below it everything. */
function preview(page: StepPage, words: BuilderWords): Html {
  const { step, sections, reading, reader } = page;
  const about = step === 'together' ? 'secrets' : step;
  const here = sections.filter(({ id, own }) => id === about || (step === 'blocks' && own === true));
  return html`<aside class="stack paper" aria-labelledby="preview">
    <h2 id="preview">${words.preview}</h2>
    <p class="quiet">${words.previewHint}</p>
    ${textSections(here, 3)} ${readingLine(reading, reader.locale)}
    ${details({ open: here.length === 0, summary: words.wholeText, body: html`<div class="stack">${textSections(sections, 3)}</div>` })}
  </aside>`;
}

/** `/desk/agreement/:step`: one plain question, filled in, with what clients read beside it. */
export function stepPage(page: StepPage): Html {
  const words = builderWords(page.reader.locale);
  const { of, step } = page;
  const { at, all, next } = progressAt(of, step);
  const shown: Shown = { ...page, words };
  const errors = page.errors.map(({ field, says }) => ({ name: field, text: words.errors[says] }));
  return html`<div class="page broad">
    <p class="quiet">${link(paths.builder(of), words.back)} · ${words.progress({ at, all })}</p>
    <h1>${words.questions[step]}</h1>
    ${errorSummary({ title: words.again, errors })}
    <div class="builder">
      <form method="post" action="${paths.question(of, step)}" novalidate>
        ${fieldsOf(step, shown)}
        ${buttonRow(
          button({ text: next === undefined ? words.last : words.next, key: 'Enter' }),
          plainButton({ text: words.look, name: 'look', value: 'yes' }),
        )}
      </form>
      ${preview(page, words)}
    </div>
  </div>`;
}
