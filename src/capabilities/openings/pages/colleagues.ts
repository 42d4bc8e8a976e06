import {
  type Html,
  button,
  buttonRow,
  emptyState,
  errorSummary,
  facts,
  html,
  linkButton,
  notice,
  plainButton,
  textField,
} from '#ui';
import { accountPaths } from '#accounts';
import type { ListedMember } from '../listed-store.ts';
import { paths } from '../paths.ts';
import { heardOf, mayInviteAgain, standingOf } from '../rules/listed.ts';
import { type ListedWords, listedWords } from '../words/index.ts';
import { type Reader, dayInWords } from '../words/summary.ts';

export type ColleaguesView = {
  reader: Reader;
  at: Temporal.Instant;
  all: readonly (ListedMember & { readonly openings: number })[];
  /** Whether mail leaves here at all. */
  mailsLeave: boolean;
  done?: keyof ListedWords['desk']['done'] | undefined;
  typed?: URLSearchParams | undefined;
  wrong?: keyof ListedWords['desk']['errors'] | undefined;
};

type One = ColleaguesView['all'][number];

/** With more lines than these the form is below the screen of a laptop. */
const MOST_SEEN = 3;

function standing(one: One, view: ColleaguesView, { desk }: ListedWords): string {
  const said = desk.standing;
  const now = standingOf(one);
  const on = (at: Temporal.Instant | null): string => (at === null ? '' : dayInWords(at, view.reader));
  if (now === 'left') {
    const because = one.leftBecause ?? 'taken_off';
    return said.left[because === 'asked' && one.joinedAt === null ? 'declined' : because](on(one.leftAt));
  }
  if (now === 'resting') return said.resting[one.retiredBecause ?? 'silent'];
  if (now === 'invited') return said.invited({ when: on(one.invitedAt), count: one.invitations });
  return [
    said.listed,
    desk.openings(one.openings),
    one.heardAt !== null && said.heard(on(one.heardAt)),
    heardOf(one, view.at) === 'little' && desk.little,
  ]
    .filter(Boolean)
    .join(' ');
}

function deeds(one: One, view: ColleaguesView, { desk }: ListedWords): Html | false {
  const now = standingOf(one);
  if (now === 'left') return false;
  const isInvited = now === 'invited';
  return html`${
    mayInviteAgain(one, view.at) &&
    html`<form method="post" action="${paths.colleagueAgain(one.id)}">
      ${buttonRow(plainButton({ text: desk.again }))}
    </form>`
  }
  ${
    !isInvited &&
    html`<form method="post" action="${paths.colleagueLink(one.id)}">
      ${buttonRow(plainButton({ text: desk.sendLink }))}
    </form>`
  }
  <details>
    <summary>${isInvited ? desk.takeBackOf(one.name) : desk.offOf(one.name)}</summary>
    <form method="post" action="${paths.colleagueOff(one.id)}">
      <p class="quiet">${isInvited ? desk.takeBackMeans : desk.offMeans}</p>
      ${buttonRow(plainButton({ text: isInvited ? desk.takeBack : desk.off }))}
    </form>
  </details>`;
}

function inviting(view: ColleaguesView, { desk }: ListedWords): Html {
  const { typed, wrong } = view;
  const of = (name: string): string => typed?.get(name) ?? '';
  return html`<h2 id="invite">${desk.invite}</h2>
    <p>${desk.inviteLead}</p>
    <form method="post" action="${paths.colleagues()}" novalidate>
      <div class="stack">
        ${textField({
          name: 'name',
          label: desk.name,
          value: of('name'),
          error: wrong === 'name' ? desk.errors.name : undefined,
          autocomplete: 'off',
        })}
        ${textField({
          name: 'email',
          label: desk.email,
          type: 'email',
          value: of('email'),
          error: wrong === undefined || wrong === 'name' ? undefined : desk.errors[wrong],
          autocomplete: 'off',
        })}
      </div>
      ${buttonRow(button({ text: desk.send }))}
    </form>`;
}

/** Nobody can be invited: what leads a colleague to their page would be copied here by hand. */
const withoutMail = ({ desk }: ListedWords): Html =>
  html`<h2 id="invite">${desk.invite}</h2>
    <p>${desk.errors.no_mail}</p>
    <p>${linkButton({ href: accountPaths.setUpStep('mail'), text: desk.setUpMail })}</p>`;

/** The main content of `/desk/colleagues`, in a network: who is on the list without an account. */
export function colleaguesPage(view: ColleaguesView): Html {
  const words = listedWords(view.reader.locale);
  const { desk } = words;
  const order = { listed: 0, invited: 1, resting: 2, left: 3 };
  const rows = view.all
    .toSorted((a, b) => order[standingOf(a)] - order[standingOf(b)])
    .map((one) => ({
      name: html`<strong>${one.name}</strong>`,
      value: html`<div class="stack">
        <p>${one.email !== '' && html`${one.email}<br>`}${standing(one, view, words)}</p>
        ${deeds(one, view, words)}
      </div>`,
    }));
  const { wrong } = view;
  const errors =
    wrong === undefined ? [] : [{ name: wrong === 'name' ? 'name' : 'email', text: desk.errors[wrong] }];
  return html`<div class="page">
    <h1>${desk.title}</h1>
    ${errorSummary({ title: desk.again_please, errors })}
    ${view.done !== undefined && notice({ body: desk.done[view.done], status: true })}
    <p>${desk.lead}</p>
    ${rows.length > MOST_SEEN && html`<p><a href="#invite">${desk.invite}</a></p>`}
    ${rows.length === 0 ? emptyState({ title: desk.none, body: desk.noneHint }) : facts(rows)}
    ${view.mailsLeave ? inviting(view, words) : withoutMail(words)}
  </div>`;
}

/** On the network's page of openings: the way to its colleagues without an account. */
export const colleaguesLink = (locale: Reader['locale']): Html =>
  html`<p>${linkButton({ href: paths.colleagues(), text: listedWords(locale).desk.link })}</p>`;
