/** The words of signing in, of invitations and of signed-in devices. English; the other languages follow its shape. */
export const en = {
  house: 'Porchlight',
  again: 'Please look at this again',

  signIn: 'Sign in',
  signInTitle: 'Sign in to your desk',
  email: 'Your email',
  emailHint: 'We send you a link. There is no password.',
  emailWanted: 'Write your email, like name@example.org.',
  sendLink: 'Send me a link',
  linkSent: 'If we know this address, a link is on its way. It works for 10 minutes.',
  linkSentMore:
    'Nothing came? Look in spam too. You can ask for a new link. Who works in several practices gets a link from each.',
  tooMany: 'There were many tries from here. Please wait ten minutes, then try again.',
  withPasskey: 'Sign in with a passkey',
  passkeyHint: 'Your phone or computer asks for your finger, your face or its code.',
  passkeyUnknown: 'That did not work. Try again, or use a link by email.',

  openTitle: 'One more step',
  openBody: 'Press the button to sign in on this device.',
  openButton: 'Sign in',
  usedTitle: 'This link can’t be used',
  usedBody: 'It was used before, or its time is over. That is all right: ask for a new one.',
  newLink: 'Get a new link',
  signOut: 'Sign out',
  wantsSignIn: 'Please sign in first. Then come back to this page.',
  notFromHere: 'This form did not come from our page. Go back, load the page again and try once more.',
  noPractice: 'You are signed in, but you don’t belong to a practice here now. Ask who invited you.',

  opensNone:
    'You are signed in, but not for a practice where you work now. Sign out, then ask for a new link.',

  invitationUsedBody:
    'This invitation was used before, or its time is over. Ask the person who sent it for a new one.',
  joinTitle: (practice: string) => `You are invited to ${practice}`,
  joinBody: (name: string) => `This invitation is for ${name}. Press the button to join on this device.`,
  joinButton: 'Join',
  joinEmailHint: 'We send sign-in links there. Your practice sees it.',
  signInFirst:
    'There is a sign-in with this email already. Sign in with it first, then open this link again.',
  alreadyHere: 'Somebody else in this practice has this email. Write another one.',
  signInInvitationBody: (name: string) => `This signs you in as ${name}. The link works once.`,

  beginTitle: 'Open your practice',
  beginBody: 'A few words now. You can change all of it later.',
  yourName: 'Your name, as people should read it',
  yourNameWanted: 'Write your name.',
  practiceName: 'Name of the practice',
  practiceNameWanted: 'Write the name of the practice. Your own name is fine.',
  kind: 'Who works here?',
  solo: 'I work alone',
  clinic: 'Several of us',
  country: 'Country',
  zone: 'Time zone',
  choiceWanted: 'Choose one from the list.',
  beginButton: 'Open the practice',

  devicesTitle: 'Sign-in and devices',
  devicesHead: 'Where you are signed in',
  thisDevice: 'this device',
  device: 'A device',
  since: (when: string) => `signed in ${when}`,
  endDevice: 'End',
  endDeviceOf: (name: string) => `End: ${name}`,
  passkeysHead: 'Passkeys',
  passkeysBody:
    'With a passkey you sign in with your finger, your face or the code of your device. No mail is needed.',
  noPasskeys: 'You have no passkey yet.',
  passkeyName: 'A name for it',
  passkeyNameHint: 'For example: my phone',
  passkeyDefault: 'Passkey',
  addPasskey: 'Add a passkey',
  removePasskey: 'Remove',
  removePasskeyOf: (name: string) => `Remove: ${name}`,
  added: (when: string) => `added ${when}`,
  signInAgain:
    'To add a passkey, sign out and sign in again first. It keeps a forgotten open screen from being enough.',
  passkeyNotAdded: 'The passkey was not added. Nothing has changed. You can try again.',
  needsScript: 'Adding a passkey needs a browser with scripts on.',
  practicesHead: 'Where you work',
  practiceHere: 'open now',
  openPractice: (name: string) => `Open ${name}`,
  practiceShut: 'Not open yet: this sign-in came from another practice.',
  passkeysOpen: 'It opens the practices that were open when you added it.',
  passkeyOpens: (names: string) => `opens ${names}`,
};

export type AccountWords = typeof en;
