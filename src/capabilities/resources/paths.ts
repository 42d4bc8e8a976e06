/** Every address of this room. A slug, an id and a country are encoded, so that none can lead elsewhere. */
const part = encodeURIComponent;

/** Below a practice; for '', of the house itself, where no practice is known. */
const below = (slug: string): string => (slug === '' ? '' : `/${part(slug)}`);

/** What somebody looked at when they pressed: a narrowed list, or one fold of the whole. */
export type Kept = { readonly pairs: readonly [string, string][]; readonly fold?: string | undefined };

export const foldId = (kind: string): string => `kind-${kind}`;

export const paths = {
  /** The same address in the reader's language, where that is not the one that their browser asks for. */
  inLang: (reader: { lang: string; keepLang: boolean }, path: string) =>
    reader.keepLang ? `${path}?lang=${reader.lang}` : path,
  places: (slug: string) => `/${part(slug)}/places`,
  helpNow: (slug: string) => `/${part(slug)}/help-now`,
  countries: (slug: string) => `${below(slug)}/help-now/countries`,
  /** The same numbers for somebody who is elsewhere. Works with the database away. */
  helpNowIn: (slug: string, country: string) => `${below(slug)}/help-now/countries/${part(country)}`,
  /** How to find out about a help line from one's job. */
  jobLine: (slug: string) => `/${part(slug)}/job-help-line`,
  deskPlaces: () => '/desk/places',
  newPlace: () => '/desk/places/new',
  place: (id: string) => `/desk/places/${part(id)}`,
  /** Where the form of a place is posted: a new one has no id yet. */
  saving: (id: string | undefined) => `/desk/places/${id === undefined ? 'new' : part(id)}`,
  /** A fact each: POST says that it happened. */
  confirmation: (id: string) => `/desk/places/${part(id)}/confirmation`,
  retirement: (id: string) => `/desk/places/${part(id)}/retirement`,
  returnToUse: (id: string) => `/desk/places/${part(id)}/return`,
  hiding: (id: string) => `/desk/places/${part(id)}/hiding`,
  showing: (id: string) => `/desk/places/${part(id)}/showing`,
  /** What a practice says is wrong with a place of its network. */
  doubt: (id: string) => `/desk/places/${part(id)}/doubt`,
  /** A practice's own place, for the list of a network. */
  offer: (id: string) => `/desk/places/${part(id)}/offer`,
  /** In the network: what becomes of it. */
  offered: (id: string) => `/desk/places/offers/${part(id)}`,
  /** The list, with what was done, and to which place. */
  afterwards: (done: string, place?: string, kept?: Kept) => {
    const at = new URLSearchParams({ done, ...(place !== undefined && { place }) });
    for (const [name, value] of kept?.pairs ?? []) at.append(name, value);
    if (kept?.fold !== undefined) at.append('in', kept.fold);
    return `/desk/places?${at.toString()}${kept?.fold === undefined ? '' : `#${foldId(kept.fold)}`}`;
  },
  starter: () => '/desk/places/starter',
  imports: () => '/desk/places/import',
};

/** The same as patterns for the router, below `/{slug}` and below `/desk`. */
export const patterns = {
  places: '/:slug/places',
  helpNow: '/:slug/help-now',
  houseCountries: '/help-now/countries',
  houseHelpNowIn: '/help-now/countries/:country',
  countries: '/:slug/help-now/countries',
  helpNowIn: '/:slug/help-now/countries/:country',
  jobLine: '/:slug/job-help-line',
  deskPlaces: '/desk/places',
  newPlace: '/desk/places/new',
  place: '/desk/places/:id',
  confirmation: '/desk/places/:id/confirmation',
  retirement: '/desk/places/:id/retirement',
  returnToUse: '/desk/places/:id/return',
  hiding: '/desk/places/:id/hiding',
  showing: '/desk/places/:id/showing',
  doubt: '/desk/places/:id/doubt',
  offer: '/desk/places/:id/offer',
  offered: '/desk/places/offers/:id',
  starter: '/desk/places/starter',
  imports: '/desk/places/import',
} as const;
