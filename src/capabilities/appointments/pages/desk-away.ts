import { type Html, button, buttonRow, emptyState, hidden, html, link, notice, plainButton } from '#ui';
import type { AwayLine, AwayView } from '../away-view.ts';
import { paths } from '../paths.ts';
import { type DeskWords, deskWords } from '../words/index.ts';

/** `/desk/appointments/away`: what has nobody to hold it, each told or kept with one press. */
export function awayPage(view: AwayView, done: 'told' | 'kept' | undefined): Html {
  const words = deskWords(view.reader.locale);
  const { away } = words;
  return html`<div class="page">
    <p class="quiet">${link(paths.day(), words.one.back)}</p>
    <h1>${away.title}</h1>
    ${done && notice({ body: away.done[done], status: true })}
    ${view.lines.length === 0 ? emptyState({ title: away.none }) : html`<p>${away.lead}</p>`}
    ${view.lines.map((one) => lineOf(one, words))}
    ${view.lines.length > 1 && allForm(view.lines, words)}
    ${
      view.told.length > 0 &&
      html`<h2>${away.justNow}</h2>
        ${view.told.map(
          (one) =>
            html`<form class="entry" method="post" action="${paths.undo(one.id)}">
              <p>${one.line}. ${words.one.undoUntil(one.until)}</p>
              ${buttonRow(plainButton({ text: html`${words.one.undo}<span class="hide">: ${one.line}</span>` }))}
            </form>`,
        )}`
    }
  </div>`;
}

function lineOf(one: AwayLine, { away }: DeskWords): Html {
  const about = html`<span class="hide">: ${one.when}, ${one.who}</span>`;
  return html`<div class="entry">
    <p><strong>${link(paths.appointment(one.id), `${one.when}, ${one.who}`)}</strong><br>${one.details}. ${one.why}.</p>
    ${one.unreached !== '' && html`<p>${away.unreached(one.unreached)}</p>`}
    <form method="post" action="${paths.away()}">
      ${hidden('session', one.id)}${buttonRow(button({ text: html`${away.tell}${about}` }))}
    </form>
    <form method="post" action="${paths.keep(one.id)}">
      ${buttonRow(plainButton({ text: html`${away.keep}${about}` }))}
    </form>
  </div>`;
}

/** All that stand on this page; what came since isn't told unseen. */
const allForm = (lines: readonly AwayLine[], { away }: DeskWords): Html =>
  html`<form method="post" action="${paths.away()}">
    ${lines.map((one) => hidden('session', one.id))}
    ${buttonRow(plainButton({ text: away.all(lines.length) }))}
  </form>`;
