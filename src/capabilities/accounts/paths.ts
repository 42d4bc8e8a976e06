import type { SetUpStep } from './rules/set-up-steps.ts';

/** Every address of sign-in, invitations, signed-in devices and the set-up. */
export const paths = {
  desk: () => '/desk',
  signIn: () => '/sign-in',
  signInByLink: (token: string) => `/sign-in/${encodeURIComponent(token)}`,
  signInByPasskey: () => '/sign-in/passkey',
  signInByPasskeyQuestion: () => '/sign-in/passkey/question',
  signInByRecoveryCode: () => '/sign-in/recovery-code',
  signOut: () => '/sign-out',
  invitation: (secret: string) => `/invitations/${encodeURIComponent(secret)}`,
  devices: () => '/desk/sign-in',
  deviceEnd: (id: string) => `/desk/sign-in/devices/${encodeURIComponent(id)}/end`,
  otherDevicesEnd: () => '/desk/sign-in/other-devices/end',
  recoveryCodes: () => '/desk/sign-in/recovery-codes',
  /** Where somebody shows once more who they are; `back` is a page of ours behind the sign-in. */
  proof: (back: string) => `/desk/sign-in/proof?back=${encodeURIComponent(back)}`,
  proofLink: () => '/desk/sign-in/proof/link',
  passkeys: () => '/desk/sign-in/passkeys',
  passkeyQuestion: () => '/desk/sign-in/passkeys/question',
  passkeyRemoval: (id: string) => `/desk/sign-in/passkeys/${encodeURIComponent(id)}/removal`,
  practiceChoice: () => '/desk/sign-in/practice',
  setUp: () => '/desk/set-up',
  setUpStep: (step: SetUpStep | 'end') => `/desk/set-up/${step}`,
  /** `signedOut`: whose sign-ins were just ended. */
  staff: (signedOut?: string) =>
    `/desk/set-up/staff${signedOut ? `?signed-out=${encodeURIComponent(signedOut)}` : ''}`,
  staffRole: (id: string) => `/desk/set-up/staff/${encodeURIComponent(id)}/role`,
  staffLeave: (id: string) => `/desk/set-up/staff/${encodeURIComponent(id)}/leave`,
  staffSignedOut: (id: string) => `/desk/set-up/staff/${encodeURIComponent(id)}/signed-out`,
  staffInvitation: (id: string) => `/desk/set-up/staff/${encodeURIComponent(id)}/invitation`,
  memberHours: (id: string) => `/desk/set-up/staff/${encodeURIComponent(id)}/hours`,
  absences: () => '/desk/set-up/absences',
  absenceEnd: (id: string) => `/desk/set-up/absences/${encodeURIComponent(id)}/end`,
  networks: (done?: 'asked' | 'left' | 'let_in' | 'put_out') =>
    `/desk/set-up/networks${done === undefined ? '' : `?done=${done}`}`,
  networkLeave: (id: string) => `/desk/set-up/networks/${encodeURIComponent(id)}/leave`,
  networkPractice: (id: string) => `/desk/set-up/networks/practices/${encodeURIComponent(id)}`,
  moreSettings: () => '/desk/set-up/more',
  moreSettingsKept: () => '/desk/set-up/more?done=kept',
  everything: () => '/desk/set-up/everything',
  templates: () => '/desk/set-up/templates',
  practicePage: (slug: string) => `/${encodeURIComponent(slug)}`,
  practicePageIn: (slug: string, lang: string) =>
    `/${encodeURIComponent(slug)}?lang=${encodeURIComponent(lang)}`,
};
