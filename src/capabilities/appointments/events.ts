/** AP6 a time is free that was taken, and it can't be undone any more. The id is that of the change: `freedTime` says which time it is. */
export const TIME_FREED = 'TimeFreed';
/** Somebody's session was cancelled, for everyone who was to come. The id is the appointment's. */
export const SESSION_CANCELLED = 'SessionCancelled';
/** A client did something with a session on their own page: cancelled or moved it, said that they can't come or run late. The id is the client's. */
export const CLIENT_CHANGED = 'ClientChangedSession';
/** The id is the appointment's. */
export const SESSION_BOOKED = 'SessionBooked';
/** AP20 at the desk it was said that somebody wasn't there, and nobody heard from them. The id is the appointment's: `howItWent` says who. */
export const SESSION_MISSED = 'SessionMissed';
/** AP20 it was said that a session took place or was called off, or what was said of it was taken back. The id is the appointment's. */
export const SESSION_NOT_MISSED = 'SessionNotMissed';
