/** The purposes of words to the practice's own people. */
export type StaffPurpose =
  | 'daily_note'
  | 'nobody_signs_in'
  | 'help_now'
  | 'nudge'
  | 'stepping_in'
  | 'sign_in'
  | 'unanswered'
  | 'opening'
  | 'network'
  | 'request'
  | 'colleague'
  | 'digest'
  | 'posting'
  | 'let_go';

/**
 * What leads to a sign-in, to a client's page, to somebody's own list, or to where somebody chooses a therapist of another practice: no desk reads it, nobody
 * copies it by hand, and it is given out to nobody.
 */
export const THEIRS = ['sign_in', 'tries', 'has_room', 'my_page'] as const;
