import { AGES, LANGUAGES, PARTS } from '#openings';
import { type Frame, framed, inquiryPaths } from '#inquiries';
import {
  type Html,
  button,
  buttonRow,
  choices,
  details,
  html,
  notice,
  plainButton,
  selectField,
  textField,
} from '#ui';
import { paths } from '../paths.ts';
import { MEETINGS, MOST_NAME, PAYING } from '../rules/tries.ts';
import { triesWords } from '../words/index.ts';
import { languageInWords } from '../words/sought.ts';

type Option = { value: string; text: string };

/** What a list is about, as choices. */
export function aboutFields(frame: Frame, typed: URLSearchParams): Html {
  const { begin, sought } = triesWords(frame.lang);
  const of = (name: string): string => typed.get(name) ?? '';
  const one = (name: string, label: string, options: Option[]): Html =>
    selectField({ name, label, value: of(name), options: [{ value: '', text: begin.unsaid }, ...options] });
  const more = html`<div class="field"><h2>${begin.sought}</h2>
<p class="hint">${begin.soughtHint}</p></div>
${one(
  'age',
  begin.age,
  AGES.map((value) => ({ value, text: sought.ages[value] })),
)}
${choices({
  name: 'parts',
  kind: 'checkbox',
  legend: begin.parts,
  value: typed.getAll('parts'),
  options: PARTS.map((value) => ({ value, label: sought.parts[value] })),
})}
${one(
  'meeting',
  begin.meeting,
  MEETINGS.map((value) => ({ value, text: sought.meeting[value] })),
)}
${one(
  'language',
  begin.language,
  LANGUAGES.map((value) => ({ value, text: languageInWords(value, frame.lang) })),
)}
${one(
  'paying',
  begin.paying,
  PAYING.map((value) => ({ value, text: sought.paying[value] })),
)}`;
  return html`${choices({
    name: 'for',
    kind: 'radio',
    legend: begin.forWhom,
    value: of('for'),
    options: [
      { value: 'me', label: begin.me },
      { value: 'someone', label: begin.someone },
    ],
  })}
${textField({ name: 'called', label: begin.called, hint: begin.calledHint, value: of('called'), maxlength: MOST_NAME, autocomplete: 'off' })}
${more}`;
}

export type BeginView = {
  typed: URLSearchParams;
  often: boolean;
  ended: boolean;
};

/** Q1 where a list begins, and where its code leads back to it. Every code is typed into the same page, which knows whose it is. */
export function beginPage(frame: Frame, view: BeginView): Html {
  const { begin, end } = triesWords(frame.lang);
  const main = html`<h1>${begin.title}</h1>
${view.ended && notice({ body: html`<p class="said">${end.done}</p><p>${end.doneMore}</p>`, status: true })}
${view.often && notice({ body: begin.often, status: true })}
<p>${begin.lead}</p>
<p class="quiet">${begin.private({ from: frame.name })}</p>
<form method="post" action="${paths.inLang(frame, paths.begin(frame.slug))}">
${aboutFields(frame, view.typed)}
${buttonRow(button({ text: begin.button }))}
</form>
${details({
  summary: begin.again,
  body: html`<form method="post" action="${paths.inLang(frame, inquiryPaths.comeBack(frame.slug))}">
<p>${begin.againMore}</p>
${textField({ name: 'code', label: begin.code, autocomplete: 'off', maxlength: 80 })}
${buttonRow(plainButton({ text: begin.open }))}
</form>`,
})}`;
  return framed(frame, { title: begin.title, main });
}

export function changeAboutPage(frame: Frame, link: string, typed: URLSearchParams): Html {
  const { begin, one } = triesWords(frame.lang);
  const main = html`<h1>${begin.changeTitle}</h1>
<form method="post" action="${paths.inLang(frame, paths.change(frame.slug, link))}">
${aboutFields(frame, typed)}
${buttonRow(button({ text: begin.change }))}
</form>
<p class="alone"><a href="${paths.inLang(frame, paths.list(frame.slug, link))}">${one.back}</a></p>`;
  return framed(frame, { title: begin.changeTitle, main });
}
