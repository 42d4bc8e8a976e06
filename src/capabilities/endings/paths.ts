import { myPaths } from '#accounts';
import { codeInAddress } from './rules/code.ts';

/** Every address of this room. What stands in one is encoded, so that none can lead elsewhere. */
const part = encodeURIComponent;

const desk = '/desk/endings';
const one = (id: string): string => `${desk}/${part(id)}`;
const said = (done: string | undefined): string => (done === undefined ? '' : `?done=${part(done)}`);

/** Where the pages after a goodbye are: on one's own page, or behind the link of a mail. */
export type Here = { readonly slug: string } & ({ readonly id: string } | { readonly link: string });

/** Where the one question is asked: on one's own page, or behind the link of a reminder. */
export type At = { readonly slug: string; readonly link?: string };

const mine = (slug: string): string => `${myPaths.home(slug)}/goodbye`;
const byLink = (slug: string, link: string): string => `/${part(slug)}/quiet/${part(link)}`;
const here = (at: Here): string =>
  'id' in at ? `${mine(at.slug)}/${part(at.id)}` : byLink(at.slug, at.link);

export const paths = {
  ask: ({ slug, link }: At) => (link === undefined ? mine(slug) : byLink(slug, link)),
  /** "Please don't contact me". */
  quiet: ({ slug, link }: At) =>
    link === undefined ? `${myPaths.home(slug)}/no-contact` : `${byLink(slug, link)}/no-contact`,
  here: (at: Here, done?: string) => here(at) + said(done),
  more: (at: Here) => `${here(at)}/more`,
  back: (at: Here) => `${here(at)}/back`,
  shutDoor: (slug: string, id: string) => `${mine(slug)}/${part(id)}/door/end`,
  /** Where the mail leads that asks whether it was they. */
  confirm: (slug: string, secret: string) => `/${part(slug)}/it-was-me/${part(secret)}`,
  /** The door: of no practice, short enough to be typed. */
  door: (code?: string) => (code === undefined ? '/door' : `/door/${part(codeInAddress(code))}`),
  /** After "please forget me". */
  doorAsked: () => '/door/asked',
  list: () => desk,
  note: () => `${desk}/note`,
  ending: (id: string, done?: string) => one(id) + said(done),
  deed: (id: string, what: 'answer' | 'keep' | 'close' | 'confirmed' | 'paper') => `${one(id)}/${what}`,
  shutDoorAtDesk: (id: string) => `${one(id)}/door/end`,
} as const;
