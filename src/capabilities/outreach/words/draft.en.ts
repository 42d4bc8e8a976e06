/**
 * L8 drafts in the therapist's voice, with a place for one sentence of their own. Short and without blame; nothing is asked for but what helps, and nothing
 * has to be answered. Grade 6 or below, measured. `es` has the same shape.
 */
export type Filled = {
  readonly name: string;
  readonly from: string;
  /** "Monday, November 2". */
  readonly day: string;
  readonly own: string;
};

const hello = (name: string): string => (name === '' ? 'Hello,' : `Hello ${name},`);
const line = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

export const draftEn = {
  greet: hello,
  email: ({ name, from, day, own }: Filled): string =>
    [
      hello(name),
      line(`We missed each other on ${day}, and I thought of you.`, own),
      'You can choose a new time on your page, or write to me there. If something I said or did made it hard to come, I would like to know. If you want to stop, that is all right, too. There are no hard feelings, and you don’t need to answer.',
      from,
    ].join('\n\n'),
  /** Two sentences, for who picks up. */
  call: ({ name, from, day, own }: Filled): string =>
    line(
      `${hello(name)} this is ${from}: we missed each other on ${day}, and I wanted to hear how you are.`,
      own,
      'Come, ring or write when you like.',
    ),
  /** For who doesn't pick up: why stays unsaid, and who rings only where its owner said so. */
  voicemail: ({ from, saysWho }: { from: string; saysWho: boolean }): string =>
    saysWho
      ? `Hello, this is ${from}. Please call me back when it suits you. Thank you.`
      : 'Hello. Please call back at this number when it suits you. Thank you.',
  letter: ({ name, from, day, own }: Filled): string =>
    [
      hello(name),
      line(`We missed each other on ${day}, and I haven’t heard from you since. That is all right.`, own),
      'I won’t write about this again. My door stays open: you can come back next month or in two years, by a call or a letter. If you would like one last session, to look at what you have done and where to go from here, I would be glad.',
      'I wish you well.',
      from,
    ].join('\n\n'),
};

export type DraftWords = typeof draftEn;
