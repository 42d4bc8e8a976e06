import type { Work } from '#kit/work';
import { clientPaths } from '#people';
import { type Html, buttonRow, html, link, linkButton, notice } from '#ui';
import { openFor, pastOf } from '../desk-view.ts';
import { paths } from '../paths.ts';
import { unreadGoodbyes } from '../store.ts';
import { type Lang, deskWords } from '../words/index.ts';

/** On a client's page at the desk, for the therapist to whom they said goodbye. */
export async function endingBeside(
  work: Work,
  given: { personId: string; memberId: string; answers: boolean; lang: Lang },
): Promise<Html | undefined> {
  if (!given.answers) return undefined;
  const found = await openFor(work, given);
  if (!found) return undefined;
  const { beside } = deskWords(given.lang);
  return html`${buttonRow(linkButton({ href: paths.ending(found.id), text: beside }))}`;
}

/** E12 behind a message that came by a door: its therapist's own view of what was, and nobody else's. */
export async function pastBeside(
  work: Work,
  given: { inquiryId: string; memberId: string; lang: Lang },
): Promise<Html | undefined> {
  const past = await pastOf(work, given);
  if (!past) return undefined;
  const words = deskWords(given.lang);
  const says = words.past;
  const own =
    past.whose === 'yours' &&
    html`<p>${link(clientPaths.client(past.personId), says.link(past.called || words.someone))}
      ${link(paths.ending(past.endingId), words.nav)}</p>`;
  return notice({
    kind: 'light',
    body: html`<p class="title">${says.title}</p>
      <p>${says[past.wants]} ${says[past.whose]}</p>
      ${own}`,
  });
}

/** E3 above the list of who waits: that there are goodbyes to be read, for their therapist alone. */
export async function goodbyesToRead(
  work: Work,
  { memberId, lang }: { memberId: string; lang: Lang },
): Promise<Html | undefined> {
  const count = (await unreadGoodbyes(work)).get(memberId) ?? 0;
  if (count === 0) return undefined;
  return notice({
    kind: 'light',
    body: html`<p>${link(paths.list(), deskWords(lang).toRead({ count }))}</p>`,
  });
}
