import type { Context, Hono } from 'hono';
import { type MyEnv, type MyPage, type MyParts, asClient, formOf } from '#accounts';
import { waysFor } from '#people';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { chooseReminders, endReminders, wayOfReminders } from '../actions/remind.ts';
import { remindersPage } from '../pages/reminders.ts';
import { paths } from '../paths.ts';
import { reminderChoices } from '../reminder-choices.ts';
import { REMINDER_HOURS } from '../rules/changing.ts';
import { mineWords } from '../words/index.ts';

type C = Context<MyEnv>;

async function show(
  parts: MyParts,
  c: C,
  given: { work: Work; my: MyPage; typed?: URLSearchParams },
): Promise<Response> {
  const { work, my, typed } = given;
  const words = mineWords(my.lang);
  const [addresses, choices] = await Promise.all([
    waysFor(work, { personId: my.personId, channel: 'email', purpose: 'reminder' }),
    reminderChoices(work, [my.personId]),
  ]);
  const now = choices.get(my.personId);
  const way = now && (await wayOfReminders(work, my.personId, now));
  const address = way?.address;
  const hours = REMINDER_HOURS.find((one) => one === now?.hoursBefore) ?? 24;
  const main = remindersPage({
    words,
    slug: my.slug,
    addresses,
    now: address === undefined ? undefined : { address, hours: words.reminder.hours[hours] },
    way: typed?.get('way') ?? way?.id ?? '',
    hours: typed?.get('hours') ?? (now ? String(now.hoursBefore) : ''),
    saved: c.req.query('done') !== undefined,
    isWanted: typed !== undefined,
  });
  return parts.page(c, work, { title: words.reminder.title, main, status: typed ? 422 : 200 });
}

const post = (parts: MyParts, c: C): Promise<Response> =>
  asClient(parts, c, async (work, my) => {
    const form = await formOf(c);
    const wayId = form.get('way') ?? '';
    const done = (): Response => c.redirect(paths.mineReminders(my.slug, 'saved'), 303);
    if (wayId === 'none') {
      await endReminders(work, my.personId);
      return done();
    }
    const { reminder } = mineWords(my.lang);
    const chosen = await chooseReminders(work, {
      personId: my.personId,
      wayId,
      hoursBefore: Number(form.get('hours') ?? 24),
      wording: `${reminder.legend} ${reminder.says}`,
    });
    return isRefused(chosen) ? show(parts, c, { work, my, typed: form }) : done();
  });

/** AP10 by which way and how long before somebody wants to be reminded. */
export function reminderRoutes(app: Hono<MyEnv>, parts: MyParts, at: (path: string) => string): void {
  app.get(at('/reminders'), (c) => asClient(parts, c, (work, my) => show(parts, c, { work, my })));
  app.post(at('/reminders'), (c) => post(parts, c));
}
