/** Every address of this room. What stands in one is encoded, so that none can lead elsewhere. */
const part = encodeURIComponent;

const desk = '/desk/outreach';
const one = (id: string): string => `${desk}/${part(id)}`;

export const paths = {
  list: (done?: string) => `${desk}${done === undefined ? '' : `?done=${part(done)}`}`,
  /** Begun by hand, for one who didn't come. */
  newOne: (personId?: string, on?: string) =>
    `${desk}/new${personId === undefined ? '' : `?person=${part(personId)}`}${on === undefined ? '' : `&on=${part(on)}`}`,
  /** L15 an answer to the question whether somebody stopped. */
  quiet: () => `${desk}/quiet`,
  /** What the practice usually does. */
  usual: (done?: string) => `/desk/set-up/after-missed${done === undefined ? '' : `?done=${part(done)}`}`,
  plan: (id: string, done?: string) => `${one(id)}${done === undefined ? '' : `?done=${part(done)}`}`,
  /** With other words on its card. */
  worded: (id: string, wording: string) => `${one(id)}?words=${part(wording)}`,
  worry: (id: string) => `${one(id)}/worry`,
  end: (id: string) => `${one(id)}/end`,
  step: (id: string, step: string, what: 'done' | 'paper' | 'skip' | 'wait' | 'undo') =>
    `${one(id)}/steps/${part(step)}/${what}`,
  /** What was written to a client after a missed session, on their own page. */
  notes: (slug: string) => `/my/${part(slug)}/notes`,
} as const;
