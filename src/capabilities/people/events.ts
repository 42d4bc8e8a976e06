/** P6 a person was erased: whatever other rooms keep of them goes in the same transaction. The id is the person's. */
export const PERSON_ERASED = 'PersonErased';

/** P18 it was noted that they died: every room stops what it had planned for them. The id is the person's. */
export const PERSON_DIED = 'PersonDied';

/** P1 they asked us to stop: every way of theirs is taken back. The id is the person's. */
export const PERSON_STOPPED = 'PersonStopped';

/** P1 a way of theirs isn't safe any more: nor is what was sent there and not used yet. The id is the person's. */
export const WAY_TAKEN_BACK = 'WayTakenBack';
