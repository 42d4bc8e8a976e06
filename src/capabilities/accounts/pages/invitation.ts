import {
  button,
  buttonRow,
  choices,
  errorSummary,
  html,
  type Html,
  type Lang,
  link,
  selectField,
  textField,
} from '#ui';
import { paths } from '../paths.ts';
import { countryOptions } from './step-fields.ts';
import type { AccountWords } from './words/index.ts';

export function invitationUsed(words: AccountWords): Html {
  return html`<h1>${words.usedTitle}</h1>
    <p>${words.invitationUsedBody}</p>
    <p>${link(paths.signIn(), words.invitationUsedSignIn)}</p>`;
}

export type JoinView = {
  secret: string;
  kind: 'staff' | 'sign_in';
  name: string;
  practiceName: string;
  /** The practice noted no address: the person writes it. */
  asksAddress: boolean;
  typed?: string;
  wrong?: 'email' | 'already_here' | 'sign_in_first';
};

export function joinPage(words: AccountWords, view: JoinView): Html {
  const says = {
    email: words.emailWanted,
    already_here: words.alreadyHere,
    sign_in_first: words.signInFirst,
  };
  const error = view.wrong && says[view.wrong];
  const body = view.kind === 'sign_in' ? words.signInInvitationBody(view.name) : words.joinBody(view.name);
  return html`<h1>${view.kind === 'sign_in' ? view.practiceName : words.joinTitle(view.practiceName)}</h1>
    ${error !== undefined && errorSummary({ title: words.again, errors: [{ name: 'email', text: error }] })}
    <p>${body}</p>
    <form method="post" action="${paths.invitation(view.secret)}" novalidate>
      ${
        view.asksAddress &&
        textField({ ...emailField(words), hint: words.joinEmailHint, value: view.typed, error })
      }
      ${buttonRow(button({ text: view.kind === 'sign_in' ? words.signIn : words.joinButton }))}
    </form>`;
}

const emailField = (words: AccountWords) =>
  ({
    name: 'email',
    label: words.email,
    type: 'email',
    autocomplete: 'email',
    inputmode: 'email',
    maxlength: 254,
    required: true,
  }) as const;

export type BeginField = 'name' | 'email' | 'practice' | 'kind' | 'country' | 'zone';

export type BeginView = {
  secret: string;
  lang: Lang;
  values: Readonly<Partial<Record<BeginField, string>>>;
  wrong: ReadonlySet<BeginField>;
  /** What is the matter with the address, where it isn't its shape. */
  email?: 'sign_in_first' | undefined;
  countries: readonly string[];
};

/** The first form of a new practice: only what nothing works without. */
export function beginPage(words: AccountWords, view: BeginView): Html {
  const says: Record<BeginField, string> = {
    name: words.yourNameWanted,
    email: view.email === 'sign_in_first' ? words.signInFirst : words.emailWanted,
    practice: words.practiceNameWanted,
    kind: words.choiceWanted,
    country: words.choiceWanted,
    zone: words.choiceWanted,
  };
  const of = (name: BeginField) => ({
    name,
    value: view.values[name],
    error: view.wrong.has(name) ? says[name] : undefined,
  });
  const errors = [...view.wrong].map((name) => ({ name, text: says[name] }));
  const choose = { value: '', text: '—' };
  return html`<h1>${words.beginTitle}</h1>
    ${errorSummary({ title: words.again, errors })}
    <p>${words.beginBody}</p>
    <form method="post" action="${paths.invitation(view.secret)}" novalidate>
      ${textField({ ...of('name'), label: words.yourName, autocomplete: 'name', maxlength: 120, required: true })}
      ${textField({ ...emailField(words), ...of('email'), hint: words.emailFirstHint })}
      ${textField({ ...of('practice'), label: words.practiceName, autocomplete: 'organization', maxlength: 120, required: true })}
      ${choices({
        name: 'kind',
        legend: words.kind,
        options: [
          { value: 'solo', label: words.solo },
          { value: 'clinic', label: words.clinic },
          { value: 'network', label: words.network, hint: words.networkHint },
        ],
        kind: 'radio',
        value: view.values.kind,
        error: view.wrong.has('kind') ? says.kind : undefined,
      })}
      ${selectField({ ...of('country'), label: words.country, options: [choose, ...countryOptions(view.lang, view.countries)], required: true })}
      ${buttonRow(button({ text: words.beginButton }))}
    </form>`;
}
