/** Letters that join or part by a sign of their own, which nobody sees: those of Arabic, Persian, the scripts of India. */
const LETTER = String.raw`[[\p{L}\p{M}]--[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]]`;
const FIGURE = String.raw`[\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}\uFE0F]`;
/** After one of these a word may also end with the sign. */
const VIRAMA = String.raw`[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA]`;

/** Signs that a script needs: they join or part two letters of one word, or two figures; and numbers in Arabic and its neighbours, which show. */
const NEEDED = [
  String.raw`(?<=${LETTER})[\u200C\u200D](?=${LETTER})`,
  String.raw`(?<=${VIRAMA})[\u200C\u200D]`,
  String.raw`(?<=${FIGURE})\u200D(?=\p{Extended_Pictographic})`,
  String.raw`[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]`,
].join('|');

const SIGNS = new RegExp(String.raw`(${NEEDED})|\p{Cf}`, 'gv');
const SPACES = /[\s\p{Cc}]+/gu;

/**
 * What was typed into a field of one line, as others may read it: one line, whatever was sent, without signs that nobody sees. One that turns the
 * direction of writing makes a name read as another's; one that takes no room makes two names look alike.
 */
export const oneLine = (text: string): string =>
  text
    .replaceAll(SIGNS, (_sign, needed: string | undefined) => needed ?? '')
    .replaceAll(SPACES, ' ')
    .trim();
