import { randomBytes } from 'node:crypto';

/** The only home of chance. The simulated town brings a seeded source, so that a seed replays exactly. */
export type Chance = { bytes(count: number): Buffer };

export const systemChance: Chance = { bytes: (count) => randomBytes(count) };

export type Ids = {
  /** A UUID of version 7 (RFC 9562): ordered by time, so that new rows sit together in an index. */
  uuid(at: Temporal.Instant): string;
  /** A secret for a link, base64url, 32 bytes (256 bits) unless told. */
  secret(bytes?: number): string;
  /** A reference code that is easy to say and hard to guess: see `code.ts`. */
  bytes(count: number): Buffer;
};

export function idsFrom(chance: Chance): Ids {
  return {
    uuid: (at) => uuidV7(at.epochMilliseconds, chance.bytes(10)),
    secret: (bytes = 32) => chance.bytes(bytes).toString('base64url'),
    bytes: (count) => chance.bytes(count),
  };
}

/** The smallest id that could have been made at this instant or later. */
export function firstIdAt(at: Temporal.Instant): string {
  return uuidV7(at.epochMilliseconds, Buffer.alloc(10));
}

function uuidV7(milliseconds: number, chance: Buffer): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(milliseconds, 0, 6);
  chance.copy(bytes, 6, 0, 10);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}
