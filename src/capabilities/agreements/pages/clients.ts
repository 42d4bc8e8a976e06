import { momentInWords } from '#kit/wording/time';
import { type Html, html, link, table } from '#ui';
import { paths } from '../paths.ts';
import type { Wishes } from '../rules/wishes.ts';
import { deskWords } from '../words/index.ts';
import { type Reader, anyOf, textWords } from '../words/text.ts';

export type ClientLine = {
  readonly called: string;
  readonly agreed: { readonly at: Temporal.Instant; readonly number: number } | undefined;
  /** AG17 who said it for them, by name, or whose yes is wanted; empty where it is theirs alone. */
  readonly young: string;
  /** They agreed to what is said now, or to words that say the same. */
  readonly isNewest: boolean;
  readonly wishes: Wishes | undefined;
};

/** `/desk/agreement/clients`: what each client agreed to, and what they would like this therapist to do. */
export function clientsPage(page: {
  lines: readonly ClientLine[];
  reader: Reader & { readonly zone: string };
}): Html {
  const { reader, lines } = page;
  const { locale, zone, country } = reader;
  const words = deskWords(locale);
  const { wishes: asked } = textWords(locale);
  const rows = lines.map(({ called, agreed, isNewest, wishes, young }) => [
    called || words.nobodysName,
    html`${
      agreed
        ? html`${words.agreedTo({ number: agreed.number, when: momentInWords(agreed.at, zone, locale, { country }) })}${!isNewest && html` <span class="quiet">${words.notNewest}</span>`}`
        : words.notYet
    }${young !== '' && html`<br><span class="quiet">${young}</span>`}`,
    wishes && wishes.ifMissed.length > 0
      ? anyOf(
          wishes.ifMissed.map((one) => asked.missed[one]),
          locale,
        )
      : words.notSaid,
    wishes?.stopping || words.notSaid,
  ]);
  const { columns } = words;
  return html`<div class="page">
    <p>${link(paths.builder('own'), words.back)}</p>
    <h1>${words.clientsTitle}</h1>
    <p>${words.clientsIntro}</p>
    ${table({
      id: 'clients',
      caption: words.clientsTitle,
      columns: [columns.who, columns.agreed, columns.missed, columns.stopping].map((text) => ({ text })),
      rows,
      stacks: true,
      empty: words.noClients,
    })}
  </div>`;
}
