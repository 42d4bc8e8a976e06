import { answersPeople } from '#accounts';
import { clientPaths, clientWords } from '#people';
import { type Html, buttonRow, html, link, plainButton } from '#ui';
import type { DeskView, OpenView } from '../desk-view.ts';
import { paths } from '../paths.ts';
import { mayBecomeClient } from '../rules/becoming-client.ts';

/** I25 "They are my client now"; or that they are one, and where. */
export function clientNow(view: DeskView, { inquiry, person }: OpenView): Html | false {
  const { practice } = view.staff;
  const words = clientWords(practice.locale).fromInquiry;
  if (person?.standing === 'client')
    return html`<p>${words.is} ${link(clientPaths.client(person.id), words.open)}</p>`;
  if (!answersPeople(view.me) || !mayBecomeClient(inquiry, practice)) return false;
  return html`<form method="post" action="${paths.client(inquiry.id)}">
    ${buttonRow(plainButton({ text: words.button }))}
    <p class="quiet">${words.hint}</p>
  </form>`;
}
