import { type Frame, framed } from '#inquiries';
import { type Html, buttonRow, facts, html, mailDraft, textArea, textDraft } from '#ui';
import { paths } from '../paths.ts';
import type { Try, TryList } from '../store-tries.ts';
import { triesWords } from '../words/index.ts';
import { soughtInWords } from '../words/sought.ts';

/** Q4 a letter to send from one's own mail or phone. `address`: of the page for this one therapist, whole. */
export function letterPage(frame: Frame, view: { list: TryList; one: Try; address: string }): Html {
  const { letter, one: words, sought } = triesWords(frame.lang);
  const said = soughtInWords(view.list.sought, frame.lang);
  const lines = said.map(({ name, value }) => `${name}: ${value}.`).join('\n');
  const body = letter.body({ someone: view.list.forWhom === 'someone', lines, link: view.address });
  const { reach } = view.one;
  const main = html`<h1>${letter.title({ whom: view.one.whom })}</h1>
<p>${letter.lead}</p>
${textArea({ name: 'letter', label: letter.words, hint: letter.hint, value: body, rows: 18 })}
${buttonRow(
  mailDraft({ to: reach, subject: letter.subject, body }, letter.mail),
  textDraft({ to: reach, body: letter.text160({ link: view.address }) }, letter.text),
)}
<p>${letter.copy} ${letter.sent}</p>
<section class="stack"><h2>${letter.link}</h2>
<p>${letter.linkMore}</p>
${said.length === 0 ? html`<p class="quiet">${sought.nothing}</p>` : facts(said, true)}</section>
<p class="alone"><a href="${paths.inLang(frame, paths.list(frame.slug, view.list.link))}">${words.back}</a></p>`;
  return framed(frame, { title: letter.words, main });
}
