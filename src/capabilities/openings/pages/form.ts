import { resourceWordsIn, TOPICS } from '#resources';
import {
  type Choices,
  type Html,
  button,
  buttonRow,
  choices,
  details,
  errorSummary,
  html,
  linkButton,
  textField,
  tick,
} from '#ui';
import type { Reach } from '../forms/audience.ts';
import { AGES, LANGUAGES, type Typed } from '../forms/offer.ts';
import { type Whose, paths } from '../paths.ts';
import { BEGINS, FORMATS, MOST_LINE, type OfferError, PARTS } from '../rules/offer.ts';
import { type Locale, openingWords } from '../words/index.ts';
import { audienceFields } from './audience.ts';

export type OfferForm = {
  locale: Locale;
  typed: Typed;
  errors: readonly (OfferError | { field: 'places'; says: 'too_many' })[];
  reach: Reach;
  /** A colleague without an account; they tell the network, whatever it is ticked. */
  own?: { readonly whose: NonNullable<Whose>; readonly network: string | undefined } | undefined;
  /** What stands above the form. */
  above?: Html | undefined;
  title?: string | undefined;
  /** What is changed; without it a new one is offered. */
  id?: string | undefined;
};

type Shown = OfferForm & { words: ReturnType<typeof openingWords> };

/** Words that stand within a sentence elsewhere, at the beginning of a line. */
const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const of = ({ typed }: OfferForm, name: string): string => typed.get(name) ?? '';

function errorOf({ errors, words }: Shown, field: string): string | undefined {
  const found = errors.find((one) => one.field === field);
  return found && words.errors[found.says];
}

function several(
  shown: Shown,
  name: string,
  given: Pick<Choices, 'legend' | 'options'> & Partial<Pick<Choices, 'hint' | 'beside'>>,
): Html {
  return choices({
    ...given,
    name,
    kind: 'checkbox',
    value: shown.typed.getAll(name),
    error: errorOf(shown, name),
  });
}

function line(
  shown: Shown,
  name: string,
  label: string,
  more: { hint?: string; short?: boolean } = {},
): Html {
  return textField({
    ...more,
    name,
    label,
    value: of(shown, name),
    error: errorOf(shown, name),
    maxlength: name === 'note' ? undefined : MOST_LINE,
  });
}

function first(shown: Shown): Html {
  const { words, typed } = shown;
  const { form } = words;
  return html`${textField({ name: 'places', label: form.places, type: 'number', short: true, value: of(shown, 'places'), error: errorOf(shown, 'places') })}
    ${textField({ name: 'starts_on', label: form.startsOn, hint: form.startsOnHint, type: 'date', short: true, value: of(shown, 'starts_on'), error: errorOf(shown, 'starts_on') })}
    ${several(shown, 'parts', {
      beside: true,
      legend: form.parts,
      options: PARTS.map((value) => ({ value, label: begun(words.parts[value]) })),
    })}
    ${several(shown, 'days', {
      beside: true,
      legend: form.days,
      hint: form.daysHint,
      options: words.weekdays.map((label, index) => ({ value: String(index + 1), label: begun(label) })),
    })}
    ${several(shown, 'formats', {
      legend: form.formats,
      options: FORMATS.map((value) => ({
        value,
        label: begun(words.formats[value]),
        reveal:
          value === 'in_person'
            ? line(shown, 'area', form.area, { hint: form.areaHint })
            : line(shown, 'licensed_in', form.licensedIn, { hint: form.licensedInHint }),
        revealed: value === 'in_person' && shown.errors.some((one) => one.field === 'area'),
      })),
    })}
    ${several(shown, 'ages', {
      beside: true,
      legend: form.ages,
      options: AGES.map((value) => ({ value, label: resourceWordsIn(shown.locale).ages[value] })),
    })}
    ${several(shown, 'begins', {
      legend: form.begins,
      options: BEGINS.map((value) => ({
        value,
        label: shown.own?.network !== undefined && value === 'page' ? words.onOwnPage : words.begins[value],
        ...(value === 'call' && {
          reveal: textField({
            name: 'phone',
            label: form.phone,
            type: 'tel',
            value: typed.get('phone') ?? '',
            error: errorOf(shown, 'phone'),
          }),
          revealed: shown.errors.some((one) => one.field === 'phone'),
        }),
      })),
    })}`;
}

function further(shown: Shown): Html {
  const { words, locale } = shown;
  const { form } = words;
  const { topics } = resourceWordsIn(locale);
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  return html`<div class="stack">
    ${several(shown, 'topics', {
      beside: true,
      legend: form.topics,
      hint: form.topicsHint,
      options: TOPICS.map((value) => ({ value, label: topics[value] })),
    })}
    ${several(shown, 'languages', {
      beside: true,
      legend: form.languages,
      options: LANGUAGES.map((value) => ({ value, label: begun(names.of(value) ?? value) })),
    })}
    ${textField({ name: 'insurance', label: form.payers, hint: form.payersHint, value: of(shown, 'insurance') })}
    ${line(shown, 'fee_from', form.feeFrom, { short: true })} ${line(shown, 'fee_to', form.feeTo, { short: true })}
    ${tick({ name: 'sliding', label: form.sliding, checked: of(shown, 'sliding') === 'yes' })}
  </div>`;
}

/** Tell of an opening, or change one. What was typed is always kept. */
export function offerForm(view: OfferForm): Html {
  const words = openingWords(view.locale);
  const { form } = words;
  const shown = { ...view, words };
  const errors = view.errors.map((one) => ({ name: one.field, text: words.errors[one.says] }));
  const isNew = view.id === undefined;
  const asksAgain = view.errors.some((one) => one.says === 'client_details');
  const feesWrong = view.errors.some((one) => one.field === 'fee_to');
  return html`<div class="page">
    <h1>${view.title ?? (isNew ? form.newTitle : form.changeTitle)}</h1>
    ${errorSummary({ title: form.again, errors })}
    ${view.above} <p>${form.lead}</p>
    <form method="post" action="${paths.saving(view.id, view.own?.whose)}" novalidate>
      <div class="stack">
        ${first(shown)} ${line(shown, 'note', form.note, { hint: form.noteHint })}
        ${audienceFields({ words: form, network: view.own?.network, reach: view.reach, chosen: view.typed.getAll('audience'), error: errorOf(shown, 'audience') })}
        ${asksAgain && tick({ name: 'note_ok', label: form.noteOk, checked: false })}
        ${feesWrong ? further(shown) : details({ summary: form.more, body: further(shown) })}
      </div>
      ${buttonRow(
        button({ text: isNew ? form.save : form.saveChange, key: 'Enter' }),
        ...(view.own?.whose.of === 'posting'
          ? []
          : [linkButton({ href: paths.openings(view.own?.whose), text: form.cancel })]),
      )}
    </form>
  </div>`;
}
