import { TOPICS, resourceWordsIn } from '#resources';
import {
  type Html,
  button,
  buttonRow,
  choices,
  errorSummary,
  details,
  hidden,
  html,
  dangerButton,
  textArea,
  textField,
  tick,
} from '#ui';
import { HELP, MOST_TEXT, hasWords } from '../forms/typed.ts';
import { paths } from '../paths.ts';
import { type Frame } from './frame.ts';
import { type WayFields, errorAt, wayFields } from './way-fields.ts';

export type FormView = Omit<WayFields, 'legend'> & {
  token: string;
  forWhom: 'me' | 'someone';
  /**
   * The form had been open for more than a day, or was sent before with something else in it: everything is kept, only
   * Send is wanted again.
   */
  again: 'old' | 'changed' | undefined;
  colleagues: { any: boolean; cover: string; holder: string };
  payment: readonly string[];
  formats: readonly string[];
  languages: string;
};

export const FORM_ID = 'message';

/** What wants another look, above everything but the numbers. */
export function formTrouble(view: FormView): Html | undefined {
  const { form } = view.words;
  const errors = view.errors.map((error) => ({ name: error.field, text: form.errors[error.says] }));
  const marked =
    view.typed.help_now && html`<div class="notice danger"><p>${view.words.helpNow.marked}</p></div>`;
  const again = view.again && html`<div class="notice light" role="alert"><p>${form[view.again]}</p></div>`;
  return html`${again}${errorSummary({ title: hasWords(view.typed) ? form.summary : form.summaryEmpty, errors })}${marked}`;
}

/**
 * Enter in a field presses a form's first button. That must be Send and not "I need help now", which stands above the
 * form; so Send stands before it once more, for the keyboard's Enter alone.
 */
export function sendFirst(view: FormView): Html {
  return html`<button class="hide" type="submit" form="${FORM_ID}" tabindex="-1" aria-hidden="true">${view.words.form.send}</button>`;
}

export function helpNowButton(frame: Frame, view: FormView): Html {
  const formaction = paths.inLang(frame.help, paths.helpNow(frame.slug));
  return dangerButton({ text: view.words.helpNow.button, form: FORM_ID, formaction, unfinished: true });
}

function whoMaySee(view: FormView): Html | false {
  const { form } = view.words;
  if (!view.colleagues.any) return false;
  return html`<fieldset class="field"><legend>${form.see}</legend>
<p class="hint">${form.seeHint({ cover: view.colleagues.cover })}</p>
${tick({ name: 'nobody_else', label: form.nobodyElse, hint: form.nobodyElseHint({ who: view.colleagues.holder }), checked: view.typed.nobody_else })}</fieldset>`;
}

function line(
  view: FormView,
  name: 'times' | 'place' | 'payment' | 'language' | 'wishes',
  hint?: string,
): Html {
  return textField({
    name,
    label: view.words.form[name],
    hint,
    value: view.typed[name],
    maxlength: MOST_TEXT,
  });
}

function formatField(view: FormView): Html | false {
  if (view.formats.length < 2) return false;
  const options = (['in_person', 'online', 'either'] as const).map((value) => ({
    value,
    label: view.words.form.formats[value],
  }));
  return choices({
    name: 'format',
    kind: 'radio',
    legend: view.words.form.format,
    value: view.typed.format,
    options,
  });
}

function more(frame: Frame, view: FormView): Html {
  const { form } = view.words;
  const { typed } = view;
  const topics = resourceWordsIn(frame.lang).topics;
  const isFilled = [typed.times, typed.place, typed.payment, typed.language, typed.format, typed.wishes].some(
    Boolean,
  );
  const body = html`<p class="hint">${form.moreHint}</p>
    ${choices({
      name: 'topics',
      kind: 'checkbox',
      legend: form.topics,
      value: typed.topics,
      options: TOPICS.map((value) => ({ value, label: topics[value] })),
    })}
    ${line(view, 'times')} ${line(view, 'place', form.placeHint)}
    ${line(view, 'payment', view.payment.length > 0 ? view.payment.join(', ') : undefined)}
    ${line(view, 'language')} ${formatField(view)} ${line(view, 'wishes')}
    ${choices({
      name: 'help',
      kind: 'checkbox',
      legend: form.help,
      value: typed.help,
      options: HELP.map((value) => ({ value, label: form.helps[value] })),
    })}`;
  const open = isFilled || typed.topics.length > 0 || typed.help.length > 0;
  return details({ summary: form.more, body: html`<div class="stack">${body}</div>`, open });
}

function otherPerson(view: FormView): Html {
  const words = view.words.someone;
  const { typed } = view;
  return html`<fieldset class="field"><legend>${words.other}</legend>
<div class="stack"><p class="hint">${words.otherHint}</p>
${textField({ name: 'other_called', label: words.otherCalled, value: typed.other_called, maxlength: MOST_TEXT })}
${textField({
  name: 'other_agreed',
  label: words.otherAgreed,
  hint: words.otherAgreedHint,
  value: typed.other_agreed,
  maxlength: MOST_TEXT,
})}</div></fieldset>`;
}

/** The short form. Nothing in it is ticked beforehand, and only a way to answer is asked for. */
export function contactForm(frame: Frame, view: FormView): Html {
  const { form, someone } = view.words;
  const isHelper = view.forWhom === 'someone';
  const said = textArea({
    name: 'words',
    label: isHelper ? someone.words : form.words,
    hint: html`${isHelper ? someone.wordsHint : form.wordsHint} ${view.languages}`,
    value: view.typed.words,
    rows: 6,
    error: errorAt(view.errors, view.words, 'words'),
  });
  return html`<form id="${FORM_ID}" method="post" action="${paths.inLang(frame, paths.send(frame.slug))}" novalidate>
${hidden('token', view.token)}${hidden('lang', frame.lang)}${isHelper && hidden('for', 'someone')}${
    view.typed.help_now && hidden('help_now', 'yes')
  }
<div class="hide" aria-hidden="true"><label for="f-subject">${form.trap}</label><input type="text" id="f-subject" name="subject" tabindex="-1" autocomplete="off"></div>
${textField({ name: 'called', label: form.called, hint: form.calledHint, value: view.typed.called, autocomplete: 'nickname', maxlength: MOST_TEXT })}
${said}
${wayFields({ ...view, legend: isHelper ? someone.ways : form.ways })}
${isHelper && otherPerson(view)}
${whoMaySee(view)}
${more(frame, view)}
<p>${view.words.contact.notYet} ${view.words.contact.notAtOnce}</p>
${buttonRow(button({ text: form.send }), helpNowButton(frame, view))}
</form>`;
}
