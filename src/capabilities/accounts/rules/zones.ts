/**
 * Where a country has several time zones: the one in which most people there live, so that the guess is right more
 * often than any other. The set-up shows it, and it is changed in one choice.
 */
const MOST_LIVE_IN: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CL: 'America/Santiago',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  MX: 'America/Mexico_City',
  NZ: 'Pacific/Auckland',
  PT: 'Europe/Lisbon',
  US: 'America/New_York',
};

const isoCode = (country: string): string => (country === 'UK' ? 'GB' : country);

/** The time zones of a country, as far as the runtime knows them; none for a country it doesn't know. */
export function zonesOf(country: string): readonly string[] {
  if (!/^[A-Z]{2}$/.test(country)) return [];
  const known = new Set(Intl.supportedValuesOf('timeZone'));
  return (new Intl.Locale(`und-${isoCode(country)}`).getTimeZones() ?? []).filter((zone) => known.has(zone));
}

/** The time zone that a practice in this country most likely keeps. */
export function guessZone(country: string): string {
  return MOST_LIVE_IN[country] ?? zonesOf(country)[0] ?? 'UTC';
}

export type ZoneGroup = { readonly name: string; readonly zones: readonly string[] };

/** Every zone there is: the country's own first (under `''`), then by part of the world. */
export function zoneGroups(country: string): ZoneGroup[] {
  const own = zonesOf(country);
  const parts = new Map<string, string[]>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const name = zone.split('/')[0] ?? zone;
    parts.set(name, [...(parts.get(name) ?? []), zone]);
  }
  const others = [...parts].map(([name, zones]) => ({ name, zones }));
  return own.length > 0 ? [{ name: '', zones: own }, ...others] : others;
}
