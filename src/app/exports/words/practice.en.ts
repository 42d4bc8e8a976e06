/** The page from which an owner takes everything of their practice with them. */
export const practiceEn = {
  title: 'Everything of the practice',
  body: 'One ZIP file: each table as lines of JSON, a page to read for every fifty people, recordings and mails as files beside them.',
  careful:
    'Whoever has the file reads everybody’s words. Save it where only you can open it, and delete it when you no longer need it.',
  more: 'What stays out: passwords, keys, links and codes that open pages, and what was shown to one colleague alone.',
  time: 'A thousand people take a few seconds, twenty thousand about a minute. The file comes while it is made; if it breaks off, ask for it again.',
  noted: 'The trail notes that you took it.',
  button: 'Make the file',
  back: 'Back to set-up',
  notYours: 'Only an owner of the practice can take everything out.',
  index: 'What is in here',
  hidden: (count: number) =>
    count === 1
      ? 'One row is for a colleague alone, and not in here.'
      : `${count} rows are for a colleague alone, and not in here.`,
  people: 'People',
  person: 'A person',
  tables: 'Tables, as lines of JSON',
  rows: (count: number) => (count === 1 ? '1 row' : `${count} rows`),
  files: (count: number) => (count === 1 ? '1 recording or mail' : `${count} recordings and mails`),
};

export type PracticeWords = typeof practiceEn;
