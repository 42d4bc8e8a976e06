import { attributes, html, type Html, type Words } from './html.ts';
import { fieldId } from './fields.ts';
import { ownHref } from './link.ts';

export type Button = {
  text: Words;
  name?: string | undefined;
  value?: string | undefined;
  /** The key that presses it at the desk: `1`, `u`, `Enter`. Shown beside the words. */
  key?: string | undefined;
  /** Sends the same form somewhere else, with everything typed so far ("I need help now"). */
  formaction?: string | undefined;
  /** With `formaction`: lets an unfinished form go. */
  unfinished?: boolean | undefined;
  /** Why it can't be pressed now. What can't be done is shown, with its reason. */
  off?: Words | undefined;
  /** Pressable only once the whole message was on screen: see `readWhole`. */
  afterWhole?: boolean | undefined;
  /** The id of its form, when it stands outside. */
  form?: string | undefined;
  type?: 'submit' | 'button' | undefined;
};

const KEY_SIGNS: Readonly<Record<string, string>> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowDown: '↓',
  ArrowUp: '↑',
};

/** The key as it is drawn. Hidden from a screen reader, which is told by `aria-keyshortcuts`. */
export function keySign(key: string): Html {
  const [first = ''] = key.split(' ');
  return html`<kbd aria-hidden="true">${KEY_SIGNS[first] ?? first}</kbd>`;
}

function make(style: string, b: Button): Html {
  const reasonId =
    b.off === undefined ? undefined : fieldId(`off-${b.name ?? ''}-${b.value ?? String(b.text)}`);
  const given = attributes({
    class: style,
    type: b.type ?? 'submit',
    name: b.name,
    value: b.value,
    form: b.form,
    formaction: b.formaction === undefined ? undefined : ownHref(b.formaction),
    formnovalidate: b.unfinished,
    disabled: b.off !== undefined,
    'aria-describedby': reasonId,
    'data-key': b.key,
    'aria-keyshortcuts': b.key,
    'data-after-whole': b.afterWhole,
  });
  const pressed = html`<button${given}>${b.text}${b.key !== undefined && keySign(b.key)}</button>`;
  if (reasonId === undefined) return pressed;
  return html`<span class="off">${pressed}<span class="quiet" id="${reasonId}">${b.off}</span></span>`;
}

/** The one thing to do on this page. */
export function button(b: Button): Html {
  return make('button', b);
}

/** Something else one may do. */
export function plainButton(b: Button): Html {
  return make('button plain', b);
}

/** What is for danger to a person alone: "I need help now". */
export function dangerButton(b: Button): Html {
  return make('button urgent', b);
}

/** A link that looks like a button: it only goes somewhere. */
export function linkButton(b: {
  href: string;
  text: Words;
  plain?: boolean;
  current?: boolean;
  key?: string;
}): Html {
  const given = attributes({
    class: b.plain === false ? 'button' : 'button plain',
    href: ownHref(b.href),
    'aria-current': b.current === true && 'true',
    'data-key': b.key,
    'aria-keyshortcuts': b.key,
  });
  return html`<a${given}>${b.text}${b.key !== undefined && keySign(b.key)}</a>`;
}

/** Buttons beside each other; the last line of a form. */
export function buttonRow(...buttons: readonly (Html | undefined | false)[]): Html {
  return html`<div class="buttons">${buttons}</div>`;
}
