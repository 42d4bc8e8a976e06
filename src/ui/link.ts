import { attributes, html, type Html, type Words } from './html.ts';

/*
 * The only writer of an `href` that does not come from a room's paths. A template escapes text and quotes but lets
 * `javascript:` through, and an address that somebody typed may hold it.
 */

// Browsers drop tabs and line ends inside an address, so "/\t/elsewhere" would leave the site.
// oxlint-disable-next-line no-control-regex -- control characters are exactly what is refused
const HIDDEN = /[\u0000-\u0020\u007f\\]/;
// "./" leads to a file beside this one, for pages that are read from a disk.
const OWN_PATH = /^(?:\.?\/(?!\/)|[#?])/;
const KNOWN_SCHEME = /^(?:https?|mailto|tel|sms):/i;

/**
 * The address if a page may link to it: a path of our own, http(s) without a name and password in it, mailto, tel or
 * sms. Otherwise undefined.
 */
export function safeAddress(given: string): string | undefined {
  const address = given.trim();
  if (address === '' || HIDDEN.test(address)) return undefined;
  if (OWN_PATH.test(address)) return address;
  if (!KNOWN_SCHEME.test(address)) return undefined;
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return undefined;
  return address;
}

/** The same, and http(s) only: for addresses of other people's pages. */
export function safeWebAddress(given: string): string | undefined {
  const address = safeAddress(given);
  return address !== undefined && /^https?:/i.test(address) ? address : undefined;
}

/** For parts that are handed an address by our own code: a refused one is a bug, found in the first test. */
export function ownHref(given: string): string {
  const address = safeAddress(given);
  if (address === undefined)
    throw new Error('assertion: a part was given an address that no page may link to');
  return address;
}

export type LinkMore = {
  key?: string | undefined;
  current?: boolean | undefined;
  class?: string | undefined;
};

/**
 * A link; an address that may not be linked to leaves its text alone, because a page that somebody needs must not fall
 * over one bad address in a list.
 */
export function link(url: string, text: Words, more: LinkMore = {}): Html {
  const href = safeAddress(url);
  if (href === undefined) return html`${text}`;
  const extra = attributes({
    href,
    class: more.class,
    'aria-current': more.current === true && 'page',
    'data-key': more.key,
    'aria-keyshortcuts': more.key,
  });
  return html`<a${extra}>${text}</a>`;
}

/** Other people's pages: tells them neither who sent the person nor which page. The text defaults to the host. */
export function webLink(url: string, text?: Words, className?: string): Html {
  const href = safeWebAddress(url);
  if (href === undefined) return html`${text ?? url}`;
  const words = text ?? new URL(href).host.replace(/^www\./, '');
  return html`<a${attributes({ class: className, href, rel: 'noopener noreferrer' })}>${words}</a>`;
}

/** What a phone can dial: digits, a leading plus, star, hash, and a comma for the pause before an extension. */
function dialled(number: string): string {
  return number.replace(/(?!^\+)[^\d*#,]/g, '');
}

/** `tel('988')`, `tel('(212) 555-0142')`: the number as people read it, the link as a phone dials it. */
export function tel(number: string, text: Words = number): Html {
  const digits = dialled(number);
  if (!/\d/.test(digits)) return html`${text}`;
  return html`<a class="tel"${attributes({ href: `tel:${digits.replaceAll('#', '%23')}` })}>${text}</a>`;
}

/** A text message; `body` is what it opens with. `?&` because older iPhones want the one and Android the other. */
export function sms(number: string, text: Words = number, body?: string): Html {
  const digits = dialled(number);
  if (!/\d/.test(digits)) return html`${text}`;
  const href = `sms:${digits}${body === undefined ? '' : `?&body=${encodeURIComponent(body)}`}`;
  return html`<a class="tel"${attributes({ href })}>${text}</a>`;
}

/** An e-mail address. Header fields other than a subject can't be smuggled in: the address is encoded. */
export function mailto(address: string, text: Words = address, subject?: string): Html {
  if (!/^[^\s@]+@[^\s@]+$/.test(address)) return html`${text}`;
  const to = encodeURIComponent(address).replace('%40', '@');
  const href = `mailto:${to}${subject === undefined ? '' : `?subject=${encodeURIComponent(subject)}`}`;
  return html`<a${attributes({ href })}>${text}</a>`;
}

/** A letter that opens in the reader's own mail program; `to` is left empty where it is no address. */
export function mailDraft(letter: { to: string; subject: string; body: string }, text: Words): Html {
  const to = /^[^\s@]+@[^\s@]+$/.test(letter.to) ? encodeURIComponent(letter.to).replace('%40', '@') : '';
  // As RFC 6068 has it, a line ends with both signs.
  const body = encodeURIComponent(letter.body.replaceAll('\n', '\r\n'));
  const href = `mailto:${to}?subject=${encodeURIComponent(letter.subject)}&body=${body}`;
  return html`<a class="button plain"${attributes({ href })}>${text}</a>`;
}

/** The same as a text message; without a number the phone asks for one. See `sms`. */
export function textDraft(letter: { to: string; body: string }, text: Words): Html {
  const number = /^[+(]?\d[\d\s().-]{4,}$/.test(letter.to) ? dialled(letter.to) : '';
  const href = `sms:${number}?&body=${encodeURIComponent(letter.body)}`;
  return html`<a class="button plain"${attributes({ href })}>${text}</a>`;
}
