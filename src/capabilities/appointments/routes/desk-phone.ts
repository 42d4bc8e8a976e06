import type { Hono } from 'hono';
import { type StaffEnv, asMember, isWorking, members } from '#accounts';
import { html, link } from '#ui';
import { readerAtDesk } from '../desk-view.ts';
import { diary } from '../diary.ts';
import { inSession } from '../in-session.ts';
import { paths } from '../paths.ts';
import { deskWords } from '../words/index.ts';
import { clockFor } from '../words/times.ts';
import type { C, DeskAppointmentParts as Parts } from './desk-parts.ts';

async function show(parts: Parts, c: C): Promise<Response> {
  const { everyone, book, busy, at } = await asMember(parts, c, async (work) => {
    const [all, here] = await Promise.all([members(work), diary(work)]);
    const until = await Promise.all(all.map(async (one) => [one.id, await inSession(work, one.id)] as const));
    return { everyone: all, book: here, busy: new Map(until), at: work.at };
  });
  const reader = readerAtDesk(book);
  const all = deskWords(reader.locale);
  const words = all.phonePage;
  const isHere = (id: string): boolean => isWorking(book.staff.calendar(id), at);
  const desk = everyone.filter((one) => one.role === 'front_desk' && isHere(one.id));
  const therapists = everyone.filter((one) => one.role !== 'front_desk');
  const free = therapists.filter((one) => isHere(one.id) && busy.get(one.id) === undefined);
  const others = everyone.filter((one) => !desk.includes(one) && !free.includes(one));
  const list = (title: string, lines: readonly string[]) =>
    lines.length > 0 &&
    html`<h2>${title}</h2>
      <ul>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>`;
  const main = html`<div class="page">
    <p class="quiet">${link(paths.day(), all.one.back)}</p>
    <h1>${words.title}</h1>
    ${desk.length === 0 && free.length === 0 && html`<p>${words.nobody}</p>`}
    ${list(
      words.desk,
      desk.map(({ name }) => words.atWork({ name })),
    )}
    ${list(
      words.free,
      free.map(({ name }) => words.atWork({ name })),
    )}
    ${list(
      words.others,
      others.map(({ id, name }) => {
        const until = busy.get(id);
        return until ? words.inSession({ name, until: clockFor(until, reader) }) : words.notNow({ name });
      }),
    )}
    <p class="quiet">${words.hint}</p>
  </div>`;
  return c.html(parts.frame(c, { title: words.title, locale: reader.locale, main, current: paths.day() }));
}

/** AP14 in a clinic: who picks up the phone now. */
export function deskPhoneRoutes(app: Hono<StaffEnv>, parts: Parts): void {
  app.get('/desk/appointments/phone', (c) => show(parts, c));
}
