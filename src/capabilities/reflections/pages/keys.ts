import { type Html, button, buttonRow, html, link, linkButton, notice, plainButton, textArea } from '#ui';
import { paths } from '../paths.ts';
import type { Book } from '../store.ts';
import { type DeskWords, dayInWords } from '../words/index.ts';
import { type Said, when } from './list.ts';
import { type Refused, nextFields, passphraseField, trouble } from './locked.ts';

type KeyErrors = readonly { name: string; refused: Refused }[];

/** `of`: which of the two forms was wrong; both ask for the passphrase of now. */
export type KeysPage = {
  readonly book: Book;
  readonly errors: KeyErrors;
  readonly of?: 'passphrase' | 'code' | undefined;
  readonly done?: keyof DeskWords['done'] | undefined;
};

const dayOf = (said: Said, at: Temporal.Instant): string =>
  dayInWords(at.toZonedDateTimeISO(said.zone).toPlainDate(), said);

/** `/desk/reflections/keys`. */
export function keysPage(said: Said, page: KeysPage): Html {
  const { words } = said;
  const { keys, refused } = words;
  const { book } = page;
  const says = (of: KeysPage['of'], name: string): string | undefined => {
    const found = page.of === of ? page.errors.find((one) => one.name === name) : undefined;
    return found && refused[found.refused];
  };
  const now = page.of === 'code' ? [] : page.errors;
  return html`<div class="page">
    <p class="quiet">${link(paths.list(), words.back, { key: 'Escape' })}</p>
    <h1>${keys.title}</h1>
    ${page.done && notice({ body: words.done[page.done], status: true })}
    ${trouble(words, page.errors)}
    <p>${keys.passphraseSince({ day: dayOf(said, book.passphraseAt) })} ${keys.codeSince({ day: dayOf(said, book.codeAt) })}
      ${keys.openedAt({ when: when(said, book.openedAt) })}</p>
    <h2>${keys.change}</h2>
    <form method="post" action="${paths.passphrase()}" novalidate>
      ${passphraseField({ name: 'now', label: keys.now, error: says('passphrase', 'now') })}
      ${nextFields(words, keys.next, now)}
      ${buttonRow(button({ text: keys.changeIt }))}
    </form>
    <h2>${keys.newCode}</h2>
    <form method="post" action="${paths.newCode()}" novalidate data-turbo="false">
      <p>${keys.newCodeBody}</p>
      ${passphraseField({ name: 'now_for_code', label: keys.now, error: says('code', 'now_for_code') })}
      ${buttonRow(plainButton({ text: keys.makeCode }))}
    </form>
    ${buttonRow(linkButton({ href: paths.hold(), text: keys.hold }))}
  </div>`;
}

export type HoldPage = {
  readonly book: Book;
  /** Undefined: closed, so nobody can read why; whoever sets one types the passphrase beside it. */
  readonly why: string | undefined;
  readonly who: string;
  readonly typed?: string | undefined;
  readonly refused?: { readonly name: 'why' | 'passphrase'; readonly refused: Refused } | undefined;
  readonly done?: keyof DeskWords['done'] | undefined;
};

function offPart({ words }: Said, { why, typed, refused }: HoldPage): Html {
  const says = (name: string): string | undefined =>
    refused?.name === name ? words.refused[refused.refused] : undefined;
  const { hold, form } = words;
  return html`<form method="post" action="${paths.hold()}" novalidate>
    ${textArea({
      name: 'why',
      label: hold.why,
      hint: hold.whyHint,
      rows: 3,
      maxlength: 500,
      value: typed ?? '',
      error: says('why'),
    })}
    ${why === undefined && passphraseField({ label: form.passphrase, error: says('passphrase') })}
    ${buttonRow(button({ text: hold.set }))}
  </form>`;
}

/** `/desk/reflections/hold`. */
export function holdPage(said: Said, page: HoldPage): Html {
  const { words } = said;
  const { hold } = words;
  const { book, why, who } = page;
  const reason =
    why === undefined
      ? html`<p>${hold.sealedWhy} ${link(paths.list(), hold.openThem)}</p>`
      : html`<blockquote>${why}</blockquote>`;
  const on =
    book.heldAt !== null &&
    html`${notice({ body: hold.on({ who, when: when(said, book.heldAt) }) })}${reason}
      <form method="post" action="${paths.holdEnd()}"><p class="quiet">${hold.liftBody}</p>
        ${buttonRow(plainButton({ text: hold.lift }))}</form>`;
  return html`<div class="page">
    <p class="quiet">${link(paths.keys(), words.more, { key: 'Escape' })}</p>
    <h1>${hold.title}</h1>
    ${page.done && notice({ body: words.done[page.done], status: true })}
    ${page.refused && trouble(words, [page.refused])}
    <p>${hold.body}</p>
    <p class="quiet">${hold.trail}</p>
    ${on || offPart(said, page)}
  </div>`;
}
