/** LE3 what stands on an envelope. */

/** What tells whoever holds an envelope, or shares a letter box, that it is about therapy: whole words and their beginnings, in both languages. */
const TELLS =
  /therap|terap|psych|psic[oó]|psiqui|counsel|consejer|clinic|cl[ií]nica|mental|trauma|addict|adicc|depress|depresi|anxiety|ansiedad|healing|wellness|recovery|bienestar|\b(?:psy\.?d|lcsw|lmft|lpc|lmhc|licsw)\b/iu;

/** LE3 whether these words tell what a letter is about. */
export const tellsOfTherapy = (text: string): boolean => TELLS.test(text.normalize('NFC'));

/** The lines of an address as somebody typed it. */
export const linesOf = (typed: string): string[] =>
  typed
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

export type Sender = {
  readonly practice: string;
  /** As the practice has it on its letters. */
  readonly address: string;
  /** What the practice puts on a plain envelope: an address, and no name that tells. */
  readonly returns: string;
};

export type Reader = {
  readonly called: string;
  readonly address: string;
  /** P10 the practice's name may stand on the envelope. */
  readonly mayNamePractice: boolean;
};

/** LE3 to whom, and from whom: the practice by its name only where its reader said so; else what it puts on a plain envelope, if that tells nothing. */
export function onEnvelope(reader: Reader, sender: Sender): { to: string[]; from: string[] } {
  const address = linesOf(reader.address);
  const isNamed = address.some((line) => line.toLowerCase().includes(reader.called.toLowerCase()));
  const to = reader.called === '' || isNamed ? address : [reader.called, ...address];
  if (reader.mayNamePractice) return { to, from: [sender.practice, ...linesOf(sender.address)] };
  const from = linesOf(sender.returns);
  return { to, from: from.some(tellsOfTherapy) ? [] : from };
}
