/** K7 the mail says that there is something short on their page, and nothing of what. */
export const mailEn = {
  neutral: (p: { link: string }) => ({
    subject: 'Two short questions',
    body: `This note is automatic. There are two short questions for you on your page:\n\n${p.link}\n\nYou may skip them. You don’t need to answer.`,
  }),
};

export type MailWords = typeof mailEn;
