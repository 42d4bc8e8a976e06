import { attributes, html, type Html, type Words } from './html.ts';

/** `short`: stays on one line where there is room, as a time or a name. */
export type Column = { text: Words; numeric?: boolean | undefined; short?: boolean | undefined };

export type Table = {
  /** Unique on its page: the caption's id, by which the scrolling frame is named. */
  id: string;
  caption: Words;
  columns: readonly Column[];
  /** One cell a column; the first is the row's heading. */
  rows: readonly (readonly (Words | number)[])[];
  /** On a narrow screen each row becomes a block: for what is read and not compared. */
  stacks?: boolean | undefined;
  /** Said in place of rows when there are none. */
  empty?: Words | undefined;
};

/** Where rows become blocks on a narrow screen, each cell says of itself what it is. */
function labelOf(column: Column | undefined): string | undefined {
  return typeof column?.text === 'string' ? column.text : undefined;
}

const classOf = (column: Column | undefined): string | false =>
  column?.numeric === true ? 'numeric' : column?.short === true && 'short';

function row(shape: Table, cells: readonly (Words | number)[]): Html {
  return html`<tr>
    ${cells.map((cell, index) =>
      index === 0
        ? html`<th scope="row"${attributes({ class: classOf(shape.columns[index]) })}>${cell}</th>`
        : html`<td${attributes({ class: classOf(shape.columns[index]), 'data-label': labelOf(shape.columns[index]) })}>${cell}</td>`,
    )}
  </tr>`;
}

/** Figures and lists in rows. On a narrow screen the frame scrolls, not the page, and the keyboard can reach it. */
export function table(t: Table): Html {
  const heads = t.columns.map(
    (c) => html`<th${attributes({ scope: 'col', class: c.numeric === true && 'numeric' })}>${c.text}</th>`,
  );
  const body =
    t.rows.length > 0
      ? t.rows.map((cells) => row(t, cells))
      : html`<tr><td${attributes({ colspan: t.columns.length, class: 'quiet' })}>${t.empty ?? '–'}</td></tr>`;
  return html`<section tabindex="0"${attributes({ class: t.stacks === true ? 'scroll stacks' : 'scroll', 'aria-labelledby': t.id })}>
<table><caption${attributes({ id: t.id })}>${t.caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>${body}</tbody></table></section>`;
}
