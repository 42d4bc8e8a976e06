/** A member of the staff left the practice; the event's id is the member's. */
export const MEMBER_LEFT = 'MemberLeft';
/** They work here still, and answer nobody from now on; the event's id is the member's. */
export const MEMBER_ANSWERS_NOBODY = 'MemberAnswersNobody';

/** A client's page was closed; the event's id is the person's. */
export const MY_PAGE_CLOSED = 'MyPageClosed';

/** In a practice: it was let into this network, and it is in it no more. */
export const NETWORK_JOINED = 'NetworkJoined';
export const NETWORK_LEFT = 'NetworkLeft';
/** In a network: a practice asks to be in it, and it is in it no more. */
export const PRACTICE_ASKED = 'PracticeAsked';
export const PRACTICE_LEFT = 'PracticeLeft';
