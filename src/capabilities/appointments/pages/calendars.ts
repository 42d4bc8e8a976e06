import { type Html, button, buttonRow, errorSummary, html, link, notice, plainButton, textField } from '#ui';
import { paths } from '../paths.ts';
import type { CalendarWords } from '../words/calendar.ts';
import { feedBlock } from './feed.ts';

export type CalendarsView = {
  readonly words: CalendarWords;
  /** Who has appointments has calendars. */
  readonly mayHave: boolean;
  readonly feed: { readonly address: string | undefined; readonly readOn: string | undefined };
  readonly outside: { readonly host: string; readonly said: string } | undefined;
  readonly others: readonly { readonly who: string; readonly said: string }[];
  readonly done: 'saved' | 'stopped' | 'ended' | undefined;
  readonly typed: string;
  readonly isWrong: boolean;
};

/** `/desk/set-up/appointments/calendars`. */
export function calendarsPage(view: CalendarsView): Html {
  const { mine, outside: words } = view.words;
  const done = {
    saved: words.saved,
    stopped: words.stopped,
    ended: mine.ended,
  };
  return html`<div class="page">
    <p class="quiet">${link(paths.setUp(), words.back)}</p>
    <h1>${words.title}</h1>
    ${view.isWrong && errorSummary({ title: words.again, errors: [{ name: 'address', text: words.wrong }] })}
    ${view.done && notice({ body: done[view.done], status: true })}
    ${view.mayHave ? own(view) : html`<p>${words.nobodys}</p>`}
    ${
      view.others.length > 0 &&
      html`<h2>${words.others}</h2>
        <ul>
          ${view.others.map((one) => html`<li>${words.othersLine(one)}</li>`)}
        </ul>`
    }
  </div>`;
}

function own(view: CalendarsView): Html {
  const { mine, outside: words } = view.words;
  return html`<h2>${words.other}</h2>
    <p>${words.otherIntro}</p>
    ${
      view.outside &&
      html`<p><strong>${words.at(view.outside.host)}.</strong> ${view.outside.said}</p>
        <form method="post" action="${paths.outsideEnd()}">${buttonRow(plainButton({ text: words.stop }))}</form>`
    }
    <form method="post" action="${paths.outside()}" novalidate>
      ${textField({
        name: 'address',
        label: words.field,
        hint: words.fieldHint,
        value: view.typed,
        error: view.isWrong ? words.wrong : undefined,
        autocomplete: 'off',
      })}
      ${buttonRow(button({ text: view.outside ? words.another : words.save }))}
    </form>
    <h2>${words.feed}</h2>
    <p>${words.feedIntro}</p>
    ${feedBlock({ words: mine, ...view.feed })}`;
}
