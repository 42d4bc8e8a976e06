import {
  type Html,
  button,
  buttonRow,
  details,
  errorSummary,
  html,
  linkButton,
  notice,
  plainButton,
  textField,
} from '#ui';
import type { ListedColleague } from '../listed-store.ts';
import { paths } from '../paths.ts';
import { isOpen } from '../rules/lasting.ts';
import { heardOf, standingOf } from '../rules/listed.ts';
import type { Opening } from '../store.ts';
import { type ListedWords, listedWords, openingWords } from '../words/index.ts';
import type { Reader } from '../words/summary.ts';
import { ownOpening } from './list.ts';
import { type ListServeView, listServe } from './list-serve.ts';

export type ListedView = {
  reader: Reader;
  at: Temporal.Instant;
  slug: string;
  network: string;
  name: string;
  colleague: ListedColleague;
  openings: readonly Opening[];
  /** The day of their mail with who has room, and where mail is read here. */
  listServe: Pick<ListServeView, 'weekday' | 'address'>;
  /** For whom they are asked; false where nobody was. */
  asks: Html | false;
  /** What was done, in a sentence. */
  said?: string | undefined;
  typed?: URLSearchParams | undefined;
  wrong?: keyof ListedWords['own']['errors'] | undefined;
};

function invitation({ slug, network, name, colleague, reader }: ListedView): Html {
  const { own } = listedWords(reader.locale);
  return html`<h1>${own.invitedTitle(network)}</h1>
    <p>${own.invitedLead({ name, network })}</p>
    <ul>
      ${own.means.map((one) => html`<li>${one}</li>`)}
    </ul>
    <form method="post" action="${paths.listedJoin(slug, colleague.link)}">
      ${buttonRow(button({ text: own.join }))}
    </form>
    <form method="post" action="${paths.listedLeave(slug, colleague.link)}">
      ${buttonRow(plainButton({ text: own.no }), plainButton({ text: own.never, name: 'as', value: 'never' }))}
      <p class="quiet">${own.leaveNeverMeans}</p>
    </form>`;
}

function resting({ slug, colleague, reader }: ListedView): Html {
  const { own } = listedWords(reader.locale);
  return html`${notice({ body: own.resting[colleague.retiredBecause ?? 'silent'] })}
    <form method="post" action="${paths.listedJoin(slug, colleague.link)}">
      ${buttonRow(button({ text: own.back }))}
    </form>`;
}

/** O17 for whoever wasn't heard of for a while. */
function stillThere({ slug, colleague, reader, at }: ListedView): Html | false {
  if (heardOf(colleague, at) !== 'little') return false;
  const { own } = listedWords(reader.locale);
  return html`<form method="post" action="${paths.listedJoin(slug, colleague.link)}">
    <p>${own.little}</p>
    ${buttonRow(button({ text: own.stillHere }))}
  </form>`;
}

function about(view: ListedView): Html {
  const { own } = listedWords(view.reader.locale);
  const { slug, colleague, typed, wrong } = view;
  return html`<form method="post" action="${paths.listedAbout(slug, colleague.link)}" novalidate>
    <div class="stack">
      ${textField({
        name: 'name',
        label: own.name,
        value: typed?.get('name') ?? view.name,
        error: wrong === 'name' ? own.errors.name : undefined,
      })}
      ${textField({
        name: 'page',
        label: own.page,
        hint: own.pageHint,
        type: 'url',
        value: typed?.get('page') ?? colleague.page,
        error: wrong === 'page' ? own.errors.page : undefined,
      })}
    </div>
    ${buttonRow(button({ text: own.save }))}
  </form>`;
}

function openingsOf(view: ListedView): Html {
  const { reader, at, slug, colleague, openings } = view;
  const whose = { slug, link: colleague.link };
  const words = openingWords(reader.locale);
  const { own } = listedWords(reader.locale);
  const open = openings.filter((one) => isOpen(one, at));
  const past = openings.filter((one) => !isOpen(one, at)).slice(0, 5);
  return html`${view.asks !== false && html`<h2>${own.yours}</h2>`}${buttonRow(linkButton({ href: paths.newOpening(whose), text: words.offer, plain: false }))}
  ${open.length === 0 ? html`<p>${own.none}</p>` : open.map((one) => ownOpening(one, { reader, at, whose }, words))}
  ${past.length > 0 && html`<h2>${words.past}</h2>${past.map((one) => ownOpening(one, { reader, at, whose }, words))}`}`;
}

/** What the link of a mail to a colleague leads to: the invitation, or their openings. To look changes nothing. */
export function listedPage(view: ListedView): Html {
  const { own } = listedWords(view.reader.locale);
  const { slug, colleague, wrong } = view;
  const now = standingOf(colleague);
  if (now === 'invited') return invitation(view);
  return html`<h1>${own.title(view.network)}</h1>
    ${errorSummary({
      title: own.again,
      errors: wrong === undefined ? [] : [{ name: wrong, text: own.errors[wrong] }],
    })}
    ${view.said !== undefined && notice({ body: view.said, status: true })}
    <p>${own.lead(view.name)}</p>
    ${now === 'resting' ? resting(view) : html`${stillThere(view)} ${view.asks} ${openingsOf(view)}`}
    ${now === 'listed' && listServe({ ...view.listServe, locale: view.reader.locale, whose: { slug, link: colleague.link } })}
    ${details({ summary: own.about, body: about(view), open: wrong !== undefined })}
    ${details({
      summary: own.link,
      body: html`<form method="post" action="${paths.listedLink(slug, colleague.link)}">
        <p>${own.linkMeans}</p>
        ${buttonRow(plainButton({ text: own.linkAnew }))}
      </form>`,
    })}
    <p>${linkButton({ href: paths.listedLeave(slug, colleague.link), text: own.leave })}</p>`;
}

/** What "leave" in a mail leads to, for who opens it: nothing happens until they press. */
export function leavePage({ reader, slug, network, colleague }: ListedView): Html {
  const { own } = listedWords(reader.locale);
  return html`<h1>${own.leaveTitle(network)}</h1>
    <p>${own.leaveMeans}</p>
    <form method="post" action="${paths.listedLeave(slug, colleague.link)}">
      ${buttonRow(button({ text: own.leave, name: 'as', value: 'asked' }))}
      ${buttonRow(plainButton({ text: own.leaveNever, name: 'as', value: 'never' }))}
      <p class="quiet">${own.leaveNeverMeans}</p>
    </form>
    <p>${linkButton({ href: paths.listed(slug, colleague.link), text: own.stay })}</p>`;
}

/** Who was never on the list said no to an invitation; the others had openings that ended. */
export function leftPage(view: {
  locale: Reader['locale'];
  network: string;
  wasInvited: boolean;
  never: boolean;
}): Html {
  const { own } = listedWords(view.locale);
  if (view.wasInvited)
    return html`<h1>${own.declinedTitle}</h1>
      <p>${own.declined}</p>
      ${view.never && html`<p>${own.leaveNeverMeans}</p>`}`;
  return html`<h1>${own.leftTitle}</h1>
    <p>${own.left(view.network)}</p>
    ${view.never && html`<p>${own.leaveNeverMeans}</p>`}`;
}

export function listedGone(locale: Reader['locale']): Html {
  const { own } = listedWords(locale);
  return html`<h1>${own.goneTitle}</h1>
    <p>${own.gone}</p>`;
}

/** The link was made anew; where it leads is said to their mailbox alone. */
export function linkSentPage(locale: Reader['locale']): Html {
  const { own } = listedWords(locale);
  return html`<h1>${own.linkTitle}</h1>
    <p>${own.linkSent}</p>`;
}
