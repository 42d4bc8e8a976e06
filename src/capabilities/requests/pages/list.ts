import { type Frame, framed } from '#inquiries';
import { type Html, button, buttonRow, facts, hidden, html, notice, paragraphs, plainButton, tel } from '#ui';
import { paths } from '../paths.ts';
import { type Glance, type Standing, againFrom, workingDaysSince } from '../rules/at-a-glance.ts';
import type { Reply } from '../rules/tries.ts';
import type { Try, TryList } from '../store-tries.ts';
import { type TriesWords, triesWords } from '../words/index.ts';
import { dayInWords, soughtInWords } from '../words/sought.ts';
import { type TryForm, tryFields, tryTrouble } from './try-form.ts';

export type ListView = TryForm & {
  today: Temporal.PlainDate;
  list: TryList;
  glance: Glance<Try>;
  /** What was just taken off it, and can be put back. */
  removed: Try | undefined;
  /** Whole, to be written down: "https://porch.example/okafor/tries/…", "porch.example/okafor/tries". */
  address: string;
  codeAt: string;
  /** Where reminders go; empty where nobody asked for any. */
  mailTo: string;
  mailsLeave: boolean;
};

/** A number can be pressed; anything else is told as it was written. */
const reachOf = (reach: string): Html => (/^[+(]?\d[\d\s().-]*$/.test(reach) ? tel(reach) : html`${reach}`);

export function replyFacts(reply: Reply, words: TriesWords): { name: string; value: Html }[] {
  const { reply: names } = words.list;
  const all: [string, string][] = [
    [names.from, reply.from],
    [names.begin, reply.begin],
    [names.other, reply.other],
    [names.otherWay, reply.otherWay],
    [names.number, reply.number],
    [names.when, reply.when],
  ];
  return all.filter(([, value]) => value !== '').map(([name, value]) => ({ name, value: reachOf(value) }));
}

/** Q3 what may be done, said gently; nothing where nothing is waited for. */
function hint(one: Try, standing: Standing, frame: Frame, today: Temporal.PlainDate): Html | false {
  const { list } = triesWords(frame.lang);
  const from = againFrom(one);
  const when = from ? dayInWords(from, frame.lang) : '';
  if (standing === 'again')
    return html`<p>${one.againOn === null ? list.fair({ days: workingDaysSince(Temporal.PlainDate.from(one.triedOn), today) }) : list.fairDate}</p>`;
  if (standing === 'waiting') return html`<p class="quiet">${list.againFrom({ when })}</p>`;
  return standing === 'ring' && one.againOn !== null && html`<p>${list.ringFrom({ when })}</p>`;
}

function stepButtons(one: Try, standing: Standing, frame: Frame, link: string): Html | false {
  const { steps } = triesWords(frame.lang).list;
  const press = (as: string, text: string): Html => plainButton({ text, name: 'as', value: as });
  if (standing === 'again')
    return html`<form method="post" action="${paths.inLang(frame, paths.step(frame.slug, link, one.id))}">${buttonRow(press('again', steps.again), press('let_be', steps.let_be))}</form>`;
  const other = standing === 'named' ? (one.reply?.other ?? '') : '';
  if (other === '') return false;
  return html`<form method="post" action="${paths.inLang(frame, paths.step(frame.slug, link, one.id))}">${buttonRow(press('add_named', steps.add_named({ whom: other })))}</form>`;
}

function oneTry(one: Try, standing: Standing, frame: Frame, view: ListView): Html {
  const { link } = view.list;
  const words = triesWords(frame.lang);
  const { list } = words;
  // Tried once more, or let be, what they said before is over.
  const isOver = one.came === 'waiting' || one.came === 'let_be';
  const said = one.reply && !isOver && replyFacts(one.reply, words);
  const about = html`<span class="hide">${list.about({ whom: one.whom })}</span>`;
  return html`<article class="stack">
<h3>${one.whom}</h3>
<p class="quiet">${list.tried[one.byWay](dayInWords(one.triedOn, frame.lang))} ${one.reach !== '' && reachOf(one.reach)}</p>
${said && html`<p class="quiet">${said.length > 0 ? list.saidHere : list.saidOnly}</p>${said.length > 0 && facts(said, true)}`}
${standing === 'room' && (one.reply?.begin ?? '') === '' && html`<p>${list.roomNext}</p>`}
${one.note !== '' && paragraphs(one.note)}
${hint(one, standing, frame, view.today)}${stepButtons(one, standing, frame, link)}
<p class="pick"><a href="${paths.inLang(frame, paths.one(frame.slug, link, one.id))}">${list.mark}${about}</a> · <a href="${paths.inLang(frame, paths.letter(frame.slug, link, one.id))}">${list.letter}${about}</a></p>
</article>`;
}

function top(frame: Frame, view: ListView): Html {
  const { list } = triesWords(frame.lang);
  const { glance, removed } = view;
  const putBack =
    removed &&
    notice({
      status: true,
      body: html`<p>${list.removed({ whom: removed.whom })}</p>
<form method="post" action="${paths.inLang(frame, paths.step(frame.slug, view.list.link, removed.id))}">${hidden('as', 'put_back')}${buttonRow(plainButton({ text: list.putBack }))}</form>`,
    });
  if (glance.tried === 0) return html`${putBack}<p class="said">${list.empty}</p><p>${list.emptyMore}</p>`;
  const room =
    glance.room > 0 &&
    notice({ kind: 'calm', body: html`<p class="said">${list.room}</p><p>${list.roomMore}</p>` });
  const none = glance.room === 0 && glance.answered > 0;
  return html`${putBack}<p class="said">${list.glance(glance)}</p><p class="alone screen"><a href="#add">${list.add}</a></p>${room}${none && html`<p class="quiet">${list.hard}</p>`}`;
}

function addBlock(frame: Frame, view: ListView): Html {
  const { list, one } = triesWords(frame.lang);
  return html`<section class="stack screen" id="add"><h2>${view.glance.tried === 0 ? list.addFirst : list.add}</h2>
<form method="post" action="${paths.inLang(frame, paths.list(frame.slug, view.list.link))}" novalidate>
${tryFields(frame, view, false)}
${buttonRow(button({ text: one.add }))}
</form></section>`;
}

function keepBlock(frame: Frame, view: ListView): Html {
  const { list } = triesWords(frame.lang);
  const { link, code } = view.list;
  return html`<section class="stack"><h2>${list.keep}</h2>
<p>${list.keepMore}</p>
<h3>${list.code}</h3>
<p class="title code">${code}</p>
<p class="quiet">${list.codeAt} <span class="address">${view.codeAt}</span></p>
<h3>${list.address}</h3>
<p>${view.address}</p></section>
${
  (view.mailsLeave || view.mailTo !== '') &&
  html`<section class="stack screen"><h2>${list.mails}</h2>
<p>${view.mailTo === '' ? list.mailsOff : list.mailsOn({ address: view.mailTo })}</p>
<p class="alone"><a href="${paths.inLang(frame, paths.mails(frame.slug, link))}">${view.mailTo === '' ? list.mailsAsk : list.mailsChange}</a></p></section>`
}`;
}

/** Q2 whom somebody tried, at a glance: what can be done next stands first. */
export function listPage(frame: Frame, view: ListView): Html {
  const words = triesWords(frame.lang);
  const { list } = words;
  const { link, called, sought } = view.list;
  const groups = view.glance.groups.map(
    ({ standing, tries }) => html`<section><h2>${list.groups[standing]}</h2>
${tries.map((one) => oneTry(one, standing, frame, view))}</section>`,
  );
  const said = soughtInWords(sought, frame.lang);
  const title = list.title({ called });
  const main = html`<h1>${title}</h1>
${tryTrouble(frame, view)}${top(frame, view)}${groups}${addBlock(frame, view)}${keepBlock(frame, view)}
<section class="stack"><h2>${list.looksFor}</h2>
${said.length === 0 ? html`<p>${words.sought.nothing}</p>` : facts(said, true)}
<p class="alone"><a href="${paths.inLang(frame, paths.change(frame.slug, link))}">${list.change}</a></p></section>
<p class="quiet">${list.kept}</p>
<p class="screen"><a href="${paths.inLang(frame, paths.end(frame.slug, link))}">${list.end}</a></p>`;
  return framed(frame, { title: words.begin.title, main });
}
