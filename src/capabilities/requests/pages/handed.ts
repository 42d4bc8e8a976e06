import {
  type Html,
  button,
  buttonRow,
  details,
  facts,
  html,
  mailto,
  notice,
  paragraphs,
  plainButton,
  tel,
} from '#ui';
import { paths } from '../ask-paths.ts';
import { requestWords } from '../words/index.ts';

/** Q25 a person, as the colleague whom they chose reads of them. */
export type Handed = {
  /** By when the network looks after them itself; empty where there is no date. */
  readonly due: string;
  readonly called: string;
  readonly words: string;
  readonly ways: readonly {
    readonly channel: 'email' | 'phone' | 'text';
    readonly address: string;
    /** When, and what may be said there. */
    readonly care: string;
  }[];
};

/** Who chose a colleague without an account, and two buttons: they have been in touch, or can't after all. Neither can be undone, so each says first what it does. */
export function handedPage(view: { locale: 'en' | 'es'; slug: string; link: string; person: Handed }): Html {
  const { locale, person } = view;
  const { asked } = requestWords(locale);
  const rows = [
    { name: asked.called, value: person.called === '' ? asked.unnamed : person.called },
    {
      name: asked.ways,
      value:
        person.ways.length === 0
          ? asked.noWay
          : html`<ul class="plain">
              ${person.ways.map(
                ({ channel, address, care }) =>
                  html`<li>
                    ${channel === 'email' ? mailto(address) : tel(address)}
                    ${care !== '' && html`<br><span class="quiet">${care}</span>`}
                  </li>`,
              )}
            </ul>`,
    },
    { name: asked.words, value: paragraphs(person.words) },
  ];
  return html`<h1>${asked.handed}</h1>
    ${notice({ body: [asked.handedHint, person.due === '' ? '' : asked.handedBy(person.due)].filter(Boolean).join(' ') })}
    ${facts(rows)}
    <form method="post" action="${paths.asked(view.slug, view.link)}">
      ${details({
        summary: asked.reach,
        body: html`<p>${asked.reachHint}</p>
          ${buttonRow(button({ text: asked.reachYes, name: 'as', value: 'reached' }))}`,
      })}
      ${details({
        summary: asked.cannot,
        body: html`<p>${asked.cannotHint}</p>
          ${buttonRow(plainButton({ text: asked.cannotYes, name: 'as', value: 'cannot' }))}`,
      })}
    </form>`;
}
