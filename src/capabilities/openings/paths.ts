/** Every address of this room. What stands in one is encoded, so that none can lead elsewhere. */
const part = encodeURIComponent;

/** Whose openings: of whoever is signed in; or of a colleague without an account, behind the link of the mails to them. */
export type Whose = { readonly slug: string; readonly link: string; readonly of?: 'posting' } | undefined;

const listed = (slug: string, link: string): string => `/${part(slug)}/colleague/${part(link)}`;
const openingsOf = (whose: Whose): string =>
  whose ? `${listed(whose.slug, whose.link)}/openings` : '/desk/openings';

const posting = (slug: string, link: string): string => `/${part(slug)}/posting/${part(link)}`;

export const paths = {
  openings: (whose?: Whose) => (whose ? listed(whose.slug, whose.link) : '/desk/openings'),
  newOpening: (whose?: Whose) => `${openingsOf(whose)}/new`,
  /** What the form posts to: a new one, or a change. */
  saving: (id: string | undefined, whose?: Whose) =>
    whose?.of === 'posting' ? posting(whose.slug, whose.link) : `${openingsOf(whose)}/${part(id ?? 'new')}`,
  opening: (id: string, whose?: Whose) => `${openingsOf(whose)}/${part(id)}`,
  standing: (id: string, whose?: Whose) => `${openingsOf(whose)}/${part(id)}/standing`,
  /** O20 who has room, for whoever looks. */
  roomNow: (slug: string) => `/${part(slug)}/room-now`,
  /** What the mail leads to: one page with a button for each answer, and nobody has to sign in. */
  asked: (slug: string, link: string) => `/${part(slug)}/openings/${part(link)}`,
  /** In a network: its colleagues without an account. */
  colleagues: (done?: string) => `/desk/colleagues${done === undefined ? '' : `?done=${part(done)}`}`,
  colleagueOff: (id: string) => `/desk/colleagues/${part(id)}/off`,
  colleagueLink: (id: string) => `/desk/colleagues/${part(id)}/link`,
  colleagueAgain: (id: string) => `/desk/colleagues/${part(id)}/invitation`,
  listed,
  /** An opening that was told by mail, until its writer presses. */
  posting,
  digest: (whose?: Whose) => (whose ? `${listed(whose.slug, whose.link)}/digest` : '/desk/digest'),
  digestEnd: (slug: string, link: string) => `/${part(slug)}/digest/${part(link)}`,
  listedJoin: (slug: string, link: string) => `${listed(slug, link)}/join`,
  listedLeave: (slug: string, link: string) => `${listed(slug, link)}/leave`,
  listedAbout: (slug: string, link: string) => `${listed(slug, link)}/about`,
  listedLink: (slug: string, link: string) => `${listed(slug, link)}/link`,
} as const;
