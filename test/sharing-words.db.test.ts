import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sharingPaths as paths } from '#sharing';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';
import { englishGrade, spanishEase, textOf } from '#kit/wording/reading';
import { type Client, sharing } from './sharing.fixture.ts';

/** A client's pages about what they share, as they come out, in both languages. */

let h: Newcomer;
const pages: { name: string; lang: 'en' | 'es'; text: string }[] = [];

const KINDS = ['resource', 'good_news', 'homework', 'next_time', 'question', 'worry', 'not_right'] as const;

before(async () => {
  h = await newcomerHouse();
  const s = await sharing(h);
  const look = async ({ page }: Client, lang: 'en' | 'es', name: string, path: string): Promise<void> => {
    const { status, text } = await page.get(path);
    assert.ok(status === 200, `${name}: ${status}`);
    pages.push({ name, lang, text });
  };
  for (const lang of ['en', 'es'] as const) {
    const client = await s.client('Sam', { lang });
    await look(client, lang, 'nothing yet', paths.all(s.slug));
    await look(client, lang, 'choose', paths.share(s.slug));
    for (const kind of KINDS) await look(client, lang, kind, paths.kind(s.slug, kind));
    const kept = await s.shares(client, 'next_time', { words: 'x', next: 'later' });
    await look(client, lang, 'kept', paths.shared(s.slug, kept));
    const draft = await s.shares(client, 'homework', { words: 'x', next: 'later' });
    await look(client, lang, 'not sent', paths.shared(s.slug, draft));
    const sent = await s.shares(client, 'not_right', { topics: 'pace' });
    await look(client, lang, 'sent', paths.shared(s.slug, sent));
    await s.amara.desk.post(paths.acknowledge(sent), {});
    await s.amara.desk.post(paths.answer(sent), { words: 'Yes.' });
    h.clock.advance({ minutes: 4 });
    await look(client, lang, 'answered', paths.shared(s.slug, sent));
    await look(client, lang, 'all', paths.all(s.slug));
  }
});
after(() => h.close());

/** As of every other page: help lines have the names that they have, and labels of a word or two would make any page look easy. */
const prose = (page: string): string =>
  textOf(page.replace(/<(section class="help-now"|footer)[\s\S]*?<\/(?:section|footer)>/g, ''))
    .split('\n')
    .filter((line) => line.trim().split(/\s+/).length >= 5)
    .join('\n');

test('SH1 what a client reads about sharing is at most grade 6, and easy in Spanish', () => {
  assert.equal(pages.length, 2 * 14);
  for (const { name, lang, text } of pages) {
    const said = prose(text);
    // Of two sentences no figure says anything.
    if (said.split(/\s+/).length < 40) continue;
    const much = lang === 'en' ? englishGrade(said) : spanishEase(said);
    assert.ok(lang === 'en' ? much <= 6 : much >= 65, `${name} ${lang}: ${much.toFixed(1)}\n${said}`);
  }
});

test('SH1 the pages of either language are wholly in it', () => {
  for (const { name, lang, text } of pages)
    assert.match(text, new RegExp(`<html lang="${lang}">`), `${name} ${lang}`);
  const spanish = pages.filter(({ lang }) => lang === 'es').map(({ text }) => prose(text));
  for (const said of spanish) assert.doesNotMatch(said, /\b(?:the|your|you|sent|nobody)\b/i);
});
