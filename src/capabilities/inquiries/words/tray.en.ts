/** Sent mail, and what the desk says while no mail server is set. */
export const tray = {
  title: 'Sent mail',
  intro:
    'No mail server is set. Copy each message below, send it from your own mail, then press "I sent it".',
  introServer: 'What went out, newest first.',
  empty: 'Nothing has gone out yet.',
  nothingToPass: 'Nothing waits to be copied.',
  waiting: 'To copy and send',
  team: 'To your team',
  teamHint: 'These stand here to be read. Nobody has to send them.',
  before: 'Passed on, and before',
  to: 'To',
  address: 'Address',
  subject: 'Subject',
  text: 'Text',
  copy: 'Copy',
  copyText: 'Copy the text',
  copied: 'Copied',
  sentIt: 'I sent it',
  done: 'Marked as passed on.',
  show: 'Show the text',
  linkHint: 'The link in it opens this person’s own page. Send it to them alone, and don’t open it here.',
  notNow: 'They can no longer be reached this way. Don’t send it.',
  toPerson: 'to a person who wrote',
  toTeam: 'to your team',
  state: {
    sent: 'sent',
    tray: 'waits to be copied',
    team: 'stands here to be read',
    passed: (when: string) => `passed on ${when}`,
    due: 'leaves soon',
    dueAt: (when: string) => `leaves ${when}`,
    comesAt: (when: string) => `stands here from ${when} on`,
    held: 'not sent',
    failed: 'could not be sent',
    bounced: 'came back',
  },
  goesBy: 'Waits in Sent mail for you to copy and send.',
  toCopy: (count: number) =>
    count === 1 ? 'One mail waits for you to copy and send' : `${count} mails wait for you to copy and send`,
  sent: (name: string) => `Your answer to ${name} goes to Sent mail, for you to copy and send.`,
  leaves: (p: { kind: string; when: string }) =>
    `Your answer (${p.kind}) goes to Sent mail ${p.when}, for you to copy and send.`,
};

export type TrayWords = typeof tray;
