import { z } from 'zod';
import { numberAsTyped } from '#kit/number-as-typed';
import type { WaySaid } from '../clients/ways.ts';
import { mailAddress } from '../rules/mail-address.ts';
import { type Channel, GOOD_FOR } from '../rules/reaching.ts';
import type { NewWay, Way } from '../store.ts';

/** What a form says of one way. */

const MOST_ADDRESS = 300;

const typedSchema = z.object({
  address: z.string().trim().max(MOST_ADDRESS).catch(''),
  good_for: z.array(z.enum(GOOD_FOR)).catch([]),
  when: z.enum(['any', 'weekly', '']).catch(''),
  days: z.array(z.coerce.number().int().min(1).max(7)).catch([]),
  from: z.string().max(10).catch(''),
  until: z.string().max(10).catch(''),
  message: z.enum(['yes', 'no', '']).catch(''),
  who: z.enum(['yes', 'why', 'no', '']).catch(''),
  words: z.enum(['neutral', 'plain', '']).catch(''),
});

/** What wasn't chosen is empty: nothing is chosen for anybody, also where a form comes back. */
export type WayTyped = z.infer<typeof typedSchema>;

export const NOTHING_SAID: WayTyped = typedSchema.parse({});

export function wayTyped(form: URLSearchParams): WayTyped {
  return typedSchema.parse({
    ...Object.fromEntries(form),
    good_for: form.getAll('good_for').filter((one) => GOOD_FOR.some((known) => known === one)),
    days: form.getAll('days').filter((one) => /^[1-7]$/.test(one)),
  });
}

/** A way as it stands, in its form: to be looked at once more. */
export function asTyped(way: Way): WayTyped {
  // Of what nobody was asked about nothing is chosen yet.
  if (way.source === 'unasked') return { ...NOTHING_SAID, address: way.address };
  const times = weeklyIn(way.windows);
  return {
    address: way.address,
    good_for: [...(way.goodFor ?? [])],
    when: times ? 'weekly' : 'any',
    days: times?.days ?? [],
    from: times?.from ?? '',
    until: times?.until ?? '',
    message: way.mayLeaveMessage ? 'yes' : 'no',
    who: way.maySayWhy ? 'why' : way.maySayWho ? 'yes' : 'no',
    words: way.plainWords ? 'plain' : 'neutral',
  };
}

export type Weekly = { readonly days: number[]; readonly from: string; readonly until: string };

const windowsSchema = z.object({
  kind: z.literal('weekly'),
  windows: z.array(z.object({ days: z.array(z.number()), from: z.string(), until: z.string() })).min(1),
});

/** The weekly hours of a way, as the first contact's form writes them too. */
export function weeklyIn(windows: unknown): Weekly | undefined {
  const read = windowsSchema.safeParse(windows);
  const [first] = read.success ? read.data.windows : [];
  return first && { days: first.days, from: first.from, until: first.until };
}

export type WayWrong = 'address' | 'from';

const CLOCK = /^([01]?\d|2[0-3]):[0-5]\d$/;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** What was said of a way; undefined where the hours make no sense. */
export function waySaid(typed: WayTyped, channel: Channel, zone: string): WaySaid | undefined {
  const said = {
    goodFor: typed.good_for,
    mayLeaveMessage: channel === 'phone' && typed.message === 'yes',
    maySayWho: channel !== 'email' && (typed.who === 'yes' || (channel === 'phone' && typed.who === 'why')),
    maySayWhy: channel === 'phone' && typed.message === 'yes' && typed.who === 'why',
    plainWords: channel === 'email' && typed.words === 'plain',
  };
  const hasTimes = channel === 'phone' || channel === 'text';
  if (!hasTimes || typed.when !== 'weekly') return { ...said, windows: { kind: 'any' } };
  const isWhole = typed.from === '' && typed.until === '';
  const [from, until] = isWhole ? ['00:00', '24:00'] : [typed.from, typed.until];
  if (isWhole && typed.days.length === 0) return undefined;
  if (!isWhole && (!CLOCK.test(from) || !CLOCK.test(until) || from === until)) return undefined;
  const days = typed.days.length > 0 ? typed.days : EVERY_DAY;
  return { ...said, windows: { kind: 'weekly', zone, windows: [{ days, from, until }] } };
}

/** The address as it is kept; undefined for what can't be one. */
export function addressTyped(typed: string, channel: Channel, country: string): string | undefined {
  if (channel === 'email') return mailAddress(typed);
  if (channel === 'post') return typed.length < 8 ? undefined : typed;
  return numberAsTyped(typed, country);
}

/** A new way, or what wants another look. */
export function wayGiven(
  typed: WayTyped,
  given: { channel: Channel; country: string; zone: string; source: 'person' | 'staff' },
): { way: NewWay } | { wrong: ReadonlySet<WayWrong> } {
  const address = addressTyped(typed.address, given.channel, given.country);
  const said = waySaid(typed, given.channel, given.zone);
  const wrong = new Set<WayWrong>();
  if (address === undefined) wrong.add('address');
  if (said === undefined) wrong.add('from');
  if (address === undefined || said === undefined) return { wrong };
  const { channel, source } = given;
  return { way: { channel, address, source, ...said } };
}

export const CHANNELS: readonly Channel[] = ['email', 'phone', 'text', 'post'];
