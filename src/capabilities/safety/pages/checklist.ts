import { type Role, answersPeople } from '#accounts';
import { whenInWords } from '#kit/wording/time';
import { type Html, button, buttonRow, html, link, notice, textArea } from '#ui';
import { paths } from '../paths.ts';
import type { ChecklistView } from '../view.ts';
import { type SafetyWords, safetyWords } from '../words/index.ts';

export type ChecklistPage = {
  view: ChecklistView;
  role: Role;
  saved: boolean;
  typed?: string | undefined;
  refused?: keyof SafetyWords['refused'] | undefined;
};

function mark(view: ChecklistView, words: SafetyWords): Html {
  const { zone, country, locale } = view.staff.practice;
  const own = view.checklist;
  if (!own || own.writtenBy === null) return notice({ body: words.starterMark });
  const name = view.staff.member(own.writtenBy)?.name ?? words.someone;
  const when = whenInWords(own.writtenAt, view.at, zone, locale, { country });
  return html`<p class="quiet">${words.ownMark({ name, when })}</p>`;
}

function openNow(view: ChecklistView, words: SafetyWords): Html {
  const { zone, country, locale } = view.staff.practice;
  const lines = view.open.map((one) => {
    const name = view.staff.member(one.openedBy)?.name ?? words.someone;
    const when = whenInWords(one.openedAt, view.at, zone, locale, { country });
    return html`<li>${link(paths.concern(one.id), words.openLine({ name, when }))}</li>`;
  });
  return html`<section class="stack"><h2>${words.openTitle}</h2>
    ${lines.length === 0 ? html`<p class="quiet">${words.none}</p>` : html`<ul>${lines}</ul>`}</section>`;
}

/** `/desk/safety`: the practice's own checklist, and what is open now. */
export function checklistPage(page: ChecklistPage): Html {
  const { view } = page;
  const words = safetyWords(view.staff.practice.locale);
  const steps = view.checklist?.steps ?? words.starter;
  const form = !answersPeople(page)
    ? html`<ol>${steps.map((step) => html`<li>${step}</li>`)}</ol><p class="quiet">${words.refused.front_desk}</p>`
    : html`<form method="post" action="${paths.checklist()}">
          ${textArea({
            name: 'steps',
            label: words.steps,
            hint: words.stepsHint,
            rows: 8,
            value: page.typed ?? steps.join('\n'),
            error: page.refused && words.refused[page.refused],
          })}
          ${buttonRow(button({ text: words.save }))}
        </form>`;
  return html`<div class="page"><h1>${words.title}</h1>
    ${page.saved && notice({ body: words.saved, status: true })}
    <p>${words.lead}</p>
    ${mark(view, words)}
    ${form}
    ${openNow(view, words)}</div>`;
}
