import { promiseInWords } from '#kit/wording/time';
import { type Html, type Lang, button, buttonRow, html, link, notice, plainButton } from '#ui';
import { myClientPaths as paths } from '../paths.ts';
import type { PlanLine } from '../rules/retention.ts';
import { type MyClientWords, myClientWords } from '../words/index.ts';

/** What is held about a client, on their own page; and "Please erase it". */

export type MyDataView = {
  lang: Lang;
  slug: string;
  zone: string;
  country: string;
  /** They asked; `due` null where it is kept for now. */
  asked?: { readonly due: Temporal.Instant | null } | undefined;
};

function askedPart(view: MyDataView, words: MyClientWords['data']): Html | false {
  if (!view.asked) return false;
  const { due } = view.asked;
  const { zone, lang, country } = view;
  const says = due ? words.asked(promiseInWords(due, zone, lang, { country })) : words.askedHeld;
  return html`${notice({ body: says, status: true })}
    <form method="post" action="${paths.kept(view.slug)}">${buttonRow(button({ text: words.keep }))}</form>
    <p class="quiet">${words.notYours}</p>`;
}

export function myDataPage(view: MyDataView): Html {
  const all = myClientWords(view.lang);
  const words = all.data;
  return html`<h1>${words.title}</h1>
    ${askedPart(view, words)}
    <p>${words.lead}</p>
    <p class="alone">${link(paths.held(view.slug), words.read)}</p>
    <h2>${words.save}</h2>
    <ul>
      <li><a href="${paths.copy(view.slug, 'page')}" download>${words.page}</a></li>
      <li><a href="${paths.copy(view.slug, 'json')}" download>${words.json}</a></li>
    </ul>
    <p class="quiet">${words.saveMore}</p>
    ${!view.asked && html`<p class="alone">${link(paths.erasing(view.slug), words.erase)}</p>`}`;
}

export function myHeldPage(view: { lang: Lang; slug: string; held: Html }): Html {
  const words = myClientWords(view.lang).data;
  return html`${view.held}
    <p>${link(paths.data(view.slug), words.back)}</p>`;
}

/** What of the plan a law keeps, said to the person. */
function kept(plan: readonly PlanLine[], lang: Lang, words: MyClientWords['data']): Html | false {
  const line = plan.find((one) => one.kind === 'words');
  if (!line?.kept) return false;
  if (line.until === undefined) return html`<p>${words.lawUnknown}</p>`;
  const until = Temporal.PlainDate.from(line.until).toLocaleString(lang, { dateStyle: 'long' });
  return html`<p>${words.law({ until, source: line.source ?? '' })}</p>`;
}

export function myErasingPage(view: { lang: Lang; slug: string; plan: readonly PlanLine[] }): Html {
  const words = myClientWords(view.lang).data;
  return html`<h1>${words.eraseTitle}</h1>
    ${kept(view.plan, view.lang, words)}
    <p>${words.eraseBody}</p>
    <p>${words.stays}</p>
    <form method="post" action="${paths.erasing(view.slug)}">${buttonRow(plainButton({ text: words.button }))}</form>
    <p>${link(paths.data(view.slug), words.back)}</p>`;
}
