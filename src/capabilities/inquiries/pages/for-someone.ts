import { type Html, html } from '#ui';
import { paths } from '../paths.ts';
import { type ContactView, notInYours } from './contact.ts';
import { contactForm, formTrouble, helpNowButton, sendFirst } from './contact-form.ts';
import { type Frame, framed } from './frame.ts';

/** For someone else: half a page of what helps first, then the form. I14 what a helper can and can't be told. */
export function forSomeonePage(frame: Frame, view: ContactView): Html {
  const words = view.words.someone;
  const { contact } = view.words;
  const main = html`${notInYours(frame, view.answersIn)}${formTrouble(view.form)}
<h1>${words.heading}</h1>
<p>${words.stay}</p>
<p>${words.call}</p>
${sendFirst(view.form)}
<p>${helpNowButton(frame, view.form)}</p>
<h2>${words.can}</h2>
<p>${words.canBody}</p>
<h2>${words.cannot}</h2>
<p>${words.cannotBody}</p>
<h2>${words.themselves}</h2>
<p>${words.themselvesBody}</p>
<p class="alone"><a href="${paths.inLang(frame, paths.contact(frame.slug))}">${words.themselvesLink({ from: frame.name })}</a></p>
<h2>${words.form}</h2>
<p>${view.due === '' ? contact.noDate({ voice: view.voice }) : contact.promise({ voice: view.voice, due: view.due })} ${view.cover}</p>
${contactForm(frame, view.form)}`;
  return framed(frame, { title: words.title, main });
}
