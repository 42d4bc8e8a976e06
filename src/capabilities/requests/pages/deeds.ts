import { type Frame, framed } from '#inquiries';
import {
  type Html,
  button,
  buttonRow,
  errorSummary,
  hidden,
  html,
  notice,
  plainButton,
  textField,
} from '#ui';
import { paths } from '../paths.ts';
import { triesWords } from '../words/index.ts';

export function listGonePage(frame: Frame): Html {
  const { gone } = triesWords(frame.lang);
  const main = html`<h1>${gone.title}</h1>
<p>${gone.body}</p>
<p class="alone"><a href="${paths.inLang(frame, paths.begin(frame.slug))}">${gone.begin}</a></p>`;
  return framed(frame, { title: gone.title, main });
}

export function letterGonePage(frame: Frame): Html {
  const { gone } = triesWords(frame.lang);
  const main = html`<h1>${gone.letter}</h1>
<p>${gone.letterBody}</p>`;
  return framed(frame, { title: gone.letter, main });
}

export function endListPage(frame: Frame, link: string): Html {
  const { end } = triesWords(frame.lang);
  const main = html`<h1>${end.title}</h1>
<p>${end.body}</p>
<form method="post" action="${paths.inLang(frame, paths.end(frame.slug, link))}">
${buttonRow(button({ text: end.button }))}
</form>
<p class="alone"><a href="${paths.inLang(frame, paths.list(frame.slug, link))}">${end.keep}</a></p>`;
  return framed(frame, { title: end.title, main });
}

export type MailsView = {
  link: string;
  typed: string;
  wrong: 'address' | 'often' | undefined;
  mailTo: string;
  stopped: boolean;
  /** Whether this practice's mails leave by themselves. */
  leaves: boolean;
  /** What only the mail to that address carries; empty where it wasn't shown. */
  proof: string;
};

function standing(frame: Frame, view: MailsView): Html {
  const { mails } = triesWords(frame.lang);
  const never =
    view.proof !== '' &&
    html`<form method="post" action="${paths.inLang(frame, paths.mails(frame.slug, view.link))}">
${hidden('as', 'never')}${hidden('mail', view.proof)}<p>${mails.neverMore}</p>
${buttonRow(plainButton({ text: mails.never }))}
</form>`;
  return html`<p class="said">${mails.on({ address: view.mailTo })}</p>
<form method="post" action="${paths.inLang(frame, paths.mails(frame.slug, view.link))}">${hidden('as', 'stop')}${buttonRow(plainButton({ text: mails.stop }))}</form>${never}`;
}

/** Q6 reminders: asked for here, and ended here with one press. */
export function mailsPage(frame: Frame, view: MailsView): Html {
  const { mails, one } = triesWords(frame.lang);
  const error =
    view.wrong === undefined ? undefined : view.wrong === 'address' ? mails.addressError : mails.often;
  const ask = html`<form method="post" action="${paths.inLang(frame, paths.mails(frame.slug, view.link))}" novalidate>
${hidden('as', 'ask')}${textField({ name: 'email', type: 'email', label: mails.address, hint: mails.safe, value: view.typed, error, autocomplete: 'email' })}
${buttonRow(button({ text: mails.ask }))}
</form>`;
  const main = html`<h1>${mails.title}</h1>
${error !== undefined && errorSummary({ title: one.again, errors: [{ name: 'email', text: error }] })}
${view.stopped && notice({ body: mails.stopped, status: true })}
${view.leaves && html`<p>${mails.lead}</p>`}
${view.mailTo !== '' ? standing(frame, view) : view.leaves ? ask : html`<p>${mails.none}</p>`}
<p class="alone"><a href="${paths.inLang(frame, paths.list(frame.slug, view.link))}">${one.back}</a></p>`;
  return framed(frame, { title: mails.title, main });
}
