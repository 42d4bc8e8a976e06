import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { staffing } from '#accounts';
import { REASONS, WAIVERS, agreementNow, answerBy, feeAt, guideFacts, hoursInWords } from '#agreements';
import { hurtInWords, noticeFor, noticeInWords, policyInWords, policySentence, textWords } from '#agreements';
import { englishGrade, spanishEase, textOf } from '#kit/wording/reading';
import { type Clinic, DESK, fieldsOf, openClinic } from './agreements.fixture.ts';

/** What is said by an agreement: by other rooms, and on every page of this one. */

let h: Clinic['h'];
let owner: Clinic['owner'];
let mei: Clinic['mei'];
let inside: Clinic['inside'];
let client: Clinic['client'];
let meiSays: Clinic['meiSays'];

before(async () => {
  ({ h, owner, mei, inside, client, meiSays } = await openClinic());
  await mei.browser.post(`${DESK}/version`, {});
});
after(() => h.close());

test('AG7 AG9 other rooms say by an agreement what they say', async () => {
  await meiSays('policy', {
    costs: 'yes',
    late_hours: '48',
    late_fee: '60',
    last_hours: '24',
    last_fee: '120',
  });
  await inside(async (work) => {
    const [agreement, staff] = await Promise.all([agreementNow(work, mei.id), staffing(work)]);
    const calendar = staff.calendar(mei.id);
    const listener = { locale: 'en' as const, zone: calendar.zone, country: 'US', name: 'Mei' };
    for (const reason of REASONS) {
      const facts = guideFacts(agreement, reason, { calendar, at: work.at });
      assert.equal(
        facts.answerBy?.due.toString(),
        answerBy(agreement, reason, calendar, work.at)?.due.toString(),
      );
      assert.equal(
        /Mei reads this and answers by /.test(noticeInWords(facts, listener).join(' ')),
        facts.answers === 'yes',
        reason,
      );
      assert.equal(hurtInWords(noticeFor(agreement, reason), listener) === undefined, facts.may !== 'yes');
    }
    const [front] = guideFacts(agreement, 'book', { calendar, at: work.at }).othersNow;
    assert.equal(
      front && hoursInWords(front.hours, { locale: 'en', country: 'US' }),
      'Monday to Friday, 9 am to 5 pm',
    );
    const startsAt = work.at.add({ hours: 30 });
    assert.equal(feeAt(agreement.policy, { startsAt, at: work.at }).fee, 6000);
    const said = policyInWords(policySentence(agreement.policy, { startsAt }), work.at, listener);
    assert.equal(said[0], 'If you cancel now, it costs $60.');
    const { waivers } = textWords('en').policy;
    for (const waiver of WAIVERS)
      assert.equal(said.join(' ').includes(waivers[waiver]), agreement.policy.waivers.includes(waiver));
  });
});

const ownWords = (page: string): string =>
  textOf(
    page
      .replace(/<section class="help-now"[\s\S]*?<\/section>/, '')
      .replace(/<footer>[\s\S]*?<\/footer>/, ''),
  )
    .split('\n')
    .filter((line) => line.trim().split(/\s+/).length >= 4)
    .join('\n');

const NEVER =
  /\b(?:intakes?|leads?|seekers?|facets?|payers?|touch(?:es)?|overdue|capacity|no-show|ghosted|returning|at risk|failed|invalid|rejected|fallido|inválido|rechazado|vencido|undefined|null|NaN)\b|!|\[object/i;

test('AG12 every page is sound, plain to read, and says no word that shames', async () => {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  const pages = new Map<string, { lang: 'en' | 'es'; text: string; isClients: boolean }>();
  for (const lang of ['en', 'es'] as const) {
    const { browser, at } = await client(`Reader ${lang}`, lang);
    const put = (name: string, text: string) => pages.set(`${name} ${lang}`, { lang, text, isClients: true });
    const first = (await browser.get(at)).text;
    put('first', first);
    put('unticked', (await browser.post(at, { stopping: 'x' })).text);
    await browser.post(at, fieldsOf(first, { agreed: 'yes' }));
    put('agreed', (await browser.get(`${at}?done=agreed`)).text);
    put(
      'wishes',
      (
        await browser.post(`${at}/wishes`, [
          ['if_missed', 'wait'],
          ['if_missed', 'call'],
        ])
      ).text,
    );
    await meiSays('homework', { days: lang === 'en' ? '3' : '4', read: 'in_days', answers: 'yes' });
    put('changed', (await browser.get(at)).text);
    put('print', (await browser.get(`${at}/print`)).text);
  }
  const questions = ['others', 'book', 'policy', 'together', 'homework'].map((one) => `/questions/${one}`);
  const steps = [...questions, '/text', '/clients'];
  for (const path of ['', ...steps])
    pages.set(`desk ${path}`, {
      lang: 'en',
      text: (await mei.browser.get(`${DESK}${path}`)).text,
      isClients: false,
    });
  pages.set('desk wrong', {
    lang: 'en',
    text: (await mei.browser.post(`${DESK}/questions/book`, { may: 'yes', days: '99' })).text,
    isClients: false,
  });
  pages.set('desk blocks', {
    lang: 'en',
    text: (await owner.get('/desk/practice-agreement/questions/blocks')).text,
    isClients: false,
  });
  for (const [name, { lang, text, isClients }] of pages) {
    const report = await validator.validateString(text, 'page.html');
    assert.deepEqual(
      report.results.flatMap(({ messages }) => messages.map((one) => `${one.line}: ${one.message}`)),
      [],
      name,
    );
    assert.doesNotMatch(textOf(text.replace('<!DOCTYPE html>', '')), NEVER, name);
    if (!isClients) continue;
    const figure = lang === 'en' ? englishGrade(ownWords(text)) : spanishEase(ownWords(text));
    assert.ok(lang === 'en' ? figure <= 6 : figure >= 65, `${name}: ${figure}`);
  }
});
