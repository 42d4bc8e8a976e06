/** Its sender stopped in the middle: a line that broke, a browser that was closed. Nobody is there to be answered. */
export class BodyCut extends Error {
  override readonly name = 'BodyCut';
}

/** What goes on for longer than this many times the limit isn't heard out: the connection ends. */
const HEARD_OUT = 16;

/**
 * Reads a body, keeping at most `most` bytes. What is longer is still heard out and thrown away as it comes: a browser
 * shows no answer before it has sent everything, and whoever sent too much is to read so.
 */
export async function readAtMost(
  body: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<{ bytes: Buffer<ArrayBuffer>; whole: boolean }> {
  const parts: Uint8Array[] = [];
  let [kept, heard] = [0, 0];
  if (!body) return { bytes: Buffer.alloc(0), whole: true };
  const reader = body.getReader();
  while (heard <= most * HEARD_OUT) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new BodyCut('the body broke off', { cause });
    });
    if (done) break;
    heard += value.length;
    const part = value.subarray(0, most - kept);
    kept += part.length;
    if (part.length > 0) parts.push(part);
  }
  // Let go rather than cancelled: that would end the connection before the answer is on it.
  reader.releaseLock();
  return { bytes: Buffer.concat(parts), whole: heard <= most };
}
