import {
  type Html,
  type Lang,
  button,
  buttonRow,
  choices,
  details,
  emptyState,
  errorSummary,
  html,
  link,
  linkButton,
  notice,
  selectField,
  table,
  textField,
} from '#ui';
import { paths } from '../paths.ts';
import { clientWords } from '../words/index.ts';

/** The clients of a practice at the desk, and one more. */

export type ClientLine = {
  readonly id: string;
  readonly called: string;
  readonly withWhom: string;
  /** What comes next, in words; empty where nothing is set. */
  readonly next: string;
  readonly page: 'none' | 'given' | 'open';
  /** None of their ways was asked about. */
  readonly unasked: boolean;
};

export type ClientsView = {
  lang: Lang;
  lines: readonly ClientLine[];
  whose: 'mine' | 'all';
  /** Whether there is anybody else's. */
  several: boolean;
  mayBring: boolean;
  /** P18 of whom it was noted that they died. */
  died: readonly { readonly id: string; readonly called: string }[];
  brought?: number | undefined;
};

export function clientsPage(view: ClientsView): Html {
  const words = clientWords(view.lang);
  const rows = view.lines.map((one) => [
    html`${link(paths.client(one.id), one.called || words.noName)}${one.unasked && html`<br><span class="quiet">${words.wayUnasked}</span>`}`,
    one.withWhom,
    one.next || html`<span class="quiet">${words.nothingNext}</span>`,
    words.hasPage[one.page],
  ]);
  const filter = html`<nav aria-label="${words.show}">${buttonRow(
    linkButton({ href: paths.clients(), text: words.all, current: view.whose === 'all' }),
    linkButton({ href: `${paths.clients()}?whose=mine`, text: words.mine, current: view.whose === 'mine' }),
  )}</nav>`;
  return html`<h1>${words.title}</h1>
    ${view.brought !== undefined && notice({ body: words.bringPage.done(view.brought), status: true })}
    ${buttonRow(
      linkButton({ href: paths.added(), text: words.add, plain: false }),
      view.mayBring && linkButton({ href: paths.bring(), text: words.bring }),
    )}
    ${view.several && filter}
    ${
      rows.length === 0
        ? view.whose === 'mine' && view.several
          ? emptyState({ title: words.emptyMine })
          : emptyState({ title: words.empty, body: words.emptyMore })
        : table({
            id: 'clients',
            caption: words.count(rows.length),
            stacks: true,
            columns: [words.who, words.withWhom, words.next, words.page.theirs].map((text) => ({ text })),
            rows,
          })
    }
    ${
      view.died.length > 0 &&
      details({
        summary: words.died.list,
        body: html`<ul>${view.died.map(
          ({ id, called }) => html`<li>${link(paths.client(id), called || words.noName)}</li>`,
        )}</ul>`,
      })
    }
    ${view.mayBring && html`<p class="quiet">${link(paths.ages(), words.ages)}</p>`}`;
}

export type NewClientTyped = {
  readonly called: string;
  readonly email: string;
  readonly phone: string;
  readonly asked: string;
  readonly whose: string;
  readonly lang: string;
};
export type NewClientWrong = 'called' | 'email' | 'phone' | 'whose';

export type NewClientView = {
  lang: Lang;
  typed: NewClientTyped;
  wrong: ReadonlySet<NewClientWrong>;
  /** Who may be their therapist; one needs no choice. */
  members: readonly { readonly id: string; readonly name: string }[];
};

export function newClientPage(view: NewClientView): Html {
  const all = clientWords(view.lang);
  const { new: words } = all;
  const { typed, wrong } = view;
  const says = {
    called: words.nameWanted,
    email: words.emailWanted,
    phone: words.phoneWanted,
    whose: words.whoseWanted,
  };
  const errors = [...wrong].map((name) => ({ name, text: says[name] }));
  const error = (name: NewClientWrong): string | undefined => (wrong.has(name) ? says[name] : undefined);
  return html`<p>${link(paths.clients(), all.back)}</p>
    <h1>${words.title}</h1>
    ${errorSummary({ title: words.again, errors })}
    <form method="post" action="${paths.added()}" novalidate>
      ${textField({ name: 'called', label: words.name, value: typed.called, maxlength: 120, autocomplete: 'off', error: error('called') })}
        ${textField({ name: 'email', label: words.email, type: 'email', value: typed.email, maxlength: 254, autocomplete: 'off', error: error('email') })}
        ${textField({ name: 'phone', label: words.phone, type: 'tel', value: typed.phone, maxlength: 60, autocomplete: 'off', error: error('phone') })}
      ${choices({
        name: 'asked',
        kind: 'radio',
        legend: words.asked,
        hint: words.askedHint,
        value: typed.asked,
        beside: true,
        options: [
          { value: 'no', label: words.notYet },
          { value: 'yes', label: words.yes },
        ],
      })}
      ${
        view.members.length > 1 &&
        choices({
          name: 'whose',
          kind: 'radio',
          legend: words.whose,
          value: typed.whose,
          error: error('whose'),
          options: view.members.map(({ id, name }) => ({ value: id, label: name })),
        })
      }
      ${selectField({
        name: 'lang',
        label: words.lang,
        value: typed.lang,
        options: (['en', 'es'] as const).map((value) => ({ value, text: all.langs[value] })),
      })}
      ${buttonRow(button({ text: words.save }))}
    </form>`;
}
