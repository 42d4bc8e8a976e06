import type { GreetingWords } from '../words/greeting.ts';

/** About 25 seconds at an unhurried 155 spoken words a minute. */
export const MOST_SPOKEN_WORDS = 65;

/** An address longer than this is lost on whoever hears it once. */
const LONGEST_ADDRESS = 34;

export type GreetingFacts = {
  readonly from: string;
  readonly voice: 'i' | 'we';
  readonly promiseDays: number;
  /** Everyone who answers is away: until which day, and by which day a message left now is answered. In words. */
  readonly away: { readonly until: string; readonly answerBy: string } | undefined;
  /** Nobody works within a year by the hours that were given. */
  readonly nobodyWorks: boolean;
  /** As they are dialled. `crisis` is '' where there is none. */
  readonly emergency: string;
  readonly crisis: string;
  /** Where the page is, as it is in a browser: 'https://porch.example/amara'. */
  readonly pageAt: string;
};

/** The address as one says it, or undefined where nobody could write it down from hearing it once. */
export function sayable(pageAt: string): string | undefined {
  const url = URL.parse(pageAt);
  if (!url) return undefined;
  const said = `${url.host.replace(/^www\./, '')}${url.pathname}`;
  const isPublic = url.port === '' && /\.[a-z]{2,}$/i.test(url.hostname);
  return isPublic && said.length <= LONGEST_ADDRESS ? said : undefined;
}

/** How many words it takes to say it: each digit is one, and so is each part of an address with its dot or slash. */
export function spokenWords(text: string): number {
  return text
    .split(/\s+/)
    .filter((token) => /[\p{L}\p{N}]/u.test(token))
    .reduce((sum, token) => {
      const digits = token.match(/\d/g)?.length ?? 0;
      if (digits > 0 && !/\p{L}/u.test(token)) return sum + digits;
      const parts = token.split(/[./-]/).filter((part) => part !== '').length;
      return sum + Math.max(1, token.includes('/') ? parts * 2 - 1 : parts);
    }, 0);
}

/**
 * The greeting to record: the promise, absences, help now, an address. What a caller can do without is left out first,
 * until it can be said in about 25 seconds; the numbers for help now never are.
 */
export function greeting(facts: GreetingFacts, words: GreetingWords): string {
  const { voice } = facts;
  const address = sayable(facts.pageAt);
  const said = {
    hello: words.hello(facts.from),
    now: facts.away ? words.away(voice, facts.away.until) : words.notNow(voice),
    promise: promiseSaid(facts, words),
    helpNow: facts.emergency === '' ? '' : words.helpNow(facts.emergency, facts.crisis),
    write: address === undefined ? '' : words.write(address),
    thanks: words.thanks,
  };
  const droppable: (keyof typeof said)[] = ['thanks', 'write'];
  if (!facts.away) droppable.push('now');
  const text = (): string =>
    Object.values(said)
      .filter((part) => part !== '')
      .join(' ');
  for (const part of droppable) {
    if (spokenWords(text()) <= MOST_SPOKEN_WORDS) break;
    said[part] = '';
  }
  return text();
}

function promiseSaid({ voice, away, nobodyWorks, promiseDays }: GreetingFacts, words: GreetingWords): string {
  if (nobodyWorks) return words.nobody;
  return away ? words.by(voice, away.answerBy) : words.within(voice, promiseDays);
}
