import { whenInWords } from '#kit/wording/time';
import { type Html, buttonRow, choices, details, html, link, plainButton, selectField, textField } from '#ui';
import { HELPER_MAY } from '../clients/helpings.ts';
import { paths } from '../paths.ts';
import type { ClientDeskWords } from '../words/index.ts';
import type { ClientView } from './desk-client.ts';

/** Who comes along with a client, and who helps them. */

export function togetherPart(view: ClientView, all: ClientDeskWords): Html | false {
  const words = all.together;
  if (!view.answers && view.together.length === 0) return false;
  const { id } = view.person;
  const rows = view.together.map((one) => {
    const names = one.personIds
      .filter((personId) => personId !== id)
      .map((personId) => html`${link(paths.client(personId), view.nameOf(personId))} `);
    return html`<li><strong>${words.kind[one.kind]}</strong> ${names}
      ${view.answers && html`<form method="post" action="${paths.togetherLeft(id, one.id)}">${plainButton({ text: words.leave })}</form>`}</li>`;
  });
  const form = html`<form method="post" action="${paths.together(id)}" novalidate>
    ${selectField({
      name: 'with',
      label: words.who,
      error: view.wrong.has('with') ? words.whoWanted : undefined,
      value: view.typed.get('with') ?? '',
      options: [
        { value: '', text: '–' },
        ...view.others.map((one) => ({ value: one.id, text: one.called || all.noName })),
      ],
    })}
    ${choices({
      name: 'kind',
      kind: 'radio',
      legend: words.as,
      error: view.wrong.has('kind') ? words.asWanted : undefined,
      value: view.typed.get('kind') ?? undefined,
      beside: true,
      options: (['couple', 'family'] as const).map((value) => ({ value, label: words.kind[value] })),
    })}
    <p class="quiet">${words.each}</p>
    ${buttonRow(plainButton({ text: words.save }))}</form>`;
  const isWrong = view.wrong.has('with') || view.wrong.has('kind');
  const add =
    view.answers && view.others.length > 0 && (isWrong ? form : details({ summary: words.add, body: form }));
  return html`<section class="stack"><h2>${words.title}</h2>
    ${rows.length === 0 ? html`<p>${words.none}</p>` : html`<ul class="rows">${rows}</ul>`} ${add}</section>`;
}

export function helpersPart(view: ClientView, all: ClientDeskWords): Html | false {
  const words = all.helpers;
  const { at, zone, lang, country, person } = view;
  if (!view.answers && view.helpers.length === 0) return false;
  const rows = view.helpers.map(
    (one) => html`<li><strong>${one.called}</strong> ${one.reach}<br>
      ${one.may.map((may) => words.may[may]).join(', ')}<br>
      <span class="quiet">${one.consentedAt ? words.yes(whenInWords(one.consentedAt, at, zone, lang, { country })) : words.asked}</span>
      ${view.answers && html`<form method="post" action="${paths.helperEnd(person.id, one.id)}">${plainButton({ text: words.end })}</form>`}</li>`,
  );
  const isWrong = view.wrong.has('called');
  const form = html`<form method="post" action="${paths.helpers(person.id)}" novalidate>
    ${textField({
      name: 'called',
      label: words.called,
      value: view.typed.get('called') ?? '',
      error: isWrong ? words.calledWanted : undefined,
      maxlength: 120,
      autocomplete: 'off',
    })}
    ${textField({ name: 'reach', label: words.reach, value: view.typed.get('reach') ?? '', maxlength: 200, autocomplete: 'off' })}
    ${choices({
      name: 'may',
      kind: 'checkbox',
      legend: words.mayLegend,
      value: view.typed.getAll('may'),
      options: HELPER_MAY.map((value) => ({ value, label: words.may[value] })),
    })}
    ${buttonRow(plainButton({ text: words.ask }))}</form>`;
  return html`<section class="stack"><h2>${words.title}</h2>
    ${rows.length === 0 ? html`<p>${words.none}</p>` : html`<ul class="rows">${rows}</ul>`}
    ${view.answers && (isWrong ? form : details({ summary: words.name, body: form }))}</section>`;
}
