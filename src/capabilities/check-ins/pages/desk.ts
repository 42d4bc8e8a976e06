import { clientPaths } from '#people';
import {
  type Html,
  button,
  buttonRow,
  choices,
  emptyState,
  errorSummary,
  html,
  itemList,
  link,
  notice,
  plainButton,
} from '#ui';
import { paths } from '../paths.ts';
import { RHYTHMS } from '../rules/asking.ts';
import type { ClientView, UnreadLine } from '../view.ts';
import { type DeskWords, type Lang, deskWords } from '../words/index.ts';
import { coursePart } from './course.ts';

export type Clock = { readonly lang: Lang; readonly when: (at: Temporal.Instant) => string };

/** `/desk/check-ins`: what is to be read, what changed for the worse first. */
export function listPage({ lang, when }: Clock, lines: readonly UnreadLine[]): Html {
  const words = deskWords(lang);
  return html`<div class="page">
    <h1>${words.title}</h1>
    <p class="quiet">${words.intro}</p>
    ${
      lines.length === 0
        ? emptyState({ title: words.none, body: words.noneBody })
        : html`<h2>${words.unread}</h2>${itemList(
            lines.map((one) => ({
              href: paths.client(one.personId),
              title: one.called || words.someone,
              aside: when(one.answeredAt),
              body: one.worse && words.worse[one.worse],
            })),
          )}`
    }
  </div>`;
}

export type ClientPage = ClientView & {
  readonly personId: string;
  readonly done?: keyof DeskWords['done'] | undefined;
  readonly wrong?: boolean;
};

function rhythmForm(words: DeskWords, { personId, plan, wrong }: ClientPage): Html {
  const isOn = plan?.endedAt === null;
  return html`<form method="post" action="${paths.client(personId)}" novalidate>
    ${choices({
      name: 'rhythm',
      legend: words.rhythm.ask,
      hint: words.rhythm.hint,
      kind: 'radio',
      value: isOn ? plan.rhythm : '',
      error: wrong === true ? words.choose : undefined,
      options: RHYTHMS.map((value) => ({ value, label: words.rhythm[value] })),
    })}
    ${buttonRow(isOn ? plainButton({ text: words.change }) : button({ text: words.turnOn }))}
  </form>`;
}

function standing({ when }: Clock, words: DeskWords, { plan, isAsked }: ClientPage): Html | false {
  if (!plan) return false;
  if (plan.endedAt !== null && plan.endedBecause !== null)
    return html`<p>${words.ended[plan.endedBecause]({ when: when(plan.endedAt) })}</p>`;
  return html`<p>${words.on({ rhythm: words.rhythm[plan.rhythm], when: when(plan.begunAt) })}
    ${isAsked && words.asked}</p>`;
}

/** `/desk/check-ins/:id`: one client's. */
export function clientPage(clock: Clock, page: ClientPage): Html {
  const words = deskWords(clock.lang);
  const { personId, client, answers, plan } = page;
  const unread = answers.filter(({ readAt }) => readAt === null);
  const worse = unread.findLast((one) => one.worse !== undefined)?.worse;
  const isOn = plan?.endedAt === null;
  // They may have turned it off since: then the page doesn't say both.
  const done = page.done === 'on' && !isOn ? undefined : page.done;
  return html`<div class="page">
    <p class="quiet">${link(clientPaths.client(personId), words.back, { key: 'Escape' })}</p>
    <h1>${words.heading({ name: client?.called || words.someone })}</h1>
    ${done && notice({ body: words.done[done], status: true })}
    ${page.wrong === true && errorSummary({ title: words.again, errors: [{ name: 'rhythm', text: words.choose }] })}
    ${worse && notice({ body: words.worse[worse] })}
    ${
      unread.length > 0 &&
      html`<form method="post" action="${paths.read(personId)}">${buttonRow(button({ text: words.read, key: 'd' }))}</form>`
    }
    ${(answers.length > 0 || !page.isAsked) && coursePart(words, { answers, ...clock })}
    ${standing(clock, words, page)}
    ${isOn && html`<form method="post" action="${paths.end(personId)}">${buttonRow(plainButton({ text: words.turnOff }))}</form>`}
    ${rhythmForm(words, page)}
    <p class="quiet">${words.intro}</p>
  </div>`;
}
