import { type Html, deeds, html, link } from '#ui';
import type { ChooseView } from '../my-view.ts';
import { sharingPaths } from '../paths.ts';
import { KINDS } from '../rules/kinds.ts';
import { myWords } from '../words/index.ts';

/** With whom, where more than one has them in care. */
export function toWhomPart(view: ChooseView, href: (memberId: string) => string): Html {
  const words = myWords(view.lang);
  if (view.all.length === 0) return html`<p>${words.nobody}</p>`;
  return html`<h2>${words.toWhom}</h2>${deeds(
    words.toWhom,
    view.all.map((one) => ({ href: href(one.memberId), title: one.name })),
  )}`;
}

/** "What would you like to share?" */
export function choosePage(view: ChooseView): Html {
  const words = myWords(view.lang);
  const { slug, to } = view;
  const asked = view.all.length > 1 ? to?.memberId : undefined;
  const body = to
    ? html`<p>${[view.colleague === undefined ? words.lead({ name: to.name }) : words.leadAway({ name: to.name, colleague: view.colleague }), ...view.seenToo].join(' ')}</p>
        ${deeds(
          words.title,
          KINDS.map((kind) => ({ href: sharingPaths.kind(slug, kind, asked), ...words.kinds[kind] })),
        )}`
    : toWhomPart(view, (memberId) => sharingPaths.share(slug, memberId));
  return html`<h1>${words.title}</h1>${body}
    <p>${link(sharingPaths.all(slug), words.seeAll)}</p>`;
}
