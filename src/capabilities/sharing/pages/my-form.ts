import {
  type Html,
  type HtmlValue,
  button,
  buttonRow,
  choices,
  errorSummary,
  hidden,
  html,
  link,
  notice,
  plainButton,
  textArea,
  textField,
  tick,
} from '#ui';
import { STAND_IN } from '../forms/share.ts';
import type { FormView } from '../my-view.ts';
import { type Notice, saysAll } from '../notice.ts';
import { sharingPaths } from '../paths.ts';
import { type Kind, TOPICS, waysOfKind } from '../rules/kinds.ts';
import { ARRANGED, MOST_WORDS, NOTHING_SAID, PAID, READ_WHEN, SHOWN, type Said } from '../rules/said.ts';
import { type MyWords, myWords } from '../words/index.ts';
import { toWhomPart } from './my-choose.ts';

export type Refused = keyof MyWords['refused'];

/** The field that a refusal is about; the words are where it is about none. */
const FIELD_OF: Partial<Record<Refused, string>> = {
  no_link: 'link',
  no_topic: 'topics',
  not_said_whether_paid: 'paid',
};

export const fieldOf = (refused: Refused): string => FIELD_OF[refused] ?? 'words';

type Filled = {
  readonly kind: Kind;
  readonly said: Said;
  readonly name: string;
  readonly notice: Notice;
  readonly words: MyWords;
  readonly refused?: Refused | undefined;
};

const errorOf = ({ refused, words }: Filled, field: string): string | undefined =>
  refused !== undefined && fieldOf(refused) === field ? words.refused[refused] : undefined;

function homeworkFields(filled: Filled): Html {
  const { said, words, name } = filled;
  const { homework } = said;
  const radio = <V extends string>(
    field: string,
    legend: string,
    options: readonly V[],
    labels: Readonly<Record<V, string>>,
    value: string,
  ): Html =>
    choices({
      name: field,
      legend,
      kind: 'radio',
      options: options.map((one) => ({ value: one, label: labels[one] })),
      value,
      error: errorOf(filled, field),
    });
  const costs = filled.notice.readingCosts;
  return html`${radio('arranged', words.arranged, ARRANGED, words.arrangedAre, homework.arranged)}
    ${radio('read_when', words.readWhen({ name }), READ_WHEN, words.readWhenAre, homework.readWhen)}
    ${costs !== undefined && radio('paid', words.paid({ costs }), PAID, words.paidAre, homework.paid)}
    ${radio('shown', words.shown, SHOWN, words.shownAre, homework.shown)}`;
}

/** The fields of one kind, with what was typed so far. */
function fields(filled: Filled): Html {
  const { kind, said, words } = filled;
  const area = textArea({
    name: 'words',
    label: words.words[kind],
    rows: kind === 'worry' || kind === 'resource' ? 4 : 8,
    maxlength: MOST_WORDS,
    value: said.words,
    error: errorOf(filled, 'words'),
  });
  if (kind === 'resource')
    return html`${textField({ name: 'title', label: words.bookTitle, value: said.title, maxlength: 300 })}
      ${textField({ name: 'link', label: words.link, hint: words.linkHint, type: 'text', inputmode: 'url', value: said.link, maxlength: 2000, error: errorOf(filled, 'link') })}
      ${area}`;
  if (kind === 'not_right')
    return html`${choices({
      name: 'topics',
      legend: words.topicsLegend,
      kind: 'checkbox',
      options: TOPICS.map((topic) => ({ value: topic, label: words.topics[topic] })),
      value: said.topics,
      error: errorOf(filled, 'topics'),
    })}${area}`;
  return kind === 'homework' ? html`${area}${homeworkFields(filled)}` : area;
}

/** SH1 whether it is read and answered, beside "Send": what the agreement says, and what is true of every page. */
export function noticePart(kind: Kind, said: Notice, name: string, words: MyWords): Html {
  const lines: string[] = waysOfKind(kind).kept
    ? [words.privately({ name }), ...said.seenToo, words.court]
    : [...ownLine(kind, name, words), ...saysAll(said)];
  const body = html`<p><strong>${waysOfKind(kind).kept ? words.noticeNote : words.notice}</strong></p>
    ${lines.map((line) => html`<p>${line}</p>`)}<p class="quiet">${lines.includes(words.atOnce) ? words.helpNow : `${words.atOnce} ${words.helpNow}`}</p>`;
  // What was said here is what holds: the press tells who it named.
  return html`${notice({ body })}${said.standIn && hidden(STAND_IN, said.standIn.memberId)}`;
}

function ownLine(kind: Kind, name: string, words: MyWords): string[] {
  if (kind === 'worry') return [words.worryNote({ name })];
  return kind === 'not_right' ? [words.notRightNote({ name })] : [];
}

function sendButtons(kind: Kind, name: string, words: MyWords, isDraft: boolean): Html {
  if (waysOfKind(kind).kept) return buttonRow(button({ text: words.keepNote, name: 'next', value: 'later' }));
  const later = isDraft ? words.keepOnly : words.later;
  return buttonRow(
    button({ text: words.sendTo({ name }), name: 'next', value: 'send' }),
    (waysOfKind(kind).files || isDraft) && plainButton({ text: later, name: 'next', value: 'later' }),
  );
}

export type FormPage = {
  readonly view: FormView;
  readonly said?: Said | undefined;
  readonly refused?: Refused | undefined;
  /** The id of what is there already. */
  readonly shared?: string | undefined;
};

/** One kind of sharing, with its notice, on a page of its own. */
export function formPage(page: FormPage): Html {
  const { view, refused } = page;
  const words = myWords(view.lang);
  const { kind, to, slug } = view;
  const title = html`<h1>${words.kinds[kind].title}</h1>`;
  if (!to || !view.notice)
    return html`${title}${toWhomPart(view, (memberId) => sharingPaths.kind(slug, kind, memberId))}`;
  const isClosed = waysOfKind(kind).asks && view.notice.may !== 'yes' && page.said === undefined;
  const asked = view.all.length > 1 ? to.memberId : undefined;
  if (isClosed)
    return html`${title}${closed(view.notice, sharingPaths.kind(slug, 'next_time', asked), words)}`;
  const filled: Filled = {
    kind,
    said: page.said ?? NOTHING_SAID,
    name: to.name,
    notice: view.notice,
    words,
    refused,
  };
  const summary: HtmlValue =
    refused !== undefined &&
    errorSummary({
      title: words.summary,
      errors: [{ name: fieldOf(refused), text: words.refused[refused] }],
    });
  return html`${summary}${title}
    <form method="post" action="${sharingPaths.words(slug, kind, page.shared)}">
      ${hidden('id', view.id)}${hidden('to', to.memberId)}
      ${fields(filled)}
      ${view.notice.onlyIfAsked && waysOfKind(kind).asks && tick({ name: 'wants_answer', label: words.wantsAnswer, checked: filled.said.wantsAnswer })}
      ${noticePart(kind, view.notice, to.name, words)}
      ${sendButtons(kind, to.name, words, page.shared !== undefined)}
    </form>`;
}

/** What the agreement says no to, with what can be done instead. */
function closed(said: Notice, noteHref: string, words: MyWords): Html {
  return html`${notice({ body: html`<p>${words.mayNot}</p>${said.says.map((line) => html`<p>${line}</p>`)}` })}
    <p>${words.inSession} ${link(noteHref, words.writeNote)}</p>`;
}
