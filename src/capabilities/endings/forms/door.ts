import type { SafeWay } from '#inquiries';
import { numberAsTyped } from '#kit/number-as-typed';
import { mailAddress } from '#people';
import { WANTS, type Wants } from '../doors-store.ts';

/** What is typed at the door. Only the code and the wish are needed. */
export type DoorTyped = {
  readonly code: string;
  readonly wants: string;
  readonly words: string;
  readonly called: string;
  readonly email: string;
  readonly phone: string;
};

export type DoorError = 'code' | 'wants' | 'words' | 'email' | 'phone' | 'tooMany';

const MOST_WORDS = 10_000;
const cut = (text: string | null, most: number): string => (text ?? '').slice(0, most);

export const doorTyped = (form: URLSearchParams): DoorTyped => ({
  code: cut(form.get('code'), 80),
  wants: cut(form.get('wants'), 20),
  words: cut(form.get('words'), 2 * MOST_WORDS),
  called: cut(form.get('called'), 200),
  email: cut(form.get('email'), 320),
  phone: cut(form.get('phone'), 60),
});

export const atDoor = (code: string): DoorTyped => ({
  code: code.replaceAll('-', ' '),
  wants: '',
  words: '',
  called: '',
  email: '',
  phone: '',
});

export const wantsIn = ({ wants }: DoorTyped): Wants | undefined => WANTS.find((one) => one === wants);

/** What wants another look before the code is tried. */
export function doorErrors(typed: DoorTyped): DoorError[] {
  const email = typed.email.trim();
  const phone = typed.phone.trim();
  return [
    ...(typed.code.trim() === '' ? (['code'] as const) : []),
    ...(wantsIn(typed) === undefined ? (['wants'] as const) : []),
    ...(typed.words.length > MOST_WORDS ? (['words'] as const) : []),
    ...(email !== '' && mailAddress(email) === undefined ? (['email'] as const) : []),
    ...(phone !== '' && numberAsTyped(phone, 'US') === undefined ? (['phone'] as const) : []),
  ];
}

const SAID = {
  source: 'person',
  mayLeaveMessage: false,
  maySayWho: false,
  plainWords: false,
  times: { kind: 'any' },
} as const;

/** Each way that was typed, as safe and no more: no message is left, nobody says who is calling. */
export function waysAtDoor(typed: DoorTyped, country: string): SafeWay[] {
  const email = mailAddress(typed.email);
  const phone = numberAsTyped(typed.phone, country);
  return [
    ...(email === undefined ? [] : [{ ...SAID, channel: 'email' as const, address: email }]),
    ...(phone === undefined ? [] : [{ ...SAID, channel: 'phone' as const, address: phone }]),
  ];
}
