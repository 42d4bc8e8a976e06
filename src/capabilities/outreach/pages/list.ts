import { type Html, emptyState, html, itemList, link, notice } from '#ui';
import { paths } from '../paths.ts';
import type { ListLine, ListView } from '../view.ts';
import { quietPart } from './quiet.ts';
import { type DeskWords, dayInWords, deskWords } from '../words/index.ts';

/** `/desk/outreach`: with whom something is to be done, and when. */
export function listPage(view: ListView, done?: keyof DeskWords['quiet']['done']): Html {
  const { practice } = view.staff;
  const words = deskWords(practice.locale);
  const line = ({ plan, called, next }: ListLine) => ({
    href: paths.plan(plan.id),
    title: called || words.someone,
    aside: next && dayInWords(next.dueAt, { ...practice, lang: practice.locale }),
    body: next ? words.kinds[next.kind] : undefined,
    id: `plan-${plan.id}`,
  });
  const groups = (['asked', 'today', 'later', 'nothing'] as const).filter((one) => view[one].length > 0);
  return html`<div class="page">
    <h1>${words.title}</h1>
    <p class="quiet">${words.lead} ${link(paths.usual(), words.usual.link)}</p>
    ${done && notice({ body: words.quiet.done[done], status: true })}
    ${groups.length === 0 && view.quiet.length === 0 && emptyState({ title: words.none, body: words.noneBody })}
    ${groups.map(
      (group, at) =>
        html`<h2>${words[group satisfies keyof DeskWords]}</h2>
          ${itemList(view[group].map(line), `outreach-${group}`, at > 0)}`,
    )}
    ${quietPart({
      words,
      ones: view.quiet,
      zone: practice.zone,
      day: (at) => dayInWords(at, { ...practice, lang: practice.locale }),
    })}
  </div>`;
}
