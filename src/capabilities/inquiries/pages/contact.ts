import { openingPaths } from '#openings';
import { type Html, html, link, linkButton, notice, promiseBlock } from '#ui';
import { paths } from '../paths.ts';
import type { Voice } from '../words/public-shapes.ts';
import { type PublicWords, publicWords } from '../words/public.ts';
import { type FormView, contactForm, formTrouble, helpNowButton, sendFirst } from './contact-form.ts';
import { type Frame, askSeveral, framed } from './frame.ts';

export type ContactView = {
  words: PublicWords;
  voice: Voice;
  /** When who writes now will hear, in words; empty where nothing can be promised. */
  due: string;
  /** I2 beyond five working days, or without a date, other ways stand first. */
  isFarOff: boolean;
  /** Who is away and who reads meanwhile, as one sentence; empty when nobody is. */
  cover: string;
  /** The practice's own line and its terms, one sentence each. */
  welcome: string;
  welcomeLang: 'en' | 'es';
  facts: readonly string[];
  /** What may stand in the way of a place here. The form stays all the same. */
  limits: readonly string[];
  otherLanguage: 'en' | 'es' | undefined;
  /** The practice's language, named in the reader's, where it doesn't answer in the reader's. */
  answersIn: string | undefined;
  form: FormView;
  /** Somebody here told whoever looks that they have room (O20). */
  hasRoom: boolean;
  /** Where a time for a first talk can be chosen, and how that is called. */
  firstTalk: { readonly href: string; readonly text: string } | undefined;
};

function promise(view: ContactView): Html {
  const { contact } = view.words;
  const said =
    view.due === ''
      ? contact.noDate({ voice: view.voice })
      : contact.promise({ voice: view.voice, due: view.due });
  return promiseBlock({ promise: said, more: `${view.cover} ${contact.promiseMore}`.trim() });
}

function otherWays(frame: Frame, view: ContactView): Html | false {
  if (!view.isFarOff) return false;
  const { contact, helpNow } = view.words;
  return html`<p>${contact.far({ voice: view.voice })}</p>
<ul>
<li><a href="${paths.inLang(frame.help, paths.helpNow(frame.slug))}">${helpNow.more}</a></li>
<li><a href="${paths.inLang(frame.help, paths.places(frame.slug))}">${contact.places}</a></li>
</ul>`;
}

/** A language was asked for that the practice doesn't answer in: said in that language, with help that speaks it. */
export function notInYours(frame: Frame, language: string | undefined): Html | false {
  if (language === undefined) return false;
  const { contact } = publicWords({ lang: frame.help.lang, voice: frame.voice });
  return html`<p lang="${frame.help.lang}">${contact.answersIn({ language })} <a href="${paths.inLang(frame.help, paths.helpNow(frame.slug))}">${contact.helpInYours}</a></p>`;
}

/** The page where a first message is written. The form never disappears, whatever the terms say. */
export function contactPage(frame: Frame, view: ContactView): Html {
  const { contact } = view.words;
  const other = view.otherLanguage;
  const main = html`${notInYours(frame, view.answersIn)}${formTrouble(view.form)}
<h1>${contact.heading({ voice: view.voice })}</h1>
${other !== undefined && html`<p class="alone"><a href="${paths.inLang({ lang: other, keepLang: true }, paths.contact(frame.slug))}" lang="${other}" hreflang="${other}">${contact.otherLanguage}</a></p>`}
${askSeveral(frame)}${otherWays(frame, view)}
${promise(view)}
${sendFirst(view.form)}
<p>${helpNowButton(frame, view.form)}</p>
${view.welcome !== '' && html`<p lang="${view.welcomeLang}">${view.welcome}</p>`}
${view.facts.length > 0 && html`<p>${view.facts.join(' ')}</p>`}
<p>${view.limits.join(' ')} <strong>${view.limits.length > 0 ? contact.anyway({ voice: view.voice }) : contact.write({ voice: view.voice })}</strong></p>
${view.hasRoom && html`<p class="alone">${link(paths.inLang(frame, openingPaths.roomNow(frame.slug)), contact.room({ voice: view.voice }))}</p>`}
${view.firstTalk && html`<p class="alone">${link(paths.inLang(frame, view.firstTalk.href), view.firstTalk.text)}</p>`}
<p class="alone"><a href="${paths.inLang(frame, paths.forSomeone(frame.slug))}">${contact.someoneElse}</a></p>
${contactForm(frame, view.form)}`;
  return framed(frame, { title: contact.title({ from: frame.name }), main });
}

/** I5 two promised dates went by and no therapist came: the page says so, and takes no more. */
export function nobodyAnswersPage(frame: Frame, words: PublicWords, typed: string): Html {
  const { nobody, places } = words.contact;
  const main = html`<h1>${nobody.heading}</h1>
<p>${nobody.body}</p>
<p>${nobody.who}</p>
<p>${linkButton({ href: paths.inLang(frame.help, paths.helpNow(frame.slug)), text: words.helpNow.more, plain: false })}</p>
<p class="alone"><a href="${paths.inLang(frame.help, paths.places(frame.slug))}">${places}</a></p>
${
  typed !== '' &&
  html`<div class="field"><label for="f-yours">${nobody.yours}</label><textarea id="f-yours" name="yours" readonly rows="8">
${typed}</textarea></div>`
}`;
  return framed(frame, { title: nobody.heading, main });
}

/** The database is away: nothing that was typed may be lost, so the page carries it until it can be sent. */
export function troublePage(
  frame: Frame,
  words: PublicWords,
  kept: { slug: string; fields: Html; said: string },
): Html {
  const { trouble, form } = words;
  const main = html`<h1>${trouble.heading}</h1>
${notice({ body: trouble.body })}
<form method="post" action="${paths.send(kept.slug)}">
${kept.fields}
${
  kept.said !== '' &&
  html`<div class="field"><label for="f-said">${trouble.words}</label><textarea id="f-said" rows="8" name="words">
${kept.said}</textarea></div>`
}
<div class="buttons"><button class="button" type="submit">${form.send}</button></div>
</form>`;
  return framed(frame, { title: trouble.title, main });
}
