import { type Html, buttonRow, emptyState, html, linkButton, notice, plainButton, table } from '#ui';
import { paths } from '../paths.ts';
import { byNeedOfEyes, standingOn } from '../rules/confirming.ts';
import type { Resource } from '../rules/kinds.ts';
import { type ListWords, type ResourceWords, listWords, wordsIn } from '../words/index.ts';
import {
  type RowsView,
  hiddenRow,
  inUseRow,
  retiredRow,
  saysNothing,
  showForm,
  stillShown,
} from './desk-rows.ts';
import { declinedSection, offeredSection } from './offered.ts';

export type Done = keyof ResourceWords['done'] | keyof ListWords['done'];
export type Refused = 'not_there' | 'retired' | 'last_one' | 'of_network' | 'changed_meanwhile';

type DeskView = RowsView & {
  done?: Done | undefined;
  /** What was done it to. */
  place?: string | undefined;
  refused?: Refused | undefined;
};

/** What was done, with its way back where one press is one. */
function saidOnTop(view: DeskView): Html | false {
  const [words, list] = [wordsIn(view.lang), listWords(view.lang)];
  const { refused, done, place } = view;
  if (refused) return notice({ body: { ...words.refusals, ...list.refusals }[refused], status: true });
  if (!done) return false;
  const one = done === 'hidden' ? view.resources.find(({ id }) => id === place) : undefined;
  return notice({
    body: html`<p>${{ ...words.done, ...list.done }[one && stillShown(one, view) ? 'hidden_one' : done]}</p>${one && buttonRow(showForm(one, view.lang))}`,
    status: true,
  });
}

/** What this list has to do with others. */
function aboutOthers(view: DeskView): Html | false {
  const words = listWords(view.lang);
  if (view.isNetwork) return html`<p>${words.ofNetwork}</p>`;
  if (view.networks.length === 0) return false;
  const names = new Intl.ListFormat(view.lang).format(view.networks.map(({ name }) => name));
  return html`<p>${words.ofPractice(names)}</p>`;
}

function wantingLines(inUse: readonly Resource[], view: DeskView): Html {
  const words = wordsIn(view.lang);
  const wanting = inUse.filter((one) => standingOn(one, view.on) !== 'fresh').length;
  const doubted = new Set(view.isNetwork ? view.doubts.map((one) => one.resourceId) : []).size;
  const { doubts } = listWords(view.lang);
  return html`<p><strong>${words.desk.toConfirm(wanting)}</strong></p>
    ${doubted > 0 && html`<p><strong>${doubts.count(doubted)}</strong> ${doubts.until}</p>`}`;
}

function ways(view: DeskView): Html {
  const { desk } = wordsIn(view.lang);
  const looked = linkButton({ href: paths.places(view.slug), text: desk.page });
  if (!view.mayChange) return html`<p class="quiet">${desk.onlyLooks}</p>${buttonRow(looked)}`;
  return html`${buttonRow(
    linkButton({ href: paths.newPlace(), text: desk.add, plain: false }),
    linkButton({ href: paths.imports(), text: desk.import }),
    looked,
  )}
  <form class="inline" method="post" action="${paths.starter()}">${plainButton({ text: desk.seed })}</form>`;
}

/** The main content of `/desk/places`: what wants a look first, one tap each. */
export function deskPlacesPage(view: DeskView): Html {
  const { desk } = wordsIn(view.lang);
  const { deeds, ...others } = desk.columns;
  const columns = [...Object.values(others), ...(view.mayChange ? [deeds] : [])].map((text) => ({ text }));
  const doubted = new Set(view.isNetwork ? view.doubts.map((one) => one.resourceId) : []);
  const eyes = byNeedOfEyes(view.on);
  const inUse = view.resources
    .filter((one) => one.retired_at === null && !view.aside.has(one.id))
    .toSorted((a, b) => Number(doubted.has(b.id)) - Number(doubted.has(a.id)) || eyes(a, b));
  const retired = view.resources.filter((one) => one.retired_at !== null);
  const hidden = view.resources.flatMap((one) => {
    const aside = view.aside.get(one.id);
    if (!aside || aside.why === 'twice') return [];
    // It stands among the retired already, where one press brings it back.
    if (aside.why === 'retired_here' && saysNothing(aside.own, one)) return [];
    return [hiddenRow(one, view, aside)];
  });
  const rows = (id: string, caption: string, found: readonly Html[][]): Html =>
    table({ id, stacks: true, caption, columns, rows: found });
  return html`<h1>${desk.title}</h1>
    ${saidOnTop(view)}
    <p>${desk.lead}</p>
    ${aboutOthers(view)} ${wantingLines(inUse, view)} ${ways(view)} ${view.isNetwork && offeredSection(view)}
    ${
      inUse.length === 0
        ? emptyState({ title: desk.empty })
        : rows(
            'places',
            desk.caption,
            inUse.map((one) => inUseRow(one, view)),
          )
    }
    ${hidden.length > 0 && rows('hidden', listWords(view.lang).hiddenCaption, hidden)}
    ${
      retired.length > 0 &&
      rows(
        'retired',
        desk.retiredCaption,
        retired.map((one) => retiredRow(one, view)),
      )
    }
    ${view.isNetwork && declinedSection(view)}`;
}
