import { type Logger, pino } from 'pino';

export type Log = Logger;

/** From the first quotation mark to the last: what the platform quotes there is what it was handed, somebody's words. */
const QUOTED = /["'`][\s\S]*["'`]/;

/** What is logged of an error: what it is and where it arose, and nothing that it was handed. */
export function errorLine(error: unknown): Record<string, string | undefined> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  // A database error's message can quote a value in any way; its code and constraint can't.
  if (error.name === 'DatabaseError' || error.name === 'error') return { type: error.name, code };
  const places = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  return {
    type: error.name,
    code,
    message: error.message.replace(QUOTED, '…'),
    stack: places.join('\n'),
  };
}

/** Logs hold ids and codes, never words, names or addresses: errors are cut down to what they are. */
export function openLog(level: string): Log {
  return pino({ level, base: null, serializers: { err: errorLine } });
}
