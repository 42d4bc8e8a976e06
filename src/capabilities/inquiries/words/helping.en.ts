/** I14 what the desk reads beside the words of someone who writes for someone else. */
export const helping = {
  other: 'the other person',
  agreed: (p: { who: string; how: string }) => `They say that ${p.who} agreed to be reached so: ${p.how}`,
  notAsked: (who: string) => `Don't contact ${who}: nobody asked them.`,
  silent: 'Answer the one who writes. Never say whether the other person wrote, came or is a client.',
  wroteToo: 'Someone who cares about them wrote before.',
  read: 'Read it',
  isAbout: 'Did someone write about this person before?',
  line: (p: { helper: string; other: string; when: string }) => `${p.helper} about ${p.other}, ${p.when}`,
  same: 'It is the same person',
  sameHint: 'Then nothing more is sent to the one who wrote for them. They are not told why.',
  guardian: 'a client’s guardian',
};
