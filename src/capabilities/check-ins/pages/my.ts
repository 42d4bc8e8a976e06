import {
  type Html,
  button,
  buttonRow,
  choices,
  errorSummary,
  html,
  notice,
  plainButton,
  textField,
} from '#ui';
import { paths } from '../paths.ts';
import { HEARD, LONGEST_LINE, PACES } from '../rules/questions.ts';
import type { AskedView } from '../view.ts';
import type { MyWords } from '../words/index.ts';

export type MyPageView = {
  readonly slug: string;
  readonly words: MyWords;
  readonly view: AskedView | undefined;
  readonly said?: string | undefined;
  /** What was chosen and typed, and comes back. */
  readonly typed?: URLSearchParams | undefined;
  readonly refused?: keyof MyWords['refused'] | undefined;
};

function formPart({ slug, words, typed, refused }: MyPageView, id: string): Html {
  const { pace, heard } = words;
  return html`<form method="post" action="${paths.answer(slug, id)}" novalidate>
    ${choices({
      name: 'pace',
      legend: pace.ask,
      kind: 'radio',
      value: typed?.get('pace') ?? '',
      error: refused === 'nothing' ? words.refused.nothing : undefined,
      options: PACES.map((value) => ({ value, label: pace[value] })),
    })}
    ${choices({
      name: 'heard',
      legend: heard.ask,
      kind: 'radio',
      value: typed?.get('heard') ?? '',
      options: HEARD.map((value) => ({ value, label: heard[value] })),
    })}
    ${textField({
      name: 'line',
      label: words.line,
      hint: words.lineHint,
      autocomplete: 'off',
      maxlength: LONGEST_LINE,
      value: typed?.get('line') ?? '',
      error: refused === 'long' ? words.refused.long : undefined,
    })}
    ${buttonRow(button({ text: words.send }))}
  </form>`;
}

/** `/my/:slug/check-in`. Nothing is chosen beforehand; skipping and turning it off are one press each. */
export function myCheckInPage(page: MyPageView): Html {
  const { slug, words, view, refused } = page;
  const summary =
    refused &&
    errorSummary({
      title: words.again,
      errors: [{ name: refused === 'long' ? 'line' : 'pace', text: words.refused[refused] }],
    });
  const said = page.said !== undefined && notice({ body: page.said, status: true });
  if (!view) return html`<h1>${words.title}</h1>${said || html`<p>${words.none}</p>`}`;
  const { asked, who, read } = view;
  return html`<h1>${words.title}</h1>
    ${said}${summary}
    <p>${words.from({ who })}</p>
    <p>${read} ${words.notNow}</p>
    ${formPart(page, asked.id)}
    <form method="post" action="${paths.skip(slug, asked.id)}">${buttonRow(plainButton({ text: words.skip }))}</form>
    <form method="post" action="${paths.off(slug, asked.id)}">${buttonRow(plainButton({ text: words.off }))}</form>
    <p class="quiet">${words.alone({ who })}</p>`;
}
