import { type Html, buttonRow, emptyState, hidden, html, link, notice, plainButton } from '#ui';
import type { WentLine, WentView } from '../outcome-view.ts';
import { paths } from '../paths.ts';
import { OUTCOMES } from '../rules/outcome.ts';
import type { Reader } from '../words/times.ts';
import { deskWords } from '../words/index.ts';
import { type OutcomeWords, outcomeWords } from '../words/outcome.ts';

/** Where whoever pressed goes on: the session's own page, or the list. */
type From = 'session' | 'list';

function lineOf(session: WentView, line: WentLine, from: From, words: OutcomeWords): Html {
  const name = line.called || words.someone;
  const about = html`<span class="hide">: ${name}, ${session.when}</span>`;
  const where = html`${hidden('person', line.personId)}${hidden('from', from)}`;
  if (line.said) {
    const { what, by, when } = line.said;
    return html`<form method="post" action="${paths.outcomeUndo(session.id)}">${where}
      <p>${words.about(name)}: ${words.said({ what: words.what[what], by, when })}</p>
      ${buttonRow(plainButton({ text: html`${words.undo}${about}` }))}</form>`;
  }
  return html`<form method="post" action="${paths.outcome(session.id)}">${where}
    <p>${words.about(name)}</p>
    ${buttonRow(
      ...OUTCOMES.map((what) =>
        plainButton({ text: html`${words.what[what]}${about}`, name: 'what', value: what }),
      ),
    )}</form>`;
}

/** On the session's own page, once it is over: for each who was to come, one tap. */
export function wentPart(session: WentView, reader: Reader): Html {
  const words = outcomeWords(reader.locale);
  return html`<section class="stack"><h2>${words.one}</h2>
    ${session.lines.map((line) => lineOf(session, line, 'session', words))}</section>`;
}

/** `/desk/appointments/outcomes`: what is over and nobody answered for. */
export function outcomesPage(
  view: { reader: Reader; sessions: readonly WentView[] },
  done: 'kept' | 'undone' | undefined,
): Html {
  const words = outcomeWords(view.reader.locale);
  return html`<div class="page">
    <p class="quiet">${link(paths.day(), deskWords(view.reader.locale).one.back)}</p>
    <h1>${words.title}</h1>
    ${done && notice({ body: words.done[done], status: true })}
    ${view.sessions.length === 0 ? emptyState({ title: words.none }) : html`<p>${words.lead}</p>`}
    ${view.sessions.map(
      (session) =>
        html`<div class="entry"><p><strong>${link(paths.appointment(session.id), session.when)}</strong>, ${session.with}</p>
          ${session.lines.map((line) => lineOf(session, line, 'list', words))}</div>`,
    )}
  </div>`;
}

/** Above the week's sessions, where some are open. */
export const outcomesNotice = (count: number, reader: Reader): Html | false => {
  const words = outcomeWords(reader.locale);
  return count > 0 && notice({ body: html`${words.count(count)} ${link(paths.outcomes(), words.look)}` });
};
