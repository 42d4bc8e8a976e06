import { members, shownName } from '#accounts';
import { persons, waysFor } from '#people';
import type { Work } from '#kit/work';
import { type Unattended, unattended } from './actions/away.ts';
import { undoable } from './actions/undo.ts';
import { changesOf } from './changes.ts';
import { detailsOf, readerAtDesk, whoComes } from './desk-view.ts';
import { diary } from './diary.ts';
import { UNDO } from './rules/changing.ts';
import { cancelledSince, clientsOf } from './store.ts';
import { deskWords } from './words/index.ts';
import { type Reader, clockFor, momentFor } from './words/times.ts';

export type AwayLine = {
  readonly id: string;
  readonly when: string;
  readonly who: string;
  readonly why: string;
  readonly details: string;
  /** Who has no mail address that is safe for this. */
  readonly unreached: string;
};

export type AwayView = {
  readonly reader: Reader;
  readonly lines: readonly AwayLine[];
  /** Just now, and still to be undone. */
  readonly told: readonly { readonly id: string; readonly line: string; readonly until: string }[];
};

/** AP19 what has nobody to hold it, as the desk sees it. */
export async function awayView(work: Work): Promise<AwayView> {
  const [book, open, gone] = await Promise.all([
    diary(work),
    unattended(work),
    cancelledSince(work, work.at.subtract(UNDO)),
  ]);
  const reader = readerAtDesk(book);
  const words = deskWords(reader.locale);
  const ids = [...open.map((one) => one.session.id), ...gone.map((one) => one.id)];
  const [who, unreached, everyone, changes] = await Promise.all([
    whoComes(work, ids, words),
    unreachedOf(work, open),
    members(work, { left: true }),
    changesOf(
      work,
      gone.map((one) => one.id),
    ),
  ]);
  return {
    reader,
    lines: open.map(({ session, why }) => ({
      id: session.id,
      when: momentFor(session.startsAt, reader),
      who: who(session.id),
      why: words.away.why[why](shownName(everyone.find((one) => one.id === session.memberId))),
      details: detailsOf(session, book, words),
      unreached: unreached.get(session.id) ?? '',
    })),
    told: gone.flatMap((one) => {
      const undo = undoable(changes.get(one.id) ?? [], 'desk', work.at);
      const line = words.item({ clock: momentFor(one.startsAt, reader), who: who(one.id) });
      return undo?.change.by_kind === 'staff'
        ? [{ id: one.id, line, until: clockFor(undo.until, reader) }]
        : [];
    }),
  };
}

/** Names of who has no mail address that is safe for this, by session. */
async function unreachedOf(work: Work, open: readonly Unattended[]): Promise<Map<string, string>> {
  const clients = await clientsOf(
    work,
    open.map((one) => one.session.id),
  );
  const ids = [...new Set([...clients.values()].flat().map((one) => one.personId))];
  const names = await persons(work, ids);
  const without = new Set<string>();
  for (const personId of ids)
    if ((await waysFor(work, { personId, channel: 'email', purpose: 'appointment' })).length === 0)
      without.add(personId);
  return new Map(
    [...clients].map(([id, all]) => [
      id,
      all
        .filter((one) => without.has(one.personId))
        .map((one) => names.get(one.personId)?.called ?? '')
        .join(', '),
    ]),
  );
}
