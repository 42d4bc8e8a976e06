import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Logs hold ids and codes, never words, names or addresses: errors are cut down to what they are. */
export function openLog(level: string): Log {
  return pino({
    level,
    base: null,
    serializers: {
      err: (error: unknown) => {
        if (!(error instanceof Error)) return { type: typeof error };
        const code = 'code' in error ? String(error.code) : undefined;
        // A database error's message can quote a value; its code and constraint can't.
        const quotes = error.name === 'DatabaseError' || error.name === 'error';
        return {
          type: error.name,
          code,
          message: quotes ? undefined : error.message,
          stack: quotes ? undefined : error.stack,
        };
      },
    },
  });
}
