/** May we reach this person, this way, for this? Decided when words are taken for delivery, not when they were written. */

export type Channel = 'email' | 'phone' | 'text' | 'post';

export type Purpose =
  /** the one automatic word right after a first contact */
  | 'acknowledgement'
  /** a human's answer, or a human's question */
  | 'answer'
  /** the honest word after a missed promise */
  | 'honest_delay'
  /** one asking, two weeks after a no, where the person ticked it */
  | 'later_check'
  /** notes about a list of whom somebody tries, where they asked for them there */
  | 'tries'
  /** somebody asked on their page to be erased: it may not have been them */
  | 'erase_asked'
  /** of an appointment that is near, where they said yes to that */
  | 'reminder'
  /** an appointment was booked, moved or cancelled, by somebody else than them */
  | 'appointment'
  /** a time became free that a client on the list may like */
  | 'freed_time'
  /** a link to a client's own page, given or asked for */
  | 'my_page'
  /** a therapist who was asked for them has room: look at your page */
  | 'has_room'
  /** what a client agreed to has a new version */
  | 'agreement'
  /** an answer to what a client shared between sessions stands on their page */
  | 'shared'
  /** what their therapist wrote after a missed session */
  | 'missed'
  /** a letter that says when their file closes, and how they can come back */
  | 'closing'
  /** a slip that lies with a bill */
  | 'bill'
  /** somebody said goodbye, or wants to be forgotten, by a link: whether it was they */
  | 'goodbye'
  /** the one note a year after a goodbye, where they said yes to that */
  | 'door_note'
  /** two short questions stand on their page, where they said yes to reminders */
  | 'check_in';

/** What its owner says a way is for: answers to what they send, their sessions and times, and a word when a session was missed. */
export const GOOD_FOR = ['answers', 'times', 'missed'] as const;
export type GoodFor = (typeof GOOD_FOR)[number];

/** P10 what each word is, of what a way can be for. `page`: leads to their own page, or guards it; every way that is safe does. */
const IS_FOR: Readonly<Record<Purpose, GoodFor | 'page'>> = {
  acknowledgement: 'answers',
  answer: 'answers',
  honest_delay: 'answers',
  later_check: 'answers',
  tries: 'answers',
  has_room: 'answers',
  erase_asked: 'page',
  my_page: 'page',
  agreement: 'page',
  appointment: 'times',
  reminder: 'times',
  freed_time: 'times',
  shared: 'answers',
  missed: 'missed',
  closing: 'page',
  bill: 'times',
  goodbye: 'page',
  door_note: 'answers',
  check_in: 'times',
};

export type WayFacts = {
  readonly channel: Channel;
  /** Who said that this way is safe: the person on a form, the mail they sent, a helper, or staff who heard it; or nobody yet. */
  readonly source: 'person' | 'mail' | 'staff' | 'helper' | 'unasked';
  readonly goodFor?: readonly GoodFor[] | undefined;
  readonly withdrawn: boolean;
  readonly bounced: boolean;
  readonly stopped: boolean;
  /** P18 it was noted that they died. */
  readonly died: boolean;
};

export type Reach = 'yes' | 'no_way' | 'withdrawn' | 'bounced' | 'stopped' | 'died' | 'not_agreed';

/**
 * P1 a way that was never given, or was taken back, isn't used.
 * P2 an address that asked us to stop gets nothing more, whoever gives it again.
 * P3 an address that bounced isn't tried again until the person gives it anew.
 * P4 a mail that somebody wrote to us is a yes to one neutral automatic reply and to the human's answer;
 *    for any further automatic word the person must have marked the way safe.
 * P9 a way that nobody asked its owner about isn't used, for anything.
 * P10 what its owner said a way is for is what it is used for.
 * P18 of who died no way is used, for anything.
 */
export function mayReach(way: WayFacts | undefined, purpose: Purpose): Reach {
  if (!way) return 'no_way';
  if (way.died) return 'died';
  if (way.stopped) return 'stopped';
  if (way.withdrawn) return 'withdrawn';
  if (way.bounced) return 'bounced';
  if (way.source === 'mail' && purpose !== 'acknowledgement' && purpose !== 'answer') return 'not_agreed';
  if (way.source === 'unasked') return 'not_agreed';
  const wanted = IS_FOR[purpose];
  if (way.goodFor && wanted !== 'page' && !way.goodFor.includes(wanted)) return 'not_agreed';
  return 'yes';
}
