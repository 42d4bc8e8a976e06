/** Every address of this room. What stands in one is encoded, so that none can lead elsewhere. */
const part = encodeURIComponent;

export const paths = {
  openings: () => '/desk/openings',
  newOpening: () => '/desk/openings/new',
  /** What the form posts to: a new one, or a change. */
  saving: (id: string | undefined) =>
    id === undefined ? '/desk/openings/new' : `/desk/openings/${part(id)}`,
  opening: (id: string) => `/desk/openings/${part(id)}`,
  standing: (id: string) => `/desk/openings/${part(id)}/standing`,
  /** O20 who has room, for whoever looks. */
  roomNow: (slug: string) => `/${part(slug)}/room-now`,
  /** What the mail leads to: one page with a button for each answer, and nobody has to sign in. */
  asked: (slug: string, link: string) => `/${part(slug)}/openings/${part(link)}`,
} as const;
