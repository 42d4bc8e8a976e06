/** What leaves the house about an agreement: nothing of what it is about. */
export const en = {
  changed: (p: { link: string }) => ({
    subject: 'Your page',
    body: `Good day.\n\nSomething you agreed to has a new version. Your page tells you what changed:\n${p.link}\n\nNothing changes for you until you agree to it.\n\nThis note is automatic.\n`,
  }),
};

export type MailWords = typeof en;
