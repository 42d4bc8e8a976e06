import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { MailReach } from '#channels';
import type { Reach } from '#kit/http/fetch-outside';

/** The only reader of the environment. Read once, at the start; what is wrong is said in a sentence. */

const flag = z
  .enum(['0', '1', ''])
  .default('')
  .transform((text) => text === '1');

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  );

const schema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z.string().default(''),
  /** How people reach this installation from outside, e.g. https://porch.example. Links in mails begin with it. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .or(z.literal(''))
    .default(''),
  /** 32 bytes, base64; instead of the file `master.key` in the data directory. */
  PORCHLIGHT_MASTER_KEY: z.string().default(''),
  /** Addresses of proxies in front, which may tell the client's address. */
  TRUST_PROXY: list,
  /** Ports, beside those of mail, at which a practice's mail servers may stand: "1025, 1143". */
  MAIL_PORTS: list.transform((all) => all.map(Number)).pipe(z.array(z.number().int().min(1).max(65535))),
  /** 1: mail servers inside this machine's own network are for every practice here, not only for one alone on it. */
  MAIL_INSIDE: flag,
  /** 1: calendars that members keep elsewhere may stand inside this machine's own network, also without encryption. */
  CALENDARS_INSIDE: flag,
  /** Where `npm run backup` writes to; `backups` in the data directory unless told. */
  BACKUP_DIR: z.string().default(''),
  /** How many backups stay there. */
  BACKUP_KEEP: z.coerce.number().int().min(1).default(14),
  /** Where the pages for when nothing runs are written to; `light-out` in the data directory unless told. */
  LIGHT_OUT_DIR: z.string().default(''),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  PORCHLIGHT_DEVELOPMENT: flag,
});

export type Config = {
  host: string;
  port: number;
  dataDir: string;
  databaseUrl: string | undefined;
  publicUrl: string | undefined;
  masterKey: string | undefined;
  trustProxy: readonly string[];
  mail: MailReach;
  calendars: Reach;
  backups: { directory: string; keep: number };
  lightOutDir: string;
  logLevel: string;
  development: boolean;
};

/** Thrown for what the operator can put right; its message is the sentence to print. */
export class ConfigError extends Error {}

export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const read = schema.safeParse(environment);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`The environment needs another look. ${lines.join('; ')}`);
  }
  const given = read.data;
  if (isFarAndUnsaid(given.DATABASE_URL)) throw new ConfigError(SAY_SSLMODE);
  return {
    host: given.HOST,
    port: given.PORT,
    dataDir: resolve(given.DATA_DIR),
    databaseUrl: given.DATABASE_URL === '' ? undefined : given.DATABASE_URL,
    publicUrl: given.PUBLIC_URL === '' ? undefined : given.PUBLIC_URL.replace(/\/+$/, ''),
    masterKey: given.PORCHLIGHT_MASTER_KEY === '' ? undefined : given.PORCHLIGHT_MASTER_KEY,
    trustProxy: given.TRUST_PROXY,
    calendars: { inside: given.CALENDARS_INSIDE },
    mail: { morePorts: given.MAIL_PORTS, inside: given.MAIL_INSIDE },
    backups: {
      directory:
        given.BACKUP_DIR === '' ? join(resolve(given.DATA_DIR), 'backups') : resolve(given.BACKUP_DIR),
      keep: given.BACKUP_KEEP,
    },
    lightOutDir:
      given.LIGHT_OUT_DIR === '' ? join(resolve(given.DATA_DIR), 'light-out') : resolve(given.LIGHT_OUT_DIR),
    logLevel: given.LOG_LEVEL,
    development: given.PORCHLIGHT_DEVELOPMENT,
  };
}

const SAY_SSLMODE =
  'DATABASE_URL names another machine and doesn’t say whether the line to it is encrypted. Add ?sslmode=verify-full, or ?sslmode=disable where that network is yours alone.';

/** The driver would speak in the clear without a word. */
function isFarAndUnsaid(databaseUrl: string): boolean {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined;
  if (!url || /^(?:localhost|127\..*|\[::1\]|)$/.test(url.hostname)) return false;
  return !url.searchParams.has('sslmode');
}

/**
 * The made-up town on this machine alone tries any mail server: whoever reaches its pages reaches those servers too. Seen
 * from outside it is a shared installation like any other.
 */
export function demoReach(config: Pick<Config, 'host' | 'publicUrl' | 'mail'>): MailReach {
  const isHereAlone = ['127.0.0.1', '::1', 'localhost'].includes(config.host) && !config.publicUrl;
  return isHereAlone ? { morePorts: 'any', inside: true } : config.mail;
}

/** Where this installation is reached when nothing else was said: where it listens. */
export function hereOf(config: Pick<Config, 'host' | 'port'>): string {
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return `http://${host}:${config.port}`;
}
