import type { Kind } from './rules/kinds.ts';

/** Every address of this room. What stands in one is encoded, so that none can lead elsewhere. */
const part = encodeURIComponent;

const my = (slug: string): string => `/my/${part(slug)}`;
const one = (slug: string, id: string): string => `${my(slug)}/shared/${part(id)}`;
const desk = (id: string): string => `/desk/shared/${part(id)}`;

export const sharingPaths = {
  /** What would you like to share? `to`: with whom, where more than one has them in care. */
  share: (slug: string, to?: string) => `${my(slug)}/share${to === undefined ? '' : `?to=${part(to)}`}`,
  /** Where a form is sent: begun anew, or what is there already. */
  words: (slug: string, kind: Kind, id: string | undefined) =>
    id === undefined ? `${my(slug)}/share/${part(kind)}` : `${one(slug, id)}/words`,
  kind: (slug: string, kind: Kind, to?: string) =>
    `${my(slug)}/share/${part(kind)}${to === undefined ? '' : `?to=${part(to)}`}`,
  all: (slug: string) => `${my(slug)}/shared`,
  shared: (slug: string, id: string) => one(slug, id),
  change: (slug: string, id: string) => `${one(slug, id)}/words`,
  send: (slug: string, id: string) => `${one(slug, id)}/sending`,
  remove: (slug: string, id: string) => `${one(slug, id)}/removal`,
  file: (slug: string, id: string, file: string) => `${one(slug, id)}/files/${part(file)}`,
  removeFile: (slug: string, id: string, file: string) => `${one(slug, id)}/files/${part(file)}/removal`,
  desk: () => '/desk/shared',
  deskAll: () => '/desk/shared?show=all',
  ofClient: (personId: string) => `/desk/shared?of=${part(personId)}`,
  deskOne: (id: string) => desk(id),
  acknowledge: (id: string) => `${desk(id)}/acknowledgement`,
  answer: (id: string) => `${desk(id)}/answer`,
  takeBack: (id: string) => `${desk(id)}/answer/undo`,
  /** One press, with nothing typed. */
  press: (id: string, what: 'listing' | 'talked' | 'concerns' | 'record') => `${desk(id)}/${what}`,
  copy: (id: string) => `${desk(id)}/record`,
  deskFile: (id: string, file: string) => `${desk(id)}/files/${part(file)}`,
} as const;
