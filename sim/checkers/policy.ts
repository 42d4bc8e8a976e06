import { statement } from '#kit/db';
import { type Deed, type Rules, type TownClient, type TownSession, deedOf, rulesFor } from '../care.ts';
import { type World, breach } from '../world.ts';
import { slugOf } from './at-rest.ts';

/** AP7 what a page says about cancelling before the tap, and what is noted after it: the same, and as the therapist wrote it. */

/** The town's own reckoning: each step counts from the very moment at which so many hours are left, and not at it. */
export function feeNow(rules: Rules, startsAt: Temporal.Instant, at: Temporal.Instant): number {
  const hours = at.until(startsAt).total('hours');
  return rules.steps.filter((step) => hours < step.hours).at(-1)?.fee ?? 0;
}

const CURRENCY: Readonly<Record<string, string>> = {
  'liffey-rooms': 'EUR',
  'south-wind': 'AUD',
};

/** Digits as the page writes them, whatever stands around them. */
const money = (fee: number): string => String(fee / 100);

const DAYS = { month: 'long', day: 'numeric' } as const;

/** Whether this names the day: as their practice writes it, or in the language in which they reached out to a network. */
export function namesDay(client: TownClient, at: Temporal.Instant, text: string): boolean {
  const { zone } = client.practice;
  const date = at.toZonedDateTimeISO(zone).toPlainDate();
  return [dayOn(client, at), ...['en-US', 'es-US'].map((tag) => date.toLocaleString(tag, DAYS))].some((day) =>
    text.includes(day),
  );
}

/** How the page of somebody names a day. */
export function dayOn(client: TownClient, at: Temporal.Instant): string {
  const { slug, zone, locale } = client.practice;
  const tag = locale === 'es' ? 'es-US' : CURRENCY[slug] === undefined ? 'en-US' : 'en-GB';
  return at.toZonedDateTimeISO(zone).toPlainDate().toLocaleString(tag, DAYS);
}

export function policyIsRight(
  world: World,
  client: TownClient,
  text: string,
  given: { readonly startsAt: Temporal.Instant },
): void {
  const rules = rulesFor(world, client);
  const say = (what: string): void =>
    breach(world, 'AP7 policy', client.practice.slug, client.personId, `client ${client.number}: ${what}`);
  if (!rules) return;
  const now = world.clock.now();
  for (const { hours, fee } of rules.steps) {
    if (!text.includes(money(fee)) && feeNow(rules, given.startsAt, now) <= fee)
      say(`nothing tells that it costs ${money(fee)}`);
    const until = given.startsAt.subtract({ hours });
    const isAhead = Temporal.Instant.compare(until, now) > 0;
    const { hour, minute } = until.toZonedDateTimeISO(client.practice.zone);
    if (isAhead && (hour !== 0 || minute !== 0) && !namesDay(client, until, text))
      say(`nothing tells that it is free until ${dayOn(client, until)}`);
  }
}

/** What the button says that it costs; a page without the field asks nothing. */
export const feeShown = (fields: readonly (readonly [string, string])[]): number =>
  Number(fields.find(([name]) => name === 'fee')?.[1] ?? 0);

/** What it costs to give up the time that a session has, by the town's own reckoning: the page says the same before the tap. */
export function costOnPage(
  world: World,
  client: TownClient,
  session: Pick<TownSession, 'id' | 'startsAt'>,
  page: { readonly fields: readonly (readonly [string, string])[]; readonly at: Temporal.Instant },
): number {
  const rules = rulesFor(world, client);
  const costs = rules ? feeNow(rules, session.startsAt, page.at) : 0;
  const shown = feeShown(page.fields);
  if (shown !== costs)
    breach(
      world,
      'AP7 policy',
      client.practice.slug,
      session.id,
      `the page says ${shown}, and it costs ${costs}`,
    );
  return costs;
}

type Row = { practice_id: string; appointment_id: string; what: Deed; noted: number; fee: number };

const NOTED = `
  select practice_id, appointment_id, what, (extract(epoch from noted_at) * 1000)::float8 as noted, fee
    from appointment_changes where what in ('moved', 'cancelled') and (said_by = 'page' or fee > 0)`;

/** Of every press on a page, and of every fee: as the page said. */
export async function feesAreAsShown(world: World): Promise<void> {
  const { rows } = await world.admin.query<Row>(statement(NOTED));
  for (const row of rows) {
    const shown =
      world.care.costs.get(deedOf(row.appointment_id, row.what, row.noted)) ??
      (row.what === 'cancelled' ? world.care.givenBack.get(row.appointment_id) : undefined);
    if (shown === row.fee) continue;
    const told = shown === undefined ? 'and nothing was shown' : `where the page said ${shown}`;
    breach(
      world,
      'AP7 policy',
      slugOf(world, row.practice_id),
      row.appointment_id,
      `${row.what} costs ${row.fee}, ${told}`,
    );
  }
}
