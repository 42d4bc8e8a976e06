import ICAL from 'ical.js';

/** A zone of the world's list, with the offsets that this machine knows. */
class KnownZone extends ICAL.Timezone {
  readonly #name: string;
  constructor(name: string) {
    super({ tzid: name });
    this.#name = name;
  }
  /** In seconds. A wall time that the clocks skip counts by the offset before; of one that comes twice, the first. */
  override utcOffset(time: ICAL.Time): number {
    const { year, month, day, hour, minute, second } = time;
    const wall = Temporal.PlainDateTime.from({ year, month, day, hour, minute, second });
    const exact = wall.toZonedDateTime(this.#name).epochMilliseconds;
    return (wall.toZonedDateTime('UTC').epochMilliseconds - exact) / 1000;
  }
}

/** "/freeassociation.sourceforge.net/Europe/Paris", "/mozilla.org/20050126_1/America/Kentucky/Louisville": what stands behind. */
const PREFIXED = /^\/[^/]+\/(?:[\d_]+\/)?(?=[A-Z])/;

/** What calendars of Microsoft call zones, where the file doesn't say what it means: those that most people live in. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['Eastern Standard Time', 'America/New_York'],
  ['Central Standard Time', 'America/Chicago'],
  ['Mountain Standard Time', 'America/Denver'],
  ['US Mountain Standard Time', 'America/Phoenix'],
  ['Pacific Standard Time', 'America/Los_Angeles'],
  ['Alaskan Standard Time', 'America/Anchorage'],
  ['Hawaiian Standard Time', 'Pacific/Honolulu'],
  ['Atlantic Standard Time', 'America/Halifax'],
  ['Newfoundland Standard Time', 'America/St_Johns'],
  ['Central Standard Time (Mexico)', 'America/Mexico_City'],
  ['SA Pacific Standard Time', 'America/Bogota'],
  ['Argentina Standard Time', 'America/Argentina/Buenos_Aires'],
  ['Pacific SA Standard Time', 'America/Santiago'],
  ['GMT Standard Time', 'Europe/London'],
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['Romance Standard Time', 'Europe/Paris'],
  ['Central Europe Standard Time', 'Europe/Budapest'],
  ['FLE Standard Time', 'Europe/Kyiv'],
  ['India Standard Time', 'Asia/Kolkata'],
  ['AUS Eastern Standard Time', 'Australia/Sydney'],
  ['New Zealand Standard Time', 'Pacific/Auckland'],
]);

const KNOWN = new Map<string, KnownZone | undefined>();

/** The zone that a file calls so, if the world's list has it. */
export function zoneNamed(tzid: string): ICAL.Timezone | undefined {
  const name = OTHER_NAMES.get(tzid) ?? tzid.replace(PREFIXED, '');
  if (!KNOWN.has(name) && KNOWN.size < 1_000) KNOWN.set(name, isZone(name) ? new KnownZone(name) : undefined);
  return KNOWN.get(name);
}

function isZone(name: string): boolean {
  // "+02:00" is an offset, and no calendar means it by TZID.
  if (!/^[A-Z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
