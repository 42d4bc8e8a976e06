/** Every address of this room. What stands in one is encoded, so that none can lead elsewhere. */
const part = encodeURIComponent;

const desk = '/desk/check-ins';
const one = (personId: string): string => `${desk}/${part(personId)}`;
const mine = (slug: string): string => `/my/${part(slug)}/check-in`;

export const paths = {
  list: () => desk,
  client: (personId: string, done?: string) =>
    `${one(personId)}${done === undefined ? '' : `?done=${part(done)}`}`,
  end: (personId: string) => `${one(personId)}/end`,
  read: (personId: string) => `${one(personId)}/read`,
  /** On a client's own page. */
  mine: (slug: string, done?: string) => `${mine(slug)}${done === undefined ? '' : `?done=${part(done)}`}`,
  answer: (slug: string, id: string) => `${mine(slug)}/${part(id)}`,
  skip: (slug: string, id: string) => `${mine(slug)}/${part(id)}/skip`,
  off: (slug: string, id: string) => `${mine(slug)}/${part(id)}/off`,
} as const;
