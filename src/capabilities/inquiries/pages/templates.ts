import { settingsFields, settingsPage } from '#accounts';
import { type Html, type Lang, buttonRow, deeds, html, plainButton, textArea } from '#ui';
import { paths } from '../paths.ts';
import { type TemplateKey, sameKey } from '../rules/template.ts';
import { inquirySetUpWords } from '../words/set-up.es.ts';

/** "A kind no: not my field": one template, in words. */
export function templateTitle(lang: Lang, key: TemplateKey, isNetwork: boolean): string {
  const { kinds, reasons, few } = inquirySetUpWords(lang).templates;
  if (isNetwork && key.kind !== 'question') return key.kind === 'yes' ? few : kinds.no;
  return key.reason === '' ? kinds[key.kind] : `${kinds[key.kind]}: ${reasons[key.reason]}`;
}

export function templatesPage(view: {
  lang: Lang;
  keys: readonly TemplateKey[];
  own: readonly TemplateKey[];
  isNetwork: boolean;
}): Html {
  const words = inquirySetUpWords(view.lang).templates;
  const languages = [...new Set(view.keys.map((key) => key.locale))];
  const main = languages.map((locale) => {
    const given = view.keys
      .filter((key) => key.locale === locale)
      .map((key) => ({
        href: paths.template(key),
        title: templateTitle(view.lang, key, view.isNetwork),
        body: view.own.some((one) => sameKey(one, key)) ? words.own : words.builtIn,
      }));
    return html`${languages.length > 1 && html`<h2>${words.languages[locale]}</h2>`}${deeds(
      words.languages[locale],
      given,
    )}`;
  });
  return settingsPage({ title: words.title, lang: view.lang, body: words.body, main: html`${main}` });
}

export function templatePage(view: {
  lang: Lang;
  key: TemplateKey;
  isNetwork: boolean;
  words: string;
  isOwn: boolean;
  wrong: boolean;
  mayChange: boolean;
}): Html {
  const words = inquirySetUpWords(view.lang).templates;
  const fields = textArea({
    name: 'words',
    label: words.words,
    hint: words.hint,
    rows: 16,
    maxlength: 4000,
    value: view.words,
    error: view.wrong ? words.wanted : undefined,
  });
  const { lang, mayChange } = view;
  return settingsPage({
    title: templateTitle(lang, view.key, view.isNetwork),
    lang,
    errors: view.wrong ? [{ name: 'words', text: words.wanted }] : [],
    main: html`<form method="post" action="${paths.template(view.key)}" novalidate>
        ${settingsFields({ lang, mayChange, fields })}
      </form>
      ${
        view.isOwn &&
        mayChange &&
        html`<form method="post" action="${paths.template(view.key)}">
          ${buttonRow(plainButton({ text: words.useBuiltIn, name: 'back', value: 'yes' }))}
        </form>`
      }
      <p><a href="${paths.templates()}">${words.all}</a></p>`,
  });
}
