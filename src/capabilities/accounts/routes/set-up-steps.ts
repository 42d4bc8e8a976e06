import { answersPeople } from '../rules/roles.ts';
import type { Context, Hono } from 'hono';
import { promiseInWords } from '#kit/wording/time';
import type { Work } from '#kit/work';
import type { Html, Lang } from '#ui';
import { changeSettings, changeTerms } from '../actions/change.ts';
import { WHOLE_PRACTICE } from '../actions/open.ts';
import { describePractice, setClosedDays, setHours } from '../actions/set-up.ts';
import * as forms from '../forms/set-up.ts';
import { type Wants, stepPage } from '../pages/set-up-page.ts';
import * as fields from '../pages/step-fields.ts';
import * as terms from '../pages/terms-step.ts';
import { setUpWords } from '../pages/words/index.ts';
import { paths } from '../paths.ts';
import { type ClosedDay, offeredHolidays } from '../rules/closed-days.ts';
import { isFarOff, promiseDue } from '../rules/promise.ts';
import { type SetUpStep, stepAfter } from '../rules/set-up-steps.ts';
import { zoneGroups } from '../rules/zones.ts';
import { type Practice, holidays, hours, members, thisPractice } from '../store.ts';
import { staffing } from '../staffing.ts';
import { formOf } from './parts.ts';
import { type SetUpParts, asMember, isOwner, ownersOnly } from './set-up-parts.ts';
import type { StaffEnv } from './staff.ts';

type C = Context<StaffEnv>;

/** What a step needs beside its form: read in one go, shown by a page. */
type Step<Given, Seen extends { practice: Practice }> = {
  readonly name: SetUpStep;
  readonly see: (work: Work) => Promise<Seen>;
  /** What is kept, as its form would post it. */
  readonly values: (seen: Seen) => URLSearchParams;
  readonly read: (form: URLSearchParams, seen: Seen) => forms.Read<Given>;
  readonly keep: (work: Work, given: Given) => Promise<void> | void;
  readonly draw: (shown: fields.Shown, seen: Seen) => Html;
  readonly lines: (shown: fields.Shown) => Wants;
  readonly body?: (lang: Lang) => string;
};

/** GET shows what is kept; POST keeps it and goes on, or comes back with what was typed. */
function mount<Given, Seen extends { practice: Practice }>(
  app: Hono<StaffEnv>,
  parts: SetUpParts,
  step: Step<Given, Seen>,
): void {
  const path = paths.setUpStep(step.name);
  const show = (
    c: C,
    seen: Seen,
    values: URLSearchParams,
    wrong: ReadonlySet<string>,
  ): Response | Promise<Response> => {
    const locale = seen.practice.locale;
    const shown = { lang: locale, values, wrong };
    const words = setUpWords(locale);
    const main = stepPage({
      step: step.name,
      lang: locale,
      body: step.body?.(locale),
      fields: step.draw(shown, seen),
      errors: step.lines(shown),
      mayChange: isOwner(c),
    });
    return c.html(
      parts.frame(c, { title: words.steps[step.name], locale, main }),
      wrong.size > 0 ? 422 : 200,
    );
  };
  app.use(path, ownersOnly(parts));
  app.get(path, async (c) => {
    const seen = await asMember(parts, c, step.see);
    return show(c, seen, step.values(seen), new Set());
  });
  app.post(path, async (c) => {
    const form = await formOf(c);
    const seen = await asMember(parts, c, step.see);
    const read = step.read(form, seen);
    if ('wrong' in read) return show(c, seen, form, read.wrong);
    await asMember(parts, c, (work) => step.keep(work, read.given));
    return c.redirect(paths.setUpStep(stepAfter(step.name)), 303);
  });
}

const practiceOnly = async (work: Work): Promise<{ practice: Practice }> => ({
  practice: await thisPractice(work),
});

function practiceStep(
  countries: readonly string[],
  origin: string,
): Step<forms.PracticeForm, { practice: Practice }> {
  return {
    name: 'practice',
    see: practiceOnly,
    values: ({ practice }) => {
      const { name, country, region, zone, locale } = practice;
      const values = new URLSearchParams({
        name,
        country,
        region,
        zone,
        locale,
        voice: practice.terms.voice,
      });
      for (const language of practice.languages) values.append('languages', language);
      return values;
    },
    read: (form) => forms.practiceForm(form, countries),
    keep: describePractice,
    draw: (shown, { practice }) =>
      fields.practiceFields({
        ...shown,
        slug: practice.slug,
        pageAt: origin + paths.practicePage(practice.slug),
        countries,
        zones: zoneGroups(shown.values.get('country') ?? practice.country),
      }),
    lines: fields.wantedLines,
    body: (lang) => setUpWords(lang).bodies.practice,
  };
}

type Week = { practice: Practice; week: forms.WeekSpan[] };

/** The hours that a member (or the nil id: the practice) has written down. */
export async function weekOf(work: Work, memberId: string): Promise<Week> {
  const [practice, all] = await Promise.all([thisPractice(work), hours(work)]);
  const week = all
    .filter((row) => row.member_id === memberId)
    .map((row) => ({ weekday: row.weekday, fromMinute: row.from_minute, untilMinute: row.until_minute }));
  return { practice, week };
}

const hoursStep: Step<forms.WeekSpan[], Week> = {
  name: 'hours',
  see: (work) => weekOf(work, WHOLE_PRACTICE),
  values: ({ week }) => fields.hoursValues(week),
  read: (form) => forms.hoursForm(form, true),
  keep: (work, week) => setHours(work, WHOLE_PRACTICE, week),
  draw: (shown) => fields.hoursFields(shown),
  lines: fields.hoursLines,
  body: (lang) => setUpWords(lang).bodies.hours,
};

type Days = { practice: Practice; closed: ClosedDay[]; shown: ClosedDay[] };

const holidaysStep: Step<ClosedDay[], Days> = {
  name: 'holidays',
  async see(work) {
    const [practice, kept] = await Promise.all([thisPractice(work), holidays(work)]);
    const today = work.at.toZonedDateTimeISO(practice.zone).toPlainDate();
    const closed = kept
      .map((day) => ({ on: day.on_date, name: day.name }))
      .filter((day) => day.on >= today.toString());
    const offered = offeredHolidays(practice.country, practice.region, today);
    const all = new Map([...offered, ...closed].map((day) => [day.on, day]));
    return {
      practice,
      closed,
      shown: [...all.values()].toSorted((a, b) => a.on.localeCompare(b.on, 'en')),
    };
  },
  values: ({ closed }) => new URLSearchParams(closed.map(({ on }) => ['day', on])),
  read: (form, { shown }) => forms.holidaysForm(form, shown),
  keep: setClosedDays,
  draw: (shown, seen) => fields.holidayFields({ ...shown, days: seen.shown }),
  lines: fields.holidayLines,
  body: (lang) => setUpWords(lang).bodies.holidays,
};

/** The lengths that are offered. Any other that is kept stands among them. */
const LENGTHS = [1, 2, 3, 4, 5, 7, 10];

type Examples = { practice: Practice; examples: fields.PromiseExample[] };

const promiseStep: Step<Parameters<typeof changeSettings>[1], Examples> = {
  name: 'promise',
  async see(work) {
    const staff = await staffing(work);
    const { zone, locale, country, settings } = staff.practice;
    const lengths = [...new Set([...LENGTHS, settings.promiseDays])].toSorted((a, b) => a - b);
    const examples = lengths.map((days) => {
      const made = promiseDue(staff.calendar(null), work.at, { days });
      const when = made && promiseInWords(made.due, zone, locale, { country });
      return { days, when, farOff: made !== undefined && isFarOff(made) };
    });
    return { practice: staff.practice, examples };
  },
  values: ({ practice }) => fields.promiseValues(practice.settings),
  read: forms.promiseForm,
  keep: changeSettings,
  draw: (shown, { examples }) => fields.promiseFields({ ...shown, examples }),
  lines: fields.wantedLines,
  body: (lang) => setUpWords(lang).bodies.promise,
};

const termsStep: Step<Parameters<typeof changeTerms>[1], { practice: Practice; today: Temporal.PlainDate }> =
  {
    name: 'terms',
    async see(work) {
      const practice = await thisPractice(work);
      return { practice, today: work.at.toZonedDateTimeISO(practice.zone).toPlainDate() };
    },
    values: ({ practice }) => terms.termsValues(practice.terms),
    read: forms.termsForm,
    keep: changeTerms,
    draw: (shown, { today }) => terms.termsFields({ ...shown, month: today.toPlainYearMonth() }),
    lines: terms.termsLines,
    body: (lang) => setUpWords(lang).bodies.terms,
  };

type Colleagues = { practice: Practice; members: { id: string; name: string; answers: boolean }[] };

const steppingInStep: Step<Parameters<typeof changeSettings>[1], Colleagues> = {
  name: 'stepping-in',
  async see(work) {
    const [practice, all] = await Promise.all([thisPractice(work), members(work)]);
    return {
      practice,
      members: all.map((one) => ({ id: one.id, name: one.name, answers: answersPeople(one) })),
    };
  },
  values: ({ practice }) => terms.steppingInValues(practice.settings),
  read: (form, seen) => {
    const ids = seen.members.map((one) => one.id);
    return forms.steppingInForm(form, ids);
  },
  keep: changeSettings,
  draw: (shown, seen) =>
    terms.steppingInFields({
      ...shown,
      therapists: seen.members.filter((one) => one.answers),
      members: seen.members,
    }),
  lines: terms.steppingInLines,
  body: (lang) => setUpWords(lang).bodies['stepping-in'],
};

/** The steps that this room keeps itself; mail, numbers and the page's words belong to others. */
export function stepRoutes(
  app: Hono<StaffEnv>,
  parts: SetUpParts & { countries: readonly string[]; origin: string },
): void {
  mount(app, parts, practiceStep(parts.countries, parts.origin));
  mount(app, parts, hoursStep);
  mount(app, parts, holidaysStep);
  mount(app, parts, promiseStep);
  mount(app, parts, termsStep);
  mount(app, parts, steppingInStep);
}
