import { type Frame, framed } from '#inquiries';
import {
  type Html,
  button,
  buttonRow,
  choices,
  details,
  errorSummary,
  hidden,
  html,
  plainButton,
  selectField,
  textArea,
  textField,
} from '#ui';
import type { TryError } from '../forms/try-typed.ts';
import { paths } from '../paths.ts';
import { BY_WAYS, MOST_LINE, MOST_NAME, OUTCOMES } from '../rules/tries.ts';
import { triesWords } from '../words/index.ts';

export type TryForm = { typed: URLSearchParams; errors: readonly TryError[] };

export function tryTrouble(frame: Frame, { errors }: TryForm): Html | undefined {
  const { one } = triesWords(frame.lang);
  return errorSummary({
    title: one.again,
    errors: errors.map((error) => ({ name: error.field, text: one.errors[error.says] })),
  });
}

/** @param whole with what came of it first: a try that is on the list already */
export function tryFields(frame: Frame, { typed, errors }: TryForm, whole: boolean): Html {
  const { one } = triesWords(frame.lang);
  const of = (name: string): string => typed.get(name) ?? '';
  const wrong = (field: TryError['field']): string | undefined => {
    const found = errors.find((error) => error.field === field);
    return found && one.errors[found.says];
  };
  const options = OUTCOMES.map((value) => ({ value, label: one.outcomes[value] }));
  const came = whole
    ? choices({ name: 'came', kind: 'radio', legend: one.came, value: of('came') || 'waiting', options })
    : selectField({
        name: 'came',
        label: one.came,
        value: of('came') || 'waiting',
        options: options.map(({ value, label }) => ({ value, text: label })),
      });
  const again = textField({
    name: 'again_on',
    type: 'date',
    short: true,
    label: one.againOn,
    hint: one.againOnHint,
    value: of('again_on'),
    error: wrong('again_on'),
  });
  const more = html`${came}${again}
${textField({ name: 'reach', label: one.reach, hint: one.reachHint, value: of('reach'), error: wrong('reach'), maxlength: MOST_LINE, autocomplete: 'off' })}
${textArea({ name: 'note', label: one.note, hint: one.noteHint, value: of('note'), rows: 2, error: wrong('note') })}`;
  const first = html`${textField({ name: 'whom', label: one.whom, hint: one.whomHint, value: of('whom'), error: wrong('whom'), maxlength: MOST_NAME, autocomplete: 'off' })}
${selectField({
  name: 'by',
  label: one.byWay,
  value: of('by'),
  options: BY_WAYS.map((value) => ({ value, text: one.byWays[value] })),
})}
${textField({ name: 'on', type: 'date', short: true, label: one.on, hint: whole ? undefined : one.onHint, value: of('on'), error: wrong('on') })}`;
  if (whole)
    return html`${came}${again}${first}
${textField({ name: 'reach', label: one.reach, hint: one.reachHint, value: of('reach'), error: wrong('reach'), maxlength: MOST_LINE, autocomplete: 'off' })}
${textArea({ name: 'note', label: one.note, hint: one.noteHint, value: of('note'), rows: 2, error: wrong('note') })}`;
  const isFilled =
    ['reach', 'note', 'again_on'].some((name) => of(name) !== '') || !['', 'waiting'].includes(of('came'));
  return html`${first}${details({ summary: one.more, body: html`<div class="stack">${more}</div>`, open: isFilled })}`;
}

/** What came of one try, and everything about it. */
export function oneTryPage(frame: Frame, view: TryForm & { link: string; id: string; whom: string }): Html {
  const { one, list } = triesWords(frame.lang);
  const at = { slug: frame.slug, link: view.link, id: view.id };
  const main = html`<h1>${view.whom}</h1>
${tryTrouble(frame, view)}
<form method="post" action="${paths.inLang(frame, paths.one(at.slug, at.link, at.id))}" novalidate>
${tryFields(frame, view, true)}
${buttonRow(button({ text: one.save }))}
</form>
<form method="post" action="${paths.inLang(frame, paths.step(at.slug, at.link, at.id))}">
${hidden('as', 'remove')}${buttonRow(plainButton({ text: one.remove }))}
</form>
<p class="alone"><a href="${paths.inLang(frame, paths.letter(at.slug, at.link, at.id))}">${list.letter}</a></p>
<p class="alone"><a href="${paths.inLang(frame, paths.list(at.slug, at.link))}">${one.back}</a></p>`;
  return framed(frame, { title: one.title, main });
}
