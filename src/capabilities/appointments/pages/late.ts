import { type Html, button, buttonRow, hidden, html, link, linkButton, notice, plainButton } from '#ui';
import type { Late } from '../actions/late.ts';
import { paths } from '../paths.ts';
import { LATE_BY, type LateChoice } from '../rules/late.ts';
import type { CalendarWords } from '../words/calendar.ts';
import { type Reader, clockFor } from '../words/times.ts';

type Words = CalendarWords['late'];

/** One tap each. */
function minuteButtons(words: Words, at: { id: string; slug?: string }, whose?: 'client' | 'member'): Html {
  return html`<form method="post" action="${paths.lateHere(at.id, at.slug)}">
    ${whose !== undefined && hidden('whose', whose)}
    ${buttonRow(
      ...LATE_BY.map((minutes) =>
        plainButton({ text: words.minutes(minutes), name: 'minutes', value: String(minutes) }),
      ),
    )}
  </form>`;
}

/** What stands on an appointment's own page while it can be said. */
export function lateOffer(words: Words, at: { id: string; slug: string }): Html {
  return html`<h2>${words.ask}</h2>
    <p>${words.askHint}</p>
    ${minuteButtons(words, at)}`;
}

const clocks = (late: Late, endsAt: Temporal.Instant, reader: Reader) => ({
  begins: clockFor(late.left.begins, reader),
  until: clockFor(endsAt, reader),
  over: clockFor(late.left.overUntil ?? endsAt, reader),
});

function chosenLine(
  words: Words,
  late: Late,
  choice: LateChoice,
  given: { endsAt: Temporal.Instant; reader: Reader },
): string {
  const { begins, until, over } = clocks(late, given.endsAt, given.reader);
  const minutes = late.left.shortMinutes;
  switch (choice) {
    case 'short':
      return words.choices.short({ begins, until, minutes });
    case 'over':
      return words.choices.over({ begins, until: over });
    case 'phone':
    case 'another_day':
      return words.choices[choice]();
  }
}

export type MineLateView = {
  readonly words: Words;
  readonly slug: string;
  readonly id: string;
  readonly when: string;
  readonly who: string;
  readonly reader: Reader;
  readonly endsAt: Temporal.Instant;
  readonly late: Late | undefined;
  /** The word is this client's own. Another's isn't shown to them, only what was chosen. */
  readonly isTheirs: boolean;
  readonly canSay: boolean;
};

/** `/my/:slug/appointments/:id/late`: what was said, and what the therapist chose; it looks again by itself. */
export function mineLatePage(view: MineLateView): Html {
  const { words, slug, id, late } = view;
  const choice = late?.word.choice ?? null;
  const begins = late ? clockFor(late.left.begins, view.reader) : '';
  const said =
    late?.word.by === 'member'
      ? words.theirs({ who: view.who, begins })
      : late && view.isTheirs
        ? words.said({ minutes: late.word.minutes, begins })
        : undefined;
  const lines = [said, late && choice && chosenLine(words, late, choice, view)].filter(Boolean);
  const isOpen = late !== undefined && choice === null;
  return html`<h1>${words.title}</h1>
    <p><strong>${view.when}</strong></p>
    ${lines.map((one) => notice({ body: String(one), status: true }))}
    ${isOpen && late.word.by === 'member' && html`<p>${words.full}</p>`}
    ${isOpen && view.isTheirs && html`<p>${words.wait} ${link(paths.mineLate(slug, id), words.again)}</p>`}
    ${choice === 'another_day' && buttonRow(linkButton({ href: paths.mineChoose(slug), text: words.book, plain: false }))}
    ${
      view.canSay &&
      choice !== 'another_day' &&
      (late === undefined
        ? html`<p>${words.askHint}</p>
            ${minuteButtons(words, { id, slug })}`
        : html`<h2>${words.change}</h2>
            ${minuteButtons(words, { id, slug })}`)
    }
    ${!view.canSay && late === undefined && html`<p>${words.notNow}</p>`}
    <p>${link(paths.mineOne(slug, id), words.back)}</p>`;
}

export type DeskLateView = {
  readonly words: Words;
  readonly id: string;
  readonly who: string;
  readonly reader: Reader;
  readonly endsAt: Temporal.Instant;
  readonly late: Late | undefined;
  readonly canSay: boolean;
  readonly mayChoose: boolean;
};

/** The same at the desk: who comes late, and four things to do about it, each one press. */
export function deskLate(view: DeskLateView): Html {
  const { words, id, late, who, reader } = view;
  if (!late)
    return html`${
      view.canSay &&
      html`<h2>${words.deskTheirs}</h2>
        <p class="quiet">${words.deskTheirsHint}</p>
        ${minuteButtons(words, { id }, 'client')}
        <h2>${words.deskOurs}</h2>
        <p class="quiet">${words.deskOursHint}</p>
        ${minuteButtons(words, { id }, 'member')}`
    }`;
  const { begins, until, over } = clocks(late, view.endsAt, reader);
  const { minutes, choice } = late.word;
  const text = (one: LateChoice): string =>
    one === 'short'
      ? words.deskChoices.short({ until, minutes: late.left.shortMinutes })
      : one === 'over'
        ? words.deskChoices.over({ until: over })
        : words.deskChoices[one]();
  return html`<div class="entry">
    <p><strong>${
      late.word.by === 'client'
        ? words.deskClient({ who, minutes, begins })
        : words.deskMember({ minutes, begins })
    }</strong></p>
    ${late.left.nextAt && html`<p class="quiet">${words.deskNext(clockFor(late.left.nextAt, reader))}</p>`}
    ${choice && notice({ body: words.deskChosen[choice], status: true })}
    ${
      choice === null &&
      view.mayChoose &&
      html`<form method="post" action="${paths.lateChoice(id)}">
        <p>${words.deskChoose}</p>
        ${buttonRow(
          ...late.choices.map((one, at) =>
            at === 0
              ? button({ text: text(one), name: 'choice', value: one })
              : plainButton({ text: text(one), name: 'choice', value: one }),
          ),
        )}
      </form>`
    }
  </div>`;
}
