import { helpNowPage } from '#resources';
import { type Html, button, buttonRow, hidden, html } from '#ui';
import { paths } from '../paths.ts';
import { publicWords } from '../words/public.ts';
import { type Frame, framed } from './frame.ts';

/** What was typed, carried on in hidden fields. */
export function carried(kept: readonly (readonly [string, string])[]): Html {
  return html`${kept.map(([name, value]) => html`${hidden(name, value)} `)}`;
}

/** "I need help now", pressed on the form: the numbers, and what was typed is kept to go on with (I4). */
export function helpNowKept(frame: Frame, kept: readonly (readonly [string, string])[]): Html {
  const words = publicWords(frame).helpNow;
  const isHelper = kept.some(([name, value]) => name === 'for' && value === 'someone');
  const others = kept.filter(([name]) => name !== 'help_now');
  // The list is long on a phone, and who came from the form wants to know first that nothing is lost.
  const hasTyped = others.some(([name, value]) => name !== 'for' && value.trim() !== '');
  const before = hasTyped && html`<p><a href="#kept">${words.keptBelow}</a></p>`;
  const main = html`${helpNowPage({ slug: frame.slug, reader: frame.help, lines: frame.lines, before })}
<section id="kept">
<h2>${hasTyped ? words.kept : publicWords(frame).footer.write({ from: frame.name })}</h2>
<p>${words.keptMore({ from: frame.name })}</p>
<form method="post" action="${paths.inLang(frame, isHelper ? paths.forSomeone(frame.slug) : paths.contact(frame.slug))}">
${carried([...others, ['help_now', 'yes'], ['lang', frame.lang]])}
${buttonRow(button({ text: words.goOn }))}
</form>
</section>`;
  return framed(frame, { title: words.title, main, numbers: false });
}
