import type { Locale } from '#kit/wording/time';
import { type Html, html } from '#ui';
import type { Change, Section } from '../rules/changes.ts';
import type { Reading } from '../words/reading.ts';
import { deskWords } from '../words/index.ts';

/** Short sentences run on under their heading; what it costs is a list, and the practice's own text keeps its paragraphs. */
function linesOf({ id, lines, own }: Section): Html {
  if (own === true) return html`${lines.map((line) => html`<p>${line}</p>`)}`;
  if (id === 'policy' && lines.length > 1)
    return html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
  return html`<p>${lines.join(' ')}</p>`;
}

/** The agreement's text: a heading a reason. */
export function textSections(sections: readonly Section[], level: 2 | 3 = 2): Html {
  return html`${sections.map(
    (section) =>
      html`<section class="stack">
        ${level === 2 ? html`<h2>${section.title}</h2>` : html`<h3>${section.title}</h3>`}
        ${linesOf(section)}
      </section>`,
  )}`;
}

/** What changed, in the texts' own sentences. `said` names the two sides, since who reads may be the client or the therapist. */
export function changeList(
  changes: readonly Change[],
  said: { was: string; now: string; gone: string },
): Html {
  return html`${changes.map(
    ({ title, was, now }) =>
      html`<section class="stack">
        <h3>${title}</h3>
        ${
          was.length > 0 &&
          html`<div>
            <p class="quiet">${said.was}</p>
            ${was.map((line) => html`<p><del>${line}</del></p>`)}
          </div>`
        }
        ${
          now.length > 0
            ? html`<div>
                <p class="quiet">${said.now}</p>
                ${now.map((line) => html`<p><ins>${line}</ins></p>`)}
              </div>`
            : html`<p class="quiet">${said.gone}</p>`
        }
      </section>`,
  )}`;
}

/** AG12 how hard it is to read, in a sentence, and what would help. */
export function readingLine({ kind, figure, isPlain }: Reading, locale: Locale): Html {
  const words = deskWords(locale);
  const shown = new Intl.NumberFormat(locale).format(figure);
  const said = kind === 'grade' ? words.grade({ figure: shown }) : words.ease({ figure: shown });
  const [fine, hard] =
    kind === 'grade' ? [words.gradeFine, words.gradeHard] : [words.easeFine, words.easeHard];
  return html`<p class="quiet">${said} ${isPlain ? fine : hard}</p>`;
}
