/** What colleagues without an account read, and who coordinates their network. `listed.es.ts` has the same shape. */
export const en = {
  desk: {
    title: 'Colleagues by mail',
    lead: 'Therapists who have no account here. They tell of openings by mail, and keep them current with the links in it.',
    link: 'Colleagues by mail',
    none: 'Nobody is invited yet.',
    noneHint:
      'Invite a colleague with their name and address. They get one mail, and are on the list once they press.',
    invite: 'Invite a colleague',
    inviteLead:
      'They get one mail. It tells of this network and asks; nothing else is sent unless they press yes.',
    name: 'Their name, as people know it',
    email: 'Their address',
    send: 'Invite',
    standing: {
      invited: (p: { when: string; count: number }) =>
        p.count > 1
          ? `Invited twice, last on ${p.when}. No answer yet.`
          : `Invited on ${p.when}. No answer yet.`,
      listed: 'On the list.',
      heard: (when: string) => `Last word: ${when}.`,
      resting: {
        bounced: 'Off the list: mails to them came back.',
        silent: 'Off the list: no word for a long time.',
      },
      left: {
        declined: (when: string) => `Said no, thank you, on ${when}.`,
        asked: (when: string) => `Left the list on ${when}.`,
        never: (when: string) => `Asked on ${when} not to be invited again.`,
        taken_off: (when: string) => `Taken off the list on ${when}.`,
      },
    },
    little: 'The last mail came back, or there was no word for a month.',
    openings: (count: number) =>
      count === 0 ? 'No opening now.' : count === 1 ? 'One opening.' : `${count} openings.`,
    off: 'Take off the list',
    offOf: (name: string) => `Take ${name} off the list`,
    offMeans: 'Their openings end at once, and their address is forgotten. They aren’t told by mail.',
    takeBack: 'Take it back',
    takeBackOf: (name: string) => `Take the invitation of ${name} back`,
    takeBackMeans: 'The link in the mail leads nowhere then, and their address is forgotten.',
    again: 'Invite once more',
    done: {
      invited: 'The invitation is on its way.',
      off: 'They are off the list.',
      again: 'The second invitation is on its way.',
      link: 'A mail with their link is on its way. There is one a day at most.',
    },
    errors: {
      name: 'Write their name.',
      email: 'Write an address like ruth@practice.example.',
      no_mail:
        'Colleagues by mail need a mail server, and none is set up here. What they are sent is nobody’s to copy by hand.',
      known: 'This address is invited or on the list already. It stands on this page.',
      stopped: 'Whoever reads this mailbox wants no invitation of this network. Ring them, if you know them.',
      lately:
        'This address was invited in the last seven days, or twice without joining. Ring them, if you know them.',
      too_many: 'Forty invitations went out today. Please go on tomorrow; what you typed stays here.',
    },
    setUpMail: 'Set up mail',
    sendLink: 'Send their link again',
    again_please: 'Please look at this once more.',
  },
  own: {
    invitedTitle: (network: string) => `${network} invites you`,
    invitedLead: (p: { name: string; network: string }) =>
      `${p.name}, practices in ${p.network} tell one another who has room. A person who looks for help then hears of someone who has.`,
    means: [
      'You tell of an opening in twenty seconds. No account and no password.',
      'Every two weeks you get a mail that asks whether it is still so. One press answers.',
      'Your name and your opening can be named to a person who looks for help, and in mails to colleagues.',
      'When somebody looks for a therapist like you, you read one sentence without a name. One press says yes or no.',
      'Every mail has a way to leave with one press. Then your openings end, and your address is forgotten.',
    ],
    join: 'Yes, put me on the list',
    no: 'No, thank you',
    never: 'No, and never write again',
    title: (network: string) => `Your openings in ${network}`,
    lead: (name: string) =>
      `${name}, this page is yours. Keep the mail with its link, and show it to nobody.`,
    resting: {
      bounced: 'You are off the list, because mails to you came back. One press puts you back on.',
      silent:
        'You are off the list, because we had no word of you for a long time. One press puts you back on.',
    },
    back: 'Put me back on the list',
    yours: 'Your openings',
    none: 'No opening of yours is told now.',
    little:
      'We haven’t heard of you for a while, or a mail to you came back. If nothing comes for twelve weeks, the mails end by themselves.',
    stillHere: 'I’m still here',
    about: 'How you are named, and where people begin',
    name: 'Your name, as people know it',
    page: 'Your own page, where people can write to you',
    pageHint: 'Leave it empty if they ring you.',
    save: 'Save',
    errors: {
      name: 'Write your name.',
      page: 'Write the whole address of your page, like https://practice.example.',
    },
    again: 'Please look at this once more.',
    link: 'Somebody else has seen the link?',
    linkMeans:
      'Make a new one. All earlier links to this page lead nowhere then, also this one. The new one comes to your mailbox.',
    linkAnew: 'Make a new link',
    linkTitle: 'A new link is on its way',
    linkSent: 'It comes to your mailbox. The address of this page, and every earlier link, lead nowhere now.',
    leave: 'Leave the list',
    leaveTitle: (network: string) => `Leave the list of ${network}?`,
    leaveMeans: 'Your openings end at once. Your address is forgotten, and no mail comes any more.',
    leaveNever: 'Leave, and never invite me again',
    leaveNeverMeans:
      'We keep a mark that can’t be read as an address. With it, this network writes to this mailbox no more.',
    stay: 'Stay on the list',
    declinedTitle: 'Thank you for telling us',
    declined: 'You are on no list, your address is forgotten, and the link in the mail leads nowhere now.',
    leftTitle: 'You are off the list',
    left: (network: string) =>
      `Your openings in ${network} have ended, and your address is forgotten. If you want to come back, ask them to invite you.`,
    goneTitle: 'This link leads nowhere now',
    gone: 'You may have left the list, or a newer mail has a newer link.',
    done: {
      joined: 'You are on the list. Tell of an opening when you have one.',
      saved: 'Saved.',
      has_room: 'You said that you have room. You hear only if they choose you.',
      no_room: 'You said: not now. Thank you.',
      no_opening: 'Your opening has ended, so a yes can’t be counted. Open it again first, below.',
      chosen_mail: 'The mail is on its way to your mailbox. It is sent once a day at most.',
    },
  },
  mails: {
    invitation: (p: { name: string; by: string; network: string; link: string }) => ({
      subject: `${p.network}: an invitation`,
      body: `${p.name},

${p.by === '' ? 'Somebody' : p.by} of ${p.network} invites you, and wrote your name and address here. It is a network of therapists who tell one another who has room. You need no account.

What it is, and a button for yes and one for no:
${p.link}

If you do nothing, nothing happens. We write to you once more at most.

This note is automatic.`,
    }),
    linkAgain: (p: { network: string; link: string }) => ({
      subject: `${p.network}: your link`,
      body: `This note is automatic.

${p.network} sends you the link to your page again:
${p.link}

Keep it, and show it to nobody.`,
    }),
    newLink: (p: { network: string; link: string }) => ({
      subject: `${p.network}: your new link`,
      body: `This note is automatic.

Somebody pressed “Make a new link” on your page. Here it is:
${p.link}

All earlier links lead nowhere now. If it wasn’t you, somebody else had your link: now they don’t.`,
    }),
    resting: (p: { network: string; link: string }) => ({
      subject: `${p.network}: you are off the list for now`,
      body: `This note is automatic.

We had no word of you for twelve weeks. So you are off the list of ${p.network} for now, and no more mails come.

One press puts you back:
${p.link}

If you do nothing, it stays so.`,
    }),
  },
};

export type ListedWords = typeof en;
