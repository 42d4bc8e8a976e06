export type Role = 'owner' | 'therapist' | 'front_desk' | 'colleague';

/** Owners and therapists answer people. The front desk sees who and when, and how each may safely be reached. */
export const answersPeople = (one: { readonly role: Role }): boolean =>
  one.role === 'owner' || one.role === 'therapist';

/** A colleague of a network tells of openings by mail alone: no sign-in, no desk, nobody's messages. */
export const worksHere = (one: { readonly role: Role }): boolean => one.role !== 'colleague';
