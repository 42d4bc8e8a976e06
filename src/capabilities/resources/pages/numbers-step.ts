import type { Wants } from '#accounts';
import { type Html, choices, html, textField } from '#ui';
import type { Lang, Resource } from '../rules/kinds.ts';
import { waysOf } from '../rules/ways.ts';
import { dateWords, wordsIn } from '../words/index.ts';
import { numbersStepWords } from '../words/numbers-step.es.ts';

/** A number as the step shows it: kept by the practice, or still in the starter library only. */
export type ShownNumber = Pick<
  Resource,
  'kind' | 'name' | 'phone' | 'text_to' | 'url' | 'address' | 'hours' | 'audience' | 'assured_on'
> & { key: string };

export type NumbersView = {
  lang: Lang;
  numbers: readonly ShownNumber[];
  values: URLSearchParams;
  wrong: ReadonlySet<string>;
};

/** For whom, when, and since when the practice is sure of it, each as a sentence. */
function hintOf(one: ShownNumber, lang: Lang): string {
  const sure =
    one.assured_on === null ? '' : numbersStepWords(lang).confirmed(dateWords(one.assured_on, lang));
  return [one.audience, one.hours, sure]
    .filter((part) => part !== '')
    .map((part) => `${part.replace(/\.$/, '')}.`)
    .join(' ');
}

function reachOf(one: ShownNumber, lang: Lang): string {
  const words = wordsIn(lang).helpNow;
  return waysOf(one)
    .map((way) => {
      if (way.way === 'call') return words.call(way.shown);
      return way.way === 'text' ? words.text(way.shown, way.word) : way.shown;
    })
    .join(' · ');
}

export function numbersFields(view: NumbersView): Html {
  const words = numbersStepWords(view.lang);
  const first = (['emergency', 'crisis'] as const).find((field) => view.wrong.has(field));
  const options = view.numbers.map((one) => {
    return {
      value: one.key,
      label: html`<strong>${one.name}</strong> ${reachOf(one, view.lang)}`,
      hint: hintOf(one, view.lang),
    };
  });
  const error = first && { emergency: words.emergencyWanted, crisis: words.crisisWanted }[first];
  const own = (name: 'own-name' | 'own-phone', label: string): Html =>
    textField({
      name,
      label,
      value: view.values.get(name) ?? '',
      maxlength: 120,
      type: name === 'own-phone' ? 'tel' : 'text',
      error: view.wrong.has(name) ? words.ownWanted : undefined,
    });
  return html`${choices({
    name: 'number',
    legend: words.legend,
    kind: 'checkbox',
    value: view.values.getAll('number'),
    error,
    options,
  })}
    <fieldset class="stack">
      <legend>${words.ownHead}</legend>
      <p class="hint">${words.ownHint}</p>
      <div class="pair">${own('own-name', words.ownName)} ${own('own-phone', words.ownPhone)}</div>
    </fieldset>`;
}

export function numbersLines(view: NumbersView): Wants {
  const words = numbersStepWords(view.lang);
  const lines = [
    { field: 'emergency', name: 'number', text: words.emergencyWanted },
    { field: 'crisis', name: 'number', text: words.crisisWanted },
    { field: 'own-name', name: 'own-name', text: words.ownWanted },
    { field: 'own-phone', name: 'own-phone', text: words.ownWanted },
  ];
  return lines.filter(({ field }) => view.wrong.has(field));
}
