/** The few words that belong to the layout itself. Everything else a page brings along. */
export const en = {
  skip: 'Go to the page',
  leave: 'Leave this page',
  leaveHint: 'Or press Shift three times.',
  menu: 'Main',
  list: 'List',
  keys: 'Keys',
  keysTitle: 'What the keys do',
  keyMeanings: [
    ['j', 'the next one on the list'],
    ['k', 'the one before'],
    ['1–5', 'the kinds of answer, from left to right'],
    ['Enter', 'send, or keep and go on'],
    ['u', 'undo, while there is something to undo'],
    ['c', 'note a call'],
    ['f', 'find somebody'],
    ['r', 'after ringing: I reached them'],
    ['m', 'after ringing: I left a message'],
    ['n', 'after ringing: no answer'],
    ['t', 'stop ringing, after three tries'],
    ['Esc', 'back to the list'],
    ['?', 'this list'],
  ] as [key: string, does: string][],
  keysHint: 'Keys rest while you type in a field. Ctrl and Enter there is the same as Enter outside.',
  keysOff: 'Turn the keys off',
  keysOn: 'Turn the keys on',
  close: 'Close',
  seen: 'I read the whole message',
  seenWaits: 'You can send once the whole message was on screen.',
};

export type UiWords = typeof en;
