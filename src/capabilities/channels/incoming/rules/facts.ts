/** What a mail says of itself once it was taken apart (`incoming/parse.ts`). Hostile until shown otherwise. */

export type MailAddress = { readonly address: string; readonly name: string };

export type MailFile = {
  readonly name: string;
  /** The media type in lower case, e.g. `audio/wav`. */
  readonly type: string;
  readonly size: number;
  readonly content: Buffer;
};

export type MailFacts = {
  /** False when the source could not be taken apart at all. */
  readonly readable: boolean;
  /** By name in lower case, unfolded, in the order they stand in the mail. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /** The media type of the whole mail in lower case, without its parameters. */
  readonly contentType: string;
  readonly from: MailAddress | undefined;
  readonly replyTo: MailAddress | undefined;
  readonly subject: string;
  /** The plain text part, or `''`. */
  readonly text: string;
  /** The HTML part made into text, or `''`. */
  readonly htmlText: string;
  readonly files: readonly MailFile[];
  /** The parts of a report as text: `message/delivery-status`, and the mail or headers that came back with it. */
  readonly report: { readonly status: string; readonly returned: string };
  /** The size in bytes of a source of which only the beginning was kept. */
  readonly cutFrom: number | undefined;
};

/** The first value of a header, or `''`. */
export function header(facts: Pick<MailFacts, 'headers'>, name: string): string {
  return facts.headers.get(name)?.[0]?.trim() ?? '';
}

export function isAudio(file: Pick<MailFile, 'type' | 'name'>): boolean {
  return file.type.startsWith('audio/') || /\.(wav|mp3|m4a|amr|ogg|opus|aac|gsm|3gp|aiff?)$/i.test(file.name);
}

const ROBOT =
  /^(no[-._]?reply|do[-._]?not[-._]?reply|mailer-daemon|postmaster|bounces?|noreply[-._+].*|.*[-._]no-?reply)$/i;

/** An address that says by its name that nobody reads there. */
export function isRobot(address: string): boolean {
  return ROBOT.test(address.split('@', 1)[0] ?? '');
}
