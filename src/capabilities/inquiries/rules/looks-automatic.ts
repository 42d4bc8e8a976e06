const LINK = /\bhttps?:|\bwww\./i;

export type SendingSigns = {
  /** A field was filled that no person sees. */
  readonly trapped: boolean;
  /** The form came back within a second. */
  readonly quick: boolean;
  /** More came from this address than people send. */
  readonly overLimit: boolean;
  readonly words: string;
};

/**
 * Whether a message looks like a robot's. Who has filled forms by a browser's memory, or pastes what they wrote
 * elsewhere, is quick and a person: being quick takes the promise from nobody unless nothing is said or a link is.
 */
export function looksAutomatic({ trapped, quick, overLimit, words }: SendingSigns): boolean {
  if (trapped || overLimit) return true;
  return quick && (words.trim() === '' || LINK.test(words));
}
