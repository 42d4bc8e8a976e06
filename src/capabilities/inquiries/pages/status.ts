import {
  type Html,
  type Step,
  button,
  buttonRow,
  facts,
  html,
  link,
  notice,
  paragraphs,
  plainButton,
  promiseBlock,
  steps,
  textArea,
  tick,
} from '#ui';
import { jobLineLink } from '#resources';
import type { PlaceSent } from '../answers.ts';
import { paths } from '../paths.ts';
import { erasingWords } from '../words/erasing.ts';
import type { PublicWords } from '../words/public.ts';
import { HELPER_DAYS } from '../rules/helping.ts';
import type { SeenWhen } from '../rules/seen-when.ts';
import { type Frame, firstCall, framed, keepTrack } from './frame.ts';
import { type WayIn, goodHands, listed, roomBlock } from './named.ts';
import { type LaterView, laterBlock } from './later-check.ts';

export type StatusView = {
  /** In a network: the page of the request that this is; empty where it is none. */
  requestTo: string;
  /** The first talk that is booked with it, while it is ahead. */
  talk: Html | undefined;
  words: PublicWords;
  link: string;
  code: string;
  /** Where the code can be entered, short enough to write down: "porch.example/okafor/come-back". */
  comeBackAt: string;
  isHelper: boolean;
  /** `tried`: we couldn't reach them, and wait for a sign of life (I10). */
  /** A no was said: they look elsewhere now. */
  looksOn: boolean;
  /** R9 they asked for a help line from their job. */
  wantsJobLine: boolean;
  state: 'waiting' | 'answered' | 'found_someone' | 'in_good_hands' | 'please_stop' | 'tried' | 'other';
  /** The live promise in words; empty where there is none. */
  due: string;
  /** No date was given yet: someone looks at it every working day, and the page doesn't say why. */
  isLookedAt: boolean;
  steps: readonly Step[];
  /** I20 what can be done about a colleague who was named, by their opening. */
  wayIn: (opening: string) => WayIn;
  /** I23 whom they were told of on this page since the answer, the latest first. */
  since: readonly PlaceSent[];
  /** I23 whether they may look who has room now. */
  mayLook: boolean;
  /** They looked, and nobody else has room. */
  foundNobody: boolean;
  answers: readonly { by: string; words: string; places: readonly PlaceSent[] }[];
  wrote: readonly { words: string; when: string }[];
  /** How they may be reached, one sentence each; empty with only a code. */
  reach: readonly string[];
  /** From whom a mail would come; empty where none will. */
  mailFrom: string;
  /** I7 how long ago they said which ways are safe, where it is time to ask again. */
  askAgainAfter: number | undefined;
  later: LaterView;
  windowMissed: boolean;
  /** I4 they said that they need help soon, and nobody answered since: when somebody here may see it. */
  urgent: SeenWhen | undefined;
  /** I5 the truth about the date that went by last, and who looks after it now; empty where none did. */
  apology: string;
  typed: string;
  helpNowTicked: boolean;
  /** What there is too little or too much of. */
  wrong: 'empty' | 'long' | 'much' | undefined;
  /** Whom they asked for has no room any more. */
  noRoom: boolean;
};

function answers(frame: Frame, view: StatusView): Html | false {
  const { status } = view.words;
  if (view.answers.length === 0) return false;
  const written = view.answers.map(
    (answer) => html`<article class="stack">
<p class="quiet">${answer.by}</p>
${paragraphs(answer.words)}
${listed(frame, view, {
  heading: status.askFor.heading,
  places: answer.places.filter((one) => one.opening !== undefined),
})}${listed(frame, view, {
      heading: status.answerPlaces,
      places: answer.places.filter((one) => one.opening === undefined),
    })}
</article>`,
  );
  return html`<section class="stack"><h2>${view.answers.length === 1 ? status.answer : status.answers}</h2>${written}</section>`;
}

function codeBlock(view: StatusView): Html {
  const { status } = view.words;
  return html`<section class="stack"><h2>${status.code}</h2>
<p class="title code">${view.code}</p>
<p>${status.codeMore}</p>
<p class="quiet">${status.codeWhere} <span class="address">${view.comeBackAt}</span></p></section>`;
}

function stillBlock(frame: Frame, view: StatusView): Html | false {
  const { still } = view.words;
  if (view.askAgainAfter === undefined) return false;
  return html`<form method="post" action="${paths.inLang(frame, paths.stillSafe(frame.slug, view.link))}">
<h3>${still.title}</h3>
<p>${still.body({ months: view.askAgainAfter })} <a href="${paths.inLang(frame, paths.reach(frame.slug, view.link))}">${still.change}</a></p>
${buttonRow(plainButton({ text: still.yes }))}
</form>`;
}

function reachBlock(frame: Frame, view: StatusView): Html {
  const { status } = view.words;
  const mail =
    view.state === 'waiting' &&
    view.mailFrom !== '' &&
    html`<h3>${status.mail}</h3>
${facts([
  { name: status.mailFrom, value: view.mailFrom },
  { name: status.mailSubject, value: status.subject },
])}
<p>${status.mailMore}</p>`;
  return html`<section class="stack"><h2>${view.words.ways.title}</h2>
${view.reach.length === 0 ? html`<p>${status.codeOnly}</p>` : view.reach.map((one) => html`<p>${one}</p>`)}
${mail}${stillBlock(frame, view)}
<p class="alone"><a href="${paths.inLang(frame, paths.reach(frame.slug, view.link))}">${status.ways}</a></p></section>`;
}

function writeBlock(frame: Frame, view: StatusView): Html {
  const { status } = view.words;
  const isClosed = view.state !== 'waiting' && view.state !== 'answered';
  return html`<section class="stack screen"><h2>${view.state === 'answered' ? status.writeAnswered : status.write}</h2>
${isClosed && view.state !== 'tried' && html`<p>${status.reopen}</p>`}
<form method="post" action="${paths.inLang(frame, paths.writeBack(frame.slug, view.link))}" novalidate>
${textArea({
  name: 'words',
  label: view.words.form.words,
  hint: status.writeHint,
  rows: 4,
  value: view.typed,
  error: view.wrong && whyNot(view, view.wrong),
})}
${tick({ name: 'help_now', label: status.writeHelpNow, checked: view.helpNowTicked })}
${buttonRow(button({ text: status.send }))}
</form></section>`;
}

const whyNot = ({ words }: StatusView, wrong: NonNullable<StatusView['wrong']>): string =>
  ({ empty: words.status.writeEmpty, long: words.form.errors.long_words, much: words.status.writeMuch })[
    wrong
  ];

function wroteBlock(view: StatusView): Html {
  const { status } = view.words;
  const said = view.wrote.map(
    (one) =>
      html`<p class="quiet">${one.when}</p>
${one.words.trim() === '' ? html`<p>${status.yoursEmpty}</p>` : paragraphs(one.words)}`,
  );
  return html`<section class="stack"><h2>${status.yours}</h2>${said}</section>`;
}

function waitBlock(frame: Frame, view: StatusView): Html {
  const { status, helpNow } = view.words;
  return html`<section class="stack"><h2>${status.wait}</h2>
<p>${status.waitBody}</p>
<ul>
<li><a href="${paths.inLang(frame.help, paths.places(frame.slug))}">${status.places}</a></li>
<li><a href="${paths.inLang(frame.help, paths.helpNow(frame.slug))}">${helpNow.more}</a></li>
</ul></section>`;
}

function endBlock(frame: Frame, view: StatusView): Html {
  const { status } = view.words;
  return html`<section class="stack screen"><h2>${status.other}</h2>
<ul>
<li><a href="${paths.inLang(frame, paths.withdraw(frame.slug, view.link, 'found_someone'))}">${view.isHelper ? status.theyFound : status.found}</a></li>
<li><a href="${paths.inLang(frame, paths.withdraw(frame.slug, view.link, 'please_stop'))}">${status.stop}</a></li>
</ul>
<p class="quiet">${status.print} ${status.tidy}</p></section>`;
}

/** I4 the first thing that who needs help soon reads: who answers now, and that nobody here does. */
function urgentBlock(frame: Frame, view: StatusView): Html | false {
  const { urgent } = view.words.status;
  if (view.urgent === undefined) return false;
  const call = firstCall(frame);
  return notice({
    kind: 'danger',
    body: html`<p class="said">${urgent.said}</p>
<p>${call === undefined ? urgent.numbers : html`<strong>${urgent.call} ${call}.</strong>`} ${urgent.seen[view.urgent]}</p>`,
  });
}

/** I10 the page by itself changes nothing: a program may have opened it. One press does. */
function triedBlock(frame: Frame, view: StatusView): Html {
  const { tried } = view.words.status;
  return notice({
    kind: 'light',
    body: html`<p>${tried.said}</p>
<form method="post" action="${paths.inLang(frame, paths.here(frame.slug, view.link))}">${buttonRow(button({ text: tried.here }))}</form>`,
  });
}

/** Who was rung and not written to finds here what was tried, and that they may ring back. */
function rungBlock(view: StatusView): Html | false {
  const last = view.steps.findLast((one) => one.state === 'done');
  if (view.answers.length > 0 || view.requestTo !== '' || !last) return false;
  return notice({
    kind: 'light',
    body: html`<p class="said">${last.text}</p><p>${view.words.status.ringBack}</p>`,
  });
}

function top(frame: Frame, view: StatusView): Html {
  const { status } = view.words;
  if (view.state === 'answered') {
    const asked = view.later.state === 'asked' && laterBlock(frame, view);
    const noRoom = view.noRoom && notice({ body: status.askFor.noRoom, status: true });
    const hasRoom =
      view.requestTo !== '' && view.answers.length === 0 && html`<p>${view.words.asks.hasRoom}</p>`;
    return html`<h1>${status.title}</h1>${view.talk}${noRoom}${asked}${hasRoom}${answers(frame, view)}${roomBlock(frame, view)}${view.looksOn && html`<section>${view.wantsJobLine && jobLineLink(frame.help, frame.slug)}${keepTrack(frame)}</section>`}${rungBlock(view)}`;
  }
  if (view.state === 'tried')
    return html`<h1>${status.title}</h1>${triedBlock(frame, view)}${view.talk}${answers(frame, view)}${roomBlock(frame, view)}`;
  if (view.state === 'in_good_hands')
    return html`<h1>${status.title}</h1>${urgentBlock(frame, view)}${goodHands(frame, view)}${view.talk}${answers(frame, view)}${roomBlock(frame, view)}`;
  if (view.state !== 'waiting')
    return html`<h1>${status.title}</h1>
${urgentBlock(frame, view)}${notice({ body: status.closed[view.state] })}${view.talk}${answers(frame, view)}${roomBlock(frame, view)}`;
  const said = view.apology === '' ? status.promise : status.promiseAgain;
  const dated = view.due === '' ? status.noDate : said({ due: view.due });
  const promise = view.isLookedAt ? status.lookedAt : dated;
  const calm = view.isLookedAt
    ? status.lookedAtMore
    : view.talk
      ? status.promiseMoreTalk
      : status.promiseMore;
  const more = view.urgent === undefined ? calm : status.urgent.promiseMore;
  const missed =
    view.windowMissed &&
    notice({
      kind: 'light',
      body: html`<p>${status.windowMissed}</p><p class="alone"><a href="${paths.inLang(frame, paths.reach(frame.slug, view.link))}">${status.windowLink}</a></p>`,
    });
  return html`<h1>${view.isHelper ? status.sentHelper : status.sent}</h1>
${view.talk}${urgentBlock(frame, view)}${view.apology !== '' && notice({ body: view.apology })}
${promiseBlock({ promise, more })}${missed}${view.noRoom && notice({ body: status.askFor.noRoom, status: true })}${answers(frame, view)}${roomBlock(frame, view)}`;
}

/** Where a message stands, in plain words: the page that a person comes back to by their link or code. */
export function statusPage(frame: Frame, view: StatusView): Html {
  const { status } = view.words;
  const isOpen = view.state === 'waiting' || view.state === 'answered';
  const history = html`<section class="stack"><h2>${status.history}</h2>${steps(view.steps, status.states)}</section>`;
  const main = html`${top(frame, view)}
${view.requestTo !== '' && html`<p class="alone">${link(paths.inLang(frame, view.requestTo), view.words.asks.own)}</p>`}
${view.isHelper && isOpen && html`<p class="quiet">${view.words.helper.ends({ days: HELPER_DAYS })}</p>`}
${view.state === 'answered' && writeBlock(frame, view)}
${codeBlock(view)}
${!isOpen && html`<p class="alone"><a href="${paths.inLang(frame.help, paths.places(frame.slug))}">${status.places}</a></p>`}
${view.later.state !== 'asked' && laterBlock(frame, view)}
${view.state === 'waiting' && waitBlock(frame, view)}
${isOpen && reachBlock(frame, view)}
${view.state !== 'answered' && writeBlock(frame, view)}
${history}
${wroteBlock(view)}
${isOpen && endBlock(frame, view)}
<p class="screen"><a href="${paths.inLang(frame, paths.held(frame.slug, view.link))}">${erasingWords(frame.lang).own[frame.voice].link}</a></p>`;
  return framed(frame, { title: status.title, main });
}
