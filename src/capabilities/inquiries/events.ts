/** What this room announces; `id` is the inquiry's. */
export const INQUIRY_RECEIVED = 'InquiryReceived';
export const INQUIRY_ANSWERED = 'InquiryAnswered';
/** Its person wrote again, on their page or by mail. */
export const INQUIRY_WRITTEN_BACK = 'InquiryWrittenBack';
export const PROMISE_MISSED = 'PromiseMissed';
export const INQUIRY_CLOSED = 'InquiryClosed';
/** Its person was erased: whatever another room keeps about it goes, too. */
export const INQUIRY_ERASED = 'InquiryErased';
