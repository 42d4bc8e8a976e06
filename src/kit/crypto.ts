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

/** AES-256-GCM under this key: nonce, ciphertext and tag. What is `associated` has to be said again to open it. */
export function encrypt(key: Buffer, associated: string, plain: Buffer): Buffer {
  // A random nonce, also in the simulated town: a nonce used twice under one key breaks GCM.
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(associated));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `encrypt` made; throws under another key, or where it was moved or changed. */
export function decrypt(key: Buffer, associated: string, sealed: Buffer): Buffer {
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

/** A practice's two keys as they lie in the database: wrapped by the master key that has this fingerprint. */
export type WrappedKeys = {
  readonly version: number;
  readonly wrapped: Buffer;
  readonly wrapped_by: string | null;
};

/** Told apart from a bug: the rows were wrapped by a master key that this process doesn't hold. */
export class OtherMasterKey extends Error {
  override readonly name = 'OtherMasterKey';
}

/** Names a master key without telling it: 16 hexadecimal digits. */
export function fingerprintOf(master: Buffer): string {
  return derive(master, 'fingerprint').subarray(0, 8).toString('hex');
}

function derive(from: Buffer, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', from, 'porchlight', info, 32));
}

export type VaultParts = {
  /** 32 bytes each: the first wraps what is new, the others only open what they wrapped. */
  masters: readonly Buffer[];
  /**
   * 64 bytes that stay the same when the master key is changed: what hashes and passwords are made of. Without them they
   * come from the first master key.
   */
  secrets?: Buffer;
  /** The master keys as they stand now, asked when rows are met that none of ours wrapped. */
  reread?: () => Promise<readonly Buffer[]>;
};

/** The master keys, and the secrets of the installation. */
export class Vault {
  #masters: ReadonlyMap<string, Buffer>;
  readonly #hash: Buffer;
  readonly #derive: Buffer;
  readonly #reread: VaultParts['reread'];

  constructor(given: Buffer | VaultParts) {
    const parts: VaultParts = Buffer.isBuffer(given) ? { masters: [given] } : given;
    this.#masters = byFingerprint(parts.masters);
    const secrets = parts.secrets ?? firstSecrets(mustHave(parts.masters[0]));
    assert(secrets.length === 64, 'the secrets of an installation have 64 bytes');
    this.#hash = secrets.subarray(0, 32);
    this.#derive = secrets.subarray(32);
    this.#reread = parts.reread;
  }

  /** Of the master key that wraps what is new. */
  get fingerprint(): string {
    return mustHave([...this.#masters.keys()][0]);
  }

  holds(fingerprint: string): boolean {
    return this.#masters.has(fingerprint);
  }

  /** Looks whether the master key was changed beside us; true when there is another one now. */
  async lookAgain(): Promise<boolean> {
    if (!this.#reread) return false;
    const before = [...this.#masters.keys()].join();
    this.#masters = byFingerprint(await this.#reread());
    return [...this.#masters.keys()].join() !== before;
  }

  /** Wraps what only a holder of the master key may open; `what` says what it is, and is bound in. */
  wrap(what: string, bytes: Buffer): Buffer {
    return encrypt(this.#wrapping(this.fingerprint), what, bytes);
  }

  /** Opens what `wrap` made, under any master key that this process holds. */
  unwrapBytes(what: string, wrapped: Buffer, by: string): Buffer {
    return decrypt(this.#wrapping(by), what, wrapped);
  }

  /** A new pair of practice keys, wrapped. `bytes` are 64 bytes of chance. */
  wrapNew(practice: string, version: number, bytes: Buffer): Buffer {
    assert(bytes.length === 64, 'a practice key pair has 64 bytes');
    return this.wrap(practiceKey(practice, version), bytes);
  }

  unwrap(practice: string, rows: readonly WrappedKeys[]): PracticeKeys {
    const opened = rows.map((row): [number, Buffer] => [
      row.version,
      // Rows from before fingerprints were kept were all wrapped by the one master key that there was.
      this.unwrapBytes(practiceKey(practice, row.version), row.wrapped, row.wrapped_by ?? this.fingerprint),
    ]);
    return new PracticeKeys(practice, new Map(opened));
  }

  /** The same keys, wrapped by the first master key. */
  wrapAgain(practice: string, row: WrappedKeys): Buffer {
    const what = practiceKey(practice, row.version);
    return this.wrap(what, this.unwrapBytes(what, row.wrapped, row.wrapped_by ?? this.fingerprint));
  }

  /** A keyed hash that holds across practices: sign-in addresses, rate limits, form tokens. */
  hash(purpose: string, text: string): Buffer {
    return hmac(this.#hash, purpose, text);
  }

  /** A secret for another component (a database password, a cookie key), derived so that it needs no file of its own. */
  derived(purpose: string): string {
    return hmac(this.#derive, purpose, '').toString('base64url');
  }

  #wrapping(fingerprint: string): Buffer {
    const master = this.#masters.get(fingerprint);
    if (master) return derive(master, 'wrap practice keys');
    throw new OtherMasterKey(
      `This was sealed under the master key ${fingerprint}, which is not here (${[...this.#masters.keys()].join(', ')} is).`,
    );
  }
}

const practiceKey = (practice: string, version: number): string => `practice-key\0${practice}\0${version}`;

/** What hashes and passwords of an installation were made of before it had secrets of its own. */
export function firstSecrets(master: Buffer): Buffer {
  return Buffer.concat([derive(master, 'installation hashes'), derive(master, 'derived secrets')]);
}

function byFingerprint(masters: readonly Buffer[]): ReadonlyMap<string, Buffer> {
  assert(masters.length > 0, 'there is a master key');
  for (const master of masters) assert(master.length === 32, 'a master key has 32 bytes');
  return new Map(masters.map((master) => [fingerprintOf(master), master]));
}

function mustHave<T>(given: T | undefined): T {
  assert(given !== undefined, 'there is a master key');
  return given;
}

export function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A plain hash, for secrets that carry at least 128 bits of chance themselves. */
export function digest(said: string | Buffer): Buffer {
  return createHash('sha256').update(said).digest();
}
