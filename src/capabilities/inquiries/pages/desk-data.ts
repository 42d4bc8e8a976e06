import type { Hold, PlanLine } from '#people';
import { whenInWords } from '#kit/wording/time';
import {
  type Html,
  button,
  buttonRow,
  choices,
  html,
  link,
  notice,
  plainButton,
  table,
  textArea,
  tick,
} from '#ui';
import type { DataView } from '../data-view.ts';
import { paths } from '../paths.ts';
import { type ErasingWords, erasingWords } from '../words/erasing.ts';

/** One page for a person's data: give it out, keep it from being erased, erase it. */

export type DataTrouble = 'reason_empty' | 'held' | 'checked_first' | 'already' | 'kept';

type Page = { view: DataView; words: ErasingWords['desk']; trouble: DataTrouble | undefined; typed: string };

export function dataPage(view: DataView, given: { trouble?: DataTrouble; typed?: string } = {}): Html {
  const words = erasingWords(view.practice.locale).desk;
  const page: Page = { view, words, trouble: given.trouble, typed: given.typed ?? '' };
  return html`<p>${link(paths.dataBelongsTo(view.of), words.back[view.of.under])}</p>
    <h1>${words.title}</h1>
    ${whatStands(page)} ${giveForm(page)}
    ${view.erasure === undefined && html`${holdPart(page)} ${eraseLink(page)}`}`;
}

const when = ({ view }: Page, at: Temporal.Instant): string =>
  whenInWords(at, view.at, view.practice.zone, view.practice.locale, { country: view.practice.country });

function whatStands(page: Page): Html {
  const { view, words, trouble } = page;
  const { erasure, person } = view;
  const by =
    erasure &&
    (erasure.wish === 'staff'
      ? words.by.staff({ who: view.nameOf(erasure.memberId) })
      : words.by[erasure.wish]);
  const asked =
    person.eraseAskedAt &&
    (person.eraseDueAt
      ? words.asked({ when: when(page, person.eraseAskedAt), due: when(page, person.eraseDueAt) })
      : words.askedHeld({ when: when(page, person.eraseAskedAt) }));
  return html`${erasure && by && notice({ body: words.erased({ when: when(page, erasure.erasedAt), by }), status: true })}
    ${erasure && planTable(page, erasure.plan)}
    ${asked && notice({ kind: 'light', body: asked })}
    ${trouble === 'held' && notice({ body: words.held, status: true })}
    ${trouble === 'already' && notice({ body: words.already, status: true })}`;
}

function giveForm({ view, words }: Page): Html {
  return html`<section class="stack"><h2>${words.give}</h2>
    <p>${words.giveMore}</p>
    <form method="get" action="${paths.everything(view.of)}" data-turbo="false">
      ${choices({
        name: 'for',
        kind: 'radio',
        legend: words.forWhom,
        options: [
          { value: 'practice', label: words.practice, hint: words.practiceHint },
          {
            value: 'person',
            label: words.person,
            hint: words.personHint,
            reveal: html`${tick({ name: 'notes', label: words.notes })} ${tick({ name: 'safety', label: words.safety })}`,
          },
        ],
      })}
      ${choices({
        name: 'as',
        kind: 'radio',
        legend: words.form,
        options: [
          { value: 'page', label: words.page },
          { value: 'json', label: words.json },
        ],
      })}
      ${buttonRow(button({ text: words.download }))}
    </form></section>`;
}

function holdLine(page: Page, hold: Hold): Html {
  const { view, words } = page;
  const who = view.nameOf(hold.set_by) || words.nobody;
  const says = words.heldBy({ kind: words.holdKinds[hold.kind], who, when: when(page, hold.set_at) });
  return html`<li><p>${says}</p>
    ${hold.reason !== '' && html`<p>${hold.reason}</p>`}
    ${
      hold.kind === 'safety'
        ? html`<p class="quiet">${words.heldSafety}</p>`
        : html`<form method="post" action="${paths.liftHold(view.of, hold.id)}">${buttonRow(plainButton({ text: words.lift }))}</form>`
    }</li>`;
}

function holdPart(page: Page): Html {
  const { view, words, trouble, typed } = page;
  const options = (['legal', 'complaint'] as const).map((value) => ({
    value,
    label: words.holdKinds[value],
  }));
  return html`<section class="stack"><h2>${words.hold}</h2>
    <p>${words.holdMore}</p>
    ${view.holds.length > 0 && html`<ul>${view.holds.map((one) => holdLine(page, one))}</ul>`}
    <form method="post" action="${paths.holds(view.of)}">
      ${choices({ name: 'kind', kind: 'radio', legend: words.holdKind, options })}
      ${textArea({
        name: 'reason',
        label: words.reason,
        hint: words.reasonHint,
        rows: 2,
        maxlength: 500,
        value: typed,
        error: trouble === 'reason_empty' ? words.reasonEmpty : undefined,
      })}
      ${buttonRow(plainButton({ text: words.setHold }))}
    </form></section>`;
}

function fateOf({ view, words }: Page, line: PlanLine): string {
  if (!line.kept) return words.gone;
  const because =
    line.because === 'record'
      ? words.because.record({ source: line.source ?? '' })
      : words.because[line.because];
  if (line.until === undefined) return words.kept({ because });
  const until = Temporal.PlainDate.from(line.until).toLocaleString(view.practice.locale, {
    dateStyle: 'long',
  });
  return words.keptUntil({ until, because });
}

function planTable(page: Page, plan: readonly PlanLine[]): Html {
  const { words } = page;
  return table({
    id: 'plan',
    caption: words.plan,
    columns: [{ text: words.kind }, { text: words.fate }],
    rows: plan.map((line) => [words.kinds[line.kind], fateOf(page, line)]),
  });
}

function eraseLink({ view, words }: Page): Html {
  return html`<section class="stack"><h2>${words.erase}</h2>
    <p>${words.eraseFirst}</p>
    <p>${link(paths.erase(view.of), words.eraseLook)}</p></section>`;
}

/** What goes, what stays and why; asked once. */
export function erasePage(view: DataView, trouble?: DataTrouble): Html {
  const words = erasingWords(view.practice.locale).desk;
  return html`<p>${link(paths.theirData(view.of), words.backToData)}</p>
    ${erasePart({ view, words, trouble, typed: '' })}`;
}

function erasePart(page: Page): Html {
  const { view, words, trouble } = page;
  const { record } = view;
  const until =
    typeof record === 'object'
      ? record.until.toLocaleString(view.practice.locale, { dateStyle: 'long' })
      : undefined;
  const form = html`<form method="post" action="${paths.erase(view.of)}">
    ${
      record === 'not_known' &&
      html`${trouble === 'checked_first' && notice({ body: words.checkedFirst, status: true })}
      ${tick({ name: 'checked', label: words.checked })}`
    }
    ${
      until === undefined
        ? html`<p>${words.eraseMore}</p>
          ${buttonRow(button({ text: words.sure }))}`
        : html`<p>${words.keptNow({ until })}</p>
          ${buttonRow(plainButton({ text: words.dueThen }))}`
    }
  </form>`;
  return html`<section class="stack"><h1>${words.erase}</h1>
    ${planTable(page, view.plan)}
    ${record !== 'none' && html`<p class="quiet">${words.minors}</p>`}
    ${view.holds.length > 0 ? html`<p>${words.held}</p>` : form}</section>`;
}
