/** What the desk of a network says of a contact that is a request to several therapists. */
export const ofRequestEn = {
  /** What stands in the place of a yes: a network has no talk of its own to offer. */
  answer: {
    few: 'A few words',
    fewShort: 'a few words',
    own: { label: 'What you want to say', hint: (gap: string) => `It goes where the words say ${gap}.` },
    wanted: 'Write your words first.',
    notOffered: 'A network gives no therapy, so it keeps no waiting list. Choose another answer.',
  },
  asking: 'Therapists are being asked for them.',
  noYes: (p: { due: string }) => `Nobody has said yes yet. The date is ${p.due}.`,
  untold:
    'Somebody has room, and it stands on their page. They gave no mail address: ring them, so that they know.',
  withColleague: 'They chose a colleague without an account, who hasn’t said yet that they were in touch.',
  heardYes:
    'Somebody said yes to them, so no words stand ready. An answer from you ends the request. Choose how, if one helps.',
  notChosen:
    'Somebody has room for them, and they haven’t chosen in two weeks. That is all right. Perhaps a word from you helps.',
};

export type OfRequestWords = typeof ofRequestEn;
