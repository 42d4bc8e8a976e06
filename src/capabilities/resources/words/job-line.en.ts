/** The page about help lines that come with a job. What holds for one of them doesn't for the next: each line is a question to ask. */
export const jobLineEn = {
  title: 'A help line from a job',
  link: 'Your job may pay for some talks. How to find out',
  lead: 'Some jobs have a help line for their staff. Behind it is a counselor to talk with, a few times. Often you pay nothing. Not every job has one, and no two are the same. So it helps to ask.',
  own: 'Use your own phone or computer, not one from work. What you do on a work phone may be seen there.',
  find: {
    title: 'Find out if you have one',
    steps: [
      'Look at your work’s own web pages, or in the papers from when you began. Look for “help for staff”, “benefits” or “counseling”.',
      'Ask the people at work who look after staff (often called HR). You don’t have to say why. You can ask: “Can you send me the list of all that staff can get?”',
      'Look at the back of your insurance card. Or ring the number on it and ask.',
      'Ask your union, if you are in one.',
      'Ask about your partner’s job too, or a parent’s. Some lines are there for the family as well.',
    ],
  },
  ring: {
    title: 'What to ask when you ring',
    lead: 'You can ask all this first, and tell your story later, or not at all.',
    steps: [
      'Is it free for me? When would I have to pay?',
      'How many talks can I have?',
      'Whom would I talk with? Is it a licensed therapist?',
      'Can I choose who it is? Can it be in my language?',
      'Do we meet in a room, online or on the phone? When is the first talk?',
      'What comes after the last talk? Can I stay with the same person, and what would it cost then?',
    ],
  },
  told: {
    title: 'What your job is told',
    lead: 'Ask this before you give your name. Most often a job gets only counts: how many people rang, and no names. It may not be so everywhere.',
    steps: [
      'Does anybody at my job learn my name, or that I rang?',
      'What is written down? Who keeps it, and who can read it?',
      'When would you tell somebody without asking me? If a person is in danger, they may have to.',
      'Did your job tell you to ring? Then ask what it will hear about you. It may be more.',
    ],
  },
  other: {
    title: 'If there is none, or it isn’t for you',
    body: 'You owe nobody a reason. You can stop at any time.',
    places: 'Other places to turn to',
    print: 'You can print this page and write the answers beside the questions.',
  },
};

export type JobLineWords = typeof jobLineEn;
