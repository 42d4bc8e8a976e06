/** Clients out of a file, and the ages that a practice says. */
export const bringEn = {
  bringPage: {
    title: 'Clients from a file',
    lead: 'A file with one client a line, as other programs save it (CSV). You will see what comes in before it does.',
    unasked:
      'What stands in the file about how to reach them is noted as not asked. Nothing is sent to anybody until they were asked.',
    file: 'The file',
    look: 'Look at it',
    noFile: 'Choose a file first.',
    tooLarge: 'The file is larger than 2 MB. Save it in parts.',
    unreadable:
      'No lines were found in it. It should be a CSV file, with the names of the columns in its first line.',
    columns: 'What stands in each column?',
    column: (p: { title: string; example: string }) =>
      p.example === '' ? p.title : `${p.title} (as “${p.example}”)`,
    is: {
      none: 'Leave it out',
      called: 'Name',
      first: 'First name',
      last: 'Last name',
      email: 'Email',
      phone: 'Phone',
      text: 'Number for texts',
      post: 'Postal address',
    },
    nameWanted: 'Say in which column the name stands.',
    again: 'Look again',
    would: (n: number) => (n === 1 ? 'One client would come in.' : `${n} clients would come in.`),
    preview: 'Who would come in',
    row: 'Line',
    ways: 'How to reach them, not asked',
    noWays: 'None',
    unread: (cell: string) => `left out: “${cell}”`,
    first: (n: number) => `The first ${n} of them.`,
    stayOut: 'Who would stay out',
    why: 'Why',
    because: {
      no_name: 'It has no name.',
      twice: 'It stands in the file twice.',
      here: 'Somebody with this email or number is a client here already.',
    },
    take: (n: number) => (n === 1 ? 'Bring in one client' : `Bring in ${n} clients`),
    done: (n: number) =>
      n === 1
        ? 'One client came in. They weren’t asked anything yet.'
        : `${n} clients came in. They weren’t asked anything yet.`,
  },

  agesPage: {
    title: 'Young clients: ages',
    lead: 'From which age does a client agree to therapy themselves, and from which are they of age?',
    known: (p: { age: number; source: string }) => `We name ${p.age}: ${p.source}.`,
    unknown:
      'For your place we don’t know the age. Until you write it here, nobody can agree for a client under age, nor they themselves.',
    careful: 'Laws ask for more than an age. Ask your board or a lawyer, then write here what holds for you.',
    agreesAt: 'They agree themselves from',
    ofAgeAt: 'They are of age from',
    hint: 'In years. Empty: what we name above.',
    wanted: 'Write an age in years.',
    source: 'Where the first age comes from',
    sourceHint: 'The law by its name, or who advised you.',
    sourceWanted: 'Write where this age comes from.',
    save: 'Save',
    saved: 'Saved.',
  },
};
