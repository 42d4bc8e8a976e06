import { whenInWords } from '#kit/wording/time';
import { type Html, button, buttonRow, details, html, link, linkButton, notice, plainButton } from '#ui';
import type { Care } from '../clients/care.ts';
import type { Guardianship } from '../clients/guardians.ts';
import type { Helping } from '../clients/helpings.ts';
import type { Together } from '../clients/together.ts';
import type { Young } from '../clients/young.ts';
import { CHANNELS } from '../forms/way.ts';
import { paths } from '../paths.ts';
import type { Ages } from '../rules/coming-of-age.ts';
import type { Person, Way } from '../store.ts';
import { type ClientDeskWords, clientWords } from '../words/index.ts';
import { diedLink, diedPart } from './desk-died.ts';
import { helpersPart, togetherPart } from './desk-around.ts';
import { youngPart } from './desk-young.ts';
import { type Reading, addressSays, wayAtDesk } from './way-lines.ts';

/** One client at the desk. */

export type ClientView = Reading & {
  person: Person;
  cares: readonly Care[];
  ways: readonly Way[];
  page: 'none' | 'given' | 'open';
  /** The address by which a link may go; undefined where none may. */
  mailTo: string | undefined;
  /** P16 a link may be shown to who looks. */
  showsLink: boolean;
  young: (Young & { readonly age: number }) | undefined;
  ages: Ages;
  guardians: readonly Guardianship[];
  children: readonly Guardianship[];
  together: readonly Together[];
  helpers: readonly Helping[];
  /** Names of everybody who is named on the page. */
  nameOf: (personId: string) => string;
  memberOf: (memberId: string) => string;
  /** Whom this one may come together with. */
  others: readonly { readonly id: string; readonly called: string }[];
  /** Whether who looks answers people; the front desk sees who and when. */
  answers: boolean;
  /** What other rooms say of this client: above all else, and at the foot. */
  beside: readonly Html[];
  foot: readonly Html[];
  done?: 'added' | 'closed' | 'mailed' | 'saved' | 'takenBack' | undefined;
  /** What of a small form wants another look. */
  wrong: ReadonlySet<string>;
  typed: URLSearchParams;
};

function carePart(view: ClientView, words: ClientDeskWords): Html[] {
  const { at, zone, lang, country } = view;
  return view.cares.map(
    (care) =>
      html`<p>${words.page.care({
        who: view.memberOf(care.memberId),
        since: whenInWords(care.beganAt, at, zone, lang, { country }),
        by: words.page.by[care.source],
      })}</p>`,
  );
}

function wayRow(way: Way, view: ClientView, words: ClientDeskWords): Html {
  const { id } = view.person;
  return html`<li>
    <strong>${words.ways.channel[way.channel]}: ${addressSays(way, view.country)}</strong><br>
    ${wayAtDesk(way, view)}
    ${
      view.answers &&
      html`<form method="post" action="${paths.wayBack(id, way.id)}">${buttonRow(
        linkButton({ href: paths.way(id, way.id), text: words.ways.change }),
        plainButton({ text: words.ways.takeBack }),
      )}</form>`
    }
  </li>`;
}

function waysPart(view: ClientView, words: ClientDeskWords): Html {
  const add = CHANNELS.map((channel) =>
    linkButton({ href: paths.newWay(view.person.id, channel), text: words.ways.add[channel] }),
  );
  return html`<section class="stack"><h2>${words.ways.title}</h2>
    ${
      view.ways.length === 0
        ? html`<p>${words.ways.none}</p>`
        : html`<ul class="rows">${view.ways.map((way) => wayRow(way, view, words))}</ul>`
    }
    ${view.answers && buttonRow(...add)}</section>`;
}

function pagePart(view: ClientView, words: ClientDeskWords): Html {
  const { page: says } = words;
  const { id } = view.person;
  const is = { none: says.pageNone, given: says.pageGiven, open: says.pageOpen }[view.page];
  const mail =
    view.mailTo === undefined
      ? html`<p class="quiet">${says.noMail}</p>`
      : html`<form method="post" action="${paths.pageMailed(id)}">${buttonRow(plainButton({ text: says.mail }))}
          <p class="quiet">${says.mailHint(view.mailTo)}</p></form>`;
  const give = view.showsLink
    ? html`<form method="post" action="${paths.page(id)}" data-turbo="false">${buttonRow(button({ text: says.give }))}
        <p class="quiet">${says.giveHint}</p></form>`
    : html`<p>${says.notShown}</p>`;
  const close = html`<form method="post" action="${paths.pageClosed(id)}">
    <p class="quiet">${says.closeHint}</p>${buttonRow(plainButton({ text: says.close }))}</form>`;
  return html`<section class="stack"><h2>${says.theirs}</h2>
    <p>${is}</p>
    ${
      view.answers &&
      html`${give} ${mail} ${view.page !== 'none' && details({ summary: says.close, body: close })}`
    }</section>`;
}

function childrenPart(view: ClientView, words: ClientDeskWords): Html | false {
  if (view.children.length === 0) return false;
  return html`<section class="stack"><h2>${words.young.guardians}</h2><ul>${view.children.map(
    (one) =>
      html`<li>${link(paths.client(one.childId), words.guardian.title(view.nameOf(one.childId)))}</li>`,
  )}</ul></section>`;
}

export function clientPage(view: ClientView): Html {
  const words = clientWords(view.lang);
  return html`<p>${link(paths.clients(), words.back)}</p>
    <h1>${view.person.called || words.noName}</h1>
    ${view.done && notice({ body: view.done === 'takenBack' ? words.died.takenBack : words.page[view.done], status: true })}
    ${diedPart(view)} ${carePart(view, words)} ${view.beside}
    ${view.person.diedNotedAt === null && html`${waysPart(view, words)} ${pagePart(view, words)}`}
    ${childrenPart(view, words)} ${view.cares.length > 0 && html`${youngPart(view, words)} ${togetherPart(view, words)} ${helpersPart(view, words)}`}
    ${view.foot} ${diedLink(view)}`;
}

/** Shows a link, this once; printed, it is a slip. */
export function clientLinkPage(view: {
  lang: ClientView['lang'];
  name: string;
  back: string;
  link: Html;
  print: Html;
}): Html {
  const { page: words } = clientWords(view.lang);
  return html`<div class="screen stack"><h1>${words.linkTitle(view.name)}</h1>
      <p>${words.linkBody}</p></div>
    ${view.link}
    <p>${words.slipBody}</p>
    <p>${words.slipSafe}</p>
    <div class="screen">${buttonRow(view.print, linkButton({ href: view.back, text: words.backTo }))}</div>`;
}
