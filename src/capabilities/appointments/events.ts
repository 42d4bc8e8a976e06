/** AP6 a time is free that was taken, and it can't be undone any more. The id is that of the change: `freedTime` says which time it is. */
export const TIME_FREED = 'TimeFreed';
/** Somebody's session was cancelled, for everyone who was to come. The id is the appointment's. */
export const SESSION_CANCELLED = 'SessionCancelled';
/** The id is the appointment's. */
export const SESSION_BOOKED = 'SessionBooked';
