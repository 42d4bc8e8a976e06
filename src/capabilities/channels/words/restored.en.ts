export const restoredEn = {
  title: 'Brought back from a copy',
  notice: (when: string) => `This practice was brought back from a copy of ${when}. No mail leaves yet.`,
  open: 'See what to do, and let mail leave',
  what: (when: string) =>
    `Something happened to the machine, and everything here was brought back from a copy that was made ${when}. Whatever came after that is missing here. Some of it was already sent.`,
  stepsTitle: 'Before mail leaves again',
  steps: [
    'Look into your mail program: who wrote since then, and what was answered? Mail in the watched folder comes in here again by itself.',
    'Listen to your voicemail again, and note the calls.',
    'Look at your list. Whoever you know you have answered, mark as answered.',
  ],
  codes:
    'Whoever wrote on your page after that time has a link that no longer opens anything. They can write again.',
  waits: (count: number) =>
    count === 0
      ? 'No mail waits.'
      : count === 1
        ? 'One mail waits. It may have left before.'
        : `${count} mails wait. Some may have left before.`,
  leave: 'Let mail leave',
  leaveHint: 'Each is asked about once more: nobody who has been answered or has withdrawn gets one.',
  drop: 'Drop what waits, then let mail leave',
  dropHint: 'Nothing that waits is sent. Whoever was to get an answer is on your list again.',
  notYou: 'Somebody who answers people here can let mail leave.',
  over: 'Mail leaves as usual.',
  back: 'To the list',
};

export type RestoredWords = typeof restoredEn;
