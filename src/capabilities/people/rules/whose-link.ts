/**
 * P16 whether somebody here may be shown a link to a client's own page: whoever holds it opens the page, and with it what the client
 * shared with their therapist. So it is shown to those whose client they are; where none of them is here any more, to whoever answers.
 */
export function maySeeLink(given: {
  /** Whose client they are, or their children are. */
  readonly with: readonly string[];
  /** Who answers people here today. */
  readonly here: ReadonlySet<string>;
  readonly memberId: string;
}): boolean {
  const theirs = given.with.filter((id) => given.here.has(id));
  return theirs.length === 0 || theirs.includes(given.memberId);
}
