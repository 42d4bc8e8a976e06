import { type MailFacts, header } from './facts.ts';

export type ThreadKeys = {
  /** The mail's own Message-ID without brackets, or undefined. */
  readonly own: string | undefined;
  /** The Message-IDs it answers, nearest first: In-Reply-To, then References from the end. */
  readonly answers: readonly string[];
  /** What stands after the plus in the addresses it was sent to. */
  readonly tokens: readonly string[];
};

const MOST = 50;

/** `<one@host> <two@host>` as `['one@host', 'two@host']`. Ids that no server would write are passed over. */
export function messageIds(text: string): string[] {
  const found = text.slice(0, 20_000).matchAll(/<([^<>\s]{1,400})>/g);
  return [...found].map((match) => match[1] ?? '').slice(0, 500);
}

/** M6 a mail belongs to a thread by In-Reply-To, References, a token in the address, or its own Message-ID come twice. */
export function threadKeys(facts: Pick<MailFacts, 'headers'>): ThreadKeys {
  const all = (name: string): string => (facts.headers.get(name) ?? []).join(' ');
  const answers = [...messageIds(all('in-reply-to')), ...messageIds(all('references')).toReversed()];
  const addresses = ['delivered-to', 'x-original-to', 'envelope-to', 'to', 'cc']
    .map(all)
    .join(' ')
    .slice(0, 20_000);
  const tokens = [...addresses.matchAll(/[^\s<>",;:@+]{1,64}\+([^\s<>",;:@]{1,64})@/g)].map(
    (match) => match[1] ?? '',
  );
  return {
    own: messageIds(header(facts, 'message-id'))[0],
    answers: [...new Set(answers)].slice(0, MOST),
    tokens: [...new Set(tokens)].slice(0, MOST),
  };
}

const UUID = /^([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/i;

/** The deliveries of ours that a mail may answer: ids look like `uuid@domain`, tokens like the uuid, dashes or not. */
export function possibleDeliveries(ids: readonly string[]): string[] {
  const found = ids.map((id) =>
    UUID.exec(id.split('@', 1)[0] ?? '')
      ?.slice(1)
      .join('-')
      .toLowerCase(),
  );
  return [...new Set(found.filter((id) => id !== undefined))];
}
