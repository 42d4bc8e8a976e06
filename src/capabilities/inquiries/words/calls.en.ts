/** What the desk says about calls: ringing somebody, and noting that somebody rang. */

export const rang = {
  number: 'Ring',
  script: 'What you may say to a machine',
  noScript: 'Leave no message. If someone else picks up, say nothing about why you call.',
  spokenNo: 'A no, spoken',
  reached: 'I reached them',
  messageLeft: 'I left a message',
  noAnswer: 'No answer',
  note: 'What was said',
  noteHint: 'For this list only. You can leave it empty.',
  noNumber: 'They gave no number.',
  tried: (p: { name: string; when: string; outcome: string }) => `${p.name} rang ${p.when}: ${p.outcome}.`,
  outcome: { reached: 'reached', message_left: 'left a message', no_answer: 'no answer' },
  done: {
    reached: 'Noted: you reached them.',
    message_left: 'Noted: you left a message.',
    no_answer: 'Noted: no answer.',
  },
  stays: 'They stay on your list until somebody reaches them.',
};

export const call = {
  title: 'Note a call',
  intro: 'Someone left a voicemail. Two fields are enough.',
  number: 'Number',
  numberWrong: 'Look at the number again. It should have at least five digits.',
  words: 'What they said',
  called: 'Name, if they said one',
  message: 'May you leave a message?',
  messageYes: 'Yes, they said so',
  messageNo: 'No',
  messageUnasked: 'Not asked',
  save: 'Put on the list',
  saved: 'It is on the list, with a promise of its own.',
};
