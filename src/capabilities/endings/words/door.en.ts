/** The door's page: it names nobody, no practice and no past, and is the same for every code. `es` has the same shape. */
export const doorEn = {
  title: 'The door is open',
  lead: 'You have a code, from a letter or a page. You need no account, and you don’t have to explain.',
  code: 'Your code',
  codeHint: 'Four short words. Capitals and dashes don’t matter.',
  ask: 'What would you like?',
  wants: {
    come_back: 'I’d like to come back',
    question: 'I have a question',
    forget: 'Please forget me',
  },
  forgetHint: 'We ask you once, in a way that you used before, if it was you.',
  words: 'Would you like to say more?',
  wordsHint: 'You can leave it empty.',
  called: 'What may we call you?',
  calledHint: 'You can leave it empty.',
  how: 'How may we answer?',
  howHint:
    'Give only what is safe. If you give nothing, the answer waits for you on a page. The next page shows its code.',
  email: 'Email',
  phone: 'Phone',
  send: 'Send it',
  summary: 'Please look at this again',
  errors: {
    noCode: 'Please type your code.',
    code: 'This code leads nowhere. Look at it once more: one letter may be off.',
    wants: 'Please choose one.',
    email: 'This is no email address yet.',
    phone: 'This is no phone number yet.',
    long: 'This is very long. Please make it shorter.',
    tooMany: 'Many codes were tried just now. Please try again in an hour. Nothing you typed is lost.',
  },
  asked: {
    title: 'We ask you once',
    body: 'A mail goes to an address that you gave before, if there is one that is safe. Press the button in it. Then what may be erased is erased.',
    none: 'If no mail comes by tomorrow, come here again and choose “I have a question”.',
  },
  now: 'Nobody reads this at once. If you are in danger, use the numbers on this page.',
};

export type DoorWords = typeof doorEn;
