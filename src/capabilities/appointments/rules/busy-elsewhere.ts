import ICAL from 'ical.js';
import { type Refusal, refuse } from '#kit/outcome';
import { instantOf } from '#kit/wall-time';
import { zoneNamed } from './calendar-zones.ts';

/** What another calendar takes of somebody's time. When, and nothing else: whatever stood there stays unread. */
export type Busy = { readonly from: Temporal.Instant; readonly until: Temporal.Instant };

export type Reading = {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
  /** In which whole days and times without a zone are read. */
  readonly zone: string;
};

/** More than a person can have: a file that says more is one that was made to keep us busy. */
const MOST_SPANS = 5_000;
const MOST_STEPS = 60_000;
const MOST_STEPS_EACH = 20_000;

/** Our own appointments, read back from a calendar that shows them too, take no time: here they may have been cancelled since. */
export const OWN_UID = '@appointment.invalid';

type Budget = { steps: number };

/** What its types leave open. */
type Occurrence = { item: ICAL.Event; startDate: ICAL.Time; endDate: ICAL.Time };

/**
 * AP31 the busy spans of a file, in order, those that meet joined, cut to the reading's edges. What is marked as free or was called off takes no time; one event
 * that can't be read keeps no other from counting.
 */
export function busyIn(text: string, reading: Reading): Busy[] | Refusal<'no_calendar' | 'too_much'> {
  const calendars = parsed(text);
  if (calendars === undefined) return refuse('no_calendar');
  const found: Busy[] = [];
  const budget: Budget = { steps: MOST_STEPS };
  for (const calendar of calendars) {
    for (const one of eventsOf(calendar)) {
      try {
        found.push(...spansOf(one, reading, budget));
      } catch {
        // This one says nothing that can be understood; the others count.
      }
      if (budget.steps <= 0) return refuse('too_much');
    }
    found.push(...freeBusy(calendar, reading));
  }
  const busy = joined(found, reading);
  return busy.length > MOST_SPANS ? refuse('too_much') : busy;
}

function parsed(text: string): ICAL.Component[] | undefined {
  try {
    const read: unknown = ICAL.parse(text);
    const all = (Array.isArray(read) && Array.isArray(read[0]) ? read : [read]) as unknown[][];
    const calendars = all.map((one) => new ICAL.Component(one)).filter(({ name }) => name === 'vcalendar');
    for (const calendar of calendars) withZones(calendar);
    return calendars.length > 0 ? calendars : undefined;
  } catch {
    return undefined;
  }
}

/** A zone that everybody knows is read as everybody knows it: what files say of it is often cut short or years old. */
function withZones(calendar: ICAL.Component): void {
  const own = calendar.getTimeZoneByID.bind(calendar);
  calendar.getTimeZoneByID = (tzid) => zoneNamed(tzid) ?? own(tzid);
}

type Recurring = { readonly main: ICAL.Event | undefined; readonly others: readonly ICAL.Event[] };

/** Each event with the dates on which it is different. */
function eventsOf(calendar: ICAL.Component): Recurring[] {
  const events = calendar.getAllSubcomponents('vevent');
  const uidOf = (one: ICAL.Component): string => String(one.getFirstPropertyValue('uid') ?? '');
  const grouped = Map.groupBy(events.entries(), ([at, one]) => uidOf(one) || `none ${at}`);
  return [...grouped]
    .filter(([uid]) => !uid.endsWith(OWN_UID))
    .flatMap(([, all]): Recurring[] => {
      const made = all.map(([, one]) => one);
      const others = made.filter((one) => one.hasProperty('recurrence-id'));
      const mains = made.filter((one) => !one.hasProperty('recurrence-id'));
      const different = others.map((one) => new ICAL.Event(one, { exceptions: [] }));
      if (mains.length === 0) return [{ main: undefined, others: different }];
      return mains.map((one) => ({ main: new ICAL.Event(one, { exceptions: others }), others: different }));
    });
}

function takesTime(event: ICAL.Event): boolean {
  const said = (name: string): string =>
    String(event.component.getFirstPropertyValue(name) ?? '').toUpperCase();
  return (
    said('transp') !== 'TRANSPARENT' &&
    said('status') !== 'CANCELLED' &&
    said('x-microsoft-cdo-busystatus') !== 'FREE'
  );
}

function spansOf({ main, others }: Recurring, reading: Reading, budget: Budget): Busy[] {
  const found = others.filter(takesTime).map((one) => between(one.startDate, one.endDate, reading.zone));
  if (!main) return found;
  if (!main.isRecurring()) {
    return takesTime(main) ? [...found, between(main.startDate, main.endDate, reading.zone)] : found;
  }
  return [...found, ...recurring(main, reading, budget)];
}

function* recurring(main: ICAL.Event, reading: Reading, budget: Budget): Generator<Busy, void> {
  const lasts = wallLength(main);
  const each = main.iterator();
  for (let step = 0; step < MOST_STEPS_EACH && budget.steps > 0; step += 1) {
    budget.steps -= 1;
    // Its types say that there is always a next one.
    const start = each.next() as ICAL.Time | null | undefined;
    if (!start || momentOf(start, reading.zone) >= reading.until.epochMilliseconds) return;
    const { item, startDate, endDate } = main.getOccurrenceDetails(start) as Occurrence;
    if (!takesTime(item)) continue;
    if (item === main && lasts) {
      const end = startDate.clone();
      end.addDuration(lasts);
      yield between(startDate, end, reading.zone);
    } else {
      yield between(startDate, endDate, reading.zone);
    }
  }
}

/** From 11 pm to 7 am is from 11 pm to 7 am in each night, also when the clocks change in it. */
function wallLength(event: ICAL.Event): ICAL.Duration | undefined {
  const { startDate, endDate } = event;
  const isOneZone = startDate.zone?.tzid === endDate.zone?.tzid;
  return event.component.hasProperty('dtend') && isOneZone ? endDate.subtractDate(startDate) : undefined;
}

function between(start: ICAL.Time, end: ICAL.Time, zone: string): Busy {
  return { from: instantOf(momentOf(start, zone)), until: instantOf(momentOf(end, zone)) };
}

/** In milliseconds. A whole day, and a time that names no zone, are the reader's. */
function momentOf(time: ICAL.Time, zone: string): number {
  const isFloating = time.isDate || !time.zone || time.zone === ICAL.Timezone.localTimezone;
  if (!isFloating) return time.toUnixTime() * 1000;
  const { year, month, day } = time;
  const date = Temporal.PlainDate.from({ year, month, day });
  if (time.isDate) return date.toZonedDateTime(zone).epochMilliseconds;
  const { hour, minute, second } = time;
  return date.toZonedDateTime({ timeZone: zone, plainTime: { hour, minute, second } }).epochMilliseconds;
}

/** A calendar that tells no events, only when somebody is busy. */
function freeBusy(calendar: ICAL.Component, { zone }: Reading): Busy[] {
  return calendar
    .getAllSubcomponents('vfreebusy')
    .flatMap((one) => one.getAllProperties('freebusy'))
    .filter((one) => (one.getFirstParameter('fbtype') ?? 'BUSY').toUpperCase() !== 'FREE')
    .flatMap((one) => one.getValues() as unknown[])
    .filter((value) => value instanceof ICAL.Period)
    .map((period) => between(period.start, period.getEnd(), zone));
}

function joined(all: readonly Busy[], reading: Reading): Busy[] {
  const [first, last] = [reading.from.epochMilliseconds, reading.until.epochMilliseconds];
  const edges = all
    .map(({ from, until }) => [
      Math.max(first, from.epochMilliseconds),
      Math.min(last, until.epochMilliseconds),
    ])
    .filter(([from = 0, until = 0]) => from < until)
    .toSorted(([a = 0], [b = 0]) => a - b);
  const result: [number, number][] = [];
  for (const [from = 0, until = 0] of edges) {
    const before = result.at(-1);
    if (before && from <= before[1]) before[1] = Math.max(before[1], until);
    else result.push([from, until]);
  }
  return result.map(([from, until]) => ({ from: instantOf(from), until: instantOf(until) }));
}
