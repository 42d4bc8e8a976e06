import { whenInWords } from '#kit/wording/time';
import {
  type Html,
  type Lang,
  button,
  buttonRow,
  choices,
  errorSummary,
  html,
  notice,
  plainButton,
  textField,
  tick,
} from '#ui';
import type { Guardianship } from '../clients/guardians.ts';
import { HELPER_MAY, type HelperMay, type Helping } from '../clients/helpings.ts';
import { myClientPaths as paths } from '../paths.ts';
import { AREAS } from '../rules/sight.ts';
import { type MyClientWords, myClientWords } from '../words/index.ts';

/** Who may help a client, by their own yes; and what guardians see, said to the child. */

export type HelperWrong = 'called' | 'may' | 'agree';
export type HelperTyped = { called: string; reach: string; may: readonly HelperMay[] };

export type MyHelpersView = {
  lang: Lang;
  slug: string;
  at: Temporal.Instant;
  zone: string;
  country: string;
  helpers: readonly Helping[];
  guardians: readonly { readonly called: string; readonly sight: Guardianship['sight'] }[];
  typed: HelperTyped;
  wrong: ReadonlySet<HelperWrong>;
  done?: 'saved' | 'ended' | undefined;
};

/** P14 the sentence that the client says yes to, which is kept with the yes. */
export function helperWording(lang: Lang, who: string, may: readonly HelperMay[]): string {
  const words = myClientWords(lang).helpers;
  return words.wording({ who, may: may.map((one) => words.may[one]).join('; ') });
}

function helperPart(helper: Helping, view: MyHelpersView, words: MyClientWords['helpers']): Html {
  const { lang, at, zone, country, slug } = view;
  const said = helper.consentedAt && words.yes(whenInWords(helper.consentedAt, at, zone, lang, { country }));
  const end = (text: string): Html =>
    html`<form method="post" action="${paths.helperEnd(slug, helper.id)}">${buttonRow(plainButton({ text }))}</form>`;
  return html`<section class="stack">
    <h2>${helper.called}</h2>
    ${helper.reach !== '' && html`<p>${helper.reach}</p>`}
    <ul>${helper.may.map((may) => html`<li>${words.may[may]}</li>`)}</ul>
    ${
      said
        ? html`<p class="quiet">${said}</p>${end(words.end)}`
        : html`<p><strong>${words.asked}</strong></p>
          <p>${helperWording(lang, helper.called, helper.may)}</p>
          <form method="post" action="${paths.helperYes(slug, helper.id)}">${buttonRow(button({ text: words.agree }))}</form>
          ${end(words.notAgree)}`
    }
  </section>`;
}

function guardiansPart(view: MyHelpersView, words: MyClientWords['helpers']): Html | false {
  if (view.guardians.length === 0) return false;
  const lines = view.guardians.map(({ called, sight }) => {
    const seen = AREAS.filter((area) => sight[area] !== 'no').map((area) =>
      sight[area] === 'act' ? words.acts(words.area[area]) : words.area[area],
    );
    const says =
      seen.length === 0
        ? words.guardianNothing(called)
        : words.guardianSees({ who: called, list: seen.join(', ') });
    return html`<li>${says}</li>`;
  });
  return html`<section class="stack"><h2>${words.guardians}</h2>
    <ul>${lines}</ul>
    <p class="quiet">${words.guardiansMore}</p></section>`;
}

function form(view: MyHelpersView, words: MyClientWords['helpers']): Html {
  const { typed, wrong } = view;
  return html`<section class="stack"><h2>${words.add}</h2>
    <form method="post" action="${paths.helpers(view.slug)}" novalidate>
      ${textField({
        name: 'called',
        label: words.called,
        value: typed.called,
        maxlength: 120,
        autocomplete: 'off',
        error: wrong.has('called') ? words.calledWanted : undefined,
      })}
      ${textField({ name: 'reach', label: words.reach, hint: words.reachHint, value: typed.reach, maxlength: 200, autocomplete: 'off' })}
      ${choices({
        name: 'may',
        kind: 'checkbox',
        legend: words.mayLegend,
        value: typed.may,
        error: wrong.has('may') ? words.mayWanted : undefined,
        options: HELPER_MAY.map((value) => ({ value, label: words.may[value] })),
      })}
      ${tick({ name: 'agree', label: words.agreeTick })}
      ${buttonRow(button({ text: words.save }))}
    </form></section>`;
}

export function myHelpersPage(view: MyHelpersView): Html {
  const all = myClientWords(view.lang);
  const words = all.helpers;
  const says = { called: words.calledWanted, may: words.mayWanted, agree: words.agreeWanted };
  const errors = [...view.wrong].map((name) => ({ name, text: says[name] }));
  return html`<h1>${words.title}</h1>
    ${errorSummary({ title: all.again, errors })} ${view.done && notice({ body: words[view.done], status: true })}
    <p>${words.lead}</p>
    ${view.helpers.length === 0 ? html`<p>${words.none}</p>` : view.helpers.map((helper) => helperPart(helper, view, words))}
    ${guardiansPart(view, words)} ${form(view, words)}`;
}
