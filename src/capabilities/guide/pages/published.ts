import { accountPaths, myPaths } from '#accounts';
import { REASONS, type Reason } from '#agreements';
import { type Html, deeds, html } from '#ui';
import { guideWords, publishedWords } from '../words/index.ts';
import { type Reader, generally } from '../words/generally.ts';

export type PublishedView = {
  readonly slug: string;
  readonly name: string;
  readonly agreement: Parameters<typeof generally>[0];
  readonly reader: Reader;
};

/** G11 what anybody may know: the rules by reason, and where each reader goes on. */
export function publishedPage({ slug, name, agreement, reader }: PublishedView): Html {
  const words = publishedWords(reader.locale);
  const { reasons } = guideWords(reader.locale);
  const part = (reason: Reason): Html =>
    html`<section class="stack"><h2>${reasons[reason]}</h2>${generally(agreement, reason, { ...reader, name }).map((line) => html`<p>${line}</p>`)}</section>`;
  return html`<h1>${words.title({ name })}</h1>
    <p>${words.body({ name })}</p>
    <p><strong>${words.atOnce}</strong></p>
    ${deeds(words.title({ name }), [
      { href: myPaths.home(slug), title: words.open, body: words.mine },
      { href: accountPaths.practicePage(slug), title: words.write, body: words.newcomer },
    ])}
    ${REASONS.map(part)}`;
}
