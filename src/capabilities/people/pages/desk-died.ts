import { whenInWords } from '#kit/wording/time';
import { type Html, button, buttonRow, details, html, link, linkButton, notice, plainButton } from '#ui';
import { paths } from '../paths.ts';
import type { Person } from '../store.ts';
import { clientWords } from '../words/index.ts';
import type { Reading } from './way-lines.ts';

/** P18 what noting it does, before it is noted. */
export function diedPage({ person, lang }: Pick<Reading, 'lang'> & { person: Person }): Html {
  const { died: words, noName } = clientWords(lang);
  return html`<h1>${words.title(person.called || noName)}</h1>
    <p>${words.lead}</p>
    <ul>${words.what.map((one) => html`<li>${one}</li>`)}</ul>
    <p>${words.kept}</p>
    <form method="post" action="${paths.died(person.id)}">${buttonRow(
      button({ text: words.button }),
      linkButton({ href: paths.client(person.id), text: words.back }),
    )}</form>`;
}

/** P18 above all else on their page, once it is noted. */
export function diedPart(view: Reading & { person: Person; answers: boolean }): Html | false {
  const { person, at, zone, lang, country } = view;
  if (person.diedNotedAt === null) return false;
  const { died: words } = clientWords(lang);
  const takeBack = html`<form method="post" action="${paths.diedTakenBack(person.id)}">
    <p class="quiet">${words.mistakeHint}</p>${buttonRow(plainButton({ text: words.takeBack }))}</form>`;
  return html`${notice({ body: words.noted(whenInWords(person.diedNotedAt, at, zone, lang, { country })) })}
    ${view.answers && html`<p>${words.forYou}</p>${details({ summary: words.mistake, body: takeBack })}`}`;
}

/** P18 at the foot of their page, where somebody who heard it looks for it. */
export const diedLink = (view: Pick<Reading, 'lang'> & { person: Person; answers: boolean }): Html | false =>
  view.answers &&
  view.person.diedNotedAt === null &&
  html`<p class="quiet">${link(paths.died(view.person.id), clientWords(view.lang).died.link)}</p>`;
