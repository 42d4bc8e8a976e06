import { clockInWords, whenInWords } from '#kit/wording/time';
import { clientPaths } from '#people';
import { aboutBlock, safetyPaths } from '#safety';
import { type Html, buttonRow, details, html, link, notice, paragraphs, plainButton } from '#ui';
import { paths } from '../paths.ts';
import { UNDO } from '../rules/stopping.ts';
import { WORRIES } from '../rules/worry.ts';
import type { Step } from '../steps-store.ts';
import type { PlanView } from '../view.ts';
import { type DeskWords, dayInWords, deskWords } from '../words/index.ts';
import { cardPart } from './card.ts';

export type PlanPage = {
  readonly view: PlanView;
  readonly done?: keyof DeskWords['done'] | undefined;
  readonly refused?: keyof DeskWords['refused'] | undefined;
  /** What was typed, and comes back. */
  readonly typed?: URLSearchParams | undefined;
};

type Told = PlanPage & { readonly words: DeskWords };

const day = ({ view }: Told, at: Temporal.Instant): string =>
  dayInWords(at, { ...view.staff.practice, lang: view.staff.practice.locale });

const when = ({ view }: Told, at: Temporal.Instant): string => {
  const { zone, locale, country } = view.staff.practice;
  return whenInWords(at, view.at, zone, locale, { country });
};

/** L7 one question, one tap; and what was said, while it stands. */
function worryPart(told: Told): Html | undefined {
  const { view, words } = told;
  const { plan } = view;
  const { worry } = words;
  if (plan.worry === null) {
    if (plan.endedAt !== null) return undefined;
    return html`<section class="stack"><h2>${worry.ask}</h2><p class="quiet">${worry.hint}</p>
      <form method="post" action="${paths.worry(plan.id)}">${buttonRow(
        ...WORRIES.map((one) => plainButton({ text: worry[one], name: 'worry', value: one })),
      )}</form></section>`;
  }
  const said = plan.worryAt && worry.said({ answer: worry[plan.worry], when: when(told, plan.worryAt) });
  const steps = plan.concernId !== null && link(safetyPaths.concern(plan.concernId), worry.steps);
  const now =
    plan.worry === 'no' &&
    html`<form method="post" action="${paths.worry(plan.id)}">${buttonRow(
      plainButton({ text: worry.now, name: 'worry', value: 'yes' }),
    )}</form>`;
  return html`<p class="quiet">${said} ${steps}</p>${now}`;
}

/** The client's own wish stands beside what we do. */
function wishesPart({ view, words }: Told): Html {
  const { wishes: says } = words;
  const { wishes, notSafe, plan } = view;
  const asked = wishes?.ifMissed.map((one) => says.one[one]).join(', ') ?? '';
  return html`<section class="stack"><h2>${says.title}</h2>
    <p>${asked === '' ? says.none : says.said(asked)}</p>
    ${wishes !== undefined && wishes.stopping !== '' && html`<p class="quiet">${says.stopping}</p>${paragraphs(wishes.stopping)}`}
    ${
      plan.endedAt === null &&
      notSafe.length > 0 &&
      html`<p class="quiet">${says.notSafe(notSafe.map((kind) => words.kinds[kind]).join(', '))}</p>`
    }</section>`;
}

function stepLine(told: Told, step: Step): Html {
  const { steps, kinds } = told.words;
  const kind = kinds[step.kind];
  if (step.doneAt && step.how) {
    const sent = step.notSentAt !== null && html` <strong>${steps.notSent}</strong>`;
    return html`<li class="done">${steps[step.how]({ kind, when: when(told, step.doneAt) })}${sent}</li>`;
  }
  const moved =
    step.movedFrom && step.movedBecause && steps.moved[step.movedBecause](day(told, step.movedFrom));
  return html`<li>${steps.due({ kind, day: day(told, step.dueAt) })} ${moved && html`<span class="quiet">${moved}</span>`}</li>`;
}

function stepsPart(told: Told): Html {
  const { view, words } = told;
  if (view.steps.length === 0 && view.none === undefined) return html``;
  if (view.none !== undefined) return html`${notice({ body: words.why[view.none] })}`;
  return html`<section class="stack"><h2>${words.steps.title}</h2>
    <ol class="steps">${view.steps.map((step) => stepLine(told, step))}</ol></section>`;
}

/** L9 until it leaves. */
function undoPart({ view, words }: Told): Html | undefined {
  const { undo, plan } = view;
  if (!undo?.doneAt) return undefined;
  const { zone, locale, country } = view.staff.practice;
  const until = clockInWords(undo.doneAt.add(UNDO), zone, locale, { country });
  return html`<form method="post" action="${paths.step(plan.id, undo.id, 'undo')}">
    <p>${words.card.undoUntil({ kind: words.kinds[undo.kind], until })}</p>
    ${buttonRow(plainButton({ text: words.card.undo, key: 'u' }))}</form>`;
}

const ENDS = ['heard', 'stopped', 'not_this_client'] as const;

function endPart({ view, words }: Told): Html {
  const { plan } = view;
  // On the card it is one press, and stands once on a page.
  const onCard = ENDS.filter((one) => one !== 'not_this_client');
  const ends = plan.endedAt !== null ? (['heard'] as const) : view.card ? onCard : ENDS;
  return details({
    summary: words.end.title,
    open: plan.endedAt === null && view.card === undefined,
    body: html`<form method="post" action="${paths.end(plan.id)}">${buttonRow(
      ...ends.map((one) => plainButton({ text: words.end[one], name: 'because', value: one })),
    )}</form>`,
  });
}

/** `/desk/outreach/:id`. */
export function planPage(page: PlanPage): Html {
  const { view } = page;
  const { plan, staff, at, safety, client } = view;
  const words = deskWords(staff.practice.locale);
  const told: Told = { ...page, words };
  return html`<div class="page">
    <p class="quiet">${link(paths.list(), words.back, { key: 'Escape' })}</p>
    ${safety.open && aboutBlock({ staff, at, concern: safety.open })}
    <h1>${words.heading(client?.called || words.someone)}</h1>
    ${page.done && notice({ body: words.done[page.done], status: true })}
    ${page.refused && notice({ body: words.refused[page.refused], status: true })}
    ${plan.endedBecause && notice({ body: words.ended[plan.endedBecause] })}
    <p>${words.missedOn(day(told, plan.missedAt))} ${link(clientPaths.client(plan.personId), words.client)}</p>
    ${undoPart(told)}
    ${worryPart(told)}
    ${view.card && cardPart({ card: view.card, plan, words, typed: page.typed })}
    ${stepsPart(told)}
    ${wishesPart(told)}
    ${plan.returnedAt === null && endPart(told)}
  </div>`;
}
