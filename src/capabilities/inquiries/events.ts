/** What this room announces; `id` is the inquiry's. */
export const INQUIRY_RECEIVED = 'InquiryReceived';
export const INQUIRY_ANSWERED = 'InquiryAnswered';
export const PROMISE_MISSED = 'PromiseMissed';
export const INQUIRY_CLOSED = 'InquiryClosed';
