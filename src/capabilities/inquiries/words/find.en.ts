export const find = {
  title: 'Find somebody',
  label: 'Name, email address, phone number or code',
  hint: 'The beginning of a name is enough. Names go back twelve months, and further for whoever waits or is a client.',
  look: 'Find',
  empty: 'Write a name, an address, a number or a code.',
  none: 'Nobody was found.',
  noneMore:
    'People are also known under other names. An address, a number or a code is found however old it is.',
  found: (n: number) => (n === 1 ? 'One person' : `${n} people`),
  first: (n: number) => `The first ${n} are shown. Write more of the name to see fewer.`,
  stopped: (most: string) =>
    `There are more than ${most} names. The latest ${most} were looked at, and no others: an address or a number finds the rest.`,
  hidden: (n: number) =>
    n === 1 ? 'One more wrote to a colleague alone.' : `${n} more wrote to a colleague alone.`,
  standing: {
    waiting: 'waiting',
    answered: 'answered',
    closed: 'closed',
    automatic: 'looks automatic',
    put_aside: 'put aside',
  },
};

export type FindWords = typeof find;
