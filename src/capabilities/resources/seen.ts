import { digest } from '#kit/crypto';
import type { Reached } from './rules/fields.ts';

/** What a page showed of how it is reached, short enough for a form: whoever confirms says what they looked at. */
export const seenAs = ({ kind, phone, text_to, url, address }: Reached): string =>
  digest(JSON.stringify([kind, phone, text_to, url, address]))
    .toString('base64url')
    .slice(0, 12);
