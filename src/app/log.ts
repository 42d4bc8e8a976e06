import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/** From the first quotation mark to the last: what is quoted there was handed in, and may be somebody's words. */
const QUOTED = /["'`][\s\S]*["'`]/;

/**
 * Only a message that this house wrote is one to log: others repeat what they were handed, some without a quotation mark
 * ("Cannot convert … to a BigInt", the answer of a mail server, the row that a database refused).
 */
const isOurs = (error: Error): boolean => error.name === 'Fault' || error.message.startsWith('assertion: ');

/** What is logged of an error: what it is and where it arose, and nothing that it was handed. */
export function errorLine(error: unknown): Record<string, string | undefined> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  const places = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  return {
    type: error.name,
    code,
    ...(isOurs(error) && { message: error.message.replace(QUOTED, '…') }),
    stack: places.join('\n'),
  };
}

/** Logs hold ids and codes, never words, names or addresses: errors are cut down to what they are. */
export function openLog(level: string, to?: DestinationStream): Log {
  return pino({ level, base: null, serializers: { err: errorLine } }, to);
}
