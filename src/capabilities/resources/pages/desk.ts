import {
  type Html,
  button,
  buttonRow,
  emptyState,
  html,
  linkButton,
  notice,
  plainButton,
  table,
  time,
} from '#ui';
import { paths } from '../paths.ts';
import { byNeedOfEyes, lacks, standingOn } from '../rules/confirming.ts';
import type { Lang, Resource } from '../rules/kinds.ts';
import { waysOf } from '../rules/ways.ts';
import { type ResourceWords, dateWords, wordsIn } from '../words/index.ts';
import { wayLink } from './places.ts';

export type Done = keyof ResourceWords['done'];

type DeskView = {
  lang: Lang;
  slug: string;
  resources: readonly Resource[];
  on: Temporal.PlainDate;
  /** Who only looks is shown no button that would be refused. */
  mayChange: boolean;
  done?: Done | undefined;
  refused?: 'not_there' | 'retired' | 'last_one' | undefined;
};

function state(one: Resource, view: DeskView): Html {
  const { states } = wordsIn(view.lang).desk;
  const standing = standingOn(one, view.on);
  if (one.assured_on === null || standing === 'never_confirmed') return html`${states.never_confirmed}`;
  const date = dateWords(one.assured_on, view.lang);
  const said = standing === 'retired' ? date : states[standing](date);
  return time(Temporal.PlainDate.from(one.assured_on), said);
}

function nameCell(one: Resource, view: DeskView): Html {
  const words = wordsIn(view.lang);
  const missing = lacks(one).map((lack) => words.lacks[lack]);
  return html`${view.mayChange ? html`<a href="${paths.place(one.id)}">${one.name}</a>` : one.name}${waysOf(
    one,
  )
    .slice(0, 2)
    .map((way) => html`<br><span class="quiet">${wayLink(way, words)}</span>`)}${
    missing.length > 0 && html`<br><span class="quiet">${words.desk.missing(missing.join(', '))}</span>`
  }`;
}

const deeds = (view: DeskView, ...forms: readonly Html[]): Html[] =>
  view.mayChange ? [buttonRow(...forms)] : [];

function inUseRow(one: Resource, view: DeskView): Html[] {
  const words = wordsIn(view.lang);
  const { desk } = words;
  const wanted = standingOn(one, view.on) !== 'fresh';
  // Each button says what it is for to those who hear the page button by button.
  const named = (word: string): Html => html`${word}<span class="hide"> ${one.name}</span>`;
  const confirm = wanted ? button({ text: named(desk.confirm) }) : plainButton({ text: named(desk.confirm) });
  const retire = plainButton({ text: named(desk.retire) });
  return [
    nameCell(one, view),
    html`${words.kinds[one.kind]}`,
    state(one, view),
    ...deeds(
      view,
      html`<form class="inline" method="post" action="${paths.confirmation(one.id)}">${confirm}</form>`,
      html`<form class="inline" method="post" action="${paths.retirement(one.id)}">${retire}</form>`,
    ),
  ];
}

function retiredRow(one: Resource, view: DeskView): Html[] {
  const words = wordsIn(view.lang);
  const again = html`${words.desk.unretire}<span class="hide"> ${one.name}</span>`;
  return [
    html`${one.name}`,
    html`${words.kinds[one.kind]}`,
    state(one, view),
    ...deeds(
      view,
      html`<form class="inline" method="post" action="${paths.returnToUse(one.id)}">${plainButton({ text: again })}</form>`,
    ),
  ];
}

/** The main content of `/desk/places`: what wants a look first, one tap each. */
export function deskPlacesPage(view: DeskView): Html {
  const words = wordsIn(view.lang);
  const { desk } = words;
  const { deeds: deedsHead, ...others } = desk.columns;
  const columns = [...Object.values(others), ...(view.mayChange ? [deedsHead] : [])].map((text) => ({
    text,
  }));
  const looked = linkButton({ href: paths.places(view.slug), text: desk.page });
  const inUse = view.resources.filter((one) => one.retired_at === null).toSorted(byNeedOfEyes(view.on));
  const retired = view.resources.filter((one) => one.retired_at !== null);
  const wanting = inUse.filter((one) => standingOn(one, view.on) !== 'fresh').length;
  const said = view.refused ? words.refusals[view.refused] : view.done && words.done[view.done];
  return html`<h1>${desk.title}</h1>
    ${said !== undefined && notice({ body: said, status: true })}
    <p>${desk.lead}</p>
    <p><strong>${desk.toConfirm(wanting)}</strong></p>
    ${
      view.mayChange
        ? html`${buttonRow(
            linkButton({ href: paths.newPlace(), text: desk.add, plain: false }),
            linkButton({ href: paths.imports(), text: desk.import }),
            looked,
          )}
            <form class="inline" method="post" action="${paths.starter()}">${plainButton({ text: desk.seed })}</form>`
        : html`<p class="quiet">${desk.onlyLooks}</p>
            ${buttonRow(looked)}`
    }
    ${
      inUse.length === 0
        ? emptyState({ title: desk.empty })
        : table({
            id: 'places',
            stacks: true,
            caption: desk.caption,
            columns,
            rows: inUse.map((one) => inUseRow(one, view)),
          })
    }
    ${
      retired.length > 0 &&
      table({
        id: 'retired',
        stacks: true,
        caption: desk.retiredCaption,
        columns,
        rows: retired.map((one) => retiredRow(one, view)),
      })
    }`;
}
