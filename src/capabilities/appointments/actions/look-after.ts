import { type Staffing, staffing, shownName } from '#accounts';
import { send } from '#channels';
import { waysFor } from '#people';
import type { Work, WorkSource } from '#kit/work';
import { type Change, changesOf, updateChange } from '../changes.ts';
import { SESSION_CANCELLED, TIME_FREED } from '../events.ts';
import { isSoon } from '../rules/changing.ts';
import {
  type Appointment,
  type Comes,
  changeAppointment,
  everyoneComes,
  everyoneOf,
  dueAppointments,
  lockAppointment,
} from '../store.ts';
import { choiceOf } from '../forms/choice.ts';
import { freeHeld } from '../taken.ts';
import { paths } from '../paths.ts';
import { mailWords } from '../words/index.ts';
import { momentFor, readerOf } from '../words/times.ts';
import { remind } from './remind.ts';
import { lengthenDue } from './series.ts';

const MOST = 100;

/** What is due of appointments in one practice: what somebody is to be told (AP6), reminders (AP10), the next weeks of a series (AP9). */
export async function attendAppointments(source: WorkSource, practice: string): Promise<number> {
  const system = { kind: 'system' } as const;
  const ids = await source.inPractice(practice, system, (work) => dueAppointments(work, MOST));
  for (const id of ids) await source.inPractice(practice, system, (work) => attend(work, id));
  return ids.length;
}

/** Series whose sessions are to be written further ahead. */
export async function lengthenSeriesDue(source: WorkSource, practice: string): Promise<number> {
  return source.inPractice(practice, { kind: 'system' }, (work) => lengthenDue(work, MOST));
}

async function attend(work: Work, id: string): Promise<void> {
  const found = await lockAppointment(work, id);
  if (!found) return;
  const [staff, changes, clients] = await Promise.all([
    staffing(work),
    changesOf(work, [id]),
    everyoneOf(work, [id]),
  ]);
  const everyone = clients.get(id) ?? [];
  let comes = everyone.filter((one) => !one.staysAway);
  const later: Temporal.Instant[] = [];
  for (const change of changes.get(id) ?? []) {
    if (change.tell_at === null || change.told_at !== null || change.undone_at !== null) continue;
    if (Temporal.Instant.compare(change.tell_at, work.at) > 0) later.push(change.tell_at);
    else {
      if (change.what === 'moved') {
        everyoneComes(work, id, change.noted_at);
        comes = everyone;
      }
      await tell(work, { staff, found, comes, change });
    }
  }
  const next = await remind(work, { staff, found, comes });
  if (next) later.push(next);
  changeAppointment(work, id, {
    due_at: later.toSorted((a, b) => Temporal.Instant.compare(a, b))[0] ?? null,
  });
}

type Telling = { staff: Staffing; found: Appointment; comes: readonly Comes[]; change: Change };

async function tell(work: Work, telling: Telling): Promise<void> {
  const { found, change, comes } = telling;
  updateChange(work, change.id, { told_at: work.at });
  // What was held so that it could be undone is free from now on.
  if (change.what === 'moved' || change.what === 'cancelled') {
    freeHeld(work, found.id);
    work.announce({ name: TIME_FREED, id: change.id });
  }
  if (change.what === 'cancelled') work.announce({ name: SESSION_CANCELLED, id: found.id });
  if (change.by_kind !== 'staff') tellMember(work, telling);
  for (const one of comes)
    if (!(change.said_by === 'page' && change.by_id === one.personId))
      await tellClient(work, telling, one.personId);
  work.refreshDesks();
}

/** AP8 its therapist, where it is of today or tomorrow at this hour: the rest stands at the desk. */
function tellMember(work: Work, { staff, found, change }: Telling): void {
  const member = staff.member(found.memberId);
  const when = change.from_starts_at ?? found.startsAt;
  if (!member || change.said_by === 'desk' || !isSoon(when, work.at)) return;
  const { practice } = staff;
  const { zone, locale, country } = practice;
  send(work, {
    once: `appointment ${change.id} ${member.id}`,
    purpose: 'appointment',
    to: { member: member.id },
    aboutId: found.id,
    words: {
      neutral: mailWords(locale).toMember[change.what]({
        when: momentFor(when, { locale, zone, country }),
        link: work.origin + paths.appointment(found.id),
      }),
    },
  });
}

/** Who didn't do it themselves, by a way that they said is safe. Who else was to come, and who cancelled, is nobody's to tell. */
async function tellClient(work: Work, { staff, found, change }: Telling, personId: string): Promise<void> {
  const [way] = await waysFor(work, { personId, channel: 'email', purpose: 'appointment' });
  if (!way) return;
  const reader = await readerOf(work, staff, personId);
  const to = change.to_starts_at ?? found.startsAt;
  const { slug } = staff.practice;
  // AP19 what the practice cancels says that it is on its side, and leads to other times where there are some.
  const isOurs = change.what === 'cancelled' && change.by_kind === 'staff';
  const isHere = staff.therapists.some((one) => one.id === found.memberId);
  send(work, {
    once: `appointment ${change.id} ${personId}`,
    purpose: 'appointment',
    to: { person: personId, way: way.id },
    aboutId: found.id,
    words: mailWords(reader.locale).toClient[isOurs ? 'ours' : change.what]({
      when: momentFor(change.what === 'cancelled' ? (change.from_starts_at ?? to) : to, reader),
      before: momentFor(change.from_starts_at ?? to, reader),
      who: shownName(staff.member(found.memberId)),
      link: work.origin + (isOurs && isHere ? paths.mineChoose(slug, choiceOf(found)) : paths.mine(slug)),
    }),
  });
}
