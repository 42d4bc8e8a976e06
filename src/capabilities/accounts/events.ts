/** A member of the staff left the practice; the event's id is the member's. */
export const MEMBER_LEFT = 'MemberLeft';
