import { accountPaths } from '#accounts';
import type { Reason } from '#agreements';
import { type Deed as Line, type Html, deeds, html, link, notice } from '#ui';
import type { News } from '../news.ts';
import { guidePaths } from '../paths.ts';
import type { Answer } from '../rules/answer.ts';
import type { Session } from '../rules/moment.ts';
import type { Asked, Shown, Hrefs } from '../view.ts';
import { deedsFor } from '../rules/deeds.ts';
import { cancellingSays } from '../words/cancelling.ts';
import { deedWords, guideWords, publishedWords } from '../words/index.ts';
import { type Listener, momentIn, shortSays, untilIn } from '../words/saying.ts';

type More = 'not_right' | 'note' | 'shared' | 'agreement';
type Group = keyof ReturnType<typeof guideWords>['groups'];

/** Hard times first: who is in one reads no further than they must. */
const GROUPS: readonly (readonly [Group, readonly Reason[], readonly More[]])[] = [
  ['hard', ['distress', 'crisis', 'no_answer'], ['not_right']],
  ['sessions', ['book', 'next_session', 'cancel'], []],
  ['sharing', ['resource', 'good_news', 'homework'], ['note', 'shared']],
  ['asking', ['rules', 'billing'], ['agreement']],
];

export type HomeView = Asked & {
  readonly answers: Readonly<Record<Reason, Answer>>;
  readonly news: readonly News[];
  readonly hrefs: Hrefs;
  /** For a guardian: the pages of children that are open to them. */
  readonly children: readonly Line[];
};

/** A client's own page: one question, and the few things that matter. */
export function homePage(view: HomeView): Html {
  const { my, listener, moment, all, whom, hrefs } = view;
  const words = guideWords(my.lang);
  const isOneOfSeveral = all.length > 1;
  return html`<h1>${words.question}</h1>
    ${nextPart(moment.next, { listener, href: hrefs('sessions'), isNamed: isOneOfSeveral })}
    ${newsPart(view)}
    ${isOneOfSeveral && html`<p>${whom.name}. ${link(guidePaths.home(my.slug), words.otherOne)}</p>`}
    ${GROUPS.map(([group, reasons, more]) => groupPart(view, group, [...reasons.map((one) => reasonLine(view, one)), ...moreLines(view, more)]))}
    ${childrenPart(view, view.children)}`;
}

function nextPart(
  next: Session | undefined,
  { listener, href, isNamed }: { listener: Listener; href: string | undefined; isNamed: boolean },
): Html {
  const words = guideWords(listener.locale).next;
  const isNow = next !== undefined && Temporal.Instant.compare(next.startsAt, listener.at) <= 0;
  const said = next
    ? html`<p class="title">${momentIn(listener, next.startsAt)}</p>${isNow && html`<p>${words.now({ until: untilIn(listener, next.endsAt) })}</p>`}`
    : html`<p>${words.none}</p>`;
  return html`<section class="stack"><h2>${words.title}</h2>${said}
    ${isNamed && html`<p>${words.with(listener)}</p>`}
    ${next && href !== undefined && html`<p class="alone">${link(href, words.more)}</p>`}</section>`;
}

function newsPart({ news, my }: HomeView): Html | false {
  const lines = news.map((one) => html`<li>${link(one.href, one.text)}</li>`);
  return (
    news.length > 0 &&
    notice({
      kind: 'light',
      body: html`<p class="title">${guideWords(my.lang).news.title}</p>
        <ul class="pick">
          ${lines}
        </ul>`,
    })
  );
}

function groupPart({ my }: HomeView, group: Group, lines: readonly Line[]): Html {
  const title = guideWords(my.lang).groups[group];
  return html`<section><h2>${title}</h2>${deeds(title, lines)}</section>`;
}

const childrenPart = ({ my }: Pick<Shown, 'my'>, children: readonly Line[]): Html | false =>
  children.length > 0 && deeds(guideWords(my.lang).children, children);

function reasonLine(view: HomeView, reason: Reason): Line {
  const { my, at, listener, moment, hrefs } = view;
  const words = guideWords(my.lang);
  const said = (): string => {
    if (reason === 'distress' || reason === 'crisis') return words.short[reason];
    if (reason === 'next_session')
      return moment.next ? momentIn(listener, moment.next.startsAt) : words.short.no_session;
    const does = deedWords(my.lang);
    if (reason === 'cancel')
      return moment.next ? (cancellingSays(view)[0] ?? does.sessions.body) : words.short.no_session;
    const isBooked =
      reason === 'book' &&
      deedsFor(view.answers.book, (deed) => hrefs(deed) !== undefined).first.includes('book');
    return isBooked ? does.book.body : shortSays(view.answers[reason], listener);
  };
  return {
    href: guidePaths.about(my.slug, reason, at.memberId),
    title: words.reasons[reason],
    body: said(),
  };
}

function moreLines({ my, hrefs }: HomeView, more: readonly More[]): Line[] {
  const words = guideWords(my.lang);
  return more.flatMap((one) => {
    const href = hrefs(one === 'agreement' ? 'rules' : one);
    return href === undefined ? [] : [{ href, title: words.more[one], body: words.short[one] }];
  });
}

/** G10 who has more than one therapist says first whom it is about. Help in a crisis asks nothing. */
export function whomPage(
  { my, all }: Shown,
  path: (memberId: string) => string,
  children: readonly Line[] = [],
): Html {
  const words = guideWords(my.lang);
  const crisis = {
    href: guidePaths.distress(my.slug, 'now'),
    title: words.reasons.crisis,
    body: words.short.crisis,
  };
  return html`<h1>${words.whom}</h1>
    <p>${words.whomMore}</p>
    ${deeds(words.whom, [...all.map((one) => ({ href: path(one.memberId), title: one.name })), crisis])}
    ${childrenPart({ my }, children)}`;
}

/** Nobody has them in care: nothing is promised, and what is theirs stays in reach. A guardian came for the child. */
export function nobodyPage({ my }: Shown, hrefs: Hrefs, children: readonly Line[] = []): Html {
  const words = guideWords(my.lang);
  const shared = hrefs('shared');
  return html`<h1>${words.title}</h1>
    ${children.length > 0 ? childrenPart({ my }, children) : html`<p>${words.nobody}</p>`}
    ${deeds(words.question, [
      { href: guidePaths.distress(my.slug, 'now'), title: words.reasons.crisis, body: words.short.crisis },
      ...(shared === undefined ? [] : [{ href: shared, title: words.more.shared, body: words.short.shared }]),
      { href: accountPaths.practicePage(my.slug), title: publishedWords(my.lang).write },
    ])}`;
}
