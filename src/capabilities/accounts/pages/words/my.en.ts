/** The words of a client's way to their own page. English; the other languages follow its shape. */
export const myEn = {
  title: 'Your page',
  openTitle: (practice: string) => `Your page with ${practice}`,
  openBody:
    'Press the button to open it on this device. It stays open here for two weeks after your last visit.',
  openShared:
    'Do others use this device? Then close your page when you are done: “Close my page” is at the bottom of it.',
  openButton: 'Open my page',
  usedTitle: 'This link can’t be used any more',
  usedBody: 'It was used before, or its time is over. That is all right. Here you can get a new one.',
  whoseTitle: 'Which page?',
  noneTitle: 'Your page isn’t open on this device',
  noneBody: 'Use the link that your therapist gave you, or ask them for a new one.',
  askTitle: (practice: string) => `Open your page with ${practice}`,
  askBody: 'We send a link to the email that you gave for this. There is no password.',
  email: 'Your email',
  emailWanted: 'Write your email, like name@example.org.',
  send: 'Send me a link',
  sent: 'If this is an email that you gave here, a link is on its way. It works for one hour.',
  sentMore:
    'Nothing came? Look in spam too. If you never gave an email, or it isn’t safe any more, ask your therapist for a link on paper.',
  tooMany: 'There were many tries from here. Please wait ten minutes, then try again.',
  again: 'Please look at this again',
  notKept: 'Your page was closed meanwhile. What you wrote is below: copy it, then open your page again.',
  signOut: 'Close my page',
  signOutBody: 'Others who use this device can’t open it then.',
  signedOutTitle: 'Your page is closed',
  signedOutBody:
    'Nobody can open it on this device without a link. The list of visited pages in the browser stays; you can clear it there.',
  switch: 'Your other page',
};

export type MyWords = typeof myEn;
