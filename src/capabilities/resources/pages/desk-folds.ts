import {
  type Html,
  button,
  buttonRow,
  details,
  emptyState,
  hidden,
  html,
  linkButton,
  selectField,
  table,
  textField,
  tick,
} from '#ui';
import { foldId, paths } from '../paths.ts';
import { byNeedOfEyes, standingOn } from '../rules/confirming.ts';
import { KINDS, type Kind, type Resource } from '../rules/kinds.ts';
import { type Narrowing, narrowed, narrowingPairs, narrows } from '../rules/narrowing.ts';
import { listWords, wordsIn } from '../words/index.ts';
import { type RowsView, inUseRow } from './desk-rows.ts';

export type FoldsView = RowsView & {
  readonly narrowing: Narrowing;
  /** The kind whose fold was worked in. */
  readonly open?: string | undefined;
};

/** So many are read at a glance; more are folded by kind. */
const AT_A_GLANCE = 10;

export function rowsTable(view: RowsView, given: { id: string; caption: string; rows: Html[][] }): Html {
  const { name, kind, state, deeds } = wordsIn(view.lang).desk.columns;
  const columns = [name, kind, state, ...(view.mayChange ? [deeds] : [])].map((text) => ({ text }));
  return table({ stacks: true, columns, ...given });
}

/** In the fold of a kind nobody needs to read it in each row. */
function rowsOfKind(view: RowsView, given: { id: string; caption: string; rows: Html[][] }): Html {
  const { name, state, deeds } = wordsIn(view.lang).desk.columns;
  const columns = [name, state, ...(view.mayChange ? [deeds] : [])].map((text) => ({ text }));
  return table({ stacks: true, columns, ...given, rows: given.rows.map((row) => row.toSpliced(1, 1)) });
}

/** The form that narrows the list: a plain GET, so that its address can be kept and gone back to. */
function finding(inUse: readonly Resource[], { lang, narrowing }: FoldsView): Html {
  const { desk, kinds } = wordsIn(lang);
  const words = desk.narrow;
  const there = KINDS.filter((kind) => inUse.some((one) => one.kind === kind));
  return html`<form method="get" action="${paths.deskPlaces()}">
    <div class="stack">
      ${textField({ name: 'words', label: words.words, value: narrowing.words, maxlength: 80, autocomplete: 'off' })}
      ${selectField({
        name: 'kind',
        label: words.kind,
        value: narrowing.kind ?? '',
        options: [
          { value: '', text: words.anyKind },
          ...there.map((kind) => ({ value: kind, text: kinds[kind] })),
        ],
      })}
      ${tick({ name: 'look', label: words.look, checked: narrowing.look })}
    </div>
    ${buttonRow(
      button({ text: words.show }),
      ...(narrows(narrowing) ? [linkButton({ href: paths.deskPlaces(), text: words.all })] : []),
    )}
  </form>`;
}

function fold(kind: Kind, all: readonly Resource[], view: FoldsView): Html {
  const { desk, kinds } = wordsIn(view.lang);
  const wanting = all.filter((one) => standingOn(one, view.on) !== 'fresh').length;
  const id = foldId(kind);
  const keeps = () => hidden('in', kind);
  return html`<div id="${id}">
    ${details({
      summary: desk.fold({ kind: kinds[kind], count: all.length, wanting }),
      open: view.open === kind,
      body: rowsOfKind(view, {
        id: `places-${kind}`,
        caption: kinds[kind],
        rows: all.map((one) => inUseRow(one, { ...view, keeps })),
      }),
    })}
  </div>`;
}

/** What practices say is wrong stands by itself, above what is folded. */
function doubtedTable(doubted: readonly Resource[], view: FoldsView): Html | false {
  return (
    doubted.length > 0 &&
    rowsTable(view, {
      id: 'doubted',
      caption: listWords(view.lang).doubts.count(doubted.length),
      rows: doubted.map((one) => inUseRow(one, view)),
    })
  );
}

/**
 * What is in use, what wants a look first. A long list is folded by kind, with counts, and can be narrowed: on a phone its first screen
 * says what there is, and nothing needs a script.
 */
export function placesInUse(all: readonly Resource[], view: FoldsView): Html {
  const { desk } = wordsIn(view.lang);
  if (all.length === 0) return emptyState({ title: desk.empty });
  const doubts = new Set(view.isNetwork ? view.doubts.map((one) => one.resourceId) : []);
  const isDoubted = (one: Resource): boolean => doubts.has(one.id);
  const sorted = all.toSorted(byNeedOfEyes(view.on));
  const [doubted, others] = [sorted.filter(isDoubted), sorted.filter((one) => !isDoubted(one))];
  const flat = (rows: readonly Resource[], caption: string, keeps?: RowsView['keeps']): Html =>
    rowsTable(view, {
      id: 'places',
      caption,
      rows: rows.map((one) => inUseRow(one, { ...view, ...(keeps && { keeps }) })),
    });
  if (narrows(view.narrowing)) {
    const found = narrowed([...doubted, ...others], view.narrowing, view.on);
    const keeps = () => html`${narrowingPairs(view.narrowing).map(([name, value]) => hidden(name, value))}`;
    const says = desk.narrow.found({ count: found.length, of: all.length });
    return html`${finding(all, view)}
    ${found.length > 0 ? flat(found, says, keeps) : html`<p role="status">${desk.narrow.none}</p>`}`;
  }
  if (all.length <= AT_A_GLANCE) return flat([...doubted, ...others], desk.caption);
  const kinds = KINDS.filter((kind) => others.some((one) => one.kind === kind));
  return html`${doubtedTable(doubted, view)}
    <div class="stack">
    ${details({ summary: desk.narrow.title, body: finding(all, view) })}
    ${kinds.map((kind) =>
      fold(
        kind,
        others.filter((one) => one.kind === kind),
        view,
      ),
    )}
    </div>`;
}
