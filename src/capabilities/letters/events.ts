/** LE6 a letter is on its way: what it is about is done. The id is the letter's. */
export const LETTER_POSTED = 'LetterPosted';

/** LE6 it isn't, after all. The id is the letter's. */
export const LETTER_NOT_POSTED = 'LetterNotPosted';
