import { type Html, type Lang, choices, fieldId, html, link, selectField, textField, tick } from '#ui';
import { OWN_DAYS, SPANS, type WeekSpan, spanField } from '../forms/set-up.ts';
import { paths } from '../paths.ts';
import type { ClosedDay } from '../rules/closed-days.ts';
import type { Settings } from '../rules/settings.ts';
import type { ZoneGroup } from '../rules/zones.ts';
import type { Wants } from './set-up-page.ts';
import { type SetUpWords, setUpWords } from './words/index.ts';

/** What a form shows: what was typed where it comes back, and what is kept otherwise. */
export type Shown = {
  lang: Lang;
  /** As a form would post it. */
  values: URLSearchParams;
  wrong: ReadonlySet<string>;
};

const countryName = (lang: Lang, code: string): string =>
  new Intl.DisplayNames(lang, { type: 'region' }).of(code === 'UK' ? 'GB' : code) ?? code;

export function countryOptions(lang: Lang, countries: readonly string[]): { value: string; text: string }[] {
  return countries
    .map((code) => ({ value: code, text: countryName(lang, code) }))
    .toSorted((a, b) => a.text.localeCompare(b.text, lang));
}

const zoneOptions = (zones: readonly string[]) =>
  zones.map((zone) => ({ value: zone, text: zone.replaceAll('_', ' ') }));

type Wanted = keyof SetUpWords['wanted'];

/** Reads one field of a form that is shown: its value, and its sentence when it wants another look. */
export function fieldOf(shown: Shown) {
  const { wanted } = setUpWords(shown.lang);
  return <Name extends Wanted>(name: Name) => ({
    name,
    value: shown.values.get(name) ?? '',
    error: shown.wrong.has(name) ? wanted[name] : undefined,
  });
}

/** The lines of the summary for fields whose sentence is among `wanted`. */
export function wantedLines(shown: Shown): Wants {
  const { wanted } = setUpWords(shown.lang);
  return Object.entries(wanted).flatMap(([name, text]) => (shown.wrong.has(name) ? [{ name, text }] : []));
}

export function practiceFields(
  shown: Shown & { slug: string; pageAt: string; countries: readonly string[]; zones: readonly ZoneGroup[] },
): Html {
  const words = setUpWords(shown.lang).practice;
  const of = fieldOf(shown);
  const languages = (['en', 'es'] as const).map((code) => ({
    value: code,
    label: words.names[code],
    hint: link(paths.practicePageIn(shown.slug, code), words.lookAt(words.names[code])),
  }));
  return html`${textField({ ...of('name'), label: words.name, autocomplete: 'organization', maxlength: 120, required: true })}
    <p class="quiet">${words.address}: <strong>${shown.pageAt}</strong></p>
    <div class="pair">
      ${selectField({ ...of('country'), label: words.country, options: countryOptions(shown.lang, shown.countries) })}
      ${textField({ ...of('region'), label: words.region, hint: words.regionHint, maxlength: 6 })}
    </div>
    ${selectField({
      ...of('zone'),
      label: words.zone,
      options: [],
      groups: shown.zones.map((group) => ({
        name: group.name || words.zoneHere,
        options: zoneOptions(group.zones),
      })),
    })}
    ${choices({
      ...of('voice'),
      legend: words.voice,
      kind: 'radio',
      options: (['i', 'we'] as const).map((value) => ({ value, label: words.voices[value] })),
    })}
    ${choices({
      ...of('languages'),
      legend: words.languages,
      hint: words.languagesHint,
      kind: 'checkbox',
      value: shown.values.getAll('languages'),
      options: languages,
    })}
    ${selectField({
      ...of('locale'),
      label: words.locale,
      options: (['en', 'es'] as const).map((value) => ({ value, text: words.names[value] })),
    })}`;
}

const clock = (minute: number): string =>
  minute === 1440
    ? '00:00'
    : `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The hours that are kept, as the form would post them. */
export function hoursValues(week: readonly WeekSpan[]): URLSearchParams {
  const values = new URLSearchParams();
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    const spans = week
      .filter((span) => span.weekday === weekday)
      .toSorted((a, b) => a.fromMinute - b.fromMinute);
    for (const [at, name] of SPANS.entries()) {
      const span = spans[at];
      if (!span) continue;
      values.set(spanField(weekday, name, 'from'), clock(span.fromMinute));
      values.set(spanField(weekday, name, 'until'), clock(span.untilMinute));
    }
  }
  return values;
}

export function hoursFields(shown: Shown): Html {
  const words = setUpWords(shown.lang).hours;
  return html`${words.days.map((day, at) => {
    const weekday = at + 1;
    const wrong = shown.wrong.has(`d${weekday}`);
    return html`<fieldset class="week">
      <legend>${day}</legend>
      ${wrong && html`<p class="error">${words.wrong(day)}</p>`}
      ${SPANS.flatMap((span) => {
        const begins = spanField(weekday, span, 'from');
        const ends = spanField(weekday, span, 'until');
        const time = (name: string, label: string) =>
          textField({ name, label, type: 'time', value: shown.values.get(name) ?? '' });
        return [time(begins, span === 'a' ? words.from : words.andFrom), time(ends, words.until)];
      })}
    </fieldset>`;
  })}`;
}

export function hoursLines(shown: Shown): Wants {
  const words = setUpWords(shown.lang).hours;
  const days = words.days.flatMap((day, at) =>
    shown.wrong.has(`d${at + 1}`) ? [{ name: spanField(at + 1, 'a', 'from'), text: words.wrong(day) }] : [],
  );
  return shown.wrong.has('week')
    ? [{ name: spanField(1, 'a', 'from'), text: words.weekWanted }, ...days]
    : days;
}

const dayInWords = (on: string, lang: Lang): string =>
  Temporal.PlainDate.from(on).toLocaleString(lang, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });

export function holidayFields(shown: Shown & { days: readonly ClosedDay[] }): Html {
  const words = setUpWords(shown.lang).holidays;
  const rows = Array.from({ length: OWN_DAYS }, (_, at) => {
    const [on, name] = [`own${at + 1}-on`, `own${at + 1}-name`];
    return html`<div class="pair">
      ${textField({
        name: on,
        label: words.day,
        type: 'date',
        value: shown.values.get(on) ?? '',
        error: shown.wrong.has(on) ? words.wrong : undefined,
      })}
      ${textField({ name, label: words.name, value: shown.values.get(name) ?? '', maxlength: 120 })}
    </div>`;
  });
  return html`${
    shown.days.length > 0
      ? choices({
          name: 'day',
          legend: words.legend,
          kind: 'checkbox',
          value: shown.values.getAll('day'),
          options: shown.days.map(({ on, name }) => ({
            value: on,
            label: html`${dayInWords(on, shown.lang)} <span class="quiet">${name}</span>`,
          })),
        })
      : html`<p>${words.unknown}</p>`
  }
    <fieldset class="stack" id="${fieldId('own')}">
      <legend>${words.ownHead}</legend>
      <p class="hint">${words.ownHint}</p>
      ${rows}
    </fieldset>`;
}

export function holidayLines(shown: Shown): Wants {
  const { wrong } = setUpWords(shown.lang).holidays;
  return [...shown.wrong].map((name) => ({ name, text: wrong }));
}

/** What each length would mean for somebody who writes now. */
export type PromiseExample = { days: number; when: string | undefined; farOff: boolean };

export function promiseFields(shown: Shown & { examples: readonly PromiseExample[] }): Html {
  const words = setUpWords(shown.lang).promise;
  const of = fieldOf(shown);
  return html`${choices({
    ...of('promiseDays'),
    legend: words.legend,
    kind: 'radio',
    options: shown.examples.map((one) => ({
      value: String(one.days),
      label: words.days(one.days),
      hint:
        one.when === undefined
          ? words.nobody
          : `${words.example(one.when)}${one.farOff ? ` ${words.farOff}` : ''}`,
    })),
  })}
    <p class="quiet">${words.nudges}</p>
    ${tick({ name: 'noteOn', label: words.note, checked: shown.values.get('noteOn') === 'yes' })}
    ${textField({ ...of('noteAt'), label: words.noteAt, hint: words.noteAtHint, type: 'time', short: true })}`;
}

export function promiseValues(settings: Settings): URLSearchParams {
  return new URLSearchParams({
    promiseDays: String(settings.promiseDays),
    noteAt: settings.noteAt,
    ...(settings.noteOn && { noteOn: 'yes' }),
  });
}
