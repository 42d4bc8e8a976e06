import { answersPeople } from '../rules/roles.ts';
import type { Context, Hono } from 'hono';
import type { Work } from '#kit/work';
import type { Lang } from '#ui';
import { changeSettings } from '../actions/change.ts';
import { WHOLE_PRACTICE } from '../actions/open.ts';
import { absences } from '../away.ts';
import { moreForm } from '../forms/set-up.ts';
import { isAsking, isTied, networksOf, practicesHere } from '../networks.ts';
import { morePage, moreValues, overviewPage } from '../pages/set-up-overview.ts';
import { type SetUpWords, networkWords, setUpWords } from '../pages/words/index.ts';
import { paths } from '../paths.ts';
import type { SetUpStep } from '../rules/set-up-steps.ts';
import { type Practice, holidays, hours, members, thisPractice } from '../store.ts';
import { absenceRoutes } from './absences.ts';
import { networkRoutes } from './networks.ts';
import { hoursRoutes } from './member-hours.ts';
import { formOf } from './parts.ts';
import { type SetUpParts, asMember, isOwner, ownersOnly } from './set-up-parts.ts';
import { stepRoutes } from './set-up-steps.ts';
import { type StaffRoutesParts, staffRoutes } from './staff-list.ts';
import type { StaffEnv } from './staff.ts';

export type { SetUpParts };

export type SetUpRoutesParts = StaffRoutesParts & {
  countries: readonly string[];
  origin: string;
  /** Whether the practice's page is open to people who reach out. */
  isOpen: (work: Work) => Promise<boolean>;
  /** What the steps of other rooms say now, for the overview. */
  says: (work: Work, lang: Lang) => Promise<Partial<Record<SetUpStep, string>>>;
};

/** `/desk/set-up`: the overview, the steps of this room, and the settings behind them. */
export function setUpRoutes(app: Hono<StaffEnv>, parts: SetUpRoutesParts): void {
  app.get(paths.setUp(), (c) => overview(parts, c));
  stepRoutes(app, parts);
  staffRoutes(app, parts);
  hoursRoutes(app, parts);
  absenceRoutes(app, parts);
  moreRoutes(app, parts);
  networkRoutes(app, parts);
}

async function overview(parts: SetUpRoutesParts, c: Context<StaffEnv>): Promise<Response> {
  const seen = await asMember(parts, c, async (work) => {
    const [practice, all, closed, week, away] = await Promise.all([
      thisPractice(work),
      members(work),
      holidays(work),
      hours(work),
      absences(work),
    ]);
    const days = new Set(week.filter((row) => row.member_id === WHOLE_PRACTICE).map((row) => row.weekday))
      .size;
    const name = (id: string): string => all.find((one) => one.id === id)?.name ?? '';
    const says = ownSays(practice, { days, closed: closed.length, name });
    return {
      practice,
      says: { ...says, ...(await parts.says(work, practice.locale)) },
      isOpen: await parts.isOpen(work),
      staff: all.length,
      away: new Set(away.map((row) => row.member_id)).size,
      networks: await networksSay(work, practice),
    };
  });
  const locale = seen.practice.locale;
  const main = overviewPage({
    ...seen,
    lang: locale,
    mayChange: isOwner(c),
    isFrontDesk: !answersPeople(c.get('staff')),
  });
  return c.html(parts.frame(c, { title: setUpWords(locale).title, locale, main }));
}

function ownSays(
  practice: Practice,
  seen: { days: number; closed: number; name: (id: string) => string },
): Partial<Record<SetUpStep, string>> {
  const words = setUpWords(practice.locale);
  const { settings } = practice;
  return {
    practice: `${practice.name} · ${practice.zone.replaceAll('_', ' ')}`,
    hours: words.hours.daysAWeek(seen.days),
    holidays: words.holidays.count(seen.closed),
    promise: words.promise.days(settings.promiseDays),
    terms: roomIn(practice, words),
    'stepping-in':
      settings.stepsIn
        .map(seen.name)
        .filter((name) => name !== '')
        .join(', ') || words.steppingIn.nobody,
  };
}

function roomIn(practice: Practice, words: SetUpWords): string {
  const { fullUntil } = practice.terms;
  if (fullUntil === '') return words.terms.isOpen;
  if (fullUntil === 'open') return words.terms.isFull;
  const month = Temporal.PlainYearMonth.from(fullUntil)
    .toPlainDate({ day: 1 })
    .toLocaleString(practice.locale, { month: 'long', year: 'numeric' });
  return words.terms.fullUntil(month);
}

/** Which networks a practice is in; of a network, how many practices are in it, and ask. */
async function networksSay(work: Work, { kind, locale }: Practice): Promise<string> {
  const { ofNetwork, ofPractice } = networkWords(locale);
  if (kind !== 'network') return ofPractice.summary((await networksOf(work)).length);
  const all = await practicesHere(work);
  return ofNetwork.summary({ joined: all.filter(isTied).length, asking: all.filter(isAsking).length });
}

function moreRoutes(app: Hono<StaffEnv>, parts: SetUpParts): void {
  const show = (
    c: Context<StaffEnv>,
    practice: Practice,
    values: URLSearchParams,
    wrong: ReadonlySet<string>,
  ): Response | Promise<Response> => {
    const lang = practice.locale;
    const done = c.req.query('done') === 'kept' && wrong.size === 0;
    const main = morePage({ lang, values, wrong, mayChange: isOwner(c), done });
    const { title } = setUpWords(lang).more;
    return c.html(parts.frame(c, { title, locale: lang, main }), wrong.size > 0 ? 422 : 200);
  };
  app.use(paths.moreSettings(), ownersOnly(parts));
  app.get(paths.moreSettings(), async (c) => {
    const practice = await asMember(parts, c, thisPractice);
    return show(c, practice, moreValues(practice.settings), new Set());
  });
  app.post(paths.moreSettings(), async (c) => {
    const form = await formOf(c);
    const read = moreForm(form);
    if ('wrong' in read) return show(c, await asMember(parts, c, thisPractice), form, read.wrong);
    await asMember(parts, c, (work) => changeSettings(work, read.given));
    return c.redirect(paths.moreSettingsKept(), 303);
  });
}
