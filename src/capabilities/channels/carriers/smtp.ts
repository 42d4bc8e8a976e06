import { type Transporter, createTransport } from 'nodemailer';
import { Fault } from '#kit/outcome';
import { placeOf } from '../connecting.ts';
import type { MailServer } from '../mailboxes.ts';
import { mustBeEncrypted } from '../rules/encryption.ts';
import { type Carrier, type CarrierFor, type Mail, Uncertain, tray } from './carrier.ts';

type SmtpError = Error & { code?: string; responseCode?: number; command?: string };

/** Where a connection broke before the server was handed the whole mail, the mail can't have left. */
const BEFORE_THE_WORDS = new Set(['CONN', 'EHLO', 'HELO', 'STARTTLS', 'AUTH', 'MAIL FROM', 'RCPT TO', 'API']);

/** Tells a fault that passes from one that doesn't, and both from not knowing. */
export function smtpFault(error: SmtpError): Error {
  const code = error.responseCode ?? 0;
  if (code >= 500) return new Fault('permanent', `the mail server refused: ${code}`, { cause: error });
  if (code >= 400) return new Fault('transient', `the mail server asked to wait: ${code}`, { cause: error });
  const early = ['ECONNECTION', 'EDNS', 'ETLS', 'EAUTH', 'ECONNREFUSED'].includes(error.code ?? '');
  if (early || BEFORE_THE_WORDS.has(error.command ?? '')) {
    return new Fault('transient', `the mail server can't be reached: ${error.code ?? 'unknown'}`, {
      cause: error,
    });
  }
  return new Uncertain(error.message, { cause: error });
}

/** Looks the server up and makes ready to speak to it; throws what `placeOf` throws. */
export async function transportFor(
  server: MailServer & { password: string },
): Promise<{ transport: Transporter; isInside: boolean }> {
  const { host, servername, isInside } = await placeOf(server);
  const transport = createTransport({
    host,
    port: server.port,
    secure: server.secure,
    requireTLS: !server.secure && mustBeEncrypted(server),
    // Where plain text is allowed, an unproven certificate is no worse; without this, it would stop the mail.
    tls: { rejectUnauthorized: mustBeEncrypted(server), ...(servername !== undefined && { servername }) },
    ...(server.user && { auth: { user: server.user, pass: server.password } }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { transport, isInside };
}

/** Nothing was said to the server yet. */
const notFound = (error: unknown): Fault =>
  new Fault('transient', "the mail server can't be reached: no place to connect to", { cause: error });

function headersOf({ automatic, leave }: Mail): Record<string, string> {
  return {
    ...(automatic && { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' }),
    ...(leave !== undefined && {
      'List-Unsubscribe': `<${leave}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  };
}

function smtpCarrier(server: MailServer & { password: string }): Carrier {
  return {
    name: 'smtp',
    async carry(mail: Mail) {
      const { transport } = await transportFor(server).catch((error: unknown) => {
        throw notFound(error);
      });
      try {
        await transport.sendMail({
          from: { name: mail.fromName, address: mail.fromAddress },
          // As one address, never as text to be read as a list: what was judged is what is written to.
          to: { name: '', address: mail.to },
          subject: mail.subject,
          text: mail.text,
          messageId: mail.messageId,
          ...(mail.inReplyTo && { inReplyTo: mail.inReplyTo, references: mail.inReplyTo }),
          headers: headersOf(mail),
        });
      } catch (error) {
        throw smtpFault(error as SmtpError);
      } finally {
        transport.close();
      }
    },
  };
}

export const realCarriers: CarrierFor = (mailbox) => (mailbox?.smtp ? smtpCarrier(mailbox.smtp) : tray);
