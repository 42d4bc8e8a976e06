import {
  type Html,
  button,
  buttonRow,
  choices,
  details,
  hidden,
  html,
  notice,
  paragraphs,
  plainButton,
  textArea,
  tick,
} from '#ui';
import type { Passes } from '../asked-colleagues.ts';
import { MOST_WORDS } from '../forms/typed.ts';
import type { Named } from '../named.ts';
import { paths } from '../paths.ts';
import { askingWords } from '../words/asking.ts';
import { publicWords } from '../words/public.ts';
import { type Frame, framed } from './frame.ts';
import { nameOf } from './named.ts';

export type AskView = {
  link: string;
  /** Whom they ask for. */
  to: Named;
  called: string;
  /** The ways that they called safe, masked: somebody may look on. */
  ways: readonly { id: string; channel: 'email' | 'phone' | 'text'; masked: string }[];
  /** What they wrote here so far, and what they ticked. */
  words: string;
  need: readonly string[];
  helpNow: boolean;
  alone: boolean;
  typed: Passes;
  tooLong: boolean;
  /** `to` has no room any more; who else was named and has some. */
  instead: readonly Named[] | undefined;
};

function whatGoes(frame: Frame, view: AskView): Html {
  const { page } = askingWords(frame.lang);
  const name = nameOf(view.to);
  const isFull = view.instead !== undefined;
  const ways = choices({
    name: 'way',
    kind: 'checkbox',
    legend: isFull ? page.any.ways : page.ways({ name }),
    hint: page.waysHint,
    value: view.typed.ways,
    options: view.ways.map(({ id, channel, masked }) => ({
      value: id,
      label: page.way[channel]({ masked }),
    })),
  });
  const read = html`${view.need.length > 0 && html`<p>${view.need.join(' · ')}</p>`}${paragraphs(view.words)}`;
  const own =
    (view.words !== '' || view.need.length > 0) &&
    html`${tick({ name: 'own', label: page.own, checked: view.typed.words })}${details({ summary: page.look, body: read })}`;
  return html`${view.called !== '' && tick({ name: 'name', label: page.called({ called: view.called }), checked: view.typed.name })}
${view.ways.length === 0 ? html`<p>${page.noWays}</p>` : ways}
<fieldset class="field"><legend>${isFull ? page.any.words : page.words({ name })}</legend>${own}</fieldset>
${textArea({
  name: 'anew',
  label: isFull ? page.any.anew : page.anew({ name }),
  hint: page.anewHint,
  rows: 4,
  value: view.typed.anew,
  error: view.tooLong ? publicWords(frame).form.errors.long_words : undefined,
  maxlength: MOST_WORDS,
})}
${view.helpNow && !isFull && html`<p>${page.helpNow({ name })}</p>`}${view.alone && !isFull && html`<p>${page.alone({ name })}</p>`}`;
}

/** Who else was named and has room: one press asks them, with everything that was typed. */
function others(frame: Frame, view: AskView): Html {
  const { page } = askingWords(frame.lang);
  const all = view.instead ?? [];
  if (all.length === 0) return html`<p>${page.noOther}</p>`;
  const { more } = publicWords(frame).status.askFor;
  return html`${all.map((one) => {
    const name = nameOf(one);
    // Who is of this practice reads what was written here anyway.
    return html`<p>${one.home === undefined ? more({ name }) : page.insteadMore({ name })}</p>
${buttonRow(plainButton({ text: page.instead({ name }), name: 'opening', value: one.opening }))}`;
  })}`;
}

/** I20 I21 what a person sees before anything is passed on; nothing is ticked for them. */
export function askElsewherePage(frame: Frame, view: AskView): Html {
  const { page } = askingWords(frame.lang);
  const words = publicWords(frame);
  const name = nameOf(view.to);
  const isFull = view.instead !== undefined;
  const title = isFull ? page.noRoom({ name }) : page.title({ name });
  const said = isFull
    ? notice({ body: page.noRoomMore, status: true })
    : html`<p>${page.lead({ who: view.to.name, here: frame.name })}</p><p>${page.nothingYet}</p>`;
  const send = html`${hidden('opening', view.to.opening)}${buttonRow(button({ text: page.send({ name }) }))}`;
  const main = html`<h1>${title}</h1>
${said}
<form method="post" action="${paths.inLang(frame, paths.askColleague(frame.slug, view.link))}" novalidate>
${hidden('sure', 'yes')}${whatGoes(frame, view)}
${isFull ? others(frame, view) : send}
</form>
<p class="alone"><a href="${paths.inLang(frame, paths.status(frame.slug, view.link))}">${words.withdrawal.back}</a></p>`;
  return framed(frame, { title: page.title({ name }), main });
}
