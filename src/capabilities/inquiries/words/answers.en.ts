import type { Practice } from '#accounts';

/**
 * The words that an answer opens with, by kind and reason. The practice's own templates stand before these. A no is
 * warm, certain and useful: thanks, a clear no that isn't about the person, what is offered instead, a wish.
 */

export const NO_REASONS = [
  'full',
  'not_my_field',
  'not_licensed_there',
  'not_this_age',
  'referral_only',
] as const;
export type NoReason = (typeof NO_REASONS)[number];

type Given = {
  called: string;
  from: string;
  voice: Practice['terms']['voice'];
  until: string;
  /** In a network: somebody was looked for, and none said yes. */
  askedForThem?: boolean;
  /** A network speaks, which gives no therapy. */
  ofNetwork?: boolean;
};

/** What is said on the phone: places that have a number, and how the list may be handed on. */
type Spoken = {
  from: string;
  /** They rang, and didn't write. */
  rang: boolean;
  ofNetwork: boolean;
  places: readonly string[];
  offers: readonly ('text' | 'email' | 'code')[];
};

const hello = (called: string): string => (called ? `Dear ${called},` : 'Hello,');

const because = (reason: NoReason, { voice, until, askedForThem, ofNetwork }: Given): string => {
  if (reason === 'full' && askedForThem === true)
    return 'We looked for somebody for you. So far no therapist here has said yes. That is about their calendars, not about you.';
  if (reason === 'full' && ofNetwork === true)
    return "We are a network of therapists and give no therapy ourselves, so we can't be the ones to help you. That isn't about you. What we can do is tell you who may.";
  const [subject, have, my] = voice === 'i' ? ['I', 'I have', 'my'] : ['We', 'We have', 'our'];
  const others: Record<NoReason, string> = {
    full: `${have} no free place ${until ? `before ${until}` : 'right now'}, so ${subject === 'I' ? 'I' : 'we'} can't be the one to help you. That is about ${my} calendar, not about you.`,
    not_my_field: `What you wrote about needs someone who works with it every day, and that isn't ${my} field. You deserve somebody who knows it well. This isn't about you.`,
    not_licensed_there: `${subject} may only work with people where ${subject === 'I' ? 'I am' : 'we are'} licensed, and where you live isn't one of those places. It is a rule about ${my} license, and it isn't about you.`,
    not_this_age: `${subject} ${subject === 'I' ? 'am' : 'are'} not trained to work with this age, and a good fit matters. It isn't about you or the one you wrote for.`,
    referral_only: `${subject} can only begin when a doctor sends a referral. That is a rule of how ${subject === 'I' ? 'I' : 'we'} work, and it isn't about you. Your doctor can write one, and you may come back with it.`,
  };
  return others[reason];
};

/** What stands where only the therapist's own words can (I15). */
const GAPS = { times: '[your times]', question: '[your question]', words: '[your words]' };

export const answers = {
  gaps: GAPS,
  yes: (p: Given): string => `${hello(p.called)}

Thank you for writing. Yes, let's talk.

${p.voice === 'i' ? 'I' : 'We'} can offer a first talk of about 20 minutes. These times are free:

${GAPS.times}

Tell ${p.voice === 'i' ? 'me' : 'us'} which one suits you, or name another. You can say anything then, or just ask your questions. Nothing begins until we both say so.

${p.from}`,
  /** I24 what stands in the place of a yes in a network. */
  ofNetwork: (p: Pick<Given, 'called' | 'from'>): string => `${hello(p.called)}

Thank you for writing to us.

${GAPS.words}

We are a network of therapists, and give no therapy ourselves. You can write back to us at any time.

${p.from}`,
  no: (p: Given & { reason: NoReason }): string => `${hello(p.called)}

Thank you for writing, and for trusting ${p.voice === 'i' ? 'me' : 'us'} with your words. It takes courage to ask.

${because(p.reason, p)}

${p.voice === 'i' ? 'I' : 'We'} don't want to leave you with only a no. Below are people and places that can help. Some of them answer right now. If one of them doesn't fit, try the next. Asking again is not a bother to anyone.

If it gets too much, please call one of the numbers that answer at any hour. You don't have to be sure that it counts.

${p.voice === 'i' ? 'I' : 'We'} wish you well, and hope that you soon find the right person.

${p.from}`,
  list: (p: Given & { weeks: number }): string => `${hello(p.called)}

Thank you for writing. ${p.voice === 'i' ? 'I' : 'We'} have no free place right now, and ${p.voice === 'i' ? 'I' : 'we'} would like to work with you when there is one. ${p.voice === 'i' ? 'I' : 'We'} can keep a place for you on the waiting list.

You will hear again in ${p.weeks} weeks, whether or not a place came free. You can leave the list at any time, and it is fine to look for someone else meanwhile.

${p.from}`,
  question: (p: Given): string => `${hello(p.called)}

Thank you for writing. Before ${p.voice === 'i' ? 'I' : 'we'} answer, one question:

${GAPS.question}

You can answer in a few words, or not at all. ${p.voice === 'i' ? 'I' : 'We'} will write to you either way.

${p.from}`,
  reasons: {
    full: 'no place free',
    not_my_field: 'not my field',
    not_licensed_there: 'not licensed there',
    not_this_age: 'not this age',
    referral_only: "needs a doctor's referral",
  } satisfies Record<NoReason, string>,
  /** Read aloud on the phone, under 60 seconds. */
  spokenNo: (p: Spoken): string => {
    const named = p.places.length === 1 ? 'One place that may help' : 'Two places that may help';
    const places =
      p.places.length > 0 ? ` ${named}: ${p.places.join('. And: ')}. I can say that again slowly.` : '';
    const ways = { text: 'text you a list', email: 'email you a list', code: 'leave a list under your code' };
    const how = p.offers.map((offer) => ways[offer]);
    const offered = how.length > 0 ? ` May I ${how.join(', or ')}?` : '';
    return `Hello, this is ${p.from}. ${p.rang ? 'Thank you for calling' : 'Thank you for writing'}, it takes courage. I'm sorry, ${p.ofNetwork ? 'we give no therapy ourselves, so I have no place to offer' : 'I have no place free'}, and that isn't about you.${places}${offered}`;
  },
  /** Left on a machine: please call, and a name only where they said that it may be told. */
  bareVoicemail: (p: { member: string; maySayWho: boolean }): string =>
    p.maySayWho
      ? `Hello, this is ${p.member}. Please call me back when it suits you. Thank you.`
      : 'Hello. Please call back at this number when it suits you. Thank you.',
};

export type AnswerWords = typeof answers;
