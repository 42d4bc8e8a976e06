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
  | 'request';
