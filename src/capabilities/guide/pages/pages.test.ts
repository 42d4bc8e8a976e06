import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Agreement, REASONS, type Reason } from '#agreements';
import { englishGrade, spanishEase, textOf } from '#kit/wording/reading';
import { helpNow } from '#resources';
import { type Html, render } from '#ui';
import fc from 'fast-check';
import {
  CALENDAR,
  agreementOf,
  anyAgreement,
  answeredOf,
  askedOf,
  at,
  termsWith,
} from '../made-up.fixture.ts';
import { type Answer, answerTo } from '../rules/answer.ts';
import type { Moment } from '../rules/moment.ts';
import { answerPage } from './answer.ts';
import { distressPage, laterPage, nowPage, soonPage } from './distress.ts';
import { homePage, nobodyPage, whomPage } from './home.ts';
import { publishedPage } from './published.ts';

const NEXT = { startsAt: at('2026-12-01T15:00'), endsAt: at('2026-12-01T15:50') };
const MONDAY: Moment = { at: at('2026-11-23T10:00'), calendar: CALENDAR, next: NEXT };
const LANGS = ['en', 'es'] as const;

const moments: fc.Arbitrary<Moment> = fc
  .record({
    hours: fc.integer({ min: 0, max: 24 * 14 }),
    next: fc.constantFrom(undefined, NEXT),
    away: fc.constantFrom(undefined, { until: at('2026-12-14T00:00'), cover: 'Ruth Adler' }),
    busy: fc.boolean(),
  })
  .map(({ hours, next, away, busy }) => {
    const now = MONDAY.at.add({ hours });
    return {
      at: now,
      calendar: CALENDAR,
      next,
      away,
      inSessionsUntil: busy ? now.add({ minutes: 100 }) : undefined,
    };
  });

const text = (page: Html): string => textOf(render(page)).replaceAll(/\s+/g, ' ');

const said = (agreement: Agreement, reason: Reason, moment = MONDAY, more = {}): string =>
  text(answerPage(answeredOf(askedOf(agreement, moment, more), reason)));

function home(agreement: Agreement, moment: Moment, lang: 'en' | 'es' = 'en'): Html {
  const asked = askedOf(agreement, moment, { lang });
  const answers = Object.fromEntries(
    REASONS.map((reason) => [reason, answerTo(reason, agreement, moment)]),
  ) as Record<Reason, Answer>;
  return homePage({ ...asked, answers, news: [], hrefs: (deed) => `/${deed}`, children: [] });
}

function everyPage(agreement: Agreement, moment: Moment, lang: 'en' | 'es'): Html[] {
  const asked = askedOf(agreement, moment, { lang });
  const distress = answeredOf(asked, 'distress');
  const lines = helpNow('US', '', lang);
  return [
    home(agreement, moment, lang),
    ...REASONS.map((reason) => answerPage(answeredOf(asked, reason))),
    distressPage(distress),
    nowPage({ lang, slug: 'oak-street', lines, backTo: '/', about: answeredOf(asked, 'crisis') }),
    soonPage({
      ...distress,
      book: answerTo('book', agreement, moment),
      freed: [{ startsAt: NEXT.startsAt, href: '/' }],
    }),
    laterPage(distress),
    publishedPage({
      slug: 'oak-street',
      name: 'Amara Okafor',
      agreement,
      reader: { locale: lang, country: 'US' },
    }),
    whomPage({ ...asked, whom: undefined }, () => '/'),
    nobodyPage({ ...asked, all: [], whom: undefined }, () => undefined),
  ];
}

test('G1 every page reads at grade 6 or below, and in Spanish fairly easily, under any agreement at any moment', () => {
  fc.assert(
    fc.property(anyAgreement, moments, (agreement, moment) => {
      for (const page of everyPage(agreement, moment, 'en')) {
        const grade = englishGrade(text(page));
        assert.ok(grade <= 6, `${grade}: ${text(page)}`);
      }
      for (const page of everyPage(agreement, moment, 'es')) {
        const ease = spanishEase(text(page));
        assert.ok(ease >= 65, `${ease}: ${text(page)}`);
      }
    }),
    { numRuns: 25 },
  );
});

test('G1 no page says “undefined”, nor anything of a machine’s', () => {
  fc.assert(
    fc.property(anyAgreement, moments, fc.constantFrom(...LANGS), (agreement, moment, lang) => {
      for (const page of everyPage(agreement, moment, lang))
        assert.doesNotMatch(text(page), /undefined|null|NaN|\[object|\$\{/);
    }),
    { numRuns: 25 },
  );
});

test('G2 the answer says by when, and no page names a date for an answer that isn’t promised', () => {
  const two = agreementOf(termsWith({ homework: { days: 2 } }));
  assert.match(said(two, 'homework'), /Yes, you may: here, on your page\./);
  assert.match(said(two, 'homework'), /Amara Okafor reads it and answers by Wednesday, November 25, 5 pm\./);
  const none = agreementOf(termsWith({ homework: { answers: 'no', read: 'before_session' } }));
  assert.match(said(none, 'homework'), /reads it before your session on Tuesday, December 1, 3 pm\./);
  assert.doesNotMatch(said(none, 'homework'), /answers by/);
  const never = agreementOf(termsWith({}), 'nobody');
  for (const reason of REASONS) assert.doesNotMatch(said(never, reason), /answers by|hear back by/);
});

test('G2 what is done on the page holds at once, and the date is that of the other ways', () => {
  const ways = agreementOf(termsWith({ book: { ways: ['page', 'phone'] }, cancel: { ways: ['page'] } }));
  assert.match(
    said(ways, 'book'),
    /Here you choose a time, and it is yours at once\. If you ask in another way, Amara Okafor answers by/,
  );
  assert.match(said(ways, 'cancel'), /it holds at once\. See your sessions/);
  assert.doesNotMatch(said(ways, 'cancel'), /Nobody reads it at once|Should I be hurt/);
  const without = { ...MONDAY, next: undefined };
  assert.doesNotMatch(said(ways, 'cancel', without), /it holds at once/);
});

test('G6 a question about sessions goes by what the agreement says of questions', () => {
  const asks = agreementOf(termsWith({ rules: { days: 5 }, next_session: { days: 1 } }));
  assert.match(
    said(asks, 'next_session'),
    /Write it now\. Amara Okafor reads it and answers by Tuesday, December 1/,
  );
  const no = agreementOf(termsWith({ rules: { may: 'no', ways: [] } }));
  assert.doesNotMatch(said(no, 'next_session'), /Write it now/);
});

test('G3 the page says until when they are in sessions, or away and who stands in', () => {
  const agreement = agreementOf(termsWith({}));
  const busy = { ...MONDAY, inSessionsUntil: at('2026-11-23T16:00') };
  assert.match(said(agreement, 'billing', busy), /In sessions until 4 pm today\./);
  const away = { ...MONDAY, away: { until: at('2026-12-07T00:00'), cover: 'Ruth Adler' } };
  assert.match(said(agreement, 'billing', away), /Away until the end of Sunday, December 6\./);
  assert.match(said(agreement, 'billing', away), /Ruth Adler stands in until then\./);
  const night = { ...MONDAY, at: at('2026-11-25T22:00') };
  assert.match(said(agreement, 'billing', night), /Not at work\. Back Friday, November 27, 9 am\./);
});

test('G5 “Should I be hurt?” is answered with no, and with why', () => {
  for (const answers of ['yes', 'if_asked', 'no'] as const)
    assert.match(
      said(agreementOf(termsWith({ resource: { answers } })), 'resource'),
      /Should I be hurt if there is no answer\. No\. .+ It isn’t about you\./,
    );
});

test('G8 beside each thing that can be done stands whether anybody reads it, and when', () => {
  const agreement = agreementOf(termsWith({ distress: { ways: ['page', 'phone'], days: 1 } }));
  const view = answeredOf(askedOf(agreement, MONDAY), 'distress');
  const later = text(laterPage(view));
  assert.match(
    later,
    /Write it down for next time\. Nobody reads it\. Only you see it, until you bring it\./,
  );
  assert.match(
    later,
    /Write to your therapist now\. Amara Okafor reads it and answers by Tuesday, November 24, 5 pm\./,
  );
  assert.match(later, /Nobody may pick up\. .+ Amara Okafor answers by Tuesday, November 24, 5 pm\./);
  assert.match(later, /Books, groups and places to turn to\. Nobody hears that you looked\./);
});

test('G9 a time is said in the reader’s zone, and the zone is named where clocks differ', () => {
  const agreement = agreementOf(termsWith({}));
  const west = { zone: 'America/Los_Angeles' };
  assert.match(said(agreement, 'homework', MONDAY, west), /by Wednesday, November 25, 2 pm \(Pacific Time/);
  const busy = { ...MONDAY, inSessionsUntil: at('2026-11-23T16:00') };
  assert.match(
    said(agreement, 'homework', busy, west),
    /In sessions until Monday, November 23, 1 pm \(Pacific Time/,
  );
  assert.match(said(agreement, 'homework', busy, { zone: 'America/Toronto' }), /until 4 pm today\./);
});

test('G11 what anybody may read names no date, and nothing of where anybody is', () => {
  fc.assert(
    fc.property(anyAgreement, (agreement) => {
      const page = text(
        publishedPage({ slug: 'oak', name: 'Amara', agreement, reader: { locale: 'en', country: 'US' } }),
      );
      assert.doesNotMatch(page, /November|December|today|In sessions|Away until|Not at work|is there now/);
      for (const reason of REASONS)
        if (agreement.from !== 'nobody' && agreement.reasons[reason].may === 'yes')
          assert.match(page, /Yes, you may:/);
    }),
  );
});

test('G12 what cancelling costs is said on the first page and before anybody taps', () => {
  const policy = {
    currency: 'USD',
    steps: [{ hours: 24, fee: 12_000 }],
    waivers: ['illness' as const],
    freePayers: [],
  };
  const agreement = agreementOf(termsWith({}, { policy }));
  const until = /You can cancel without a fee until Monday, November 30, 3 pm\./;
  assert.match(text(home(agreement, MONDAY)), until);
  const none = { ...MONDAY, next: undefined };
  assert.doesNotMatch(text(home(agreement, none)), /without a fee/);
});
