/** P18 what the desk says where somebody died. English; the other languages follow its shape. */
export const diedEn = {
  died: {
    link: 'This client has died',
    list: 'Clients who have died',
    title: (name: string) => `Has ${name} died?`,
    lead: 'If you heard that, note it here, and everything stops at once.',
    what: [
      'No mail, reminder or letter goes to them any more, not even one that was about to leave.',
      'No card and no question about them comes to your desk.',
      'Their page closes.',
      'Sessions ahead are cancelled. That costs nothing, and nobody is told.',
      'Where somebody else comes too, the session stands: please look at it in your calendar.',
    ],
    kept: 'What was written stays, for as long as the law asks.',
    button: 'Note that they died',
    back: 'Back to their page',
    noted: (when: string) => `It was noted ${when} that they died. Nothing goes to them any more.`,
    forYou:
      'We are sorry. You needn’t carry this alone: a colleague or your supervisor can be there for you.',
    mistake: 'This was a mistake',
    mistakeHint:
      'They are your client again, and may be reached as before. Sessions, plans and their page don’t come back by themselves.',
    takeBack: 'Take it back',
    takenBack: 'It is taken back.',
  },
};
