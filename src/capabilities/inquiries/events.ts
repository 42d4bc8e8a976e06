/** What this room announces; `id` is the inquiry's. */
export const INQUIRY_RECEIVED = 'InquiryReceived';
export const INQUIRY_ANSWERED = 'InquiryAnswered';
export const PROMISE_MISSED = 'PromiseMissed';
export const INQUIRY_CLOSED = 'InquiryClosed';
/** Its person was erased: whatever another room keeps about it goes, too. */
export const INQUIRY_ERASED = 'InquiryErased';
