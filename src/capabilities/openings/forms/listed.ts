import { mailAddress } from '#people';
import { oneLine } from '#kit/one-line';
import { MOST_LINE } from '../rules/offer.ts';

/** One line, whatever was sent: a name stands in mails to others. */
const nameTyped = (form: URLSearchParams): string => oneLine(form.get('name') ?? '');

export type InviteTyped = { readonly name: string; readonly email: string };

/** Whom to invite; or which of the two wants another look. */
export function inviteTyped(form: URLSearchParams): InviteTyped | { readonly wrong: 'name' | 'email' } {
  const name = nameTyped(form);
  const email = mailAddress(form.get('email') ?? '');
  if (name === '' || name.length > MOST_LINE) return { wrong: 'name' };
  return email === undefined || email.length > 254 ? { wrong: 'email' } : { name, email };
}

const MOST_ADDRESS = 300;

/** A page of the web, whole; a host without a dot is none, and no name or password stands in it. */
function pageTyped(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '') return '';
  const found = URL.parse(/^[a-z]+:/i.test(text) ? text : `https://${text}`);
  const isPage =
    found !== null &&
    (found.protocol === 'https:' || found.protocol === 'http:') &&
    found.hostname.includes('.') &&
    found.username === '' &&
    found.password === '';
  return isPage && found.href.length <= MOST_ADDRESS ? found.href : undefined;
}

/** How a colleague is named, and where people begin with them; or which of the two wants another look. */
export function aboutTyped(
  form: URLSearchParams,
): { readonly name: string; readonly page: string } | { readonly wrong: 'name' | 'page' } {
  const name = nameTyped(form);
  const page = pageTyped(form.get('page') ?? '');
  if (name === '' || name.length > MOST_LINE) return { wrong: 'name' };
  return page === undefined ? { wrong: 'page' } : { name, page };
}
