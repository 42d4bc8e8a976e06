import { z } from 'zod';
import { oneLine } from '#kit/one-line';
import { type MailServer, type Mailbox, serverSchema } from '../mailboxes.ts';
import { type MailReach, isMailPort } from '../where-mail-stands.ts';

export type Secured = MailServer & { password: string };

/**
 * A password that was typed for a server, or is kept for it: good for that server and that user alone. `insecure`: it was given
 * for a line that isn't encrypted; one that wasn't never travels so.
 */
export type KnownPassword = {
  readonly host: string;
  readonly user: string;
  readonly password: string;
  readonly insecure: boolean;
};

export type MailForm =
  | { readonly kind: 'tray' }
  | {
      readonly kind: 'servers';
      readonly senderName: string;
      readonly senderAddress: string;
      readonly smtp: Secured;
      readonly imap: Secured | undefined;
    };

export type Known = { readonly smtp: readonly KnownPassword[]; readonly imap: readonly KnownPassword[] };

export type ReadMail = { readonly given: MailForm } | { readonly wrong: ReadonlySet<string> };

const SECURITY = ['tls', 'starttls', 'none'] as const;

/**
 * A password goes only to the server and user that it was given for: otherwise whoever changes the name of the server
 * would be handed the one that is kept, and whoever turns encryption off would read it on its way.
 */
function passwordFor(
  typed: string,
  at: { host: string; user: string; insecure: boolean },
  known: readonly KnownPassword[],
): string | undefined {
  if (typed !== '' || at.user === '') return typed;
  return known.find((one) => one.host === at.host && one.user === at.user && (one.insecure || !at.insecure))
    ?.password;
}

function serverIn(
  form: URLSearchParams,
  which: 'smtp' | 'imap',
  { known, morePorts }: { known: readonly KnownPassword[] } & Pick<MailReach, 'morePorts'>,
  wrong: Set<string>,
): Secured | undefined {
  const field = (name: string): string => (form.get(`${which}-${name}`) ?? '').trim();
  const security = SECURITY.find((one) => one === field('security')) ?? 'tls';
  const host = field('host').toLowerCase();
  const user = field('user');
  const found = serverSchema.safeParse({
    host,
    port: /^\d+$/.test(field('port')) ? Number(field('port')) : undefined,
    secure: security === 'tls',
    user,
    folder: field('folder') || 'INBOX',
    ...(security === 'none' && { insecure: true }),
  });
  if (!/^[a-z0-9]([a-z0-9.:-]*[a-z0-9])?$/.test(host)) wrong.add(`${which}-host`);
  if (!found.success) {
    for (const issue of found.error.issues) wrong.add(`${which}-${String(issue.path[0])}`);
    return undefined;
  }
  if (!isMailPort(which, found.data.port, morePorts)) wrong.add(`${which}-port`);
  const password = passwordFor(
    form.get(`${which}-password`) ?? '',
    { host, user, insecure: security === 'none' },
    known,
  );
  if (password === undefined) wrong.add(`${which}-password`);
  return { ...found.data, password: password ?? '' };
}

export function mailForm(
  form: URLSearchParams,
  known: Known,
  { morePorts }: Pick<MailReach, 'morePorts'>,
): ReadMail {
  if (form.get('kind') === 'tray') return { given: { kind: 'tray' } };
  const wrong = new Set<string>();
  if (form.get('kind') !== 'servers') return { wrong: new Set(['kind']) };
  const senderName = oneLine(form.get('senderName') ?? '');
  const senderAddress = (form.get('senderAddress') ?? '').trim();
  if (senderName === '' || senderName.length > 120) wrong.add('senderName');
  if (!z.email().max(254).safeParse(senderAddress).success) wrong.add('senderAddress');
  const smtp = serverIn(form, 'smtp', { known: known.smtp, morePorts }, wrong);
  const wantsImap = (form.get('imap-host') ?? '').trim() !== '';
  const imap = wantsImap ? serverIn(form, 'imap', { known: known.imap, morePorts }, wrong) : undefined;
  if (wrong.size > 0 || !smtp) return { wrong };
  return { given: { kind: 'servers', senderName, senderAddress, smtp, imap } };
}

/** What is kept, as the form would post it; never a password. */
export function mailValues(box: Mailbox | undefined): URLSearchParams {
  const values = new URLSearchParams({
    kind: box?.smtp ? 'servers' : 'tray',
    senderName: box?.senderName ?? '',
    senderAddress: box?.senderAddress ?? '',
  });
  for (const which of ['smtp', 'imap'] as const) {
    const server = box?.[which];
    values.set(`${which}-host`, server?.host ?? '');
    values.set(`${which}-port`, String(server?.port ?? (which === 'smtp' ? 465 : 993)));
    values.set(`${which}-user`, server?.user ?? '');
    values.set(`${which}-security`, securityOf(server));
  }
  values.set('imap-folder', box?.imap?.folder ?? 'INBOX');
  return values;
}

function securityOf(server: MailServer | undefined): (typeof SECURITY)[number] {
  if (server?.insecure === true) return 'none';
  return server && !server.secure ? 'starttls' : 'tls';
}

export function knownFrom(box: Mailbox | undefined): Known {
  const one = (server: Secured | undefined): KnownPassword[] =>
    server && server.password !== ''
      ? [
          {
            host: server.host,
            user: server.user,
            password: server.password,
            insecure: server.insecure === true,
          },
        ]
      : [];
  return { smtp: one(box?.smtp), imap: one(box?.imap) };
}
