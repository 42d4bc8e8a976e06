/** The words of recovery codes, and of showing once more who one is. */
export const proofEn = {
  again: 'Please look at this again',

  haveCode: 'I have a recovery code',
  recoveryTitle: 'Sign in with a recovery code',
  recoveryBody: 'Use one of the codes that you printed or wrote down. Each works once.',
  code: 'Recovery code',
  codeHint: 'For example: bamo tiku reno lasi fupe dogi. Capitals and spaces don’t matter.',
  codeUnknown: 'We don’t know this code. Look at the letters once more, or take the next one on your list.',
  useCode: 'Use this code',
  otherWay: 'Sign in another way',
  tooManyCodes:
    'There were many tries from here. Please wait an hour, then try again. A link by email and passkeys still work.',

  codesHead: 'Recovery codes',
  codesBody:
    'Ten codes on paper, for the day when your mail and your phone are out of reach. Each signs you in once.',
  codesLeft: (n: number) =>
    n === 0 ? 'You have no codes now.' : n === 1 ? '1 code is left.' : `${n} codes are left.`,
  makeCodes: 'Make ten codes',
  makeNewCodes: 'Make ten new codes; the old ones end',
  codesTitle: 'Your recovery codes',
  codesShown:
    'They are shown only now. Print them or write them down. Codes that you had before no longer work.',
  codesOf: (house: string) => `Codes for ${house}`,
  codesUse: 'Keep them where you keep keys, not on the phone that you sign in with.',
  codesKept: 'I have them',
  copy: 'Copy',
  copied: 'Copied',
  print: 'Print',

  proofTitle: 'Please show that it’s you',
  proofBody:
    'This is about keys or about data that leaves. It asks once more who is there, so that an open screen is not enough. Then you come back to where you were.',
  proofByPasskey: 'Use my passkey',
  passkeyUnknown: 'That did not work. Try again, or use another way.',
  proofByMail: 'Send me a link',
  proofMailHint: 'It goes to your own address. Open it in this browser.',
  proofSent: 'A link is on its way to you. It works for 10 minutes.',
  proofSentMore: 'Open it in this browser, and you are back where you were.',
  proofAgain: 'Another way, or another link',
  proofTooMany: 'Several links are on their way already. Please look in your mail, or wait ten minutes.',
  proofNoWay:
    'There is no mail server here, and you have no passkey or code that counts for this. Ask who keeps the machine for a link: “npm run sign-in”. You can also sign out and sign in again with it.',
  proveFirst: 'To change something here, show first that it’s you. Your last sign-in was a while ago.',
  proveNow: 'Show that it’s me',

  endOthers: 'End all others',
  lastSeen: (when: string) => `last seen ${when}`,
};

export type ProofWords = typeof proofEn;
