/** What an address is made of where it needs no quotes (RFC 5322, 3.2.3), and letters of any alphabet (RFC 6531). */
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+\-/=?^_`{|}~]+(\.[\p{L}\p{M}\p{N}!#$%&'*+\-/=?^_`{|}~]+)*$/u;
/** A last part without a letter would be a number of the network. */
const HOST = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9]([a-z0-9-]*[a-z0-9])$/;
/** What would end a host, or be read as something else, where an address of the web is taken apart. */
const NO_HOST = /[\s/?#:@%\\[\]]/;

/** "mailto:", and the signs without width that come along when something is copied from a page. */
const CAME_ALONG = /^\s*mailto:|\p{Cf}/giu;

/** The host as mail servers are asked for it: "BÜCHER.example" and "xn--bcher-kva.example." are one. */
function hostOf(host: string): string {
  if (host === '' || NO_HOST.test(host)) return '';
  return URL.parse(`http://${host}`)?.hostname.replace(/\.$/, '') ?? '';
}

/**
 * The one mailbox that somebody typed, or undefined. Narrower than what mail allows: quotes, comments, commas and groups
 * write one address in many ways, or several in one, and "please stop" holds for what can be recognised again.
 */
export function mailAddress(typed: string): string | undefined {
  const bare = typed.replace(CAME_ALONG, '').trim();
  const at = bare.lastIndexOf('@');
  const [local, host] = [bare.slice(0, Math.max(at, 0)), hostOf(bare.slice(at + 1))];
  return LOCAL.test(local) && HOST.test(host) ? `${local}@${host}` : undefined;
}

/** One spelling for all that lead to the same mailbox, to compare by. What is no address is compared as it stands. */
export function mailSpelling(address: string): string {
  const plain = address.trim().normalize('NFKC').toLowerCase();
  const at = plain.lastIndexOf('@');
  const host = at < 0 ? '' : hostOf(plain.slice(at + 1));
  return host === '' ? plain : plain.slice(0, at + 1) + host;
}
