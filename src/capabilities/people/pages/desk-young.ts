import {
  type Html,
  type Lang,
  button,
  buttonRow,
  choices,
  details,
  errorSummary,
  html,
  link,
  linkButton,
  notice,
  plainButton,
  selectField,
  textArea,
  textField,
} from '#ui';
import { AUTHORITY, type Guardianship } from '../clients/guardians.ts';
import { paths } from '../paths.ts';
import type { Ages } from '../rules/coming-of-age.ts';
import { AREAS, SIGHTS } from '../rules/sight.ts';
import { CUSTODY } from '../rules/who-agrees.ts';
import { type ClientDeskWords, clientWords } from '../words/index.ts';
import type { ClientView } from './desk-client.ts';

/** Clients who are under age, and who has authority for them. */

function agesSay(ages: Ages, words: ClientDeskWords['young']): string {
  const { agreesAt: age, agreesBy: source } = ages;
  if (age === undefined) return words.agreesUnknown;
  return ages.isSaid
    ? words.agreesSaid({ age, source: source ?? '' })
    : words.agrees({ age, source: source ?? '' });
}

function guardianRow(one: Guardianship, view: ClientView, words: ClientDeskWords['young']): Html {
  const childId = view.person.id;
  const seen = AREAS.filter((area) => one.sight[area] !== 'no').map((area) =>
    words.seesOne({ area: words.area[area], level: words.level[one.sight[area]] }),
  );
  const source = `${words.source[one.source]}${one.sourceNote !== '' ? `: ${one.sourceNote}` : ''}`;
  const end = html`<form method="post" action="${paths.guardianEnd(childId, one.id)}">
    <p class="quiet">${words.endHint}</p>${buttonRow(plainButton({ text: words.endGuardian }))}</form>`;
  return html`<li><strong>${link(paths.client(one.guardianId), view.nameOf(one.guardianId))}</strong><br>
    ${seen.length === 0 ? words.seesNothing : words.sees(seen.join(', '))}
    ${
      view.answers &&
      html`<p class="quiet">${source}</p>
        <p>${words.custody[one.custody]}</p>
        ${one.limits !== '' && html`<p>${words.limits(one.limits)}</p>`}
        ${buttonRow(linkButton({ href: paths.guardian(childId, one.id), text: words.changeGuardian }))}
        ${details({ summary: words.endGuardian, body: end })}`
    }</li>`;
}

function guardiansPart(view: ClientView, words: ClientDeskWords['young']): Html {
  return html`<h3>${words.guardians}</h3>
    ${
      view.guardians.length === 0
        ? html`<p>${words.noGuardian}</p>`
        : html`<ul class="rows">${view.guardians.map((one) => guardianRow(one, view, words))}</ul>`
    }
    ${view.answers && html`<p>${link(paths.guardian(view.person.id, 'new'), words.addGuardian)}</p>`}`;
}

/** P11 folded away for who is grown up; open where there is a birthday or a guardian. */
export function youngPart(view: ClientView, all: ClientDeskWords): Html | false {
  const words = all.young;
  const isYoung = view.young !== undefined || view.guardians.length > 0;
  if (!view.answers && !isYoung) return false;
  const wrong = view.wrong.has('born');
  const birthday = html`<form method="post" action="${paths.birthday(view.person.id)}" novalidate>
    ${textField({
      name: 'born',
      label: words.birthday,
      hint: words.birthdayHint,
      type: 'date',
      short: true,
      value: view.typed.get('born') ?? view.young?.bornOn.toString(),
      error: wrong ? words.birthdayWanted : undefined,
    })}
    ${buttonRow(plainButton({ text: words.save }))}</form>`;
  const { young } = view;
  const body = html`${young && html`<p>${words.is[young.stage]({ age: young.age })}</p>`}
    ${view.answers && html`<p class="quiet">${agesSay(view.ages, words)} ${link(paths.ages(), words.sayAges)}</p>${birthday}`}
    ${young?.stage !== 'of_age' && guardiansPart(view, words)}`;
  return isYoung || wrong
    ? html`<section class="stack"><h2>${words.title}</h2>${body}</section>`
    : details({ summary: words.summary, body });
}

export type GuardianTyped = URLSearchParams;
export type GuardianWrong = 'called' | 'email' | 'source' | 'custody';

export type GuardianView = {
  lang: Lang;
  child: { readonly id: string; readonly called: string };
  isTeenager: boolean;
  /** What is changed; undefined: somebody is noted for the first time. */
  guardianship?: (Guardianship & { readonly called: string }) | undefined;
  /** Who is here already and may be it. */
  here: readonly { readonly id: string; readonly called: string }[];
  typed: GuardianTyped;
  wrong: ReadonlySet<GuardianWrong>;
};

function whoFields(
  view: GuardianView,
  words: ClientDeskWords['guardian'],
  says: Record<GuardianWrong, string>,
): Html {
  const { typed, wrong } = view;
  const error = (name: GuardianWrong): string | undefined => (wrong.has(name) ? says[name] : undefined);
  return html`${
    view.here.length > 0 &&
    selectField({
      name: 'here',
      label: words.whoIs,
      value: typed.get('here') ?? '',
      options: [
        { value: '', text: words.somebodyNew },
        ...view.here.map(({ id, called }) => ({ value: id, text: called })),
      ],
    })
  }
    ${textField({ name: 'called', label: words.new, value: typed.get('called') ?? '', maxlength: 120, autocomplete: 'off', error: error('called') })}
    ${textField({ name: 'email', label: words.email, hint: words.emailHint, type: 'email', value: typed.get('email') ?? '', maxlength: 254, autocomplete: 'off', error: error('email') })}`;
}

export function guardianPage(view: GuardianView): Html {
  const all = clientWords(view.lang);
  const { guardian: words } = all;
  const { typed, wrong, guardianship } = view;
  const says = {
    called: words.nameWanted,
    email: words.emailWanted,
    source: words.authorityWanted,
    custody: words.custodyWanted,
  };
  const errors = [...wrong].map((name) => ({ name, text: says[name] }));
  const sight = AREAS.map((area) =>
    choices({
      name: area,
      kind: 'radio',
      legend: words.sight[area],
      value: typed.get(area) ?? undefined,
      options: SIGHTS.map((value) => ({ value, label: words.level[value] })),
    }),
  );
  return html`<p>${link(paths.client(view.child.id), view.child.called || all.noName)}</p>
    <h1>${words.title(view.child.called || all.noName)}</h1>
    ${errorSummary({ title: words.again, errors })}
    <form method="post" action="${paths.guardian(view.child.id, guardianship?.id ?? 'new')}" novalidate>
      ${guardianship ? html`<p><strong>${guardianship.called}</strong></p>` : whoFields(view, words, says)}
      ${choices({
        name: 'source',
        kind: 'radio',
        legend: words.authority,
        value: typed.get('source') ?? undefined,
        error: wrong.has('source') ? says.source : undefined,
        options: AUTHORITY.map((value) => ({ value, label: all.young.source[value] })),
      })}
      ${textField({ name: 'note', label: words.note, value: typed.get('note') ?? '', maxlength: 300, autocomplete: 'off' })}
      ${choices({
        name: 'custody',
        kind: 'radio',
        legend: words.custody,
        value: typed.get('custody') ?? undefined,
        error: wrong.has('custody') ? says.custody : undefined,
        options: CUSTODY.map((value) => ({ value, label: words.custodyIs[value] })),
      })}
      ${textArea({ name: 'limits', label: words.limits, hint: words.limitsHint, rows: 3, value: typed.get('limits') ?? '', maxlength: 1000 })}
      <h2>${words.sightTitle}</h2>
      <p>${words.sightLead}</p>
      ${view.isTeenager && notice({ body: words.sightTeen })} ${sight}
      ${buttonRow(button({ text: words.save }))}
    </form>`;
}
