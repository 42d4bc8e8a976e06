import { type Html, button, buttonRow, choices, errorSummary, hidden, html, link, textArea } from '#ui';
import { MOST_TYPED, type Typed } from '../forms/goodbye.ts';
import type { Whom } from '../my-view.ts';
import { type At, paths } from '../paths.ts';
import { REASONS } from '../rules/reasons.ts';
import { type Lang, myWords } from '../words/index.ts';

export type GoodbyePage = {
  readonly lang: Lang;
  /** To whom it can be said; with one nothing is asked. */
  readonly whom: readonly Whom[];
  readonly typed: Typed;
  readonly errors: readonly ('reason' | 'whom')[];
  readonly at: At;
};

/** E1 one question first, with a sentence if they like; "please don't contact me" as a quiet link. What is owed is never here. */
export function goodbyePage(page: GoodbyePage): Html {
  const { typed, whom, errors } = page;
  const words = myWords(page.lang);
  const [only, ...others] = whom;
  if (!only)
    return html`<h1>${words.title}</h1>
      <p>${words.nobody}</p>
      <p>${link(paths.quiet(page.at), words.quiet)}</p>`;
  const error = (name: 'reason' | 'whom'): string | undefined =>
    errors.includes(name) ? words.missing[name] : undefined;
  const summary = errors.map((name) => ({
    name: name === 'whom' ? 'with' : name,
    text: words.missing[name],
  }));
  return html`${errorSummary({ title: words.summary, errors: summary })}
    <h1>${words.title}</h1>
    <p>${words.lead}</p>
    <form method="post" action="${paths.ask(page.at)}" novalidate>
      ${
        others.length === 0
          ? hidden('with', only.memberId)
          : choices({
              name: 'with',
              kind: 'radio',
              legend: words.whom,
              value: typed.with,
              error: error('whom'),
              options: whom.map(({ memberId, name }) => ({ value: memberId, label: name })),
            })
      }
      ${choices({
        name: 'reason',
        kind: 'radio',
        legend: words.ask,
        value: typed.reason,
        error: error('reason'),
        options: REASONS.map((value) => ({ value, label: words.reasons[value] })),
      })}
      ${textArea({
        name: 'words',
        label: words.sentence,
        hint: words.sentenceHint,
        rows: 3,
        maxlength: MOST_TYPED,
        value: typed.words,
      })}
      ${buttonRow(button({ text: words.send }))}
    </form>
    <p class="quiet">${link(paths.quiet(page.at), words.quiet)}</p>`;
}

/** E1 "please don't contact me": what follows of it, and one button. */
export function noContactPage(page: { readonly lang: Lang; readonly at: At }): Html {
  const words = myWords(page.lang).noContact;
  return html`<h1>${words.title}</h1>
    <p>${'link' in page.at ? words.byLink : words.body}</p>
    <form method="post" action="${paths.quiet(page.at)}">${buttonRow(button({ text: words.button }))}</form>
    <p class="alone">${link(paths.ask(page.at), words.back)}</p>`;
}
