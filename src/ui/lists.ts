import { attributes, html, type Html, type Words } from './html.ts';
import { ownHref } from './link.ts';

export type Item = {
  href: string;
  title: Words;
  /** At the end of the first line: until when, in words. */
  aside?: Words | undefined;
  body?: Words | undefined;
  /** Somebody is waiting here: the light is drawn. */
  lit?: boolean | undefined;
  /** Somebody is in danger or asked for help now. */
  danger?: boolean | undefined;
  current?: boolean | undefined;
  /** For streams that replace or remove one line: unique on the page. */
  id?: string | undefined;
};

/** Which key opens the line at `index`: j the one after the open one (or the first), k the one before. */
function keyOf(index: number, open: number): string | undefined {
  if (index === open + 1) return 'j';
  return index === open - 1 && open > 0 ? 'k' : undefined;
}

function line(item: Item, key: string | undefined): Html {
  const state = `${item.lit === true ? ' lit' : ''}${item.danger === true ? ' danger' : ''}`.trim();
  const given = attributes({
    href: ownHref(item.href),
    'aria-current': item.current === true && 'true',
    'data-key': key,
    'aria-keyshortcuts': key,
  });
  return html`<li${attributes({ id: item.id, class: state === '' ? undefined : state })}><a${given}>
<strong>${item.title}</strong>${item.aside !== undefined && html` <span class="aside">${item.aside}</span>`}${
    item.body !== undefined && html` <span class="body">${item.body}</span>`
  }</a></li>`;
}

/**
 * The list at the desk: one line a person, in the order given; j and k walk it from the one that is open. @param follows it goes on where another list on the
 * page ends: j begins with that one
 */
export function itemList(items: readonly Item[], id = 'items', follows = false): Html {
  const open = items.findIndex((item) => item.current === true);
  return html`<ol class="items"${attributes({ id })}>
    ${items.map((item, at) => line(item, follows && open === -1 ? undefined : keyOf(at, open)))}
  </ol>`;
}

/** `href` is left out where it is done by hand: a call, say. */
export type Deed = { href?: string | undefined; title: Words; body?: Words | undefined };

/** "What would you like to do?": a few ways on, each with what happens then. */
export function deeds(label: string, given: readonly Deed[]): Html {
  const lines = given.map(
    (deed) =>
      html`<li>${
        deed.href === undefined
          ? html`<strong>${deed.title}</strong>`
          : html`<a${attributes({ href: ownHref(deed.href) })}>${deed.title}</a>`
      }${deed.body !== undefined && html`<span class="quiet">${deed.body}</span>`}</li>`,
  );
  return html`<nav class="deeds"${attributes({ 'aria-label': label })}>
    <ul>
      ${lines}
    </ul>
  </nav>`;
}
