import { digest } from '#kit/crypto';
import type { FormWithFile } from '#kit/http/form-with-file';
import { oneLine } from '#kit/one-line';
import type { Contact, SafeWay } from '../actions/receive.ts';
import { type RecordingType, recordingType } from '../rules/recording.ts';
import { NO_NEED } from '../store.ts';
import { type FormError, type Surroundings, timesTyped } from './contact.ts';
import { numberAsTyped } from '#kit/number-as-typed';
import { sentForm } from './token.ts';
import { posted as fieldsOf } from './typed.ts';

/** What wants another look before a call can be noted. */
export type WrongCall = {
  /** Nothing stands there, or what can't be a number. */
  readonly typed?: 'no_words' | 'no_number';
  /** When it is safe to ring: the field, and what is missing there. */
  readonly times?: FormError;
  /** `again`: it was good, but a page that comes back can't choose a file for its reader. */
  readonly recording?: 'too_large' | 'no_sound' | 'again';
  /** The same page was sent before, with something else in it. */
  readonly changed?: true;
};

/** "Note a call": a number and what was said, and the recording of it where there is one. */
export function callForm(posted: FormWithFile, here: Surroundings): Contact | { wrong: WrongCall } {
  const { fields: form } = posted;
  const number = (form.get('number') ?? '').trim().slice(0, 60);
  const words = (form.get('words') ?? '').trim();
  const { practice } = here;
  const address = numberAsTyped(number, practice.country);
  const recording = recordingOf(posted);
  const typed = typedWrong(number, words, address, recording !== undefined);
  const { phone } = fieldsOf(form).typed;
  const times = timesTyped('phone', phone, here);
  const [timesWrong] = times.errors;
  if (typed !== undefined || timesWrong || typeof recording === 'string') {
    const chosen = typeof recording === 'string' ? recording : recording && ('again' as const);
    return {
      wrong: {
        ...(typed && { typed }),
        ...(timesWrong && { times: timesWrong }),
        ...(chosen && { recording: chosen }),
      },
    };
  }
  const message = form.get('message');
  const isUnasked = phone.when === '' && message !== 'yes' && message !== 'no';
  const safe: Times = isUnasked ? { kind: 'any', unasked: true } : times.value;
  const token = form.get('token') ?? '';
  return {
    cameBy: 'phone',
    locale: practice.locale,
    called: oneLine(form.get('called') ?? '').slice(0, 200),
    words,
    ways: address === undefined ? [] : [way(address, message === 'yes', safe)],
    need: NO_NEED,
    helpNow: false,
    nobodyElse: false,
    automatic: false,
    // I1 pressed twice, it is one call. No token of a public form is the same: that one leads to the person's own page.
    ...(token !== '' && { sent: sentForm(`call ${token}`, callSays(posted)) }),
    ...(recording && { file: recording }),
  };
}

/** All that was typed, and the file, to know whether a call that is sent again is still the same one. */
const callSays = ({ fields, file }: FormWithFile): unknown => [
  [...fields].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  file && digest(file).toString('base64url'),
];

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

/** A number that was heard on a recording, or told later; undefined for what can't be one. */
export function numberHeard(form: URLSearchParams, country: string): SafeWay | undefined {
  const address = numberAsTyped((form.get('number') ?? '').trim().slice(0, 60), country);
  const message = form.get('message');
  const isAsked = message === 'yes' || message === 'no';
  return address === undefined
    ? undefined
    : way(address, message === 'yes', isAsked ? { kind: 'any' } : { kind: 'any', unasked: true });
}

type Times = SafeWay['times'];

function way(address: string, mayLeaveMessage: boolean, times: Times): SafeWay {
  return {
    channel: 'phone',
    address,
    source: 'staff',
    mayLeaveMessage,
    maySayWho: false,
    plainWords: false,
    times,
  };
}
