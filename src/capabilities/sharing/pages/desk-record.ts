import type { Practice } from '#accounts';
import { momentInWords } from '#kit/wording/time';
import { type Html, buttonRow, copyable, html, link, printButton } from '#ui';
import type { OpenShare } from '../desk-view.ts';
import { sharingPaths } from '../paths.ts';
import { fromWhom } from './desk-open.ts';
import { type DeskWords, sharedWords, sizeInWords } from '../words/index.ts';

/** SH13 everything of it as plain text, as a record wants it. */
export function recordText(open: OpenShare, practice: Practice): string {
  const { zone, country, locale } = practice;
  const words = sharedWords(locale);
  const { share } = open;
  const at = (moment: Temporal.Instant): string => momentInWords(moment, zone, locale, { country });
  const lines = [
    words.text.from({ name: fromWhom(open, words) }),
    words.text.what({ kind: words.kinds[share.kind] }),
    share.sentAt && words.text.sent({ when: at(share.sentAt) }),
    share.said.title,
    share.said.link !== '' && words.text.link({ link: share.said.link }),
    ...share.said.topics.map((topic) => `- ${words.topics[topic]}`),
    share.said.words.trim() !== '' && `\n${share.said.words.trim()}\n`,
    ...homeworkLines(open, words),
    ...open.files.map((file) =>
      words.text.file({
        name: file.name,
        size: sizeInWords(file.kept?.bytes ?? 0, locale, words.sizes),
      }),
    ),
    share.acknowledgedAt && words.text.read({ when: at(share.acknowledgedAt) }),
    share.answeredAt && `${words.text.answered({ when: at(share.answeredAt) })}\n\n${share.answer}`,
  ];
  return lines.filter((line) => line !== null && line !== false && line !== '').join('\n');
}

function homeworkLines({ share }: OpenShare, { homework }: DeskWords): string[] {
  const { arranged, readWhen, paid, shown } = share.said.homework;
  return [
    arranged !== '' ? `${homework.arranged}: ${homework.arrangedAre[arranged]}` : '',
    readWhen !== '' ? `${homework.readWhen}: ${homework.readWhenAre[readWhen]}` : '',
    paid !== '' ? `${homework.paid}: ${homework.paidAre[paid]}` : '',
    shown !== '' ? `${homework.shown}: ${homework.shownAre[shown]}` : '',
  ].filter((line) => line !== '');
}

export function recordPage(open: OpenShare, practice: Practice): Html {
  const words = sharedWords(practice.locale);
  return html`<p>${link(sharingPaths.deskOne(open.share.id), words.back, { key: 'Escape' })}</p>
    <h1>${words.copyTitle}</h1>
    <p class="quiet">${words.copyHint}</p>
    ${copyable({
      id: `record-${open.share.id}`,
      label: words.copyLabel,
      copy: words.copyDo,
      copied: words.copyDone,
      text: recordText(open, practice),
    })}
    ${buttonRow(printButton(words.print))}`;
}
