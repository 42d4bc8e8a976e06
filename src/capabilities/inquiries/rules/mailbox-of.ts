import { normalised } from '#people';

/** The mailbox behind an address: "jo+1@…" and "jo+2@…" are one, where somebody counts what may go there. */
export function mailboxOf(address: string): string {
  const plain = normalised('email', address);
  const at = plain.lastIndexOf('@');
  const name = plain.slice(0, Math.max(at, 0));
  const plus = name.indexOf('+');
  return plus > 0 ? name.slice(0, plus) + plain.slice(at) : plain;
}
