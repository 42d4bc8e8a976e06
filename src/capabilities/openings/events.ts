/** An opening has ended where it is at home, whyever; `id` is the opening's. */
export const OPENING_ENDED = 'OpeningEnded';
