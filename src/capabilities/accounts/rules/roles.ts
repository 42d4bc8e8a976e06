export type Role = 'owner' | 'therapist' | 'front_desk';

/** Owners and therapists answer people. The front desk sees who and when, and how each may safely be reached. */
export const answersPeople = (one: { readonly role: Role }): boolean => one.role !== 'front_desk';
