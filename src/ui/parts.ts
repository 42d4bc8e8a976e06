import type { Assets } from './assets.ts';
import { html, type Html } from './html.ts';
import { deskPage } from './desk-page.ts';
import { buttonParts, choiceParts, listParts, sampleList, sampleWhole } from './parts-samples.ts';
import { textParts, wordParts } from './parts-samples.ts';
import { publicPage } from './public-page.ts';

function shelves(): Html {
  const shelf = (title: string, parts: Html): Html =>
    html`<section class="stack">
      <h2>${title}</h2>
      ${parts}
    </section>`;
  return html`<h1>Every part, in every state</h1>
    ${shelf('Words', wordParts())} ${shelf('Text', textParts())} ${shelf('Choices', choiceParts())}
    ${shelf('Buttons', buttonParts())} ${shelf('Lists and figures', listParts())}`;
}

/**
 * Every part in every state on one page, for the eye: `/desk/parts` in development. `look` chooses the stylesheet, as
 * the same parts stand on public pages.
 */
export function partsPage(assets: Pick<Assets, 'href'>, look: 'desk' | 'public' = 'desk'): Html {
  if (look === 'public') {
    return publicPage({
      title: 'Every part',
      lang: 'en',
      practiceName: 'Amara Okafor, PhD',
      leaveTo: 'https://www.weather.gov/',
      stylesheetHref: assets.href('public.css'),
      exitScriptHref: assets.href('exit.js'),
      main: shelves(),
      footer: html`<p class="quiet">This page sets no cookies and tells nobody else that you were here.</p>`,
    });
  }
  return deskPage({
    title: 'Every part',
    lang: 'en',
    name: 'Porchlight',
    homeHref: '/desk',
    nav: [
      { href: '/desk', text: 'Waiting', current: true },
      { href: '/desk/week', text: 'Week' },
      { href: '/desk/clients', text: 'Clients' },
      { href: '/desk/letters', text: 'Letters' },
      { href: '/desk/places', text: 'Places to turn to' },
    ],
    list: sampleList(),
    back: { href: '/desk', text: 'Back to the list' },
    main: html`${sampleWhole()}${shelves()}`,
    stylesheetHref: assets.href('desk.css'),
    turboHref: assets.href('turbo.js'),
    deskScriptHref: assets.href('desk.js'),
  });
}
