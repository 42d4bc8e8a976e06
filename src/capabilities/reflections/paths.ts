/** Every address of this room. What stands in one is encoded, so that none can lead elsewhere. */
const part = encodeURIComponent;

const desk = '/desk/reflections';
const one = (id: string): string => `${desk}/${part(id)}`;
const said = (path: string, done?: string): string =>
  done === undefined ? path : `${path}?done=${part(done)}`;

export const paths = {
  list: (done?: string) => said(desk, done),
  begin: () => `${desk}/begin`,
  /** Where the passphrase is posted. */
  opening: () => `${desk}/opening`,
  closing: () => `${desk}/closing`,
  newOne: () => `${desk}/new`,
  /** All of them on one page, to print. */
  all: () => `${desk}/all`,
  note: (id: string, done?: string) => said(one(id), done),
  words: (id: string) => `${one(id)}/words`,
  /** Where words are posted, of a new one or of one that is there. */
  written: (id?: string) => (id === undefined ? `${desk}/new` : `${one(id)}/words`),
  again: (id: string) => `${one(id)}/again`,
  deletion: (id: string) => `${one(id)}/deletion`,
  keys: (done?: string) => said(`${desk}/keys`, done),
  passphrase: () => `${desk}/keys/passphrase`,
  newCode: () => `${desk}/keys/code`,
  /** The passphrase is lost. */
  code: () => `${desk}/code`,
  /** Both are lost. */
  lost: () => `${desk}/lost`,
  hold: (done?: string) => said(`${desk}/hold`, done),
  holdEnd: () => `${desk}/hold/end`,
} as const;
