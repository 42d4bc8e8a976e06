import { type Html, html, table } from '#ui';
import { type Dot, SIZE, courseOf } from '../rules/course.ts';
import type { Told } from '../view.ts';
import { type DeskWords, type Lang, myWords } from '../words/index.ts';

const points = (dots: readonly Dot[]): string => dots.map(({ x, y }) => `${x},${y}`).join(' ');

/** A full line with round marks, a dashed one with square marks: told apart without colour. */
function drawn(pace: readonly Dot[], heard: readonly Dot[]): Html {
  return html`<line x1="0" y1="${SIZE.height / 2}" x2="${SIZE.width}" y2="${SIZE.height / 2}" stroke="currentColor" stroke-width="1" opacity="0.3"/>
    <polyline points="${points(pace)}" fill="none" stroke="currentColor" stroke-width="2"/>
    ${pace.map(({ x, y }) => html`<circle cx="${x}" cy="${y}" r="4" fill="currentColor"/>`)}
    <polyline points="${points(heard)}" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="4 4"/>
    ${heard.map(({ x, y }) => html`<rect x="${x - 4}" y="${y - 4}" width="8" height="8" fill="none" stroke="currentColor" stroke-width="2"/>`)}`;
}

/** K8 a small drawing, and the same as a table: the latest first, in the client's own words and ours. */
export function coursePart(
  words: DeskWords,
  { answers, lang, when }: { answers: readonly Told[]; lang: Lang; when: (at: Temporal.Instant) => string },
): Html {
  if (answers.length === 0) return html`<p class="quiet">${words.nothingYet}</p>`;
  const says = myWords(lang);
  const { columns } = words;
  const [pace, heard] = [courseOf(answers, 'pace'), courseOf(answers, 'heard')];
  const alt = words.courseAlt({ count: Math.min(answers.length, 12) });
  return html`<h2>${words.course}</h2>
    <svg role="img" aria-label="${alt}" viewBox="0 0 ${SIZE.width} ${SIZE.height}" width="${SIZE.width}" height="${SIZE.height}">${drawn(pace, heard)}</svg>
    <p class="quiet">${words.drawnPace}<br>${words.drawnHeard}</p>
    ${table({
      id: 'course',
      caption: words.table,
      stacks: true,
      columns: [
        { text: columns.when },
        { text: columns.pace },
        { text: columns.heard },
        { text: columns.line },
      ],
      rows: answers
        .toReversed()
        .map((one) => [
          one.answeredAt ? when(one.answeredAt) : '',
          one.pace ? says.pace[one.pace] : words.open,
          one.heard ? says.heard[one.heard] : words.open,
          one.line === '' ? words.open : one.line,
        ]),
    })}`;
}
