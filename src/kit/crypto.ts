import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { assert } from './outcome.ts';

/**
 * Words, names and addresses are sealed before they reach the database. Each practice has two keys of its own, one
 * to seal and one for keyed look-up hashes, wrapped together by the installation's master key, which is never in
 * the database.
 */

/** Where a sealed value lives. It is bound into the seal, so that moved ciphertext doesn't open. */
export type Place = { readonly table: string; readonly column: string; readonly row: string };

const NONCE = 12;
const TAG = 16;

function encrypt(key: Buffer, associated: string, plain: Buffer): Buffer {
  // A random nonce, also in the simulated town: a nonce used twice under one key breaks GCM.
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(associated));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, associated: string, sealed: Buffer): Buffer {
  assert(sealed.length >= NONCE + TAG, 'sealed value is too short');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE));
  decipher.setAAD(Buffer.from(associated));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE, sealed.length - TAG)), decipher.final()]);
}

function hmac(key: Buffer, purpose: string, text: string): Buffer {
  return createHmac('sha256', key).update(purpose).update('\0').update(text).digest();
}

/** The keys of one practice, opened. Never logged, never serialised. */
export class PracticeKeys {
  readonly practice: string;
  readonly #version: number;
  readonly #seal: ReadonlyMap<number, Buffer>;
  readonly #lookup: Buffer;

  constructor(practice: string, opened: ReadonlyMap<number, Buffer>) {
    this.practice = practice;
    this.#version = Math.max(...opened.keys());
    this.#seal = new Map([...opened].map(([version, both]) => [version, both.subarray(0, 32)]));
    const first = opened.get(Math.min(...opened.keys()));
    assert(first, 'a practice has at least one key');
    this.#lookup = first.subarray(32, 64);
  }

  #associated(place: Place, version: number): string {
    return [place.table, this.practice, place.row, place.column, version].join('\0');
  }

  /** Seals text for one column of one row. Two bytes of key version stand before nonce, ciphertext and tag. */
  seal(place: Place, text: string): Buffer {
    return this.sealBytes(place, Buffer.from(text, 'utf8'));
  }

  sealBytes(place: Place, bytes: Buffer): Buffer {
    const version = Buffer.alloc(2);
    version.writeUInt16BE(this.#version);
    return Buffer.concat([
      version,
      encrypt(this.#key(this.#version), this.#associated(place, this.#version), bytes),
    ]);
  }

  /** Opens what `seal` made. Throws when the value was moved, changed or sealed under an unknown key. */
  open(place: Place, sealed: Buffer): string {
    return this.openBytes(place, sealed).toString('utf8');
  }

  openBytes(place: Place, sealed: Buffer): Buffer {
    const version = sealed.readUInt16BE(0);
    return decrypt(this.#key(version), this.#associated(place, version), sealed.subarray(2));
  }

  /** A keyed hash, for finding a row by an address or a code without keeping either in the clear. */
  lookup(purpose: string, text: string): Buffer {
    return hmac(this.#lookup, purpose, text);
  }

  #key(version: number): Buffer {
    const key = this.#seal.get(version);
    assert(key, 'a sealed value names a key that this practice has');
    return key;
  }
}

/** The master key and what is derived from it. */
export class Vault {
  readonly #wrap: Buffer;
  readonly #hash: Buffer;
  readonly #derive: Buffer;

  /** @param master 32 bytes, from the file or the environment. */
  constructor(master: Buffer) {
    assert(master.length === 32, 'the master key has 32 bytes');
    const derive = (info: string): Buffer => Buffer.from(hkdfSync('sha256', master, 'porchlight', info, 32));
    this.#wrap = derive('wrap practice keys');
    this.#hash = derive('installation hashes');
    this.#derive = derive('derived secrets');
  }

  /** A new pair of practice keys, wrapped. `bytes` are 64 bytes of chance. */
  wrapNew(practice: string, version: number, bytes: Buffer): Buffer {
    assert(bytes.length === 64, 'a practice key pair has 64 bytes');
    return encrypt(this.#wrap, `practice-key\0${practice}\0${version}`, bytes);
  }

  unwrap(practice: string, rows: readonly { version: number; wrapped: Buffer }[]): PracticeKeys {
    const opened = rows.map((row): [number, Buffer] => [
      row.version,
      decrypt(this.#wrap, `practice-key\0${practice}\0${row.version}`, row.wrapped),
    ]);
    return new PracticeKeys(practice, new Map(opened));
  }

  /** A keyed hash that holds across practices: sign-in addresses, rate limits, form tokens. */
  hash(purpose: string, text: string): Buffer {
    return hmac(this.#hash, purpose, text);
  }

  /** A secret for another component (a database password, a cookie key), derived so that it needs no file of its own. */
  derived(purpose: string): string {
    return hmac(this.#derive, purpose, '').toString('base64url');
  }
}

export function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A plain hash, for secrets that carry at least 128 bits of chance themselves. */
export function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
