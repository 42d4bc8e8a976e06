import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Hono } from 'hono';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { sql } from 'kysely';
import { DEFAULT_TERMS, members } from '#accounts';
import { tables } from '#kit/db';
import { ONE_PLACE, offer } from '#openings';
import { englishGrade, spanishEase, textOf } from '#kit/wording/reading';
import { type Porch, openPorch, tokenIn } from '#test/porch';
import { attendDue } from './actions/sweep.ts';

let porch: Porch;
const pages = new Map<string, string>();

const TERMS = {
  ...DEFAULT_TERMS,
  welcome: 'I work with adults who feel stuck or sad.',
  fullUntil: '2027-03',
  referralOnly: true,
  licensedIn: ['New York', 'New Jersey'],
  formats: ['in_person', 'online'],
  payment: ['Aetna', 'cash'],
  ways: ['email', 'phone', 'text'],
};

const db = tables<{ practices: { practice_id: string; languages: string[]; terms: string } }>();

async function open(): Promise<string> {
  const { practice, look } = await porch.open('okafor');
  await look((work) => {
    const change = { languages: sql<string[]>`array['en', 'es']`, terms: JSON.stringify(TERMS) };
    work.write(db.updateTable('practices').set(change).where('practice_id', '=', practice));
  });
  return practice;
}

/** Told to whoever looks: the first page has one line more. */
async function offersRoom(practice: string): Promise<void> {
  await porch.source.inPractice(practice, { kind: 'system' }, async (work) => {
    const [owner] = await members(work);
    const audience = { toPractice: true, toPublic: true, toldTo: [] };
    const payers = ['Aetna'];
    const room = {
      ...ONE_PLACE,
      payers,
      feeFrom: 90,
      licensedIn: ['New York'],
      note: 'A room with a window.',
    };
    await offer(work, { memberId: owner?.id ?? assert.fail('an owner'), offer: room, audience });
  });
}

async function visit(app: Hono, practice: string, lang: 'en' | 'es'): Promise<void> {
  const headers = { 'accept-language': `${lang}-US`, 'content-type': 'application/x-www-form-urlencoded' };
  const keep = async (name: string, path: string, form?: Record<string, string>): Promise<string> => {
    const request = form ? { method: 'POST', body: new URLSearchParams(form).toString() } : {};
    const response = await app.request(path, { ...request, headers });
    const text = await response.text();
    if (text !== '') pages.set(`${lang} ${name}`, text);
    return response.headers.get('location') ?? text;
  };
  const form = tokenIn(await keep('contact', '/okafor'));
  await keep('someone', '/okafor/someone-else');
  await keep('help now kept', '/okafor/help-now', { words: 'a', ways: 'code' });
  await keep('places', '/okafor/places');
  await keep('room now', '/okafor/room-now');
  await keep('job line', '/okafor/job-help-line');
  await keep('come back', '/okafor/come-back');
  await keep('wrong code', '/okafor/come-back', { code: 'x' });
  await keep('not found', '/nobody');
  await keep('no message', '/okafor/m/x');
  porch.clock.advance({ minutes: 1 });
  await keep('errors', '/okafor/messages', { token: form, ways: 'phone', phone: '1', phone_when: 'weekly' });
  await keep('old', '/okafor/messages', { token: 'x', words: 'a', ways: 'code' });
  const number = {
    phone: '(212) 555-0142',
    phone_when: 'once',
    phone_today_from: '10:00',
    phone_today_until: '23:00',
  };
  const to = await keep('', '/okafor/messages', { token: form, words: 'a', ways: 'phone', ...number });
  const mine = tokenIn(await keep('', '/okafor/someone-else'));
  porch.clock.advance({ minutes: 1 });
  const helper = await keep('', '/okafor/messages', {
    token: mine,
    for: 'someone',
    ways: 'email',
    email: 'a@example.org',
  });
  for (const [name, path] of [
    ['waiting', ''],
    ['ways', '/ways'],
    ['found', '/withdrawal?because=found_someone'],
  ] as const) {
    await keep(name, `${to}${path}`);
  }
  await keep('helper', helper);
  await keep('stop', `${to}/withdrawal?because=please_stop`);
  await keep('not me', `${helper}/not-me`);
  await keep('', `${helper}/not-me`, {});
  await keep('not me done', `${helper}/not-me`);
  await keep('nothing more', helper);
  porch.clock.advance({ hours: 100 });
  await attendDue(porch.source, practice);
  await keep('missed', to);
  porch.clock.advance({ hours: 100 });
  await attendDue(porch.source, practice);
  await keep('nobody answers', '/okafor');
  await keep('', `${to}/withdrawal`, { because: 'please_stop' });
  await keep('stopped', to);
}

before(async () => {
  porch = await openPorch('2026-11-30T15:00:00Z');
  const practice = await open();
  for (const lang of ['en', 'es']) {
    const headers = { 'accept-language': lang };
    pages.set(`${lang} no room now`, await (await porch.app.request('/okafor/room-now', { headers })).text());
  }
  await offersRoom(practice);
  await visit(porch.app, practice, 'en');
  await visit(porch.app, practice, 'es');
  pages.delete('en ');
  pages.delete('es ');
});
after(() => porch.close());

const each = (lang: string): [string, string][] => [...pages].filter(([name]) => name.startsWith(lang));

/**
 * The sentences of a page. Help lines carry the names that they have; and labels of a word or two ("Monday") would
 * make any page look easy, so they don't count.
 */
const ownWords = (page: string): string =>
  textOf(page.replaceAll(/<section class="help-now"[\s\S]*?<\/section>/g, ''))
    .split('\n')
    .filter((line) => line.trim().split(/\s+/).length >= 5)
    .join('\n');

test('every page is sound HTML', async () => {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  for (const [name, page] of pages) {
    const report = await validator.validateString(page, 'page.html');
    const said = report.results.flatMap((one) =>
      one.messages.map((m) => `${m.line}: ${m.ruleId}: ${m.message}`),
    );
    assert.deepEqual(said, [], name);
  }
  assert.ok(pages.size >= 40, `${pages.size} pages`);
});

test('every page has the numbers, one heading of the first rank, a way out, and nothing from elsewhere', () => {
  for (const [name, page] of pages) {
    assert.equal((page.match(/<h1/g) ?? []).length, 1, name);
    assert.match(page, /988/, name);
    assert.match(page, /data-leave="https:\/\/www\.weather\.gov\/"/, name);
    assert.equal((page.match(/<script/g) ?? []).length, 1, name);
    assert.doesNotMatch(page, /(?:src|<link[^>]*href)="(?:https?:)?\/\/|\sstyle=/, name);
  }
  for (const name of ['en contact', 'es contact', 'en someone', 'en ways']) {
    assert.doesNotMatch(pages.get(name) ?? ' checked', / checked/, `${name}: nothing is ticked beforehand`);
  }
});

test('a page says "undefined" to nobody', () => {
  for (const [name, page] of pages) assert.doesNotMatch(page, /undefined|\[object|NaN|null\b/, name);
});

test('whoever reads English at eleven can read every page', () => {
  for (const [name, page] of each('en')) {
    const grade = englishGrade(ownWords(page));
    assert.ok(grade <= 6, `${name}: grade ${grade.toFixed(1)}`);
  }
});

test('whoever reads Spanish at eleven can read every page', () => {
  for (const [name, page] of each('es')) {
    const ease = spanishEase(ownWords(page));
    assert.ok(ease >= 65, `${name}: ease ${ease.toFixed(0)}`);
  }
});

test('the measure knows hard words from easy ones', () => {
  assert.ok(englishGrade('I can hear you. You are not alone. Take your time.') < 3);
  assert.ok(
    englishGrade(
      'Confidentiality obligations necessitate appropriate documentation of clinical communication.',
    ) > 12,
  );
  assert.ok(spanishEase('Le oigo. No tiene prisa. Puede volver mañana.') > 75);
  assert.ok(
    spanishEase(
      'Las obligaciones de confidencialidad imposibilitan la comunicación de información clínica.',
    ) < 40,
  );
});

const NEVER =
  /\b(?:intakes?|leads?|seekers?|facets?|waves?|payers?|jurisdictions?|ladders?|touch(?:es)?|overdue|capacity|no-show|ghosted|non-?compliant|returning|at risk|EAPs?|failed|invalid|rejected|fallido|inválido|rechazado|vencido)\b|!/i;

test('no page says a word that shames, rushes or belongs to the trade', () => {
  for (const [name, page] of pages) {
    assert.doesNotMatch(textOf(page.replace('<!DOCTYPE html>', '')), NEVER, name);
  }
});

test('the page that is met first comes in one round trip of an old phone', () => {
  const files = ['public.css', 'exit.js'] as const;
  const sizes = files.map(
    (name) => gzipSync(porch.assets.serve(porch.assets.href(name), undefined)?.body ?? '').length,
  );
  for (const name of ['en contact', 'es contact']) {
    const page = gzipSync(pages.get(name) ?? '').length;
    const all = sizes.reduce((sum, size) => sum + size, page);
    assert.ok(all <= 14 * 1024, `${name}: ${page} of ${all} bytes`);
  }
});
