import type { Practice } from '#accounts';
import type { FormWithFile } from '#kit/http/form-with-file';
import type { Contact } from '../actions/receive.ts';
import { type RecordingType, recordingType } from '../rules/recording.ts';
import { NO_NEED } from '../store.ts';
import { numberAsTyped } from './number.ts';

const LONGEST = 20_000;

/** What wants another look before a call can be noted. */
export type WrongCall = {
  /** Nothing stands there, or what can't be a number. */
  readonly typed?: 'no_words' | 'no_number';
  /** `again`: it was good, but a page that comes back can't choose a file for its reader. */
  readonly recording?: 'too_large' | 'no_sound' | 'again';
};

/** "Note a call": a number and what was said, and the recording of it where there is one. */
export function callForm(posted: FormWithFile, practice: Practice): Contact | { wrong: WrongCall } {
  const { fields: form } = posted;
  const number = (form.get('number') ?? '').trim().slice(0, 60);
  const words = (form.get('words') ?? '').trim().slice(0, LONGEST);
  const address = numberAsTyped(number, practice.country);
  const recording = recordingOf(posted);
  const typed = typedWrong(number, words, address, recording !== undefined);
  if (typed !== undefined || typeof recording === 'string') {
    const chosen = typeof recording === 'string' ? recording : recording && ('again' as const);
    return { wrong: { ...(typed && { typed }), ...(chosen && { recording: chosen }) } };
  }
  return {
    cameBy: 'phone',
    locale: practice.locale,
    called: (form.get('called') ?? '').trim().slice(0, 200),
    words,
    ways: address === undefined ? [] : [phone(address, form.get('message'))],
    need: NO_NEED,
    helpNow: false,
    nobodyElse: false,
    automatic: false,
    ...(recording && { file: recording }),
  };
}

function recordingOf({
  file,
  tooLarge,
}: FormWithFile): { bytes: Buffer; type: RecordingType } | 'too_large' | 'no_sound' | undefined {
  if (tooLarge) return 'too_large';
  if (!file) return undefined;
  const type = recordingType(file);
  return type ? { bytes: file, type } : 'no_sound';
}

/** A recording says it all by itself: then neither words nor a number have to stand there. */
function typedWrong(
  number: string,
  words: string,
  address: string | undefined,
  hasFile: boolean,
): WrongCall['typed'] {
  if (number !== '' && address === undefined) return 'no_number';
  return words === '' && number === '' && !hasFile ? 'no_words' : undefined;
}

function phone(address: string, message: string | null): Contact['ways'][number] {
  return {
    channel: 'phone',
    address,
    source: 'staff',
    mayLeaveMessage: message === 'yes',
    maySayWho: false,
    plainWords: false,
    times: message === 'yes' || message === 'no' ? { kind: 'any' } : { kind: 'any', unasked: true },
  };
}
