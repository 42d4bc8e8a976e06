/** L10 the mail around what a therapist wrote: neutral, and plain where its owner chose plain words. */
export const mailEn = {
  neutral: (p: { link: string }) => ({
    subject: 'A note for you',
    body: `There is a note for you. You can read it on your page:\n\n${p.link}\n\nYou don’t need to answer.`,
  }),
  plain: (p: { words: string; link: string }) => ({
    subject: 'A note for you',
    body: `${p.words}\n\nYour page: ${p.link}`,
  }),
};

export type MailWords = typeof mailEn;
