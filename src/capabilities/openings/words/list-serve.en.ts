/** Openings by mail: what is read once a week, and what is told with a line. `list-serve.es.ts` has the same shape. */
export const en = {
  digest: {
    title: 'Who has room, by mail',
    lead: 'Once a week, in the morning. No mail comes when nobody has told of room.',
    day: 'On which day?',
    none: 'No mail',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    save: 'Save',
    saved: (day: string) => `Every ${day} you get a mail with who has room.`,
    ended: 'No such mail comes any more.',
    endTitle: 'No more mails with who has room?',
    endBody: 'Everything else stays as it is: your own openings, and the mails that ask about them.',
    end: 'No more of these mails',
    again: 'If you want them again, choose a day on the page with your openings.',
    gone: 'This link leads nowhere now',
    goneBody: 'No such mail goes to you.',
  },
  howTo: (address: string) =>
    `You can tell of an opening by mail too. Write to ${address}, with a line like this:`,
  example: 'OPENINGS: 2, evenings, online, CA, teens',
  mail: (p: {
    where: string;
    lines: readonly string[];
    more: number;
    tell: string;
    page: string;
    end: string;
    still: string;
  }) => ({
    subject: `Who has room in ${p.where}`,
    body: `This note is automatic.

${p.lines.join('\n\n')}${p.more > 0 ? `\n\nAnd ${p.more} more:\n${p.page}` : ''}

${p.still === '' ? '' : `${p.still}\n\n`}${p.tell}

No more of these mails:
${p.end}`,
  }),
  line: (p: { name: string; summary: string; confirmed: string; way: string }) =>
    `${p.name}: ${p.summary}. Confirmed ${p.confirmed}.${p.way === '' ? '' : `\n${p.way}`}`,
  fresh: 'New: ',
  tell: (p: { example: string; page: string }) =>
    `Have room yourself? Answer this mail with a line like “${p.example}”, or tell it here:\n${p.page}`,
  tellOnPage: (p: { page: string }) => `Have room yourself? Tell it here:\n${p.page}`,
  still: (p: { page: string }) =>
    `We haven’t heard of you for a while. If you still want these mails, press once here, else they end by themselves:\n${p.page}`,
  posting: {
    title: 'Tell of this opening?',
    wrote: 'You wrote:',
    nothing: 'Nothing is told yet. Look whether this is right, and press the button at the end.',
    unread: 'This we didn’t understand. Put it where it belongs, or leave it out:',
    toldTitle: 'Your opening is told',
    endedTitle: 'This opening has ended',
    ended: 'It is named to nobody now. You can open it again on the page with your openings.',
    told: 'It ends after two weeks unless you confirm it. You get a mail before.',
    gone: 'This link leads nowhere now',
    goneBody: 'It is older than two weeks. Write again, or tell of the opening on your page.',
  },
  postingMail: (p: { line: string; summary: string; unread: string; link: string }) => ({
    subject: 'Your opening: one press tells it',
    body: `This note is automatic.

You wrote: ${p.line}

We read it as: ${p.summary}.${p.unread === '' ? '' : `\nThis we didn’t understand: ${p.unread}.`}

Nothing is told yet. Look at it, change what isn’t right, and press once:
${p.link}

If it wasn’t you, do nothing, and nothing happens.`,
  }),
  /** Of several that came within an hour. `held`: they seemed to say something of a client; `more`: they were too many. */
  postingsMail: (p: {
    lines: readonly { line: string; summary: string; unread: string; link: string }[];
    held: number;
    more: number;
    example: string;
  }) => ({
    subject: 'Your openings: one press tells each',
    body: `This note is automatic.

Several mails came from you within an hour. Nothing of them is told yet. Look at each, change what isn’t right, and press once.

${p.lines
  .map(
    (one) =>
      `You wrote: ${one.line}\nWe read it as: ${one.summary}.${one.unread === '' ? '' : `\nThis we didn’t understand: ${one.unread}.`}\n${one.link}`,
  )
  .join(
    '\n\n',
  )}${p.held === 0 ? '' : `\n\n${p.held === 1 ? 'One mail' : `${p.held} mails`} sounded as if something of a client was in it. So nothing of that was told, and we keep nothing of it. A line like this is enough:\n${p.example}`}${p.more === 0 ? '' : `\n\n${p.more} more came, and we left ${p.more === 1 ? 'it' : 'them'} out. If one of yours isn’t here, write it again.`}

If it wasn’t you, do nothing, and nothing happens.`,
  }),
  heldMail: (p: { example: string }) => ({
    subject: 'Your opening: not told yet',
    body: `This note is automatic.

Thank you for telling of an opening. Your mail sounded as if it said something of a client. So nothing of it was told, and we keep nothing of it.

An opening tells of you alone: how many, when, how, for whom. A line like this is enough:
${p.example}

If no client was in it, write that line by itself.`,
  }),
};

export type ListServeWords = typeof en;
