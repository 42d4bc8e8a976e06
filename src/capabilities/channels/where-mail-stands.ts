export { isInside } from '#kit/http/inside';

/** What a practice's mail servers may be, beyond what mail servers usually are: the operator's to say. */
export type MailReach = {
  /** Ports beside those of mail. */
  readonly morePorts: readonly number[] | 'any';
  /** Servers inside the machine's own network, for every practice of a shared installation. */
  readonly inside: boolean;
};

const PORTS = { smtp: [25, 465, 587, 2525], imap: [143, 993] } as const;

/** C5 a mail server is asked for at the ports of mail alone: else who sets one up could feel out every other service. */
export function isMailPort(which: 'smtp' | 'imap', port: number, more: MailReach['morePorts']): boolean {
  return more === 'any' || [...PORTS[which], ...more].includes(port);
}
