import { type Html, button, buttonRow, copyable, html, link, notice, plainButton } from '#ui';
import { paths } from '../paths.ts';
import type { CalendarWords } from '../words/calendar.ts';

type Words = CalendarWords['mine'];

type Feed = {
  readonly words: Words;
  /** Undefined: there is none yet. */
  readonly address: string | undefined;
  /** The day on which it was read last, in words. */
  readonly readOn: string | undefined;
};

/** An address for calendar programs: to make, to copy, to end. */
export function feedBlock(view: Feed, slug?: string): Html {
  const { words, address } = view;
  if (address === undefined)
    return html`<p>${words.none}</p>
      <form method="post" action="${paths.feedHere(slug)}">${buttonRow(button({ text: words.make }))}</form>`;
  return html`${
    slug === undefined
      ? copyable({ id: 'feed', label: words.address, copy: words.copy, copied: words.copied, text: address })
      : // A client's page has no script to copy with; a long word breaks at its edge.
        html`<p>${words.address}:<br><strong>${address}</strong></p>`
  }
    <p>${words.hint}</p>
    <p class="quiet">${view.readOn === undefined ? words.neverRead : words.readOn(view.readOn)}</p>
    <form method="post" action="${paths.feedHere(slug)}">
      ${buttonRow(plainButton({ text: words.anew }))}
      <p class="quiet">${words.anewHint}</p>
    </form>
    <form method="post" action="${paths.feedEndHere(slug)}">${buttonRow(plainButton({ text: words.end }))}</form>`;
}

/** `/my/:slug/appointments/calendar`. */
export function mineFeedPage(view: Feed & { slug: string; isEnded: boolean }): Html {
  const { words, slug } = view;
  return html`<h1>${words.title}</h1>
    ${view.isEnded && notice({ body: words.ended, status: true })}
    <p>${words.intro}</p>
    ${feedBlock(view, slug)}
    <p>${link(paths.mine(slug), words.back)}</p>`;
}
