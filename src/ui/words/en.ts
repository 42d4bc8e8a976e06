/** The few words that belong to the layout itself. Everything else a page brings along. */
export const en = {
  skip: 'Go to the page',
  leave: 'Leave this page',
  leaveHint: 'Or press Shift three times.',
  menu: 'Main',
  list: 'List',
  keys: 'Keys',
  keysTitle: 'What the keys do',
  keysHint: 'Keys rest while you type in a field. Ctrl and Enter there is the same as Enter outside.',
  keysOff: 'Turn the keys off',
  keysOn: 'Turn the keys on',
  close: 'Close',
  seen: 'I read the whole message',
  seenWaits: 'You can send once the whole message was on screen.',
};

export type UiWords = typeof en;
