import { numberAsTyped } from '#kit/number-as-typed';

export type AgreedAddress = { channel: 'email' | 'phone'; address: string };

const MAILS = /[^\s@<>,;:()"']+@[^\s@<>,;:()"']+\.[^\s@<>,;:()"'.]{2,}/g;
const NUMBERS = /[+(]?\d[\d\s().-]{5,}\d/g;

/**
 * I14 the addresses in a helper's own sentence about how the other person agreed to be reached ("ring her on
 * (212) 555-0142, Tuesdays"). The sentence itself is kept for whoever rings; these only find the person again.
 */
export function agreedAddresses(said: string, country: string): AgreedAddress[] {
  const mails = (said.match(MAILS) ?? []).map((address) => ({ channel: 'email' as const, address }));
  const rest = said.replace(MAILS, ' ');
  const numbers = (rest.match(NUMBERS) ?? []).flatMap((typed) => {
    const address = numberAsTyped(typed.trim(), country);
    return address === undefined ? [] : [{ channel: 'phone' as const, address }];
  });
  return [...mails, ...numbers];
}
