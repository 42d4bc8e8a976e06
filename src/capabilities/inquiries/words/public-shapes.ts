/** How a practice speaks of itself. */
export type Voice = 'i' | 'we';

export type WayName = 'email' | 'phone' | 'text';
