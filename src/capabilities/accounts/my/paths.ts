/** A client's way to their page. What stands on it, each room says itself, with `myPath`. */
export const myPaths = {
  any: () => '/my',
  // What a guardian has open of a child's is called by the practice's name and a sign of its own: `rules/my-slug.ts`.
  home: (slug: string) => `/my/${slug.split('~').map(encodeURIComponent).join('~')}`,
  offered: (secret: string) => `/my/sign-in/offered/${encodeURIComponent(secret)}`,
  ask: (slug: string) => `/my/sign-in/${encodeURIComponent(slug)}`,
  devices: (slug: string) => `${myPaths.home(slug)}/devices`,
  reading: (slug: string) => `${myPaths.home(slug)}/devices/reading`,
  deviceEnd: (slug: string, id: string) => `${myPaths.home(slug)}/devices/${encodeURIComponent(id)}/end`,
  otherDevicesEnd: (slug: string) => `${myPaths.home(slug)}/devices/others/end`,
  passkeyQuestion: (slug: string) => `${myPaths.home(slug)}/devices/passkeys/question`,
  passkeys: (slug: string) => `${myPaths.home(slug)}/devices/passkeys`,
  passkeyRemoval: (slug: string, id: string) =>
    `${myPaths.home(slug)}/devices/passkeys/${encodeURIComponent(id)}/removal`,
  byPasskeyQuestion: () => '/my/sign-in/passkey/question',
  byPasskey: () => '/my/sign-in/passkey/answer',
  signOut: () => '/my/sign-out',
};
