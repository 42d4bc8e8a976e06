import type { Wants } from '#accounts';
import { type Html, choices, hidden, html, selectField, textField } from '#ui';
import { type MailStepWords, mailStepWords } from '../words/index.ts';

export type MailStepView = {
  lang: 'en' | 'es';
  values: URLSearchParams;
  wrong: ReadonlySet<string>;
  /** Servers for which a password is known; it is never shown. */
  passwordKept: { smtp: boolean; imap: boolean };
  /** What was typed just now, sealed: so that it needn't be typed again, and can't be read from the page. */
  sealed: { smtp?: string | undefined; imap?: string | undefined };
  /** What a server said when it was tried. */
  problems: { smtp?: string | undefined; imap?: string | undefined };
};

function sentenceFor(name: string, words: MailStepWords): string | undefined {
  const key = name.replace(/^(smtp|imap)-/, '');
  const { wanted } = words;
  return key in wanted ? wanted[key as keyof typeof wanted] : undefined;
}

function serverFields(view: MailStepView, which: 'smtp' | 'imap', words: MailStepWords): Html {
  const field = (name: string) => ({
    name: `${which}-${name}`,
    value: view.values.get(`${which}-${name}`) ?? '',
    error: view.wrong.has(`${which}-${name}`) ? sentenceFor(name, words) : undefined,
  });
  const host = field('host');
  return html`<fieldset class="stack">
    <legend>${words[which]}</legend>
    ${which === 'imap' && html`<p class="hint">${words.imapHint}</p>`}
    ${textField({ ...host, error: view.problems[which] ?? host.error, label: words.host, autocomplete: 'off', maxlength: 253 })}
    <div class="pair">
      ${textField({ ...field('port'), label: words.port, inputmode: 'numeric', maxlength: 5 })}
      ${selectField({
        ...field('security'),
        label: words.security,
        options: [
          { value: 'tls', text: words.tls },
          { value: 'starttls', text: words.starttls },
          { value: 'none', text: words.none },
        ],
      })}
    </div>
    <div class="pair">
      ${textField({ ...field('user'), label: words.user, hint: words.userHint, autocomplete: 'off', maxlength: 320 })}
      ${textField({
        ...field('password'),
        value: '',
        label: words.password,
        type: 'password',
        autocomplete: 'off',
        hint: view.passwordKept[which] ? words.passwordKept : undefined,
      })}
    </div>
    ${which === 'imap' && textField({ ...field('folder'), label: words.folder, maxlength: 200 })}
    ${view.sealed[which] !== undefined && hidden(`${which}-sealed`, view.sealed[which])}
  </fieldset>`;
}

export function mailStepFields(view: MailStepView): Html {
  const words = mailStepWords(view.lang);
  const of = (name: 'senderName' | 'senderAddress') => ({
    name,
    value: view.values.get(name) ?? '',
    error: view.wrong.has(name) ? words.wanted[name] : undefined,
  });
  const servers = html`${textField({ ...of('senderName'), label: words.senderName, hint: words.senderNameHint, maxlength: 120 })}
  ${textField({ ...of('senderAddress'), label: words.senderAddress, type: 'email', maxlength: 254 })}
  ${serverFields(view, 'smtp', words)} ${serverFields(view, 'imap', words)}`;
  return choices({
    name: 'kind',
    legend: words.kind,
    kind: 'radio',
    value: view.values.get('kind') ?? '',
    error: view.wrong.has('kind') ? words.wanted.kind : undefined,
    options: [
      { value: 'tray', label: words.tray, hint: words.trayHint },
      { value: 'servers', label: words.servers, hint: words.serversHint, reveal: servers },
    ],
  });
}

export function mailStepLines(view: MailStepView): Wants {
  const words = mailStepWords(view.lang);
  const wrong = [...view.wrong].map((name) => ({
    name,
    text: sentenceFor(name, words) ?? words.wanted.host,
  }));
  const problems = (['smtp', 'imap'] as const).flatMap((which) => {
    const sentence = view.problems[which];
    return sentence === undefined
      ? []
      : [{ name: `${which}-host`, text: words.problem(words[which], sentence) }];
  });
  return [...wrong, ...problems];
}
