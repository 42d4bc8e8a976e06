import { whenInWords } from '#kit/wording/time';
import { type Html, button, buttonRow, deeds, html, link, linkButton, notice, plainButton } from '#ui';
import type { Building } from '../actions/draft.ts';
import { type Of, paths } from '../paths.ts';
import type { Change } from '../rules/changes.ts';
import { type Step, isReason, stepsOf } from '../rules/steps.ts';
import { type Reader, textOf } from '../words/text.ts';
import { type DeskWords, builderWords, deskWords } from '../words/index.ts';
import type { Reading } from '../words/reading.ts';
import { changeList, readingLine } from './text.ts';

export type BuilderPage = {
  of: Of;
  /** A practice of one: there is no other agreement than the practice's. */
  isSolo: boolean;
  reader: Reader & { readonly zone: string };
  at: Temporal.Instant;
  built: Building;
  /** What is in the draft and not in what holds. */
  changes: readonly Change[];
  reading: Reading;
  mayChange: boolean;
  isOwner: boolean;
  /** Of one's own: whether everybody reads it, and where. */
  shown: { readonly isShown: boolean; readonly at: string } | undefined;
  done: keyof DeskWords['done'] | undefined;
  refused?: keyof DeskWords['refused'] | undefined;
};

function whatHolds(page: BuilderPage, words: DeskWords): Html {
  const { built, at, reader, of } = page;
  const { standing } = built;
  if (!standing) return html`<p>${words.nothing}</p>`;
  const when = whenInWords(standing.savedAt, at, reader.zone, reader.locale, { country: reader.country });
  return html`<p>${words.standing({ number: standing.number, when })}</p>
    ${of === 'own' && built.isPractices && html`<p>${words.practices}</p>`}`;
}

function saving(page: BuilderPage, words: DeskWords): Html | false {
  const { built, of, changes, mayChange } = page;
  if (!mayChange) return false;
  const save = (text: string): Html =>
    html`<form method="post" action="${paths.saving(of)}">${button({ text })}</form>`;
  const begin = linkButton({ href: paths.question(of, stepsOf(of)[0] ?? 'book'), text: words.start });
  if (!built.isDraft)
    return html`<div class="buttons">${!built.standing && save(words.saveFirst)}${begin}</div>`;
  return html`<section class="stack paper">
    <h2>${words.begun}</h2>
    ${built.standing && (changes.length > 0 ? html`<p>${words.told}</p>` : html`<p>${words.sameWords}</p>`)}
    ${changeList(changes, words)}
    <div class="buttons">
      ${save(words.save)}
      <form method="post" action="${paths.dropping(of)}">${plainButton({ text: words.drop })}</form>
    </div>
  </section>`;
}

/** The questions, each with its answer as clients read it. */
function questions(page: BuilderPage, words: DeskWords): Html {
  const { of, reader, built } = page;
  const asked = builderWords(reader.locale);
  const text = new Map(textOf(built.terms, reader).map(({ id, lines }) => [id, lines]));
  const answerTo = (step: Step): string => {
    if (isReason(step) || step === 'policy') return (text.get(step) ?? []).join(' ');
    if (step === 'together') return asked.secrets[built.terms.secrets];
    if (step === 'blocks') return built.terms.blocks.map(({ title }) => title).join(', ') || asked.none;
    const { staff, coaching } = built.terms;
    return (
      [staff && asked.there.staff, coaching && asked.there.coaching].filter(Boolean).join(', ') ||
      asked.nobody
    );
  };
  return html`<section class="stack">
    <h2>${words.questionsTitle}</h2>
    ${deeds(
      words.questionsTitle,
      stepsOf(of).map((step) => ({
        href: paths.question(of, step),
        title: asked.questions[step],
        body: answerTo(step),
      })),
    )}
  </section>`;
}

function reads(page: BuilderPage, words: DeskWords): Html {
  const { of, reader, reading } = page;
  return html`<section class="stack">
    <h2>${words.readTitle}</h2>
    ${readingLine(reading, reader.locale)}
    ${buttonRow(
      linkButton({ href: paths.text(of), text: words.text }),
      linkButton({ href: paths.pdf(of), text: words.pdf }),
    )}
  </section>`;
}

function onThePage(page: BuilderPage, words: DeskWords): Html | false {
  const { shown, built } = page;
  if (!shown) return false;
  const { isShown, at } = shown;
  return html`<section class="stack">
    <h2>${words.publicTitle}</h2>
    <p>${isShown ? words.publicYes : words.publicNo}</p>
    <form method="post" action="${paths.publishing()}">
      ${buttonRow(
        plainButton({
          text: isShown ? words.hide : words.show,
          name: 'as',
          value: isShown ? 'hidden' : 'shown',
          off: built.standing ? undefined : words.publicNotYet,
        }),
        isShown && link(at, words.go),
      )}
    </form>
  </section>`;
}

/** `/desk/agreement`: what holds, what was begun, and every question with its answer. */
export function builderPage(page: BuilderPage): Html {
  const words = deskWords(page.reader.locale);
  const { of, isSolo, isOwner } = page;
  return html`<div class="page">
    <h1>${isSolo ? words.title.own : words.title[of]}</h1>
    ${page.done && notice({ body: words.done[page.done], status: true })}
    ${page.refused && notice({ body: words.refused[page.refused], status: true })}
    <p>${isSolo ? words.intro.own : words.intro[of]}</p>
    ${whatHolds(page, words)} ${saving(page, words)} ${questions(page, words)}
    ${of === 'own' && page.built.terms.blocks.length > 0 && html`<p class="quiet">${words.blocksHere}</p>`}
    ${reads(page, words)} ${onThePage(page, words)}
    ${page.shown && html`<p>${link(paths.clients(), words.clientsLink)}</p>`}
    ${!isSolo && of === 'own' && isOwner && html`<p>${link(paths.builder('practice'), words.toPractice)}</p>`}
    ${!isSolo && of === 'practice' && html`<p>${link(paths.builder('own'), words.toOwn)}</p>`}
  </div>`;
}
