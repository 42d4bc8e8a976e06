import type { Step } from './rules/steps.ts';

/** Whose agreement a builder is about: one's own, or the practice's, which holds for whoever has none. */
export type Of = 'own' | 'practice';

const BUILDER: Readonly<Record<Of, string>> = {
  own: '/desk/agreement',
  practice: '/desk/practice-agreement',
};

/** Every address of this room. */
export const paths = {
  builder: (of: Of) => BUILDER[of],
  question: (of: Of, step: Step) => `${BUILDER[of]}/questions/${step}`,
  saving: (of: Of) => `${BUILDER[of]}/version`,
  dropping: (of: Of) => `${BUILDER[of]}/draft/removal`,
  text: (of: Of) => `${BUILDER[of]}/text`,
  pdf: (of: Of) => `${BUILDER[of]}/agreement.pdf`,
  publishing: () => '/desk/agreement/public',
  clients: () => '/desk/agreement/clients',
  /** On the practice's public page, where its therapist says so. */
  shown: (slug: string, memberId: string) => `/${slug}/agreement/${memberId}`,
  /** On a client's own page. */
  mine: (slug: string) => `/my/${slug}/agreement`,
  mineWith: (slug: string, memberId: string) => `/my/${slug}/agreement/${memberId}`,
  wishes: (slug: string, memberId: string) => `/my/${slug}/agreement/${memberId}/wishes`,
  minePrint: (slug: string, memberId: string) => `/my/${slug}/agreement/${memberId}/print`,
  minePdf: (slug: string, memberId: string) => `/my/${slug}/agreement/${memberId}/agreement.pdf`,
} as const;
