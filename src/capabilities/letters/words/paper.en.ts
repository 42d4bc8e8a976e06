/** What stands on paper besides the words themselves, and the drafts that begin here. Grade 6 or below, measured. `es` has the same shape. */
export type Closing = {
  readonly name: string;
  readonly from: string;
  /** "January 22, 2027". */
  readonly closesOn: string;
  /** The practice's own blocks; empty: ours. */
  readonly comeBack: string;
  readonly records: string;
  /** Each "name: how to reach it". */
  readonly places: readonly string[];
  readonly help: readonly string[];
};

const hello = (name: string): string => (name === '' ? 'Hello,' : `Hello ${name},`);

export const paperEn = {
  /** The name of a file says nothing. */
  title: 'Letter',
  byHand: 'To copy by hand. Sign with your own name.',
  amount: 'Amount:',
  closing: (p: Closing): string =>
    [
      hello(p.name),
      `I am writing to tell you what happens next. Our work rests, and I will close your file on ${p.closesOn}. You don’t have to do anything for that. It has nothing to do with how I think of you.`,
      p.comeBack ||
        'You can come back at any time. Call or write to me, and we will find a first hour. You don’t have to explain anything.',
      p.records ||
        'Your records stay safe with me for as long as the law asks. You can ask for a copy, by a call or a letter.',
      ...(p.places.length === 0
        ? []
        : [['If you would like to talk to somebody else:', ...p.places].join('\n')]),
      ...(p.help.length === 0 ? [] : [['If you need help right now:', ...p.help].join('\n')]),
      'I wish you well.',
      p.from,
    ].join('\n\n'),
  bill: (p: { name: string; from: string }): string =>
    [
      hello(p.name),
      'Here is the bill for our time. If something in it is not right, or if now is a hard time to pay it, tell me. We will find a way.',
      p.from,
    ].join('\n\n'),
};

export type PaperWords = typeof paperEn;
