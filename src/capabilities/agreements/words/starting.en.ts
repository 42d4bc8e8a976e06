import type { Reason } from '../rules/agreement.ts';

/** What the builder suggests doing instead, or besides; a therapist writes over it. */
export const en: Partial<Record<Reason, string>> = {
  next_session: 'Your next session stands on your own page too.',
  homework: 'You can also read it to me, or show it on your screen, when we meet.',
  no_answer: 'If silence worries you, bring it to our next session. We will talk about it.',
  distress:
    'If it can’t wait that long, look for an earlier time on your page. If it can, write it down and bring it along.',
  crisis: 'Call the numbers under “If you can’t wait”. Someone is there day and night. Tell me when we meet.',
};
