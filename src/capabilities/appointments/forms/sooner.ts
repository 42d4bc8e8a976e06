import { isUuid } from '#kit/ids';
import { NOTICES, PARTS, URGENCIES } from '../rules/freed.ts';

/** What a client said on the list: as typed, and what it comes to. */
export type SoonerTyped = {
  readonly member: string;
  readonly way: string;
  readonly urgency: string;
  readonly notice: string;
  readonly days: readonly string[];
  readonly parts: readonly string[];
  readonly place: string;
};

/** The questions that need an answer; days and parts of the day are any where none is named. */
export type SoonerField = 'member' | 'way' | 'urgency' | 'notice' | 'place';

export function soonerTyped(form: URLSearchParams): SoonerTyped {
  const text = (name: string): string => form.get(name) ?? '';
  return {
    member: text('member'),
    way: text('way'),
    urgency: text('urgency'),
    notice: text('notice'),
    days: form.getAll('days'),
    parts: form.getAll('parts'),
    place: text('place'),
  };
}

export function soonerFrom(typed: SoonerTyped) {
  const urgency = URGENCIES.find((one) => one === typed.urgency);
  const noticeHours = NOTICES.find((one) => String(one) === typed.notice);
  const isPlace = typed.place === 'yes' || typed.place === 'no';
  const wants: SoonerField[] = [
    ...(isUuid(typed.member) ? [] : (['member'] as const)),
    ...(noticeHours === undefined ? (['notice'] as const) : []),
    ...(urgency === undefined ? (['urgency'] as const) : []),
    ...(isPlace ? [] : (['place'] as const)),
    ...(isUuid(typed.way) ? [] : (['way'] as const)),
  ];
  if (wants.length > 0 || urgency === undefined || noticeHours === undefined) return { wants };
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((day) => typed.days.includes(String(day)));
  return {
    sooner: {
      memberId: typed.member,
      wayId: typed.way,
      urgency,
      noticeHours,
      weekdays: weekdays.length === 7 ? [] : weekdays,
      parts: PARTS.filter((one) => typed.parts.includes(one)),
      inPlace: typed.place === 'yes',
    },
  };
}
