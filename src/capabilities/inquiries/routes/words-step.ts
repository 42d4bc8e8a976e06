import type { Context, Hono } from 'hono';
import {
  type Practice,
  type SetUpParts,
  type Staffing,
  type StaffEnv,
  accountPaths,
  asMember,
  changeTerms,
  formOf,
  isOwner,
  ownersOnly,
  promiseDue,
  setUpWords,
  staffing,
  stepPage,
  thisPractice,
} from '#accounts';
import { helpNowIsReady, helpLinesOf, resources, waysOf } from '#resources';
import { promiseInWords } from '#kit/wording/time';
import type { Work } from '#kit/work';
import { endPage, greetingBlock, welcomeField } from '../pages/words-step.ts';
import { paths } from '../paths.ts';
import { type GreetingFacts, greeting, spokenWords } from '../rules/greeting.ts';
import { greetingWords } from '../words/greeting.ts';
import { inquirySetUpWords } from '../words/set-up.es.ts';

type C = Context<StaffEnv>;

const PATH = accountPaths.setUpStep('words');
const MOST_LETTERS = 400;

type Seen = { practice: Practice; facts: GreetingFacts };

/** Until when everyone who answers is away, or undefined while somebody is there. */
function allAwayUntil(staff: Staffing): Temporal.Instant | undefined {
  const back = staff.therapists.map((one) => staff.cover(one.id)?.until);
  if (back.length === 0) return undefined;
  return back.reduce((soonest, one) =>
    soonest && one && Temporal.Instant.compare(one, soonest) < 0 ? one : one && soonest,
  );
}

async function see(work: Work): Promise<Seen> {
  const [staff, all] = await Promise.all([staffing(work), resources(work)]);
  const { practice, therapists } = staff;
  const { zone, locale, country } = practice;
  const lines = helpLinesOf(all, practice, { lang: locale, at: work.at });
  const numberOf = (kind: 'emergency' | 'crisis_line'): string => {
    const call = lines.find((line) => line.kind === kind && line.call)?.call ?? '';
    const way = waysOf({ phone: call, text_to: '', url: '', address: '' })[0];
    return way?.way === 'call' ? way.number : '';
  };
  const alone = therapists.length === 1 ? (therapists[0]?.id ?? null) : null;
  const until = allAwayUntil(staff);
  // Away together: the promise runs from the day the first of them is back.
  const made = promiseDue(staff.calendar(alone), until ?? work.at, { days: practice.settings.promiseDays });
  const dayOf = (at: Temporal.Instant): string => promiseInWords(at, zone, locale, { country });
  const backOn = until?.toZonedDateTimeISO(zone).toPlainDate();
  return {
    practice,
    facts: {
      from: practice.name,
      voice: practice.terms.voice,
      promiseDays: practice.settings.promiseDays,
      away: backOn &&
        made && {
          until: backOn.toLocaleString(locale, { weekday: 'long', month: 'long', day: 'numeric' }),
          answerBy: dayOf(made.due),
        },
      nobodyWorks: made === undefined,
      emergency: numberOf('emergency'),
      crisis: numberOf('crisis_line'),
      pageAt: work.origin + paths.contact(practice.slug),
    },
  };
}

function show(parts: SetUpParts, c: C, seen: Seen, typed?: string): Response | Promise<Response> {
  const { practice, facts } = seen;
  const lang = practice.locale;
  const words = inquirySetUpWords(lang);
  const wrong = typed !== undefined;
  const said = greeting(facts, greetingWords(lang));
  const main = stepPage({
    step: 'words',
    lang,
    body: words.body,
    fields: welcomeField({ lang, value: typed ?? practice.terms.welcome, wrong }),
    errors: wrong ? [{ name: 'welcome', text: words.welcomeWanted }] : [],
    mayChange: isOwner(c),
    action: words.action,
    more: greetingBlock({ lang, slug: practice.slug, greeting: said, spoken: spokenWords(said) }),
  });
  return c.html(parts.frame(c, { title: words.welcome, locale: lang, main }), wrong ? 422 : 200);
}

/** The last step of the set-up, and its end: the light is on. */
export function wordsStepRoutes(app: Hono<StaffEnv>, parts: SetUpParts): void {
  app.use(PATH, ownersOnly(parts));
  app.get(PATH, async (c) => show(parts, c, await asMember(parts, c, see)));
  app.post(PATH, async (c) => {
    const form = await formOf(c);
    // A browser counts a line end as one letter and sends two.
    const welcome = (form.get('welcome') ?? '').replaceAll('\r\n', '\n').trim();
    if (welcome.length > MOST_LETTERS) return show(parts, c, await asMember(parts, c, see), welcome);
    await asMember(parts, c, (work) => changeTerms(work, { welcome }));
    return c.redirect(accountPaths.setUpStep('end'), 303);
  });
  app.get(accountPaths.setUpStep('end'), async (c) => {
    const seen = await asMember(parts, c, async (work) => ({
      practice: await thisPractice(work),
      origin: work.origin,
      ready: await helpNowIsReady(work),
    }));
    // Nothing is open before help now can be reached from it.
    if (!seen.ready) return c.redirect(accountPaths.setUpStep('numbers'), 303);
    const { slug, locale } = seen.practice;
    const words = setUpWords(locale).end;
    const main = endPage(words, { slug, pageAt: seen.origin + paths.contact(slug) });
    return c.html(parts.frame(c, { title: words.title, locale, main }));
  });
}

/** What the overview says of this step. */
export async function wordsStepSays(work: Work, lang: 'en' | 'es'): Promise<string> {
  const { terms } = await thisPractice(work);
  const { says } = inquirySetUpWords(lang);
  return terms.welcome === '' ? says.none : says.welcome;
}
