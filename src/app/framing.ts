/**
 * Where one request ends and the next begins. A proxy in front and the server behind it must see the same boundary: where
 * they don't, one person's request becomes the beginning of another's. Node's parser refuses a length beside chunks, two
 * lengths, and folded lines; what it still takes, and somebody else might read differently, is refused here.
 */
export function isPlainlyFramed(request: {
  readonly httpVersion: string;
  readonly rawHeaders: readonly string[];
}): boolean {
  const values = (name: string): string[] =>
    request.rawHeaders.filter(
      (_value, index) => index % 2 === 1 && request.rawHeaders[index - 1]?.toLowerCase() === name,
    );
  const [encoding, ...more] = values('transfer-encoding');
  if (values('host').length > 1 || more.length > 0) return false;
  if (encoding === undefined) return true;
  // HTTP/1.0 knows no chunks. "identity, chunked" is chunked to one reader and nonsense to the next.
  return encoding.toLowerCase() === 'chunked' && request.httpVersion === '1.1';
}
