import type { DeskView, OpenView } from './desk-view.ts';
import { waySentences } from './pages/ways.ts';
import type { Promised } from './promises.ts';
import { deskWords, deskWordsOf } from './words/index.ts';
import { needInWords } from './words/need.ts';

/**
 * *Copy to record*: what happened, dated, as plain text to paste elsewhere. Dates as figures, so that they sort and read
 * the same in any record.
 */
export function recordText(view: DeskView, open: OpenView, promises: readonly Promised[]): string {
  const { zone, locale } = view.staff.practice;
  const words = deskWords(locale);
  const { record } = words;
  const when = (at: Temporal.Instant): string => {
    const there = at.toZonedDateTimeISO(zone);
    return `${there.toPlainDate().toString()} ${there.toPlainTime().toString({ smallestUnit: 'minute' })}`;
  };
  const { inquiry } = open;
  const told = needInWords(inquiry.need, locale);
  const head = [
    record.title({ name: view.me.name, when: when(view.at), zone }),
    record.who(open.person?.called || words.noName),
    record.came({ when: when(inquiry.receivedAt), by: words.cameBy[inquiry.cameBy] }),
    record.reach,
    ...waySentences(view, open).map((line) => `- ${line}`),
    ...(told.length > 0 ? [record.told(told.join(', '))] : []),
    ...(inquiry.closedBecause ? [record.closed(inquiry.closedBecause)] : []),
  ];
  const entries = [...saidIn(view, open), ...triesIn(view, open), ...promisesIn(view, promises, when)];
  const dated = entries
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .map((entry) => `${when(entry.at)}  ${entry.text}`);
  return `${[head.join('\n'), ...dated].join('\n\n')}\n`;
}

type Entry = { at: Temporal.Instant; text: string };

function saidIn(view: DeskView, open: OpenView): Entry[] {
  const words = deskWordsOf(view.staff.practice);
  const { record } = words;
  const messages = open.messages.map((one) => ({
    at: one.saidAt,
    text: `${record[one.saidBy]}:\n${one.words}`,
  }));
  const answers = open.answers.flatMap((one): Entry[] => {
    if (!one.leftAt || one.undoneAt || one.withdrawnAt) return [];
    const name = view.staff.member(one.memberId)?.name ?? '';
    const places = one.places.map((place) =>
      [place.name, place.reach, place.url, place.cost, place.hours].filter((part) => part !== '').join(', '),
    );
    const lines = [
      `${record.answered({ name, kind: words.kindShort[one.kind] })}:`,
      one.words,
      ...(places.length > 0 ? [record.places, ...places.map((place) => `- ${place}`)] : []),
      ...(one.bouncedAt ? [record.bounced] : []),
    ];
    return [{ at: one.leftAt, text: lines.join('\n') }];
  });
  return [...messages, ...answers];
}

function triesIn(view: DeskView, open: OpenView): Entry[] {
  const words = deskWords(view.staff.practice.locale);
  return open.attempts.map((one) => {
    const name = view.staff.member(one.member_id)?.name ?? '';
    return { at: one.tried_at, text: words.record.rang({ name, outcome: words.rang.outcome[one.outcome] }) };
  });
}

function promisesIn(
  view: DeskView,
  promises: readonly Promised[],
  when: (at: Temporal.Instant) => string,
): Entry[] {
  const { record } = deskWords(view.staff.practice.locale);
  return promises.map((one) => {
    const end = one.kept_at
      ? record.kept(when(one.kept_at))
      : one.missed_at
        ? record.missed(when(one.missed_at))
        : one.ended_at
          ? record.ended(when(one.ended_at))
          : record.running;
    return { at: one.made_at, text: `${record.promise(when(one.due_at))} ${end}` };
  });
}
