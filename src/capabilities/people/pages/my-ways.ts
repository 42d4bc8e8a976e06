import { type Html, type Lang, html, link, notice, plainButton } from '#ui';
import { CHANNELS, type WayTyped, type WayWrong } from '../forms/way.ts';
import { myClientPaths as paths } from '../paths.ts';
import type { Channel } from '../rules/reaching.ts';
import type { Way } from '../store.ts';
import { myClientWords } from '../words/index.ts';
import { addressSays, wayOnMyPage } from './way-lines.ts';
import { wayErrors, wayFields } from './way-form.ts';

/** How a client may be reached, on their own page. */

type Shown = { lang: Lang; slug: string; country: string };

export type Done = 'saved' | 'takenBack';

function row(way: Way, view: Shown): Html {
  const words = myClientWords(view.lang).ways;
  const unasked = way.source === 'unasked' || way.source === 'mail' || way.bounced;
  return html`<section class="stack">
    <h2>${words.channel[way.channel]}: ${addressSays(way, view.country)}</h2>
    <p>${way.source === 'unasked' && html`<strong>${words.ask}</strong> `}${wayOnMyPage(way, view.lang)}</p>
    <p class="alone">${link(paths.way(view.slug, way.id), unasked ? words.say : words.change)}</p>
    <form method="post" action="${paths.wayBack(view.slug, way.id)}">${plainButton({ text: words.takeBack })}</form>
  </section>`;
}

export function myWaysPage(view: Shown & { ways: readonly Way[]; done?: Done | undefined }): Html {
  const words = myClientWords(view.lang);
  // What waits for an answer comes first.
  const ways = view.ways.toSorted((a, b) => Number(b.source === 'unasked') - Number(a.source === 'unasked'));
  return html`<h1>${words.ways.title}</h1>
    ${view.done && notice({ body: words.ways[view.done], status: true })}
    <p>${words.ways.lead}</p>
    ${ways.length === 0 ? html`<p>${words.ways.none}</p>` : ways.map((way) => row(way, view))}
    <nav class="deeds" aria-label="${words.ways.title}"><ul>${CHANNELS.map(
      (channel) => html`<li>${link(paths.newWay(view.slug, channel), words.ways.add[channel])}</li>`,
    )}</ul></nav>
    <p class="quiet">${words.ways.otherPost}</p>`;
}

/** A new way, or one that stands. */
export function myWayPage(
  view: Shown & {
    channel: Channel;
    way?: Way | undefined;
    typed: WayTyped;
    wrong: ReadonlySet<WayWrong>;
  },
): Html {
  const words = myClientWords(view.lang);
  const { channel, way } = view;
  const hint =
    channel === 'post' ? `${words.ways.hint.post} ${words.ways.postHint}` : words.ways.hint[channel];
  const form = {
    words: words.ways,
    again: words.again,
    channel,
    typed: view.typed,
    wrong: view.wrong,
    known: way && addressSays(way, view.country),
    hint,
    goodForHint: words.ways.goodForHint,
  };
  return html`<h1>${words.ways.addTitle[channel]}</h1>
    ${wayErrors(form)} ${way && html`<p>${words.ways.hint[channel]}</p>`} 
    ${
      way
        ? html`<form method="post" action="${paths.way(view.slug, way.id)}" novalidate>${wayFields(form)}</form>`
        : html`<form method="post" action="${paths.newWay(view.slug, channel)}" novalidate>${wayFields(form)}</form>`
    }
    <p>${link(paths.ways(view.slug), words.ways.title)}</p>`;
}
