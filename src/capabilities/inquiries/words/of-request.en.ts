/** What the desk of a network says of a contact that is a request to several therapists. */
export const ofRequestEn = {
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
