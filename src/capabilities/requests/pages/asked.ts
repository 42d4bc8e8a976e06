import { type Html, button, buttonRow, emptyState, html, linkButton, notice, plainButton } from '#ui';
import { inquiryPaths } from '#inquiries';
import type { Asked } from '../asked-store.ts';
import { paths } from '../ask-paths.ts';
import { type Handed, handedPage } from './handed.ts';
import { requestWords } from '../words/index.ts';

type Locale = 'en' | 'es';

export const stand = (locale: Locale, one: Asked): string => {
  const { asked } = requestWords(locale);
  if (one.gaveBackAt !== null) return asked.gaveBack;
  if (one.reachedAt !== null) return asked.reached;
  if (one.inquiryId !== null) return asked.taken;
  if (one.releasedAt !== null) return asked.released;
  if (one.openingEndedAt !== null) return asked.openingEnded;
  if (one.answer === null) return '';
  const more = one.answer === 'yes' && one.letGoAt !== null ? asked.letGo : asked.changed;
  return `${one.answer === 'yes' ? asked.saidYes : asked.saidNo} ${more}`;
};

/** Two buttons, of which the one that was pressed is gone. */
export const buttons = (locale: Locale, one: Asked): Html => {
  const { asked } = requestWords(locale);
  return buttonRow(
    ...(one.answer === 'yes' ? [] : [button({ text: asked.yes, name: 'as', value: 'yes' })]),
    ...(one.answer === 'no' ? [] : [plainButton({ text: asked.no, name: 'as', value: 'no' })]),
  );
};

/** Who was released or chosen has nothing to say any more. */
export const maySay = (one: Asked): boolean =>
  one.inquiryId === null && one.handedAt === null && one.releasedAt === null;

/** What the mail leads to. To look changes nothing. */
export function askedPage(view: {
  locale: Locale;
  slug: string;
  link: string;
  network: string;
  asked: Asked;
  full: string;
  /** Q25 who chose them; of a colleague without an account, until they have been in touch. */
  person: Handed | undefined;
}): Html {
  const { asked } = requestWords(view.locale);
  if (view.person) return handedPage({ ...view, person: view.person });
  const said = stand(view.locale, view.asked);
  return html`<h1>${asked.title}</h1>
    ${view.full !== '' && notice({ body: view.full, status: true })}
    ${said !== '' && notice({ body: said, status: true })}
    <p>${maySay(view.asked) ? asked.lead({ network: view.network }) : asked.wasAsked({ network: view.network })}</p>
    <p><strong>${view.asked.sentence}</strong></p>
    ${maySay(view.asked) && view.asked.answer !== 'yes' && html`<p>${asked.fits}</p>`}
    ${
      maySay(view.asked) &&
      html`<form method="post" action="${paths.asked(view.slug, view.link)}">
        ${buttons(view.locale, view.asked)}
      </form>`
    }`;
}

export function askedGone(locale: Locale): Html {
  const { asked } = requestWords(locale);
  return html`<h1>${asked.gone}</h1>
    <p>${asked.goneBody}</p>`;
}

/** At the desk: everybody that this therapist was asked for, who still waits first. */
export function requestsPage(view: {
  locale: Locale;
  all: readonly Asked[];
  /** A yes wasn't counted: the opening had ended. */
  noOpening: boolean;
}): Html {
  const { desk, asked } = requestWords(view.locale);
  const rank = (one: Asked): number => (maySay(one) ? (one.answer === null ? 0 : 1) : 2);
  const lines = view.all
    .toSorted((a, b) => rank(a) - rank(b))
    .map(
      (one) =>
        html`<article class="entry">
          <p><strong>${one.sentence}</strong></p>
          <p class="quiet">${stand(view.locale, one)}</p>
          ${maySay(one) && html`<form method="post" action="${paths.saying(one.id)}">${buttons(view.locale, one)}</form>`}
          ${one.inquiryId !== null && linkButton({ href: inquiryPaths.inquiry(one.inquiryId), text: desk.open })}
        </article>`,
    );
  return html`<div class="page">
    <h1>${desk.title}</h1>
    ${view.noOpening && notice({ body: asked.noOpening, status: true })}
    <p>${desk.lead}</p>
    ${lines.length === 0 ? emptyState({ title: desk.none, body: desk.noneHint }) : lines}
  </div>`;
}
