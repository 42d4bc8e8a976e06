import { promiseInWords, whenInWords } from '#kit/wording/time';
import { inquiryPaths } from '#inquiries';
import { type Html, emptyState, html, itemList, link } from '#ui';
import type { DeskLine, DeskList } from '../desk-view.ts';
import { paths } from '../paths.ts';
import { deskWords } from '../words/index.ts';

/** `/desk/endings`: who said goodbye, what is to be read first. */
export function listPage(view: DeskList): Html {
  const { zone, country, locale } = view.staff.practice;
  const words = deskWords(locale);
  const line = ({ ending, called }: DeskLine) => ({
    href: paths.ending(ending.id),
    title: called || words.someone,
    body: words.reasons[ending.reason],
    lit: ending.lookedAt === null && ending.returnedAt === null,
    aside:
      ending.lookedAt === null && ending.returnedAt === null && ending.readBy
        ? words.by(promiseInWords(ending.readBy, zone, locale, { country }))
        : undefined,
    id: `ending-${ending.id}`,
  });
  const groups = (['read', 'open', 'back'] as const).filter((one) => view[one].length > 0);
  const isEmpty = groups.length === 0 && view.forget.length === 0;
  const wishes = view.forget.map(
    (one) =>
      html`<li><strong>${one.called || words.someone}</strong>
        ${words.forget({ when: whenInWords(one.when, view.at, zone, locale, { country }) })}
        ${link(inquiryPaths.theirData({ under: 'clients', id: one.personId }), words.toData)}</li>`,
  );
  return html`<div class="page">
    <h1>${words.title}</h1>
    <p class="quiet">${words.lead} ${link(paths.note(), words.note.link)}</p>
    ${isEmpty && emptyState({ title: words.none, body: words.noneBody })}
    ${groups.map(
      (group, at) =>
        html`<h2>${words.groups[group]}</h2>
          ${itemList(view[group].map(line), `endings-${group}`, at > 0)}`,
    )}
    ${view.forget.length > 0 && html`<h2>${words.groups.forget}</h2><ul class="rows">${wishes}</ul>`}
  </div>`;
}
