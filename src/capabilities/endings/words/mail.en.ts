/** What this room sends: neutral alone, since it is about an end. `es` has the same shape. */
export const mailEn = {
  confirm: (p: { link: string }) => ({
    subject: 'Was it you?',
    body: `This note is automatic.\n\nSomebody used a link of yours. If it was you, press the button here:\n\n${p.link}\n\nIf it wasn’t, you don’t need to do anything. We ask this once.`,
  }),
  forget: (p: { link: string }) => ({
    subject: 'Was it you?',
    body: `This note is automatic.\n\nSomebody used a code of yours. If it was you, press the button here:\n\n${p.link}\n\nIf it wasn’t, you don’t need to do anything.`,
  }),
  note: (p: { link: string }) => ({
    subject: 'A note for you',
    body: `This note is automatic. You asked for it a year ago.\n\nThe door is open, if you would like it:\n\n${p.link}\n\nYou don’t need to answer. This is the only one.`,
  }),
};

export type MailWords = typeof mailEn;
