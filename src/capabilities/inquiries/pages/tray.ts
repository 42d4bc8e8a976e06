import type { Delivery } from '#channels';
import { promiseInWords } from '#kit/wording/time';
import {
  type Html,
  button,
  buttonRow,
  copyButton,
  copyable,
  details,
  emptyState,
  html,
  link,
  paragraphs,
} from '#ui';
import { paths } from '../paths.ts';
import type { ToPassOn, TrayView } from '../tray-view.ts';
import type { DeskWords } from '../words/index.ts';
import { isHidden, said, whoIs } from './desk-list.ts';

/** The link to a person's own page, wherever it stands in the words. */
const OWN_PAGE = /\/m\/[\w-]{16,}/;

function when(view: TrayView, at: Temporal.Instant): string {
  const { zone, country, locale } = view.desk.staff.practice;
  return promiseInWords(at, zone, locale, { country });
}

function stateOf(one: Delivery, view: TrayView, words: DeskWords): string {
  const { state } = words.tray;
  if (one.bounced_at) return state.bounced;
  if (one.passed_on_at) return state.passed(when(view, one.passed_on_at));
  if (one.sent_at && one.carrier === 'tray') return one.member_id ? state.team : state.tray;
  if (one.sent_at) return state.sent;
  if (one.failed_at) return state.failed;
  if (one.held_at) return state.held;
  if (!one.due_at || Temporal.Instant.compare(one.due_at, view.desk.at) <= 0) return state.due;
  const due = when(view, one.due_at);
  return view.desk.mailLeaves || !one.member_id ? state.dueAt(due) : state.comesAt(due);
}

/** Whoever reads this page is not the one the link belongs to, so the words with it are folded. */
function text(body: string, id: string, words: DeskWords): Html {
  const { tray } = words;
  const block = copyable({ id, label: tray.text, text: body, copy: tray.copy, copied: tray.copied });
  if (!OWN_PAGE.test(body)) return block;
  const { copied } = tray;
  return html`${details({ summary: tray.show, body: html`<p class="quiet">${tray.linkHint}</p>${block}` })}
    ${buttonRow(copyButton({ id, label: '', copy: tray.copyText, copied }))}`;
}

function toWhom(one: ToPassOn, view: TrayView, words: DeskWords): Html {
  const { tray } = words;
  const { line, address } = one;
  if (address === undefined) return said(tray.notNow);
  const { copy, copied } = tray;
  const block = copyable({ id: `to-${one.delivery.id}`, label: tray.address, text: address, copy, copied });
  // A first look without a name stays one: the address is opened by hand.
  if (line && isHidden(view.desk, line)) return details({ summary: words.hiddenName, body: block });
  const name =
    line && html`<p>${tray.to}: ${link(paths.inquiry(line.inquiry.id), whoIs(view.desk, line, words))}</p>`;
  return html`${name}${block}`;
}

function toPassOn(one: ToPassOn, view: TrayView, words: DeskWords): Html {
  const { tray } = words;
  const { delivery, dress } = one;
  const { copy, copied } = tray;
  return html`<article class="paper">
    <h3>${dress.subject}</h3>
    <p class="quiet">${tray.toPerson}, ${when(view, delivery.made_at)}: ${stateOf(delivery, view, words)}</p>
    ${toWhom(one, view, words)}
    ${copyable({ id: `subject-${delivery.id}`, label: tray.subject, text: dress.subject, copy, copied })}
    ${text(dress.body, `text-${delivery.id}`, words)}
    <form method="post" action="${paths.passedOn(delivery.id)}">${buttonRow(button({ text: tray.sentIt }))}</form>
  </article>`;
}

function past(one: Delivery, view: TrayView, words: DeskWords): Html {
  const { tray } = words;
  const { subject, body } = one.words.neutral;
  const folded = OWN_PAGE.test(body);
  return html`<article class="paper">
    <h3>${subject}</h3>
    <p class="quiet">
      ${one.member_id ? tray.toTeam : tray.toPerson}, ${when(view, one.made_at)}: ${stateOf(one, view, words)}
    </p>
    ${
      folded
        ? details({
            summary: tray.show,
            body: html`<p class="quiet">${tray.linkHint}</p>
              ${paragraphs(body)}`,
          })
        : paragraphs(body)
    }
  </article>`;
}

/** Every outgoing message; where no mail server is set, first those that somebody is to copy and send. */
export function trayPage(words: DeskWords, view: TrayView, passed: boolean): Html {
  const { tray } = words;
  const toTeam = view.others.filter((one) => one.member_id !== null);
  const toPeople = view.others.filter((one) => one.member_id === null);
  const copies = !view.desk.mailLeaves || view.toPassOn.length > 0;
  const isEmpty = view.toPassOn.length + view.others.length === 0;
  return html`<div class="page"><h1>${tray.title}</h1>
    ${passed && said(tray.done)}
    <p class="quiet">${copies ? tray.intro : tray.introServer} ${link(paths.mail(), words.mail.title)}</p>
    ${isEmpty && emptyState({ title: tray.empty })}
    ${copies && !isEmpty && html`<h2>${tray.waiting}</h2>`}
    ${copies && !isEmpty && view.toPassOn.length === 0 && html`<p>${tray.nothingToPass}</p>`}
    ${view.toPassOn.map((one) => toPassOn(one, view, words))}
    ${toPeople.length > 0 && html`${copies && html`<h2>${tray.before}</h2>`}${toPeople.map((one) => past(one, view, words))}`}
    ${
      toTeam.length > 0 &&
      html`<h2>${tray.team}</h2>
        ${!view.desk.mailLeaves && html`<p class="quiet">${tray.teamHint}</p>`}
        ${toTeam.map((one) => past(one, view, words))}`
    }</div>`;
}
