import type { Hono } from 'hono';
import { type StaffEnv, answerersOnly, asMember, freshProof } from '#accounts';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import { moneyInWords, moneyTyped } from '#kit/wording/money';
import type { Work } from '#kit/work';
import { linkButton, buttonRow, html, link, notice, table, time } from '#ui';
import { forgiveFee } from '../actions/forgive.ts';
import { type Change, feesSince } from '../changes.ts';
import { readerAtDesk, whoComes } from '../desk-view.ts';
import { diary } from '../diary.ts';
import { paths } from '../paths.ts';
import { csv } from '#kit/csv-text';
import { deskWords } from '../words/index.ts';
import { type Reader, dateFor, momentFor } from '../words/times.ts';
import type { C, DeskAppointmentParts as Parts } from './desk-parts.ts';

const BACK = { hours: 366 * 24 } as const;

async function feesHere(
  work: Work,
): Promise<{ reader: Reader; fees: readonly Change[]; who: (id: string) => string }> {
  const [book, fees] = await Promise.all([diary(work), feesSince(work, work.at.subtract(BACK))]);
  const reader = readerAtDesk(book);
  const ids = [...new Set(fees.map((one) => one.appointment_id))];
  return { reader, fees, who: await whoComes(work, ids, deskWords(reader.locale)) };
}

const moneyOf = (one: Change) => ({ amount: one.fee, currency: one.currency ?? 'USD' });

async function show(parts: Parts, c: C): Promise<Response> {
  const { reader, fees, who } = await asMember(parts, c, feesHere);
  const all = deskWords(reader.locale);
  const words = all.feesPage;
  const { columns } = words;
  const rows = fees.map((one) => [
    html`${time(one.noted_at, dateFor(one.noted_at, reader).toString())}`,
    link(paths.appointment(one.appointment_id), who(one.appointment_id)),
    one.from_starts_at ? momentFor(one.from_starts_at, reader) : '',
    moneyInWords(moneyOf(one), reader.locale),
    one.forgiven_at === null ? words.stands : words.forgiven,
  ]);
  const main = html`<div class="page">
    <p class="quiet">${link(paths.day(), all.one.back)}</p>
    <h1>${words.title}</h1>
    <p>${words.lead}</p>
    ${
      fees.length === 0
        ? notice({ body: words.none })
        : html`${table({
            id: 'fees',
            caption: words.title,
            columns: [
              { text: columns.on, short: true },
              { text: columns.who },
              { text: columns.session },
              { text: columns.fee, numeric: true },
              { text: columns.state },
            ],
            rows,
            stacks: true,
          })}
          ${buttonRow(linkButton({ href: paths.feesFile(), text: words.file }))}`
    }
  </div>`;
  return c.html(parts.frame(c, { title: words.title, locale: reader.locale, main, current: paths.day() }));
}

async function giveFile(parts: Parts, c: C): Promise<Response> {
  const text = await asMember(parts, c, async (work) => {
    const { reader, fees, who } = await feesHere(work);
    const { columns, stands, forgiven } = deskWords(reader.locale).feesPage;
    work.record({ action: 'fees.exported', subject: 'practice', detail: { count: fees.length } });
    return csv([
      [columns.on, columns.who, columns.session, columns.fee, 'ISO 4217', columns.state],
      ...fees.map((one) => [
        dateFor(one.noted_at, reader).toString(),
        who(one.appointment_id),
        one.from_starts_at
          ?.toZonedDateTimeISO(reader.zone)
          .toString({ smallestUnit: 'minute', timeZoneName: 'never' }) ?? '',
        moneyTyped(moneyOf(one)),
        moneyOf(one).currency,
        one.forgiven_at === null ? stands : forgiven,
      ]),
    ]);
  });
  return c.body(text, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="fees.csv"',
  });
}

/** AP7 late fees as they were noted: to look at, to let be, and as a table for whoever writes the bills. */
export function deskFeeRoutes(app: Hono<StaffEnv>, parts: Parts): void {
  const frame = (c: C, view: { title: string; locale: 'en' | 'es'; main: ReturnType<typeof html> }) =>
    parts.frame(c, { ...view, current: paths.day() });
  app.use('/desk/appointments/fees/*', answerersOnly({ source: parts.source, frame }));
  app.get('/desk/appointments/fees', (c) => show(parts, c));
  app.get('/desk/appointments/fees/file', freshProof(paths.fees()), (c) => giveFile(parts, c));
  app.post('/desk/appointments/fees/:change/forgiving', async (c) => {
    const changeId = c.req.param('change');
    if (!isUuid(changeId)) return c.notFound();
    const made = await asMember(parts, c, (work, { memberId }) => forgiveFee(work, { changeId, memberId }));
    return isRefused(made)
      ? c.notFound()
      : c.redirect(paths.appointment(made.appointmentId, 'forgiven'), 303);
  });
}
