import { type Html, button, buttonRow, hidden, html, notice, plainButton, tick } from '#ui';
import { paths } from '../paths.ts';
import type { Later } from '../rules/later-check.ts';
import type { PublicWords } from '../words/public.ts';
import type { Frame } from './frame.ts';

/** The one question after a no, as far as it has come; `when` is the day on which it will be asked. */
export type LaterView = { state: Later; when: string };

/** Offered unticked; taken back with one button; asked, it can be answered or let be. */
export function laterBlock(
  frame: Frame,
  view: { link: string; later: LaterView; words: PublicWords },
): Html | false {
  const words = view.words.later;
  const { state, when } = view.later;
  const form = (body: Html): Html =>
    html`<form method="post" action="${paths.inLang(frame, paths.laterCheck(frame.slug, view.link))}">${body}</form>`;
  switch (state) {
    case 'offered':
      return html`<section class="stack">${form(html`${hidden('say', 'ask')}${tick({ name: 'later', label: words.ask, hint: words.askHint })}
${buttonRow(plainButton({ text: words.save }))}`)}</section>`;
    case 'agreed':
      return html`<section class="stack"><p>${words.willAsk({ when })}</p>
${form(buttonRow(plainButton({ text: words.dont, name: 'say', value: 'dont' })))}</section>`;
    case 'asked':
      return notice({
        kind: 'light',
        body: html`<p><strong>${words.question}</strong> ${words.questionMore}</p>
${form(buttonRow(button({ text: words.yes, name: 'say', value: 'yes' }), plainButton({ text: words.no, name: 'say', value: 'no' })))}`,
      });
    case 'nothing':
      return false;
  }
}
