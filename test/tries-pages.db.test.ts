import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { Client } from 'pg';
import { setMailbox } from '#channels';
import { triesPaths } from '#requests';
import { type Browser, type Newcomer, newcomerHouse, openHaddad } from './newcomer-house.ts';
import { englishGrade, spanishEase, textOf } from '#kit/wording/reading';

/** The pages of a list and of a letter, as they come out, in both languages. */

let h: Newcomer;
const pages = new Map<string, { lang: 'en' | 'es'; text: string }>();

const SLUG = 'haddad-therapy';

const TRIES = ['waiting', 'room', 'ring', 'named', 'full', 'let_be', 'waiting'] as const;

/** A list with one of each kind on it. */
async function filled(person: Browser): Promise<string> {
  const about = { for: 'someone', called: 'Ana', age: 'teens', meeting: 'either', paying: 'low_fee' };
  const { to } = await person.post(triesPaths.begin(SLUG), { ...about, language: 'es', parts: 'evening' });
  for (const [day, came] of TRIES.entries())
    await person.post(to, {
      whom: `Dr. Elm ${day}`,
      by: 'voicemail',
      on: `2026-11-${10 + day * 2}`,
      came,
      reach: '212 555 0142',
      again_on: came === 'ring' ? '2026-12-01' : '',
    });
  return to;
}

before(async () => {
  h = await newcomerHouse();
  const practice = await openHaddad(h, h.browser());
  const admin = new Client({ connectionString: h.adminUrl });
  await admin.connect();
  await admin.query("update practices set languages = '{en,es}'");
  await admin.end();
  const person = h.browser();
  const list = await filled(person);
  const tried = /\/try\/[0-9a-f-]{36}/.exec((await person.get(list)).text)?.[0] ?? '';
  const { text } = await person.get(`${list}${tried}/letter`);
  const letter = /\/haddad-therapy\/room\/[\w-]+/.exec(text)?.[0] ?? '';
  const look = async (name: string): Promise<void> => {
    for (const lang of ['en', 'es'] as const) {
      const at = async (path: string): Promise<void> => {
        const page = await person.get(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
        pages.set(`${name} ${path.replaceAll(/[\w-]{20,}/g, '…')} ${lang}`, { lang, text: page.text });
      };
      for (const path of [triesPaths.begin(SLUG), list, `${list}/about`, `${list}/mails`, `${list}/end`])
        await at(path);
      for (const path of [`${list}${tried}`, `${list}${tried}/letter`, letter]) await at(path);
      await at(`/${SLUG}/room/nothing`);
      await at(`/${SLUG}/tries/nothing`);
      const wrong = await person.post(`${list}?lang=${lang}`, {
        whom: '',
        on: '2031-01-01',
        again_on: '2099-01-01',
      });
      pages.set(`${name} wrong ${lang}`, { lang, text: wrong.text });
    }
  };
  await look('before');
  for (const as of ['room', 'full', 'ring']) {
    await person.post(letter, { as, other: 'Mei Tanaka', from: 'now', number: '212 555 0199' });
    await look(as);
  }
  const smtp = {
    host: '127.0.0.1',
    port: 1,
    secure: false,
    user: '',
    folder: '',
    password: '',
    inside: true,
  };
  await h.house.source.inPractice(practice, { kind: 'system' }, (work) =>
    setMailbox(work, { senderName: 'Haddad', senderAddress: 'nour@haddad.example', smtp, imap: undefined }),
  );
  await look('mail leaves');
  await person.post(`${list}/mails`, { as: 'ask', email: 'ana@home.example' });
  await look('with mails');
});
after(() => h.close());

/** As of every other page: help lines have the names that they have, and labels of a word or two would make any page look easy. */
const ownWords = (page: string): string =>
  textOf(page.replace(/<section class="help-now"[\s\S]*?<\/section>/, ''))
    .split('\n')
    .filter((line) => line.trim().split(/\s+/).length >= 5)
    .join('\n');

test('Q2 every page of a list is sound HTML', async () => {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  for (const [name, { text }] of pages) {
    const report = await validator.validateString(text, 'page.html');
    const said = report.results.flatMap(({ messages }) =>
      messages.map((one) => `${one.line}: ${one.message}`),
    );
    assert.deepEqual(said, [], name);
  }
});

test('Q2 whoever reads at eleven can read every page of a list, in either language', () => {
  assert.ok(pages.size > 100, `${pages.size} pages`);
  const hard = [...pages].flatMap(([name, { lang, text }]) => {
    const [measure, fine] =
      lang === 'en'
        ? [englishGrade(ownWords(text)), englishGrade(ownWords(text)) <= 6]
        : [spanishEase(ownWords(text)), spanishEase(ownWords(text)) >= 65];
    return fine ? [] : [`${name}: ${measure.toFixed(1)}`];
  });
  assert.deepEqual(hard, []);
});

const NEVER =
  /\b(?:intakes?|leads?|seekers?|facets?|payers?|touch(?:es)?|overdue|capacity|no-show|ghosted|returning|at risk|failed|invalid|rejected|fallido|inválido|rechazado|vencido|undefined|null|NaN)\b|!|\[object/i;

test('Q2 no page of a list says a word that shames, rushes or belongs to the trade', () => {
  for (const [name, { text }] of pages)
    assert.doesNotMatch(textOf(text.replace('<!DOCTYPE html>', '')), NEVER, name);
});

test('Q2 every page of a list has help now first, and the way out', () => {
  for (const [name, { lang, text }] of pages) {
    assert.ok(text.includes(`<html lang="${lang}"`), name);
    assert.match(text, /class="help-now"/, name);
    assert.match(text, /data-leave=/, name);
  }
});
