// A month and a day, an age with who has it, somebody's wishes: how notes about a client begin. Each pattern is for what a line about
// one's own hours never needs.
const SIGNS: readonly RegExp[] = [
  /\b(?:my|a|our|current|former) (?:client|patient)\b/iu,
  /\b(?:he|she|they)(?:'s|’s| is| are| has| have| was| were| needs?| wants?)\b/iu,
  /\b(?:his|her|hers) (?:\p{L}+)\b/iu,
  /\b\d{1,2}[- ]?(?:y\/?o|yo|year[- ]old|años)\b/iu,
  /\b(?:diagnos\p{L}*|dx|suicid\p{L}*|self[- ]harm\p{L}*|overdos\p{L}*|relaps\p{L}*)\b/iu,
  /\b(?:mi|un|una|nuestr[oa]) (?:cliente|paciente)\b/iu,
  /\b(?:él|ella) (?:es|está|tiene|necesita|quiere)\b/iu,
  /[\w.+-]+@[\w-]+\.\w+/u,
];

/**
 * O7 whether a line looks as if it were about a client. It only asks for another look: a list of patterns knows nothing of
 * meaning, and who says that it is all right is believed.
 */
export function looksLikeAClient(line: string): boolean {
  return SIGNS.some((sign) => sign.test(line));
}

/** O8 a street and its number: where somebody lives or works exactly is for those who come. */
export function looksLikeAnAddress(line: string): boolean {
  return (
    /\b\d+[a-z]?\s+(?:[\p{L}\p{N}]+\.?\s+){1,4}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|court|ct|boulevard|blvd|place|pl|way|terrace)\b/iu.test(
      line,
    ) || /\b(?:calle|avenida|avda?|plaza|paseo|camino)\.?\s+[\p{L} ]+,?\s*\d+/iu.test(line)
  );
}
