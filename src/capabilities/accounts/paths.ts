/** Every address of sign-in, invitations and signed-in devices. */
export const paths = {
  desk: () => '/desk',
  signIn: () => '/sign-in',
  signInByLink: (token: string) => `/sign-in/${encodeURIComponent(token)}`,
  signInByPasskey: () => '/sign-in/passkey',
  signInByPasskeyQuestion: () => '/sign-in/passkey/question',
  signOut: () => '/sign-out',
  invitation: (secret: string) => `/invitations/${encodeURIComponent(secret)}`,
  devices: () => '/desk/sign-in',
  deviceEnd: (id: string) => `/desk/sign-in/devices/${encodeURIComponent(id)}/end`,
  passkeys: () => '/desk/sign-in/passkeys',
  passkeyQuestion: () => '/desk/sign-in/passkeys/question',
  passkeyRemoval: (id: string) => `/desk/sign-in/passkeys/${encodeURIComponent(id)}/removal`,
  practiceChoice: () => '/desk/sign-in/practice',
};
