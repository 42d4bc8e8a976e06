import { type Html, button, buttonRow, html, link, notice, plainButton } from '#ui';
import { paths } from '../paths.ts';
import { type RestoredWords, restoredWords } from '../words/index.ts';

/** On top of the list while nothing leaves. */
export function restoredNotice(locale: 'en' | 'es', when: string): Html {
  const words = restoredWords(locale);
  return html`${notice({ body: words.notice(when), kind: 'light' })}
    <p>${link(paths.restored(), words.open)}</p>`;
}

/** What is missing, what to look at, and the word that lets mail leave. */
export function restoredPage(
  words: RestoredWords,
  view: { when: string; waiting: number; may: boolean; deskHref: string },
): Html {
  return html`<h1>${words.title}</h1>
    <p>${words.what(view.when)}</p>
    <h2>${words.stepsTitle}</h2>
    <ol>
      ${words.steps.map((step) => html`<li>${step}</li>`)}
    </ol>
    <p>${words.codes}</p>
    <p><strong>${words.waits(view.waiting)}</strong></p>
    ${
      view.may
        ? html`<form method="post" action="${paths.restored()}">
            <p class="quiet">${words.leaveHint}</p>
            ${buttonRow(button({ text: words.leave, name: 'waiting', value: 'leave' }))}
            ${
              view.waiting > 0 &&
              html`<p class="quiet">${words.dropHint}</p>
                ${buttonRow(plainButton({ text: words.drop, name: 'waiting', value: 'drop' }))}`
            }
          </form>`
        : html`<p>${words.notYou}</p>`
    }
    <p>${link(view.deskHref, words.back)}</p>`;
}

export function restoredOver(words: RestoredWords, deskHref: string): Html {
  return html`<h1>${words.title}</h1>
    <p>${words.over}</p>
    <p>${link(deskHref, words.back)}</p>`;
}
