import {
  type Html,
  button,
  buttonRow,
  choices,
  details,
  errorSummary,
  facts,
  html,
  link,
  linkButton,
  notice,
  plainButton,
  selectField,
  textField,
} from '#ui';
import type { Because } from '../changes.ts';
import type { DeskDetail } from '../desk-view.ts';
import { paths } from '../paths.ts';
import { type DeskWords, deskWords } from '../words/index.ts';
import type { Done } from './desk.ts';

export type DetailError = 'on' | 'past' | 'taken' | 'sent' | 'over' | 'cancelled' | 'alone';

export type OneView = {
  readonly detail: DeskDetail;
  readonly done: Done | undefined;
  readonly errors: readonly DetailError[];
  readonly near: string;
  readonly typed: URLSearchParams;
  /** That somebody runs late, while it can be said. */
  readonly late: Html | false;
  /** How it went, once it is over. */
  readonly went: Html | false;
  /** Whoever answers people lets a fee be. */
  readonly mayForgive: boolean;
};

/** `/desk/appointments/:id`. */
export function appointmentPage(view: OneView): Html {
  const { detail, errors } = view;
  const words = deskWords(detail.reader.locale);
  const { one } = words;
  const says = (error: DetailError): string =>
    error === 'taken' && view.near !== '' ? words.errors.takenNear(view.near) : words.errors[error];
  const names: Readonly<Record<DetailError, string>> = {
    on: 'on',
    past: 'on',
    taken: 'on',
    sent: 'sent_on',
    over: 'whose',
    cancelled: 'whose',
    alone: 'whose',
  };
  const stands = detail.found.cancelledAt === null;
  return html`<div class="page">
    <p class="quiet">${link(paths.day(), one.back)}</p>
    <h1>${detail.when}</h1>
    ${view.done && notice({ body: words.done[view.done], status: true })}
    ${errorSummary({
      title: words.form.again,
      errors: errors.map((error) => ({ name: names[error], text: says(error) })),
    })}
    ${
      detail.undoUntil !== undefined &&
      html`<form method="post" action="${paths.undo(detail.found.id)}">
        <p>${one.undoUntil(detail.undoUntil)}</p>
        ${buttonRow(plainButton({ text: one.undo, key: 'u' }))}
      </form>`
    }
    ${facts([
      { name: one.who, value: detail.who },
      { name: one.with, value: detail.with },
      { name: one.what, value: stands ? detail.details : `${detail.details}, ${words.off}` },
      { name: one.stands, value: detail.cost.lines.join(' ') },
    ])}
    ${view.late} ${view.went} ${history(view, words)} ${stands && !detail.isOver && moveForm(view, words)}
    ${stands && cancelForm(view, words)} ${payerForm(view, words)} ${seriesForm(view, words)}
    ${walk(detail.around, words)}
  </div>`;
}

/** The session before and the next one, by key as in a list. */
function walk({ before, after }: DeskDetail['around'], { one }: DeskWords): Html {
  return buttonRow(
    before !== undefined && linkButton({ href: paths.appointment(before), text: one.before, key: 'k' }),
    after !== undefined && linkButton({ href: paths.appointment(after), text: one.after, key: 'j' }),
  );
}

function history({ detail, mayForgive }: OneView, words: DeskWords): Html | false {
  return (
    detail.history.length > 0 &&
    html`<h2>${words.one.history}</h2>
      <ul>
        ${detail.history.map(
          (line) =>
            html`<li>
              ${line.text}${
                line.mayForgive &&
                mayForgive &&
                html`<form method="post" action="${paths.forgive(line.id)}">
                  ${buttonRow(plainButton({ text: words.change.forgive }))}
                </form>`
              }
            </li>`,
        )}
      </ul>`
  );
}

function moveForm({ detail, typed, errors }: OneView, words: DeskWords): Html {
  const { form, one } = words;
  const zoned = detail.found.startsAt.toZonedDateTimeISO(detail.reader.zone);
  const isBack = errors.some((error) => error === 'on' || error === 'past' || error === 'taken');
  // What somebody dragged it to stands here until they press.
  const [on, at] =
    isBack || typed.has('on')
      ? [typed.get('on') ?? '', typed.get('at') ?? '']
      : [zoned.toPlainDate().toString(), zoned.toPlainTime().toString({ smallestUnit: 'minute' })];
  const fields = html`<form method="post" action="${paths.move(detail.found.id)}" novalidate>
      <div class="pair">
        ${textField({ name: 'on', label: form.on, type: 'date', value: on })}
        ${textField({ name: 'at', label: form.at, type: 'time', value: at })}
      </div>
      ${buttonRow(button({ text: one.moveTo }))}
    </form>`;
  return details({ summary: one.move, open: isBack || typed.has('on'), body: fields });
}

const HOW = ['phone', 'voicemail', 'email', 'text', 'in_person'] as const;

function cancelForm({ detail, typed, errors }: OneView, words: DeskWords): Html {
  const { one, form } = words;
  const becauses: readonly (Because | 'none')[] = ['none', ...detail.cost.waivers, 'other'];
  const value = (name: string): string => typed.get(name) ?? '';
  const fields = html`<form method="post" action="${paths.cancel(detail.found.id)}" novalidate>
      ${choices({
        name: 'whose',
        legend: one.whoCan,
        kind: 'radio',
        value: value('whose') || 'theirs',
        options: [
          { value: 'theirs', label: one.theyCant },
          ...detail.several.map(({ id, called }) => ({ value: id, label: one.onlyCant(called) })),
          { value: 'ours', label: one.weCant },
        ],
      })}
      ${selectField({
        name: 'by',
        label: one.how,
        value: value('by'),
        options: HOW.map((how) => ({ value: how, text: one.saidBy[how] })),
      })}
      <fieldset>
        <legend>${one.sent}</legend>
        <p class="hint">${one.sentHint}</p>
        <div class="pair">
          ${textField({ name: 'sent_on', label: form.on, type: 'date', value: value('sent_on') })}
          ${textField({ name: 'sent_at', label: form.at, type: 'time', value: value('sent_at') })}
        </div>
      </fieldset>
      ${selectField({
        name: 'because',
        label: one.because,
        value: value('because'),
        options: becauses.map((because) => ({ value: because, text: one.becauses[because] })),
      })}
      ${buttonRow(button({ text: one.cancel }))}
    </form>`;
  const isBack = errors.some((error) => ['sent', 'over', 'cancelled', 'alone'].includes(error));
  return details({ summary: one.cancel, open: isBack, body: fields });
}

function payerForm({ detail }: OneView, words: DeskWords): Html | false {
  const { one } = words;
  return (
    detail.payerOf !== undefined &&
    details({
      summary: detail.payer === '' ? one.payer : `${one.payer}: ${detail.payer}`,
      body: html`<form method="post" action="${paths.payer(detail.found.id)}">
        ${textField({ name: 'pays', label: one.payer, hint: one.payerHint, value: detail.payer, maxlength: 60 })}
        ${buttonRow(plainButton({ text: one.keep }))}
      </form>`,
    })
  );
}

function seriesForm({ detail }: OneView, words: DeskWords): Html | false {
  const { one } = words;
  const { seriesId, gaps } = detail;
  return (
    seriesId !== undefined &&
    html`${gaps.length > 0 && html`<p>${one.gaps(gaps.map((gap) => gap.on_date).join(', '))}</p>`}
    ${details({
      summary: one.endSeries,
      body: html`<p>${one.seriesBody}</p>
        <form method="post" action="${paths.endSeries(seriesId)}">
          ${buttonRow(plainButton({ text: one.endSeries }))}
        </form>`,
    })}`
  );
}
