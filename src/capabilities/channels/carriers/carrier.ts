import type { Mailbox } from '../mailboxes.ts';

/** One mail as a carrier takes it. All of it is plain text. */
export type Mail = {
  to: string;
  fromName: string;
  fromAddress: string;
  subject: string;
  text: string;
  messageId: string;
  inReplyTo?: string;
  /** Where one press ends mails like this (RFC 8058). */
  leave?: string;
  /** Automatic words say so in their headers too, so that no robot answers them (RFC 3834). */
  automatic: boolean;
};

/**
 * Takes a mail to its server. A transient `Fault` promises that the mail did not leave; when that can't be known,
 * `Uncertain` is thrown and the mail isn't tried again.
 */
export type Carrier = { name: string; carry(mail: Mail): Promise<void> };

export class Uncertain extends Error {
  override readonly name = 'Uncertain';
}

export type CarrierFor = (mailbox: Mailbox | undefined) => Carrier;

/** The tray: nothing leaves the machine; the practice reads the words there and passes them on. */
export const tray: Carrier = { name: 'tray', carry: () => Promise.resolve() };
