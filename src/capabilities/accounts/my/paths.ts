/** A client's way to their page. What stands on it, each room says itself, with `myPath`. */
export const myPaths = {
  any: () => '/my',
  home: (slug: string) => `/my/${encodeURIComponent(slug)}`,
  offered: (secret: string) => `/my/sign-in/offered/${encodeURIComponent(secret)}`,
  ask: (slug: string) => `/my/sign-in/${encodeURIComponent(slug)}`,
  signOut: () => '/my/sign-out',
};
