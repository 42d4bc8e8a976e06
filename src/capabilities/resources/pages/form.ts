import { type Html, button, buttonRow, choices, errorSummary, hidden, html, linkButton } from '#ui';
import { selectField, textArea, textField, tick } from '#ui';
import type { Typed } from '../forms.ts';
import { paths } from '../paths.ts';
import type { FieldRefusal } from '../rules/fields.ts';
import { AGES, COSTS, KINDS, type Lang, TOPICS } from '../rules/kinds.ts';
import { type ResourceWords, listWords, wordsIn } from '../words/index.ts';

export type FormRefusal = FieldRefusal | 'not_there' | 'last_one';

/** The field that a refusal is about: where the summary's link leads. */
const FIELD_OF: Readonly<Record<FormRefusal, string>> = {
  name_missing: 'name',
  way_missing: 'phone',
  phone_unclear: 'phone',
  text_unclear: 'text_to',
  url_unclear: 'url',
  number_missing: 'phone',
  too_long: 'description',
  not_there: 'name',
  last_one: 'kind',
};

type FormView = {
  lang: Lang;
  typed: Typed;
  id?: string | undefined;
  refused?: FormRefusal | undefined;
  /** Whose lists a new place may be put on as well. */
  networks?: readonly { readonly id: string; readonly name: string }[] | undefined;
  /** What else may be done with it. */
  below?: Html | undefined;
};

/** A new place may be offered in the same go; nothing is ticked beforehand. */
function offerTicks({ typed, networks = [], lang }: FormView): Html[] {
  const { place } = listWords(lang);
  return networks.map(({ id, name }) =>
    tick({
      name: `offer-${id}`,
      label: place.offer(name),
      hint: place.offerMeans,
      checked: typed.get(`offer-${id}`) === 'yes',
    }),
  );
}

function reachFields(typed: Typed, words: ResourceWords, error: (name: string) => string | undefined): Html {
  const { form } = words;
  const of = (name: string): string => typed.get(name) ?? '';
  const field = (name: string, label: string, hint?: string) =>
    textField({ name, label, hint, value: of(name), error: error(name), maxlength: 600 });
  return html`${field('phone', form.phone, form.phoneHint)} ${field('text_to', form.text, form.textHint)}
  ${field('url', form.url, form.urlHint)} ${field('address', form.address)} ${field('hours', form.hours, form.hoursHint)}
  ${field('cost', form.cost)}
  ${selectField({
    name: 'cost_kind',
    label: form.costKind,
    value: of('cost_kind') || 'unknown',
    options: COSTS.map((value) => ({ value, text: words.costs[value] })),
  })}`;
}

function fitFields(typed: Typed, words: ResourceWords): Html {
  const { form } = words;
  const of = (name: string): string => typed.get(name) ?? '';
  return html`${choices({
    name: 'topics',
    legend: form.topics,
    hint: form.topicsHint,
    kind: 'checkbox',
    value: typed.getAll('topics'),
    options: TOPICS.map((value) => ({ value, label: words.topics[value] })),
  })}
  ${choices({
    name: 'ages',
    legend: form.ages,
    hint: form.agesHint,
    kind: 'checkbox',
    value: typed.getAll('ages'),
    options: AGES.map((value) => ({ value, label: words.ages[value] })),
  })}
  ${textField({ name: 'languages', label: form.languages, hint: form.languagesHint, value: of('languages') })}
  ${textField({ name: 'areas', label: form.areas, hint: form.areasHint, value: of('areas') })}
  ${tick({ name: 'anywhere', label: form.anywhere, checked: of('anywhere') === 'yes' })}
  ${textField({ name: 'source', label: form.source, value: of('source') })}`;
}

/** Add or change a place. What was typed is always kept. */
export function placeForm(view: FormView): Html {
  const words = wordsIn(view.lang);
  const { form } = words;
  const { typed, refused } = view;
  const of = (name: string): string => typed.get(name) ?? '';
  const said = refused && words.refusals[refused];
  const error = (name: string): string | undefined =>
    refused && FIELD_OF[refused] === name ? said : undefined;
  return html`<h1>${view.id === undefined ? form.addTitle : form.changeTitle}</h1>
    ${errorSummary({ title: form.errorTitle, errors: refused && said ? [{ name: FIELD_OF[refused], text: said }] : [] })}
    <form method="post" action="${paths.saving(view.id)}">
      ${selectField({
        name: 'kind',
        label: form.kind,
        value: of('kind') || 'agency',
        error: error('kind'),
        options: KINDS.map((value) => ({ value, text: words.kinds[value] })),
      })}
      ${textField({ name: 'name', label: form.name, value: of('name'), error: error('name'), maxlength: 600 })}
      ${textField({ name: 'organization', label: form.organization, value: of('organization'), maxlength: 600 })}
      ${textArea({ name: 'description', label: form.description, value: of('description'), rows: 3, error: error('description') })}
      ${textField({ name: 'audience', label: form.audience, value: of('audience'), maxlength: 600 })}
      ${reachFields(typed, words, error)} ${fitFields(typed, words)} ${hidden('seen_on', of('seen_on'))}
      ${tick({ name: 'checked', label: form.checked, hint: form.checkedHint, checked: of('checked') === 'yes' })}
      ${offerTicks(view)}
      ${buttonRow(button({ text: form.save }), linkButton({ href: paths.deskPlaces(), text: form.cancel }))}
    </form>
    ${view.below}`;
}
