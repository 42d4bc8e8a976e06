/** On the page of a colleague without an account: for whom they are asked. */
export const colleagueAsksEn = {
  title: 'Who you are asked for',
  lead: 'Each stands here as in the mail that asked you. You are told one sentence, and who they are only if they choose you.',
  nobody: 'Nobody is being asked for now.',
  since: (when: string) => `Asked ${when}.`,
  chosen:
    'They chose you. Their name, and how to reach them, stand behind the link of the mail “You were chosen”. Please get in touch soon.',
  mailAgain: 'Send me that mail again',
  over: (count: number) => (count === 1 ? 'One from before' : `${count} from before`),
};

export type ColleagueAsksWords = typeof colleagueAsksEn;
