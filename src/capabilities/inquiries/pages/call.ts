import { untilInWords } from '#kit/wording/time';
import {
  type Html,
  button,
  buttonRow,
  choices,
  errorSummary,
  fileField,
  html,
  plainButton,
  textArea,
  textField,
} from '#ui';
import type { DeskView, OpenView } from '../desk-view.ts';
import type { WrongCall } from '../forms/call.ts';
import { paths } from '../paths.ts';
import type { DeskWords } from '../words/index.ts';
import { said } from './desk-list.ts';

/** What the file dialog offers first. What comes is looked at all the same. */
const SOUND = 'audio/*,.wav,.mp3,.m4a,.aac,.ogg,.oga,.opus,.amr,.3gp';

/** A voicemail becomes an inquiry: two fields, and more that may be skipped. The file stands last (form-with-file.ts). */
export function callPage(words: DeskWords, typed: URLSearchParams, wrong: WrongCall | undefined): Html {
  const { call } = words;
  const value = (name: string): string => typed.get(name) ?? '';
  const error = {
    number: wrong?.typed === 'no_number' ? call.numberWrong : undefined,
    words: wrong?.typed === 'no_words' ? words.refused.no_words : undefined,
    recording: wrong?.recording && call.recordingWrong[wrong.recording],
  };
  const errors = (['number', 'words', 'recording'] as const).flatMap((name) =>
    error[name] === undefined ? [] : [{ name, text: error[name] }],
  );
  return html`<div class="page"><h1>${call.title}</h1>
    <p>${call.intro}</p>
    ${errorSummary({ title: call.again, errors })}
    <form method="post" action="${paths.calls()}" enctype="multipart/form-data">
      ${textField({ name: 'number', label: call.number, type: 'tel', value: value('number'), autocomplete: 'off', error: error.number })}
      ${textArea({ name: 'words', label: call.words, rows: 5, value: value('words'), error: error.words })}
      ${textField({ name: 'called', label: call.called, value: value('called'), autocomplete: 'off' })}
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
