import { gentleAround, gentleBeside, letterPaths } from '#letters';
import {
  type Html,
  button,
  buttonRow,
  copyable,
  details,
  hidden,
  html,
  link,
  linkButton,
  paragraphs,
  plainButton,
  textArea,
  textField,
  tick,
} from '#ui';
import { paths } from '../paths.ts';
import { wordsIn } from '#kit/wording/length';
import { MOST_WORDS, secondsToSay } from '../rules/length.ts';
import type { Plan } from '../store.ts';
import type { Card } from '../card-view.ts';
import { WORDINGS } from '../rules/wordings.ts';
import type { DeskWords } from '../words/index.ts';

type CardView = {
  readonly card: Card;
  readonly plan: Plan;
  readonly words: DeskWords;
  readonly typed: URLSearchParams | undefined;
};

/** L4 above the draft: by which ways, and what their owner said about each. */
function waysPart({ card, words }: CardView): Html {
  return html`<h3>${words.card.ways}</h3><ul>${card.ways.map(
    ({ address, says }) => html`<li><strong>${address}</strong><br>${says}</li>`,
  )}</ul>`;
}

function lengthSays(text: string, { card, words }: CardView): string {
  return card.step.kind === 'call'
    ? words.card.seconds({ seconds: secondsToSay(text) })
    : words.card.words({ count: wordsIn(text), most: MOST_WORDS[card.step.kind] });
}

function draftPart(view: CardView): Html {
  const { card, words, typed } = view;
  const { kind } = card.step;
  const text = card.draft('');
  const voicemail =
    card.voicemail === undefined
      ? html`<p>${words.card.noVoicemail}</p>`
      : html`<p>${words.card.voicemail}</p><blockquote>${card.voicemail}</blockquote>`;
  return html`<h3>${words.card[kind]}</h3>
    <div class="paper">${paragraphs(text)}</div>
    <p class="quiet">${lengthSays(text, view)}
      ${kind === 'letter' && words.card.letterHint}
      ${kind === 'email' && (card.plain ? words.card.plainMail : words.card.neutralMail)}</p>
    ${kind === 'call' && voicemail}
    ${
      kind !== 'call' &&
      html`${hidden('wording', card.wording)}${gentleBeside(
        card.gentle,
        textField({
          name: 'own',
          label: words.card.own,
          hint: words.card.ownHint,
          value: typed?.get('own') ?? '',
          maxlength: 200,
        }),
      )}`
    }
    ${textPart(view)}`;
}

/** L16 instead of ringing: nothing of ours sends it. */
function textPart({ card, words }: CardView): Html | undefined {
  if (card.text === undefined) return undefined;
  const { text } = words.card;
  return html`${copyable({ id: 'text', label: text.label, copy: text.copy, copied: text.copied, text: card.text })}
    <p class="quiet">${text.hint}</p>`;
}

/** L16 which words? */
function wordingsPart({ card, plan, words }: CardView): Html | undefined {
  if (card.step.kind === 'call') return undefined;
  const { which, wordings } = words.card;
  return details({
    summary: which,
    open: card.wording !== 'usual',
    body: html`<ul>${WORDINGS.map((one) =>
      one === card.wording
        ? html`<li><strong>${wordings[one]}</strong></li>`
        : html`<li>${link(one === 'usual' ? paths.plan(plan.id) : paths.worded(plan.id, one), wordings[one])}</li>`,
    )}</ul>`,
  });
}

/** Each a form of its own: one press. */
function pressesPart({ card, plan, words }: CardView): Html {
  const { id, kind } = card.step;
  const says = words.card;
  return html`<div class="buttons">
    ${
      kind === 'call' &&
      card.ways.length > 0 &&
      html`<form method="post" action="${paths.step(plan.id, id, 'done')}">${plainButton({ text: says.edited.call, name: 'how', value: 'edited' })}</form>`
    }
    <form method="post" action="${paths.step(plan.id, id, 'skip')}">${plainButton({ text: says.skip })}</form>
    <form method="post" action="${paths.end(plan.id)}">${plainButton({ text: words.end.not_this_client, name: 'because', value: 'not_this_client' })}</form>
  </div>`;
}

/** L8 the whole text, in other words. */
function editedPart({ card, plan, words, typed }: CardView): Html {
  const { id, kind } = card.step;
  const says = words.card;
  if (kind === 'call') return html``;
  const field = textArea({
    name: 'words',
    label: says.whole,
    rows: 12,
    value: typed?.get('words') ?? card.draft(''),
  });
  return details({
    summary: says.change,
    open: typed?.get('how') === 'edited',
    body: html`<form method="post" action="${paths.step(plan.id, id, 'done')}">
      ${hidden('how', 'edited')}${hidden('wording', card.wording)}
      ${gentleAround(card.gentle, field, paths.step(plan.id, id, 'done'))}
      ${buttonRow(
        kind === 'letter' &&
          plainButton({ text: says.paperEdited, formaction: paths.step(plan.id, id, 'paper') }),
        plainButton({ text: says.edited[kind] }),
      )}</form>`,
  });
}

function doingPart(view: CardView): Html {
  const { card, plan, words } = view;
  const { id, kind } = card.step;
  const says = words.card;
  const edited = kind !== 'call' && editedPart(view);
  if (card.letterId !== undefined) return lettersPart(card.letterId, says);
  const done = { text: says.drafted[kind], name: 'how', value: 'drafted', key: 'd' };
  return html`<form method="post" action="${paths.step(plan.id, id, 'done')}">${draftPart(view)}
      ${
        kind === 'letter'
          ? buttonRow(
              button({
                text: says.paper,
                name: 'how',
                value: 'drafted',
                formaction: paths.step(plan.id, id, 'paper'),
                key: 'p',
              }),
              plainButton(done),
            )
          : buttonRow(button(done))
      }</form>
    ${edited}`;
}

/** It lies with the letters, until it is in the post. */
function lettersPart(letterId: string, says: DeskWords['card']): Html {
  return html`<p>${says.onPaper}</p>${buttonRow(
    linkButton({ href: letterPaths.letter(letterId), text: says.toLetter, plain: false, key: 'p' }),
  )}`;
}

/** L8 one press for each: done as drafted, done in other words, skipped, not this client, waited with. */
export function cardPart(view: CardView): Html {
  const { card, plan, words, typed } = view;
  const { id, kind } = card.step;
  const says = words.card;
  return html`<section class="stack entry"><h2>${says.title(words.kinds[kind])}</h2>
    ${card.ways.length === 0 ? html`<p>${says.noWay}</p>` : html`${waysPart(view)}${card.letterId === undefined && wordingsPart(view)}${doingPart(view)}`}
    ${pressesPart(view)}
    ${details({
      summary: says.wait,
      open: typed?.has('days') ?? false,
      body: html`<form method="post" action="${paths.step(plan.id, id, 'wait')}">
        ${textField({ name: 'days', label: says.days, inputmode: 'numeric', short: true, value: typed?.get('days') ?? '2' })}
        ${tick({ name: 'keep', label: says.keep })}
        ${buttonRow(plainButton({ text: says.wait }))}</form>`,
    })}</section>`;
}
