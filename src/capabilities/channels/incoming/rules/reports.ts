import { type MailFacts, header } from './facts.ts';
import { messageIds } from './threads.ts';

/** What a report about a mail of ours says. */
export type Bounce = {
  /** The Message-IDs, without brackets, that the returned mail or headers name; ours is found among them. */
  readonly originals: readonly string[];
  /** `failed` did not arrive and won't; `delayed` is a warning, the server goes on trying. */
  readonly outcome: 'failed' | 'delayed';
  /** The address itself is no good (5.x.x), as against a server that was away for too long. */
  readonly permanent: boolean;
};

/** M3 reads a delivery report: which mail of ours, whether it is given up, whether the address is to blame. */
export function readBounce(facts: MailFacts): Bounce {
  const status = facts.report.status;
  const actions = fields(status, 'action').map((action) => action.toLowerCase());
  const codes = fields(status, 'status');
  const words = `${facts.text}\n${facts.htmlText}`;
  // Old servers send a report in prose only; the code that the other server gave is in it.
  const inProse = /\b5\d\d[ -]|\b5\.\d\.\d\b/.test(words.slice(0, 20_000));
  const failed =
    actions.length > 0 ? actions.includes('failed') : !/\b(delay|warning)/i.test(header(facts, 'subject'));
  const own = [facts.report.returned, words.slice(0, 100_000)].flatMap(originalIds);
  return {
    originals: [...new Set([...own, ...messageIds(header(facts, 'x-failed-message-id'))])].slice(0, 20),
    outcome: failed ? 'failed' : 'delayed',
    permanent: failed && (codes.length > 0 ? codes.some((code) => code.startsWith('5')) : inProse),
  };
}

function fields(text: string, name: string): string[] {
  const found = text.slice(0, 100_000).matchAll(new RegExp(`^${name}:[ \\t]*([^\\r\\n]{1,200})`, 'gim'));
  return [...found].map((match) => (match[1] ?? '').trim());
}

/** Only ids that stand as a header of the returned mail: not whatever somebody quoted further down. */
function originalIds(text: string): string[] {
  return fields(text.replace(/\r?\n[ \t]+/g, ' '), 'message-id').flatMap(messageIds);
}
