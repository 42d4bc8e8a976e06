/**
 * C3 words and passwords go to a mail server encrypted, or not at all. Only to this machine itself, or where the
 * practice says so for a server in its own house, may they go in the clear.
 */
export function mustBeEncrypted(server: {
  readonly host: string;
  readonly insecure?: boolean | undefined;
}): boolean {
  return server.insecure !== true && !isThisMachine(server.host);
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}
