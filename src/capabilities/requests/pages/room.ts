import { type Frame, framed } from '#inquiries';
import {
  type Html,
  button,
  buttonRow,
  errorSummary,
  facts,
  hidden,
  html,
  notice,
  plainButton,
  textField,
} from '#ui';
import { paths } from '../paths.ts';
import { MOST_LINE, MOST_NAME, REPLIES, type Reply, type ReplyKind, type Sought } from '../rules/tries.ts';
import { triesWords } from '../words/index.ts';
import { soughtInWords } from '../words/sought.ts';

export type RoomView = {
  letter: string;
  sought: Sought;
  reply: Reply | undefined;
  saved: boolean;
  long: readonly string[];
};

type RoomField = { name: string; label: string; hint?: string; value: string; most?: number };

/** What may be said besides, by the answer. */
function fieldsOf(frame: Frame, reply: Reply): RoomField[] {
  const { room } = triesWords(frame.lang);
  const { from, begin, other, otherWay, number, when } = reply;
  const all: Record<ReplyKind, RoomField[]> = {
    room: [
      { name: 'from', label: room.from, hint: room.fromHint, value: from },
      { name: 'begin', label: room.begin, hint: room.beginHint, value: begin },
    ],
    full: [
      { name: 'other', label: room.other, hint: room.otherHint, value: other, most: MOST_NAME },
      { name: 'other_way', label: room.otherWay, value: otherWay },
    ],
    ring: [
      { name: 'number', label: room.number, value: number },
      { name: 'when', label: room.when, value: when },
    ],
  };
  return all[reply.as];
}

function answered(frame: Frame, view: RoomView, reply: Reply): Html {
  const { room, one } = triesWords(frame.lang);
  const others = REPLIES.filter((as) => as !== reply.as);
  const trouble = errorSummary({
    title: one.again,
    errors: view.long.map((name) => ({ name, text: one.errors.long })),
  });
  return html`${trouble ?? notice({ body: html`<p class="said">${room.done[reply.as]}</p>${view.saved && html`<p>${room.saved}</p>`}`, status: true })}
<form method="post" action="${paths.inLang(frame, paths.room(frame.slug, view.letter))}">
<h2>${room.more[reply.as]}</h2>
${hidden('as', reply.as)}${hidden('said', 'yes')}
${fieldsOf(frame, reply).map(({ most = MOST_LINE, ...field }) => textField({ ...field, maxlength: most, autocomplete: 'off', error: view.long.includes(field.name) ? one.errors.long : undefined }))}
${buttonRow(button({ text: room.save }))}
</form>
<form method="post" action="${paths.inLang(frame, paths.room(frame.slug, view.letter))}">
<h2>${room.change}</h2>
${buttonRow(...others.map((as) => plainButton({ text: room.buttons[as], name: 'as', value: as })))}
</form>`;
}

/** Q4 what a letter leads to: what is looked for, and three buttons. To look changes nothing. */
export function roomPage(frame: Frame, view: RoomView): Html {
  const words = triesWords(frame.lang);
  const { room } = words;
  const said = soughtInWords(view.sought, frame.lang);
  const ask = html`<form method="post" action="${paths.inLang(frame, paths.room(frame.slug, view.letter))}">
<p>${room.ask}</p>
${buttonRow(...REPLIES.map((as) => (as === 'room' ? button : plainButton)({ text: room.buttons[as], name: 'as', value: as })))}
</form>`;
  const main = html`<h1>${room.title}</h1>
<p>${room.lead}</p>
<section class="stack"><h2>${room.seeks}</h2>
${said.length === 0 ? html`<p>${words.sought.nothing}</p>` : facts(said, true)}</section>
${view.reply ? answered(frame, view, view.reply) : ask}
<p class="quiet">${room.about}</p>`;
  return framed(frame, { title: room.title, main });
}
