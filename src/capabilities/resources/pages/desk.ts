import { type Html, buttonRow, details, html, linkButton, notice, plainButton } from '#ui';
import { paths } from '../paths.ts';
import { standingOn } from '../rules/confirming.ts';
import type { Resource } from '../rules/kinds.ts';
import { narrows } from '../rules/narrowing.ts';
import { type ListWords, type ResourceWords, listWords, wordsIn } from '../words/index.ts';
import { hiddenRow, retiredRow, saysNothing, showForm, stillShown } from './desk-rows.ts';
import { type FoldsView, placesInUse, rowsTable } from './desk-folds.ts';
import { declinedSection, offeredSection } from './offered.ts';

export type Done = keyof ResourceWords['done'] | keyof ListWords['done'];
export type Refused = 'not_there' | 'retired' | 'last_one' | 'of_network' | 'changed_meanwhile';

type DeskView = FoldsView & {
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
    body: html`<p>${{ ...words.done, ...list.done }[one && stillShown(one, view) ? 'hidden_one' : done]}</p>${one && buttonRow(showForm(one, view))}`,
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
  return buttonRow(linkButton({ href: paths.newPlace(), text: desk.add, plain: false }), looked);
}

/** What is done once in a while stands last. */
function moreWays(view: DeskView): Html | false {
  const { desk } = wordsIn(view.lang);
  return (
    view.mayChange &&
    html`${buttonRow(linkButton({ href: paths.imports(), text: desk.import }))}
      <form class="inline" method="post" action="${paths.starter()}">${plainButton({ text: desk.seed })}</form>`
  );
}

/** What isn't in use, folded with its count. */
function apart(view: DeskView, given: { id: string; caption: string; rows: Html[][] }): Html | false {
  const { desk } = wordsIn(view.lang);
  const { caption, rows } = given;
  return (
    rows.length > 0 &&
    details({ summary: desk.counted({ caption, count: rows.length }), body: rowsTable(view, given) })
  );
}

/** The main content of `/desk/places`: what wants a look first, one tap each. */
export function deskPlacesPage(view: DeskView): Html {
  const { desk } = wordsIn(view.lang);
  const inUse = view.resources.filter((one) => one.retired_at === null && !view.aside.has(one.id));
  const retired = view.resources.filter((one) => one.retired_at !== null);
  // Who looks for one place has read what this page is.
  const isFinding = narrows(view.narrowing);
  const hidden = view.resources.flatMap((one) => {
    const aside = view.aside.get(one.id);
    if (!aside || aside.why === 'twice') return [];
    // It stands among the retired already, where one press brings it back.
    if (aside.why === 'retired_here' && saysNothing(aside.own, one)) return [];
    return [hiddenRow(one, view, aside)];
  });
  return html`<h1>${desk.title}</h1>
    ${saidOnTop(view)}
    ${!isFinding && html`<p>${desk.lead}</p>${aboutOthers(view)}`} ${wantingLines(inUse, view)} ${ways(view)}
    ${view.isNetwork && !isFinding && offeredSection(view)}
    ${placesInUse(inUse, view)}
    ${apart(view, { id: 'hidden', caption: listWords(view.lang).hiddenCaption, rows: hidden })}
    ${apart(view, { id: 'retired', caption: desk.retiredCaption, rows: retired.map((one) => retiredRow(one, view)) })}
    ${view.isNetwork && declinedSection(view)} ${moreWays(view)}`;
}
