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
  theirChoice:
    'They chose how they may be reached, and the phone isn’t among it. Write to them: the answer waits on their page.',
  noNumber: 'They gave no number that stands here.',
  addNumber: 'A number that you know of',
  addNumberHint: 'From the recording, or because they told you.',
  keepNumber: 'Keep this number',
  numberKept: 'The number stands here now.',
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
  intro: 'Someone left a voicemail. Two fields are enough. Leave the rest out if you don’t know.',
  number: 'Number',
  numberWrong: 'Look at the number again. It should have at least five digits.',
  words: 'What they said',
  called: 'Name, if they said one',
  when: 'When is it safe to ring?',
  message: 'May you leave a message?',
  messageYes: 'Yes, they said so',
  messageNo: 'No',
  messageUnasked: 'Not asked',
  save: 'Put on the list',
  rang: (when: string) => `rang ${when}.`,
  due: (when: string) => `Your promise: by ${when}. They don’t know of it.`,
  missed: (n: number) =>
    n === 1 ? 'One date passed without an answer.' : `${n} dates passed without an answer.`,
  recording: 'The recording, if you have one',
  recordingHint: 'A sound file: WAV, MP3, M4A, AAC, OGG, Opus, AMR or 3GP. Up to 10 MB, about ten minutes.',
  again: 'Please look at this again:',
  changed:
    'This page was noted once already. What stands here now isn’t on the list yet. Put it there as another call.',
  recordingWrong: {
    too_large:
      'The recording is larger than 10 MB. Choose a smaller one, or leave it out. What you typed is still here.',
    no_sound:
      'That file is no sound that can be kept here. Choose another, or leave it out. What you typed is still here.',
    again: 'Is the recording still chosen? If not, choose it once more: most browsers let go of it.',
  },
  saved: 'It is on the list, with a promise of its own.',
  takeBackUntil: (when: string) => `You can take it back until ${when}.`,
  takeBack: 'Take this back',
  takenBack: 'Taken back. Nothing that was said is kept.',
  kept: {
    minutes_over: 'The minutes to take this back are over. It stays on the list.',
    told: 'Words of yours have gone to them already, so it can’t be taken back.',
    went_on: 'Something has come of it already, so it can’t be taken back.',
  },
};
