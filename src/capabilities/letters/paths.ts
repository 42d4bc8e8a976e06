/** Every address of this room. What stands in one is encoded, so that none can lead elsewhere. */
import type { Envelope } from './rules/papers.ts';

const part = encodeURIComponent;

const desk = '/desk/letters';
const one = (id: string): string => `${desk}/${part(id)}`;

export const paths = {
  list: (done?: string) => `${desk}${done === undefined ? '' : `?done=${part(done)}`}`,
  letter: (id: string, done?: string) => `${one(id)}${done === undefined ? '' : `?done=${part(done)}`}`,
  words: (id: string) => `${one(id)}/words`,
  posted: (id: string) => `${one(id)}/posted`,
  notPosted: (id: string) => `${one(id)}/posted/undo`,
  takenOff: (id: string) => `${one(id)}/taken-off`,
  /** What is printed: the letter, or a sheet to copy it from by hand. */
  sheet: (id: string, what: 'letter' | 'by-hand') => `${one(id)}/${what}.pdf`,
  envelope: (id: string, size: Envelope) => `${one(id)}/envelope-${size}.pdf`,
  /** Of all that wait: in one file each. */
  all: (what: 'letters' | 'envelopes-dl' | 'envelopes-10' | 'labels') => `${desk}/all/${what}.pdf`,
  newOne: (kind: 'closing' | 'bill', personId?: string) =>
    `${desk}/new/${kind}${personId === undefined ? '' : `?person=${part(personId)}`}`,
  letterhead: (done?: string) => `${desk}/letterhead${done === undefined ? '' : `?done=${part(done)}`}`,
} as const;
