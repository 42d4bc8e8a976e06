import { whenInWords } from '#kit/wording/time';
import { type Html, details, html, plainButton, buttonRow } from '#ui';
import type { Asked } from '../asked-store.ts';
import { isHanded } from '../asked-store.ts';
import { paths } from '../ask-paths.ts';
import { colleagueAsksWords, requestWords } from '../words/index.ts';
import { buttons, maySay, stand } from './asked.ts';

export type ColleagueAsks = {
  readonly reader: { readonly locale: 'en' | 'es'; readonly zone: string; readonly country: string };
  readonly at: Temporal.Instant;
  readonly slug: string;
  /** Of the colleague's own page. */
  readonly link: string;
  readonly all: readonly Asked[];
};

/** Q26 the sentence, since when, what was said, and what can be done now. Who it is stands behind the link of the mail alone. */
function one(asked: Asked, { reader, at, slug, link }: ColleagueAsks): Html {
  const { locale, zone, country } = reader;
  const { asked: words } = requestWords(locale);
  const ofColleague = colleagueAsksWords(locale);
  const since = ofColleague.since(whenInWords(asked.askedAt, at, zone, locale, { country }));
  const { id } = asked;
  if (isHanded(asked))
    return html`<article class="entry">
      <p><strong>${asked.sentence}</strong></p>
      <p class="quiet">${since}</p>
      <p>${ofColleague.chosen}</p>
      <form method="post" action="${paths.colleagueAsked({ slug, link, id })}">
        ${buttonRow(plainButton({ text: ofColleague.mailAgain, name: 'as', value: 'mail' }))}
      </form>
    </article>`;
  const said = stand(locale, asked);
  return html`<article class="entry">
    <p><strong>${asked.sentence}</strong></p>
    <p class="quiet">${since}${said !== '' && ` ${said}`}</p>
    ${maySay(asked) && asked.answer !== 'yes' && html`<p>${words.fits}</p>`}
    ${maySay(asked) && html`<form method="post" action="${paths.colleagueAsked({ slug, link, id })}">${buttons(locale, asked)}</form>`}
  </article>`;
}

/** On the page of a colleague without an account: for whom they are asked, who waits for their word first; what is over stands folded. */
export function colleagueAsks(view: ColleagueAsks): Html | false {
  const ofColleague = colleagueAsksWords(view.reader.locale);
  const rank = (asked: Asked): number => (isHanded(asked) ? 0 : asked.answer === null ? 1 : 2);
  const isNow = (asked: Asked): boolean => isHanded(asked) || maySay(asked);
  const now = view.all.filter(isNow).toSorted((a, b) => rank(a) - rank(b));
  const over = view.all.filter((asked) => !isNow(asked));
  return (
    view.all.length > 0 &&
    html`<section>
      <h2>${ofColleague.title}</h2>
      <p>${now.length === 0 ? ofColleague.nobody : ofColleague.lead}</p>
      ${now.map((asked) => one(asked, view))}
      ${
        over.length > 0 &&
        details({
          summary: ofColleague.over(over.length),
          body: html`${over.map((asked) => one(asked, view))}`,
        })
      }
    </section>`
  );
}
