import type { StopState } from '#people';
import {
  type Html,
  button,
  buttonRow,
  choices,
  errorSummary,
  hidden,
  html,
  plainButton,
  textField,
} from '#ui';
import { hasWords } from '../forms/typed.ts';
import { paths } from '../paths.ts';
import { type PublicWords, publicWords } from '../words/public.ts';
import { type Frame, framed } from './frame.ts';
import { type WayFields, wayFields } from './way-fields.ts';

/** The small pages behind a link in a mail or on the status page: each says one thing and has one button. */

export type KeptWays = {
  /** The ways as they are, masked: somebody may look on. */
  ways: readonly { id: string; sentence: string }[];
  ticked: readonly string[];
};

function keepFields(kept: KeptWays, words: PublicWords['ways']): Html | false {
  if (kept.ways.length === 0) return false;
  return choices({
    name: 'keep',
    kind: 'checkbox',
    legend: words.now,
    hint: words.keepHint,
    value: kept.ticked,
    options: kept.ways.map(({ id, sentence }) => ({ value: id, label: words.keep, hint: sentence })),
  });
}

export function waysPage(
  frame: Frame,
  link: string,
  fields: Omit<WayFields, 'legend' | 'words' | 'from'>,
  kept: KeptWays,
): Html {
  const words = publicWords(frame);
  const errors = fields.errors.map((error) => ({ name: error.field, text: words.form.errors[error.says] }));
  const main = html`${errorSummary({ title: hasWords(fields.typed) ? words.form.summary : words.form.summaryEmpty, errors })}
<h1>${words.ways.title}</h1>
<p>${words.ways.body}</p>
<form method="post" action="${paths.inLang(frame, paths.reach(frame.slug, link))}" novalidate>
${keepFields(kept, words.ways)}
${wayFields({ ...fields, from: frame.name, words, legend: words.ways.heading })}
${buttonRow(button({ text: words.ways.save }))}
</form>
<p class="alone"><a href="${paths.inLang(frame, paths.status(frame.slug, link))}">${words.withdrawal.back}</a></p>`;
  return framed(frame, { title: words.ways.title, main });
}

export type EndBy = 'found_someone' | 'please_stop';

/**
 * @param isHelper whose page it is wrote for somebody else: then it isn't they who found someone.
 * @param talk when the first talk is that ends with it (AP22); undefined where none is ahead.
 */
export function withdrawalPage(
  frame: Frame,
  link: string,
  { because, isHelper, talk }: { because: EndBy; isHelper: boolean; talk: string | undefined },
): Html {
  const words = publicWords(frame).withdrawal;
  const found = isHelper ? words.theyFound : words.found;
  const said = because === 'found_someone' ? found : words.stop;
  const main = html`<h1>${said.heading}</h1>
<p>${said.body}</p>
${talk !== undefined && html`<p>${words.talk({ when: talk })}</p>`}
<form method="post" action="${paths.inLang(frame, paths.withdraw(frame.slug, link))}">
${hidden('because', because)}
${buttonRow(button({ text: said.button }))}
</form>
<p class="alone"><a href="${paths.inLang(frame, paths.status(frame.slug, link))}">${words.back}</a></p>`;
  return framed(frame, { title: words.title, main });
}

/**
 * Says nothing of what was written: whoever opens this may be a stranger to it. `stop` is undefined where they came by
 * the link alone, which stops no address.
 */
export function notMePage(
  frame: Frame,
  link: string,
  given: { done: boolean; mail: string; stop: StopState | undefined },
): Html {
  const words = publicWords(frame).notMe;
  const ask = html`<h1>${words.heading}</h1>
<p>${given.stop === undefined ? words.bodyHere : words.body}</p>
<form method="post" action="${paths.inLang(frame, paths.notMe(frame.slug, link))}">
${hidden('mail', given.mail)}${buttonRow(button({ text: words.button }))}
</form>`;
  const lift =
    given.stop === 'stands' &&
    html`<h2>${words.changed}</h2>
<p>${words.changedMore}</p>
<form method="post" action="${paths.inLang(frame, paths.stopLifted(frame.slug, link))}">
${hidden('mail', given.mail)}${buttonRow(plainButton({ text: words.lift }))}
</form>`;
  const thanks = html`<h1>${given.stop === undefined ? words.doneHere : words.done}</h1>
<p>${words.doneMore}</p>`;
  return framed(frame, {
    title: words.title,
    main:
      given.stop === 'lifted' ? html`<h1>${words.lifted}</h1>` : html`${given.done ? thanks : ask}${lift}`,
  });
}

/** What is left of a message whose address belonged to somebody else. */
export function nothingMorePage(frame: Frame): Html {
  const words = publicWords(frame).notMe;
  return framed(frame, { title: publicWords(frame).status.title, main: html`<h1>${words.closed}</h1>` });
}

/** I14 the end of every helper's page, in the same words whatever happened: it says nothing about the other person. */
export function helperEndedPage(frame: Frame): Html {
  const words = publicWords(frame);
  const main = html`<h1>${words.status.title}</h1>
<p>${words.helper.ended}</p>
<p>${words.helper.anew} <a href="${paths.inLang(frame, paths.forSomeone(frame.slug))}">${words.footer.write({ from: frame.name })}</a></p>`;
  return framed(frame, { title: words.status.title, main });
}

export function comeBackPage(
  frame: Frame,
  given: { typed: string; trouble: 'wrong' | 'tooMany' | undefined },
): Html {
  const words = publicWords(frame);
  const { comeBack } = words;
  const isEmpty = given.trouble === 'wrong' && given.typed.trim() === '';
  const error = given.trouble && comeBack[given.trouble];
  const title = isEmpty
    ? words.form.summaryEmpty
    : comeBack[given.trouble === 'tooMany' ? 'tooManyTitle' : 'wrongTitle'];
  const main = html`${error !== undefined && errorSummary({ title, errors: [{ name: 'code', text: error }] })}
<h1>${comeBack.title}</h1>
<p>${comeBack.body}</p>
<form method="post" action="${paths.inLang(frame, paths.comeBack(frame.slug))}" novalidate>
${textField({ name: 'code', label: comeBack.label, hint: comeBack.hint, value: given.typed, autocomplete: 'off', maxlength: 80, error })}
${buttonRow(button({ text: comeBack.button }))}
</form>
<p>${comeBack.lost} <a href="${paths.inLang(frame, paths.contact(frame.slug))}">${words.footer.write({ from: frame.name })}</a></p>`;
  return framed(frame, { title: comeBack.title, main });
}

/** A kind 404. It is the same for what isn't there and for what isn't theirs. */
export function notFoundPage(frame: Frame, what: 'page' | 'message'): Html {
  const words = publicWords(frame);
  const main = html`<h1>${words.notFound.heading}</h1>
<p>${what === 'message' ? words.notFound.message : words.notFound.body}</p>
${what === 'message' && html`<p class="alone"><a href="${paths.inLang(frame, paths.comeBack(frame.slug))}">${words.footer.comeBack}</a></p>`}
<p>${words.notFound.help}</p>`;
  return framed(frame, { title: words.notFound.title, main });
}

/** The database is away, which passes. Help is there all the same. */
export function awayPage(frame: Frame): Html {
  const words = publicWords(frame);
  const main = html`<h1>${words.away.heading}</h1>
<p>${words.away.body}</p>
<p>${words.notFound.help}</p>`;
  return framed(frame, { title: words.away.heading, main });
}
