import { createRequire } from 'node:module';
import { type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import type { Account, RunningServers } from './debian.ts';

/** The few things that are used of hoodiecrow-imap, which brings no types. */
type Hoodiecrow = (options: Record<string, unknown>) => {
  listen(port: number, host: string, done: () => void): void;
  close(done: () => void): void;
  appendMessage(folder: string, flags: readonly string[], date: false, raw: string): void;
  server: { address(): AddressInfo };
};

const hoodiecrow = createRequire(import.meta.url)('hoodiecrow-imap') as Hoodiecrow;

/** Mail that the SMTP server takes lies in the IMAP server's folder at once; for a name it doesn't know, a report does. */
export async function startNpmServers(account: Account, outside: string): Promise<RunningServers> {
  const imap = hoodiecrow({
    plugins: ['ID', 'IDLE', 'SASL-IR', 'AUTH-PLAIN', 'NAMESPACE', 'UIDPLUS', 'ENABLE', 'UNSELECT'],
    users: { [account.address]: { password: account.password } },
    storage: { INBOX: { messages: [] }, '': { separator: '/', folders: { People: { messages: [] } } } },
  });
  await new Promise<void>((resolve) => imap.listen(0, '127.0.0.1', resolve));
  const put = (raw: string): void => imap.appendMessage('INBOX', [], false, raw);
  const atHome: string[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const { mailFrom, rcptTo } = session.envelope;
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('error', done);
      stream.on('end', () => {
        const from = mailFrom ? mailFrom.address : '';
        const raw = Buffer.concat(pieces).toString('latin1');
        for (const { address } of rcptTo) {
          const known = address.replace(/\+[^@]*@/, '@') === account.address;
          if (address === outside) atHome.push(raw);
          else if (known) put(`Return-Path: <${from}>\r\nDelivered-To: ${address}\r\n${raw}`);
          else if (from) put(report(from, address, raw));
        }
        done();
      });
    },
  });
  const listening = smtp.listen(0, '127.0.0.1');
  if (!listening.listening) await once(listening, 'listening');
  return {
    kind: 'npm',
    smtpPort: (listening.address() as AddressInfo).port,
    imapPort: imap.server.address().port,
    atHome: async () => atHome,
    async stop() {
      await new Promise<void>((resolve) => smtp.close(resolve));
      await new Promise<void>((resolve) => imap.close(resolve));
    },
  };
}

/** A delivery status report (RFC 3464) as a mail server writes it to the sender of a mail it can't deliver. */
function report(to: string, failed: string, raw: string): string {
  const headers = raw.split('\r\n\r\n', 1)[0] ?? '';
  return [
    'Return-Path: <>',
    'From: Mail Delivery System <MAILER-DAEMON@mail.test>',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="parts"',
    '',
    '--parts',
    'Content-Type: text/plain',
    '',
    `Your message to <${failed}> could not be delivered.`,
    '--parts',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.test',
    '',
    `Final-Recipient: rfc822; ${failed}`,
    'Action: failed',
    'Status: 5.1.1',
    '',
    '--parts',
    'Content-Type: text/rfc822-headers',
    '',
    headers,
    '',
    '--parts--',
    '',
  ].join('\r\n');
}
