/** What a therapist reads of it. `es` has the same shape. */
export const deskEn = {
  nav: 'Check-ins',
  title: 'Check-ins',
  intro:
    'Two short questions to a client, about pace and about being heard, at a rhythm that you two agree on. Each may skip, or turn it off. They are no test and no measure of anybody.',
  none: 'There is nothing to read.',
  noneBody: 'You turn it on for one client, on their page.',
  unread: 'To read',
  link: 'Check-ins: how it is going',
  linkOn: (p: { rhythm: string }) => `Check-ins: ${p.rhythm}`,
  back: 'Their page at the desk',
  heading: (p: { name: string }) => `How it is going: ${p.name}`,
  someone: 'somebody without a name',
  rhythm: {
    ask: 'How often?',
    hint: 'Talk about it first. They see it on their page, and by a neutral mail on the next day if they said yes to reminders.',
    each_session: 'At the end of each session',
    second_session: 'At the end of each second session',
    four_weeks: 'Every four weeks',
    after_next: 'Once, at the end of the next session: after a return, say',
    once: 'Once, now',
  },
  turnOn: 'Turn it on',
  change: 'Change the rhythm',
  turnOff: 'Turn it off',
  on: (p: { rhythm: string; when: string }) => `On since ${p.when}: ${p.rhythm.toLowerCase()}.`,
  ended: {
    by_client: (p: { when: string }) => `They turned it off ${p.when}. Ask them before you turn it on again.`,
    by_therapist: (p: { when: string }) => `You turned it off ${p.when}.`,
    anew: () => '',
    done: (p: { when: string }) => `It was asked once. That ended ${p.when}.`,
    therapist_left: (p: { when: string }) => `It ended ${p.when}.`,
    care_ended: (p: { when: string }) => `It ended ${p.when}, with their care.`,
  },
  asked: 'They are asked now, and haven’t answered yet. That says nothing.',
  worse: {
    too_fast: 'They said that it was too fast.',
    pace: 'The pace suited them less than the time before.',
    heard: 'They could say less of what mattered than before.',
  },
  card: {
    before: (p: { name: string; when: string }) => `Before you meet ${p.name}, ${p.when}: something to read`,
    soon: (p: { name: string }) => `From ${p.name}: something to read before you meet`,
    others: (p: { count: number }) =>
      p.count === 1 ? 'One check-in to read' : `${p.count} check-ins to read`,
  },
  read: 'I have read it',
  course: 'The course',
  courseAlt: (p: { count: number }) =>
    `A small drawing of the last ${p.count} answers; the table below has the same in words.`,
  drawnPace: 'Full line: pace, from too slow at the bottom to too fast at the top. The middle is just right.',
  drawnHeard: 'Dashed line: could say what mattered, from not at all at the bottom to all of it at the top.',
  table: 'What was answered, the latest first',
  columns: { when: 'When', pace: 'Pace', heard: 'Could say what mattered', line: 'Should have asked' },
  open: 'left open',
  nothingYet: 'Nothing was answered yet.',
  done: { on: 'It is on.', off: 'It is off.', read: 'It is noted.' },
  again: 'Something wants another look',
  choose: 'Choose one of these.',
};

export type DeskWords = typeof deskEn;
