import type { Work } from '#kit/work';
import { mailSpelling } from './rules/mail-address.ts';
import type { Channel } from './rules/reaching.ts';

/** Addresses are compared as people mean them: a mailbox in any spelling, all but digits in a number. */
export function normalised(channel: Channel, address: string): string {
  if (channel === 'email') return mailSpelling(address);
  if (channel === 'phone' || channel === 'text') return address.replace(/[^\d+]/g, '');
  return address.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Phone and text share a hash, so that "please stop" to a number holds for both. */
export function addressHash(work: Work, channel: Channel, address: string): Buffer {
  return work.keys.lookup(channel === 'text' ? 'phone' : channel, normalised(channel, address));
}
