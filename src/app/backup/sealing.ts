import { Readable, pipeline } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter, type Identity, type Recipient, Stanza } from 'age-encryption';
import { OtherMasterKey, type Vault } from '#kit/crypto';

/**
 * A backup is a gzip stream in an age file (age-encryption.org/v1): chunks that are each authenticated, in order, with an end
 * that can't be cut off. Its file key is wrapped by the master key, whose fingerprint stands in the header.
 */
const KIND = 'porchlight';
const WHAT = 'backup file key';

const wrappedBy = (vault: Vault): Recipient => ({
  wrapFileKey: (fileKey) => [
    new Stanza([KIND, vault.fingerprint], new Uint8Array(vault.wrap(WHAT, Buffer.from(fileKey)))),
  ],
});

const openedBy = (vault: Vault): Identity => ({
  unwrapFileKey: (stanzas) => {
    const ours = stanzas.find((stanza) => stanza.args[0] === KIND);
    const fingerprint = ours?.args[1];
    if (!ours || fingerprint === undefined) return null;
    return new Uint8Array(vault.unwrapBytes(WHAT, Buffer.from(ours.body), fingerprint));
  },
});

/** What is worth keeping a slower compression from: sealed words don't shrink, what stands around them does. */
const LEVEL = 3;

/** Seals what `plain` gives. */
export async function sealed(plain: AsyncIterable<Buffer>, vault: Vault): Promise<Readable> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(wrappedBy(vault));
  // A pipeline carries an error of the first stream into the last; nobody else need hear of it.
  const zipped = pipeline(Readable.from(plain), createGzip({ level: LEVEL }), () => undefined);
  const bytes = await encrypter.encrypt(Readable.toWeb(zipped) as ReadableStream<Uint8Array>);
  return Readable.fromWeb(bytes as never);
}

/** The file is no backup, was cut off or changed, or was sealed under another master key: a sentence for the operator. */
export class UnreadableBackup extends Error {
  override readonly name = 'UnreadableBackup';
}

/** Opens what `sealed` made. Throws `UnreadableBackup`, at once or while it is read. */
export async function* opened(file: Readable, vault: Vault): AsyncGenerator<Buffer> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(openedBy(vault));
  try {
    const bytes = await decrypter.decrypt(Readable.toWeb(file) as ReadableStream<Uint8Array>);
    const plain = pipeline(Readable.fromWeb(bytes as never), createGunzip(), () => undefined);
    for await (const piece of plain) yield piece as Buffer;
  } catch (error) {
    if (error instanceof OtherMasterKey) {
      throw new UnreadableBackup(
        `${error.message} Bring the master key of the day on which the backup was made: npm run restore -- FILE --key KEYFILE`,
        { cause: error },
      );
    }
    throw new UnreadableBackup(`The file is no backup, or not as it was written (${String(error)}).`, {
      cause: error,
    });
  }
}
