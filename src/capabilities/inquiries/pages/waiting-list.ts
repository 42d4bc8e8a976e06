import { promiseInWords, whenInWords } from '#kit/wording/time';
import { type Html, buttonRow, details, emptyState, html, link, notice, plainButton, table } from '#ui';
import type { listView } from '../waiting-list-view.ts';
import { paths } from '../paths.ts';
import { deskWords } from '../words/index.ts';

export type ListView = Awaited<ReturnType<typeof listView>>;

/** `/desk/list`: who has a place, and by when each hears the next word (W1). */
export function waitingListPage(view: ListView, closed: number | undefined): Html {
  const { zone, country, locale } = view.staff.practice;
  const desk = deskWords(locale);
  const words = desk.list;
  const own = view.lines.filter(({ place }) => place.member_id === view.me.id).length;
  const isClinic = view.staff.therapists.length > 1;
  const columns = [words.who, words.next, words.since, ...(isClinic ? [words.whose] : [])];
  const rows = view.lines.map(({ place, line }) => [
    link(paths.inquiry(line.inquiry.id), line.person?.called || desk.noName),
    html`${promiseInWords(place.next_word_at, zone, locale, { country })}`,
    html`${whenInWords(place.placed_at, view.at, zone, locale, { country })}`,
    ...(isClinic ? [html`${view.staff.member(place.member_id)?.name}`] : []),
  ]);
  const closing = html`<form method="post" action="${paths.closeList()}">
    <p>${words.closeHint(own)}</p>
    ${buttonRow(plainButton({ text: words.close }))}
  </form>`;
  return html`<h1>${words.title}</h1>
    ${closed !== undefined && notice({ body: words.closed(closed), status: true })}
    ${
      rows.length === 0
        ? emptyState({ title: words.empty })
        : html`<p>${words.lead}</p>
            ${table({ id: 'waiting-list', stacks: true, caption: words.caption, columns: columns.map((text) => ({ text })), rows })}`
    }
    ${own > 0 && view.me.role !== 'front_desk' && details({ summary: words.closeSummary, body: closing })}`;
}
