import { promiseInWords, whenInWords } from '#kit/wording/time';
import {
  type Deed,
  type Html,
  button,
  buttonRow,
  deeds,
  details,
  emptyState,
  html,
  link,
  linkButton,
  notice,
  paragraphs,
  plainButton,
  webLink,
} from '#ui';
import type { AllView, Mine, SharedView } from '../my-view.ts';
import { sharingPaths } from '../paths.ts';
import { waysOfKind } from '../rules/kinds.ts';
import { isListed, isMissed, isTheirsAlone, standingOf } from '../rules/standing.ts';
import type { Share } from '../store.ts';
import { type MyWords, myWords } from '../words/index.ts';
import { filesPart } from './my-files.ts';
import { type Refused, noticePart } from './my-form.ts';

/** In their own zone, which is named where the practice's is another. */
const inZone = ({ country, readerZone }: Mine) => ({
  country,
  ...(readerZone !== undefined && { readerZone }),
});
const when = (view: Mine, then: Temporal.Instant): string =>
  whenInWords(then, view.at, view.zone, view.lang, inZone(view));
const by = (view: Mine, due: Temporal.Instant): string =>
  promiseInWords(due, view.zone, view.lang, inZone(view));

/** How it stands, in sentences, the last thing that happened first. */
function standingSays(view: Mine, share: Share, name: string): string[] {
  const words = myWords(view.lang);
  if (isTheirsAlone(share) || share.sentAt === null)
    return [standingOf(share) === 'kept' ? words.states.kept : words.states.unsent];
  const due = share.answerDueAt && by(view, share.answerDueAt);
  const missed = isMissed(share, view.at);
  const lines = [
    share.answeredAt && words.answered({ when: when(view, share.answeredAt) }),
    missed && due !== null && words.missed({ by: due }),
    share.acknowledgedAt && words.read({ when: when(view, share.acknowledgedAt) }),
    !share.acknowledgedAt && !share.answeredAt && words.notYet({ name }),
    !missed && due !== null && !share.answeredAt && words.due({ by: due }),
    isListed(share) && words.listed,
    share.talkedAt && words.talked,
    words.sent({ name, when: when(view, share.sentAt) }),
  ];
  return lines.filter((line) => typeof line === 'string');
}

/** `/my/…/shared`: everything of theirs. */
export function allPage(view: AllView): Html {
  const words = myWords(view.lang);
  const item = (share: Share): Deed => {
    const name = view.names.get(share.memberId) ?? words.someone;
    const says = standingSays(view, share, name)[0] ?? '';
    return {
      href: sharingPaths.shared(view.slug, share.id),
      title: words.kinds[share.kind].title,
      body: words.line({ when: when(view, share.sentAt ?? share.begunAt), says }),
    };
  };
  const begin = linkButton({ href: sharingPaths.share(view.slug), text: words.begin, plain: false });
  return html`<h1>${words.allTitle}</h1>
    ${view.shares.length === 0 ? emptyState({ title: words.none }) : deeds(words.allTitle, view.shares.map(item))}
    ${buttonRow(begin)}`;
}

/** What they wrote, as they wrote it. */
function saidMine({ share, name }: SharedView, words: MyWords): Html {
  const { said } = share;
  const { arranged, readWhen, paid, shown } = said.homework;
  const chosen = [
    ...said.topics.map((topic) => words.topics[topic]),
    arranged !== '' && `${words.arranged} ${words.arrangedAre[arranged]}`,
    readWhen !== '' && `${words.readWhen({ name })} ${words.readWhenAre[readWhen]}`,
    paid !== '' && words.paidAre[paid],
    shown !== '' && `${words.shown} ${words.shownAre[shown]}`,
    said.wantsAnswer && words.wantsAnswer,
  ].filter((line) => typeof line === 'string');
  return html`${said.title !== '' && html`<p><strong>${said.title}</strong></p>`}
    ${said.link !== '' && html`<p>${webLink(said.link, said.link)}</p>`}
    ${paragraphs(said.words)}
    ${chosen.length > 0 && html`<ul>${chosen.map((line) => html`<li>${line}</li>`)}</ul>`}`;
}

/** What came back: with one key, or as an answer. */
function cameBack({ share, readBy, answeredBy }: SharedView, words: MyWords): Html {
  return html`${share.answeredAt && html`<section class="stack"><h2>${words.answer({ name: answeredBy })}</h2>${paragraphs(share.answer)}</section>`}
    ${share.acknowledgedAt && html`<section class="stack"><h2>${words.acknowledgement({ name: readBy })}</h2>${paragraphs(share.acknowledgement)}</section>`}`;
}

/** SH3 a note is brought, anything else is sent; a note says when its session is. */
function sending(view: SharedView, words: MyWords): Html {
  const { share, slug, name, session, at } = view;
  const isNote = waysOfKind(share.kind).kept;
  const isNow = session !== undefined && Temporal.Instant.compare(session.startsAt, at) <= 0;
  const hint =
    isNote &&
    session &&
    html`<p>${isNow ? words.nowTime : words.nextTime({ when: by(view, session.startsAt) })}</p>`;
  const press = isNote ? words.bring : words.sendTo({ name });
  return html`<form method="post" action="${sharingPaths.send(slug, share.id)}">
      ${noticePart(share.kind, view.notice, name, words)}${hint}
      ${isNote && html`<p class="quiet">${words.bringHint({ name })}</p>`}
      ${buttonRow((isNote && !isNow ? plainButton : button)({ text: press }))}
    </form>
    <form method="post" action="${sharingPaths.remove(slug, share.id)}">
      <p class="quiet">${words.removeHint}</p>${plainButton({ text: words.remove })}
    </form>`;
}

export type SharedPage = {
  readonly view: SharedView;
  readonly refused?: Refused | undefined;
  /** What kept a file from arriving, beside its line. */
  readonly file?: { id: string; says: string } | undefined;
};

/** One of theirs: how it stands, what they wrote, its files, and what came back. */
export function sharedPage({ view, refused, file }: SharedPage): Html {
  const words = myWords(view.lang);
  const { share, slug, name } = view;
  const isOpen = isTheirsAlone(share);
  const [first = '', ...rest] = standingSays(view, share, name);
  const worries = !isOpen && isMissed(share, view.at);
  return html`<p>${link(sharingPaths.all(slug), words.back)}</p>
    ${refused !== undefined && notice({ body: words.refused[refused], status: true })}
    ${file !== undefined && notice({ body: file.says, status: true })}
    <h1>${words.kinds[share.kind].title}</h1>
    <p><strong>${first}</strong></p>${rest.map((line) => html`<p class="quiet">${line}</p>`)}
    ${worries && html`<p>${link(sharingPaths.kind(slug, 'worry', share.memberId), words.sayWorry)}</p>`}
    ${cameBack(view, words)}
    <section class="stack"><h2>${view.writer === undefined ? words.youWrote : words.wrote({ name: view.writer })}</h2>${saidMine(view, words)}
      ${isOpen && html`<p>${link(sharingPaths.change(slug, share.id), words.changeWords)}</p>`}</section>
    ${(!isOpen || waysOfKind(share.kind).files) && filesPart(view, file)}
    ${isOpen && sending(view, words)}
    ${share.told.length > 0 && details({ summary: words.told, body: html`${share.told.map((line) => html`<p>${line}</p>`)}` })}`;
}
