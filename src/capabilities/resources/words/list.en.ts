import type { Because } from '../rules/one-list.ts';

/** What is said of a network's one list. `list.es.ts` has the same shape. */
export const listEn = {
  ofPractice: (names: string) =>
    `The places of ${names} stand here too. When one of you confirms such a place, it counts for all.`,
  ofNetwork:
    'This is the list of everybody in the network. When one of them confirms a place, it counts for all. Emergency numbers and crisis lines stay with each practice.',
  from: (network: string) => `From ${network}`,
  by: (who: string) => `by ${who}`,
  byUs: 'by you',
  youSaid: 'You said that something is wrong with it.',
  offered: (network: string) => `Offered to ${network}`,
  taken: (network: string) => `On the list of ${network}`,
  declined: (network: string) => `${network} did not take it.`,
  /** The other one of the same place: of a network, or the practice's own. */
  also: { own: 'your own list', network: (network: string) => network },
  twice: (p: { other: string; because: Because; isOwn: boolean }) => {
    const which = p.isOwn ? 'Yours is shown' : 'This one is shown';
    const why: Record<Because, string> = {
      help_now: 'it is one of your help-now numbers',
      whole: 'it says more',
      later: 'it was looked at last',
      own: 'it is your own',
      first: 'it came first',
    };
    return `${which}: ${why[p.because]}. It stands in ${p.other} too.`;
  },
  look: 'See it',
  hide: 'Hide',
  show: 'Show it again',
  hiddenCaption: 'Hidden here',
  hidden: (network: string) => `From ${network}. Nobody here is sent there.`,
  hiddenOne: (p: { network: string; other: string }) =>
    `From ${p.network}. The same place is still shown, from ${p.other}.`,
  retiredHere: (network: string) => `From ${network}. You retired the same place in your own list.`,
  offers: {
    title: 'Offered by practices',
    lead: 'Take what is good for everybody. Each comes with the last look that was taken at it.',
    none: 'Nothing waits to be taken.',
    by: 'From',
    looked: (date: string) => `They looked on ${date}.`,
    neverLooked: 'They have not confirmed it yet.',
    have: 'A place like it is on your list already.',
    take: 'Take it',
    decline: 'Not now',
    takeAfterAll: 'Take it after all',
    caption: 'What practices offered',
    declinedCaption: 'What you did not take',
  },
  doubts: {
    count: (count: number) =>
      count === 1
        ? 'Somebody says that something is wrong with one place.'
        : `Practices say that something is wrong with ${count} places.`,
    line: (p: { who: string; line: string }) => `${p.who}: “${p.line}”`,
    until: 'It stands here until you change or confirm the place.',
  },
  place: {
    back: 'Back to the list',
    change: (network: string) => `Only ${network} changes what it says.`,
    confirmed: 'Confirmed',
    wrongTitle: 'Something is wrong with it',
    wrong: 'What is wrong?',
    wrongHint: 'One line, for whoever keeps the list. Write nothing about a client.',
    say: (network: string) => `Tell ${network}`,
    said: (line: string) => `You told them: “${line}”`,
    takeBack: 'Take it back',
    offerTitle: 'For more than your practice',
    offer: (network: string) => `Put it on the list of ${network}`,
    offerMeans: 'Who keeps that list looks at it first. Then everybody there has it.',
    takeBackOffer: 'Take the offer back',
  },
  done: {
    confirmed_for_all: 'Confirmed today, for everybody in the network.',
    hidden: 'Hidden. Nobody here is sent there.',
    hidden_one: 'Hidden. The same place is still shown, from another list.',
    shown: 'Shown again.',
    doubted: 'Told. Whoever keeps the list sees it.',
    not_doubted: 'Taken back.',
    offered: 'Offered. Whoever keeps the list looks at it.',
    not_offered: 'The offer is taken back.',
    taken: 'Taken. Everybody in the network has it now.',
    declined: 'Not taken. You can take it after all, below.',
  },
  refusals: {
    of_network: 'This place belongs to a network. You can hide it, or say what is wrong with it.',
    changed_meanwhile: 'Its number or address changed just now. Please look once more.',
    line_missing: 'Write what is wrong, in one line.',
    line_too_long: 'That is longer than 200 letters. Shorten it a little.',
  },
};

export type ListWords = typeof listEn;
