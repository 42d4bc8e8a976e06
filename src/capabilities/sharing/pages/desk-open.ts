import { clockInWords, momentInWords, promiseInWords, whenInWords } from '#kit/wording/time';
import type { Practice } from '#accounts';
import {
  type Html,
  button,
  buttonRow,
  details,
  facts,
  html,
  link,
  notice,
  paragraphs,
  plainButton,
  textArea,
  webLink,
} from '#ui';
import type { OpenShare } from '../desk-view.ts';
import type { SharedFile } from '../files/store.ts';
import { sharingPaths } from '../paths.ts';
import { isListed, isMissed, mayTakeBack, showsAt } from '../rules/standing.ts';
import type { Share } from '../store.ts';
import { type DeskWords, sharedWords, sizeInWords } from '../words/index.ts';

export type OpenPage = {
  readonly practice: Practice;
  readonly at: Temporal.Instant;
  readonly open: OpenShare;
  /** The block of a worry that is open, as safety shows it. */
  readonly worry: Html | undefined;
  readonly refused?: keyof DeskWords['refused'] | undefined;
  readonly typed?: string | undefined;
};

type Told = OpenPage & { readonly words: DeskWords };

const when = ({ practice, at }: Told, then: Temporal.Instant): string =>
  whenInWords(then, at, practice.zone, practice.locale, { country: practice.country });

function homeworkSays(share: Share, words: DeskWords): Html | undefined {
  const { arranged, readWhen, paid, shown } = share.said.homework;
  const { homework } = words;
  const pairs = [
    arranged !== '' && { name: homework.arranged, value: homework.arrangedAre[arranged] },
    readWhen !== '' && { name: homework.readWhen, value: homework.readWhenAre[readWhen] },
    paid !== '' && { name: homework.paid, value: homework.paidAre[paid] },
    shown !== '' && { name: homework.shown, value: homework.shownAre[shown] },
  ].filter((one) => one !== false);
  return pairs.length === 0 ? undefined : facts(pairs);
}

/** Whose words they are: a guardian's are never taken for the client's. */
export function fromWhom({ called, guardian }: OpenShare, words: DeskWords): string {
  const name = called || words.someone;
  return guardian === undefined ? name : words.guardianOf({ writer: guardian || words.someGuardian, name });
}

/** What they said, as they said it. */
export function saidPart(share: Share, words: DeskWords): Html {
  const { said } = share;
  const topics =
    share.kind === 'not_right' &&
    html`<p>${words.stays}</p><ul>${said.topics.map((topic) => html`<li>${words.topics[topic]}</li>`)}</ul>`;
  return html`${said.title !== '' && html`<p><strong>${said.title}</strong></p>`}
    ${said.link !== '' && html`<p>${webLink(said.link, said.link)}</p>`}
    ${topics}
    ${said.words.trim() === '' ? said.title === '' && said.link === '' && html`<p class="quiet">${words.noWords}</p>` : paragraphs(said.words)}
    ${share.kind === 'homework' && homeworkSays(share, words)}
    ${said.wantsAnswer && html`<p>${words.wantsAnswer}</p>`}`;
}

function filesPart(told: Told): Html | undefined {
  const { open, words, practice } = told;
  if (open.files.length === 0) return undefined;
  const line = (file: SharedFile): Html =>
    html`<li>${link(sharingPaths.deskFile(open.share.id, file.id), file.name)}
      <span class="quiet">${sizeInWords(file.kept?.bytes ?? 0, practice.locale, words.sizes)}</span></li>`;
  return html`<section class="stack"><h2>${words.files}</h2><ul>${open.files.map(line)}</ul>
    <p class="quiet">${words.filesHint}</p></section>`;
}

/** The one key, until it was pressed. */
function acknowledging(told: Told): Html {
  const { open, words } = told;
  const { share } = open;
  if (share.acknowledgedAt)
    return html`<p class="quiet">${words.acknowledged({ when: when(told, share.acknowledgedAt) })}: “${share.acknowledgement}”</p>`;
  return html`<form method="post" action="${sharingPaths.acknowledge(share.id)}">
    <p class="quiet">${words.acknowledges}: “${open.acknowledges}”</p>
    ${buttonRow(button({ text: words.acknowledge, key: 'd' }))}</form>`;
}

function answering(told: Told): Html {
  const { open, words, practice, at } = told;
  const { share } = open;
  if (share.answeredAt) {
    const until = clockInWords(showsAt(share.answeredAt), practice.zone, practice.locale, {
      country: practice.country,
    });
    const back =
      mayTakeBack(share, at) &&
      html`<form method="post" action="${sharingPaths.takeBack(share.id)}">${buttonRow(plainButton({ text: words.takeBack, key: 'u' }))}
        <p class="quiet">${words.takeBackHint({ until })}</p></form>`;
    const typed =
      told.typed !== undefined &&
      told.refused === 'answered' &&
      textArea({ name: 'words', label: words.typed, rows: 4, value: told.typed });
    return html`<section class="stack"><h2>${words.answeredAt({ when: when(told, share.answeredAt) })}</h2>
      ${paragraphs(share.answer)}${back}${typed}</section>`;
  }
  const error = told.refused === 'no_words' || told.refused === 'too_long' ? told.refused : undefined;
  const form = html`<form method="post" action="${sharingPaths.answer(share.id)}">
    ${textArea({
      name: 'words',
      label: words.answer,
      hint: words.answerHint,
      rows: 4,
      value: told.typed ?? '',
      error: error && words.refused[error],
    })}
    ${buttonRow(plainButton({ text: words.sendAnswer }))}</form>`;
  const isPromised = share.answerDueAt !== null;
  return isPromised || told.typed !== undefined ? form : details({ summary: words.answer, body: form });
}

function besides({ open, words }: Told): Html {
  const { share } = open;
  const press = (what: Parameters<typeof sharingPaths.press>[1], text: string, key?: string): Html =>
    html`<form method="post" action="${sharingPaths.press(share.id, what)}">${plainButton({ text, key })}</form>`;
  // The next session is for who sees the client.
  const forSession = isListed(share) ? press('talked', words.done, 'l') : press('listing', words.list, 'l');
  return html`<div class="buttons">
    ${open.sentTo === undefined && forSession}
    ${press('record', words.copy)}
    ${!open.safety.open && press('concerns', words.worry)}
  </div>`;
}

/** What was shared, and what can be done about it. */
export function openPage(page: OpenPage): Html {
  const { practice, open, at } = page;
  const { share } = open;
  const { zone, country, locale } = practice;
  const words = sharedWords(locale);
  const told: Told = { ...page, words };
  const by = share.answerDueAt && promiseInWords(share.answerDueAt, zone, locale, { country });
  const sent = share.sentAt ?? share.begunAt;
  return html`${page.worry}
    ${page.refused === 'shown' && notice({ body: words.refused.shown, status: true })}
    ${page.refused === 'answered' && notice({ body: words.refused.answered, status: true })}
    <h1>${words.kinds[share.kind]}</h1>
    <p class="quiet">${words.fromClient({ name: fromWhom(open, words), when: momentInWords(sent, zone, locale, { country }) })}
      ${link(sharingPaths.ofClient(share.personId), words.allOf({ name: open.called || words.someone }))}</p>
    ${open.sentTo !== undefined && share.standInUntil && notice({ body: words.youStandIn({ name: open.sentTo, until: when(told, share.standInUntil) }) })}
    ${open.standIn !== undefined && share.standInUntil && html`<p class="quiet">${words.stoodIn({ name: open.standIn, until: when(told, share.standInUntil) })}</p>`}
    ${by !== null && share.answeredAt === null && notice(isMissed(share, at) ? { body: words.missed({ by }) } : { body: words.due({ by }), kind: 'light' })}
    <section class="paper">${saidPart(share, words)}</section>
    ${filesPart(told)}
    ${isListed(share) && html`<p class="quiet">${words.listed}</p>`}
    ${acknowledging(told)}
    ${answering(told)}
    ${besides(told)}
    ${share.told.length > 0 && details({ summary: words.told, body: html`<ul>${share.told.map((one) => html`<li>${one}</li>`)}</ul>` })}`;
}
