import { clockInWords } from '#kit/wording/time';
import {
  type Html,
  button,
  buttonRow,
  emptyState,
  errorSummary,
  html,
  link,
  selectField,
  table,
  textField,
  time,
} from '#ui';
import { paths } from '../paths.ts';
import type { RecordedLine } from '../store.ts';
import { actionSays, trailWords } from '../words/index.ts';

export type TrailView = {
  locale: 'en' | 'es';
  zone: string;
  country: string;
  lines: readonly RecordedLine[];
  /** Names of those who acted, by their id. */
  names: ReadonlyMap<string, string>;
  /** Those who work here now. */
  staff: readonly { id: string; name: string }[];
  only: { who?: string | undefined; about?: string | undefined; before?: string | undefined };
  hasOlder: boolean;
  /** A code that was typed and found nothing. */
  wrongCode?: string | undefined;
  aboutHref: (inquiry: string) => string;
  backHref: string;
};

/** The latest lines in plain sentences, day by day; who they are of and what they are about can be chosen. */
export function trailPage(view: TrailView): Html {
  const words = trailWords(view.locale);
  const { who, about } = view.only;
  return html`<div class="page">
    <p>${link(view.backHref, words.back)}</p>
    <h1>${words.title}</h1>
    ${view.wrongCode !== undefined && errorSummary({ title: words.again, errors: [{ name: 'code', text: words.codeWrong }] })}
    <p class="quiet">${words.intro}</p>
    ${choose(view)}
    ${about !== undefined && html`<p><strong>${words.onlyAbout}</strong></p>`}
    ${who !== undefined && html`<p><strong>${words.onlyOf(view.names.get(who) ?? words.actors.staff)}</strong></p>`}
    ${view.lines.length === 0 ? emptyState({ title: words.empty }) : days(view)}
    ${elsewhere(view)}
  </div>`;
}

/** Other lines than these, where there are any. */
function elsewhere({ only: { who, about, before }, ...view }: TrailView): Html | false {
  const words = trailWords(view.locale);
  const last = view.lines.at(-1);
  const links = [
    ...(before === undefined ? [] : [link(paths.trailOf({ who, about }), words.latest)]),
    ...(view.hasOlder && last ? [link(paths.trailOf({ who, about, before: last.id }), words.older)] : []),
    ...(who === undefined && about === undefined ? [] : [link(paths.trail(), words.showAll)]),
  ];
  return links.length > 0 && html`<p>${links.map((one, index) => html`${index > 0 && ' · '}${one}`)}</p>`;
}

/** By POST: a code opens a person's page, so it stands in no address. */
function choose(view: TrailView): Html {
  const words = trailWords(view.locale);
  const options = [
    { value: '', text: words.everybody },
    ...view.staff.map((one) => ({ value: one.id, text: one.name })),
  ];
  return html`<form method="post" action="${paths.trail()}">
    ${selectField({ name: 'who', label: words.who, options, value: view.only.who ?? '' })}
    ${textField({
      name: 'code',
      label: words.code,
      hint: words.codeHint,
      value: view.wrongCode ?? '',
      autocomplete: 'off',
      maxlength: 60,
      error: view.wrongCode === undefined ? undefined : words.codeWrong,
    })}
    ${buttonRow(button({ text: words.show }))}
  </form>`;
}

function days(view: TrailView): Html {
  const words = trailWords(view.locale);
  const byDay = Map.groupBy(view.lines, (line) =>
    line.at.toZonedDateTimeISO(view.zone).toPlainDate().toString(),
  );
  return html`${[...byDay].map(([day, lines]) =>
    table({
      id: `day-${day}`,
      caption: dayInWords(view, Temporal.PlainDate.from(day)),
      columns: [{ text: words.time, short: true }, { text: words.who, short: true }, { text: words.what }],
      rows: lines.map((line) => [clock(view, line.at), whoActed(view, line), what(view, line)]),
    }),
  )}`;
}

const dayInWords = (view: TrailView, day: Temporal.PlainDate): string =>
  day.toLocaleString(view.locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

function clock(view: TrailView, at: Temporal.Instant): Html {
  const { zone, locale, country } = view;
  return time(at, clockInWords(at, zone, locale, { country }));
}

function whoActed(view: TrailView, line: RecordedLine): string {
  const { actors } = trailWords(view.locale);
  const name = line.actor_kind === 'staff' ? view.names.get(line.actor_id ?? '') : undefined;
  return name ?? actors[line.actor_kind as keyof typeof actors] ?? line.actor_kind;
}

function what(view: TrailView, line: RecordedLine): Html {
  const words = trailWords(view.locale);
  const { people } = line.detail;
  const counted = typeof people === 'number' && ` (${words.people(people)})`;
  const about = line.subject === 'inquiry' && line.subject_id !== null && view.only.about === undefined;
  const says = actionSays(line.action, view.locale);
  return html`${says}${counted}${about && html` · ${link(view.aboutHref(line.subject_id ?? ''), words.message)}`}`;
}
