import { type Html, type Lang, deeds, helpNowBlock, html, link, linkButton } from '#ui';
import { type HelpLine, firstNumbers, placesPaths } from '#resources';
import type { Freed } from '../beside.ts';
import { WHEN, guidePaths } from '../paths.ts';
import type { Answer } from '../rules/answer.ts';
import { laterDeeds, soonDeeds } from '../rules/deeds.ts';
import type { Asked } from '../view.ts';
import { distressWords, guideWords } from '../words/index.ts';
import { momentIn } from '../words/saying.ts';
import { type AnswerView, answerFacts, verdict } from './answer.ts';
import { deedLine, freedLines, otherLines } from './lines.ts';

/** G7 which of three it is; then what the agreement says, for who would rather know that first. */
export function distressPage(view: AnswerView): Html {
  const { my, at } = view;
  const words = distressWords(my.lang);
  const choices = WHEN.map((when) => ({
    href: guidePaths.distress(my.slug, when, at.memberId),
    ...words.choices[when],
  }));
  return html`<h1>${guideWords(my.lang).reasons.distress}</h1>
    <p>${words.lead}</p>
    ${deeds(words.legend, choices)}
    ${contactPart(view)}`;
}

function contactPart(view: AnswerView): Html {
  const { contact } = distressWords(view.my.lang);
  return html`<section class="stack"><h2>${contact(view.listener)}</h2>${verdict(view)} ${answerFacts(view)}</section>`;
}

export type NowView = {
  readonly lang: Lang;
  readonly slug: string;
  readonly lines: readonly HelpLine[];
  readonly backTo: string;
  /** What the agreement says of a crisis, where it is known whose. */
  readonly about: AnswerView | undefined;
};

/** G7 who answers now, and what happens when one calls. Opening it tells nobody, and nothing keeps it. */
export function nowPage({ lang, slug, lines, backTo, about }: NowView): Html {
  const words = distressWords(lang);
  const { now } = words;
  return html`<h1>${now.title}</h1>
    ${helpNowBlock({
      title: now.numbers,
      numbers: firstNumbers(lines, lang),
      more: html`${link(placesPaths.helpNow(slug), now.more)} ${link(placesPaths.countries(slug), now.elsewhere)}`,
    })}
    <p class="quiet">${now.told}</p>
    <section class="stack"><h2>${now.emergency.title}</h2><p>${now.emergency.body}</p></section>
    <section class="stack"><h2>${now.call.title}</h2>
      <ol>${now.call.steps.map((step) => html`<li>${step}</li>`)}</ol>
      <p>${now.hard}</p><p>${now.honest}</p></section>
    <p>${about ? now.after(about.listener) : now.afterAny}</p>
    ${about && contactPart(about)}
    <p>${linkButton({ href: backTo, text: words.again })}</p>`;
}

/** G8 an earlier time, other people, a help line of one's job. */
export function soonPage(
  view: AnswerView & { readonly book: Answer; readonly freed: readonly Freed[] },
): Html {
  const { my, answer, book, listener, hrefs, freed } = view;
  const words = distressWords(my.lang);
  const found = soonDeeds({ distress: answer, book }, (deed) => deed === 'call' || hrefs(deed) !== undefined);
  const hasCalendar = hrefs('book') !== undefined;
  return html`<h1>${words.soon.title}</h1>
    <p>${words.soon.body}</p>
    ${hasCalendar && freed.length === 0 && html`<p>${words.soon.nothing}</p>`}
    ${deeds(words.soon.title, [
      ...freedLines(freed, listener),
      ...otherLines(answer, listener),
      ...found.map((deed) => deedLine(deed, view)),
    ])}
    <p><strong>${words.soon.worse}</strong></p>
    ${again(view)}`;
}

/** G8 what can be done until they meet; most of it is read by nobody. */
export function laterPage(view: AnswerView): Html {
  const { my, answer, listener, hrefs, moment } = view;
  const words = distressWords(my.lang);
  const found = laterDeeds(answer, (deed) => deed === 'call' || hrefs(deed) !== undefined);
  return html`<h1>${words.later.title}</h1>
    ${moment.next && html`<p>${words.later.until({ when: momentIn(listener, moment.next.startsAt) })}</p>`}
    <p>${words.later.body}</p>
    ${deeds(
      words.later.title,
      found.map((deed) => deedLine(deed, view)),
    )}
    <p>${words.later.worse}</p>
    ${again(view)}`;
}

function again(view: Asked): Html {
  const { my, at } = view;
  const href = guidePaths.about(my.slug, 'distress', at.memberId);
  return html`<p>${linkButton({ href, text: distressWords(my.lang).again })}</p>`;
}
