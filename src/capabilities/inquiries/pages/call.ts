import { untilInWords } from '#kit/wording/time';
import {
  type Html,
  button,
  buttonRow,
  choices,
  errorSummary,
  fileField,
  hidden,
  html,
  plainButton,
  textArea,
  textField,
} from '#ui';
import type { DeskView, OpenView } from '../desk-view.ts';
import type { WrongCall } from '../forms/call.ts';
import { paths } from '../paths.ts';
import type { DeskWords } from '../words/index.ts';
import { publicWords } from '../words/public.ts';
import { said } from './desk-list.ts';

/** What the file dialog offers first. What comes is looked at all the same. */
const SOUND = 'audio/*,.wav,.mp3,.m4a,.aac,.ogg,.oga,.opus,.amr,.3gp';

export type CallForm = {
  lang: 'en' | 'es';
  voice: 'i' | 'we';
  /** The clock by which times are meant: "Eastern Time". */
  zone: string;
  /** I1 this rendering's own, so that pressing twice notes one call. */
  token: string;
  typed: URLSearchParams;
  wrong: WrongCall | undefined;
};

/** When they said it is safe to ring; the same words that people choose from on the page. */
function whenToRing(
  { call }: DeskWords,
  { typed, lang, voice, zone }: CallForm,
  error: Readonly<Record<string, string | undefined>>,
): Html {
  const words = publicWords({ lang, voice });
  const days = choices({
    name: 'phone_days',
    kind: 'checkbox',
    legend: words.form.days,
    value: typed.getAll('phone_days'),
    error: error['phone_days'],
    options: words.weekdays.map((label, index) => ({ value: String(index + 1), label })),
  });
  const time = (name: string, label: string, hint?: string): Html =>
    textField({
      name,
      label,
      hint,
      type: 'time',
      short: true,
      value: typed.get(name) ?? '',
      error: error[name],
    });
  const hours = html`${time('phone_from', words.form.from, words.form.timeHint({ zone }))}${time('phone_until', words.form.until)}`;
  return choices({
    name: 'phone_when',
    legend: call.when,
    kind: 'radio',
    value: typed.get('phone_when') ?? '',
    options: [
      { value: 'any', label: words.form.whenAny },
      {
        value: 'weekly',
        label: words.form.whenWeekly,
        reveal: html`${days}${hours}`,
        revealed: error['phone_days'] !== undefined || error['phone_from'] !== undefined,
      },
      { value: 'unasked', label: call.messageUnasked },
    ],
  });
}

/** A voicemail becomes an inquiry: two fields, and more that may be skipped. The file stands last (form-with-file.ts). */
export function callPage(words: DeskWords, given: CallForm): Html {
  const { call } = words;
  const { typed, wrong } = given;
  const value = (name: string): string => typed.get(name) ?? '';
  const error = {
    number: wrong?.typed === 'no_number' ? call.numberWrong : undefined,
    words: wrong?.typed === 'no_words' ? words.refused.no_words : undefined,
    ...(wrong?.times && { [wrong.times.field]: publicWords(given).form.errors[wrong.times.says] }),
    recording: wrong?.recording && call.recordingWrong[wrong.recording],
  };
  const errors = Object.entries(error).flatMap(([name, text]) =>
    text === undefined ? [] : [{ name, text }],
  );
  return html`<div class="page"><h1>${call.title}</h1>
    <p>${call.intro}</p>
    ${wrong?.changed && said(call.changed, 'light')}
    ${errorSummary({ title: call.again, errors })}
    <form method="post" action="${paths.calls()}" enctype="multipart/form-data">
      ${hidden('token', given.token)}
      ${textField({ name: 'number', label: call.number, type: 'tel', value: value('number'), autocomplete: 'off', error: error.number })}
      ${textArea({ name: 'words', label: call.words, rows: 5, value: value('words'), error: error.words })}
      ${textField({ name: 'called', label: call.called, value: value('called'), autocomplete: 'off' })}
      ${whenToRing(words, given, error)}
      ${choices({
        name: 'message',
        legend: call.message,
        kind: 'radio',
        value: value('message'),
        options: [
          { value: 'yes', label: call.messageYes },
          { value: 'no', label: call.messageNo },
          { value: 'unasked', label: call.messageUnasked },
        ],
      })}
      ${fileField({ name: 'recording', label: call.recording, hint: call.recordingHint, accept: SOUND, error: error.recording })}
      ${buttonRow(button({ text: call.save }))}
    </form></div>`;
}

/** What stands above a call that was noted a moment ago: that it is on the list, and how to take it back. */
export function justNotedPart(view: DeskView, open: OpenView, words: DeskWords): Html | undefined {
  const { call } = words;
  if (!open.justNoted) return undefined;
  const { zone, country, locale } = view.staff.practice;
  const { until, may } = open.justNoted;
  if (may === 'told') return said([call.saved, call.kept.told].join(' '));
  if (may !== 'yes') return undefined;
  const when = untilInWords(view.at, until, zone, locale, { country });
  return html`<form method="post" action="${paths.takeBackCall(open.inquiry.id)}" class="undo">
    ${said([call.saved, call.takeBackUntil(when)].join(' '))}
    ${plainButton({ text: call.takeBack, key: 'u' })}
  </form>`;
}
