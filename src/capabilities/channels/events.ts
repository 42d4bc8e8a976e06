/** What became of words that were handed to the gate; `id` is the delivery's. */
export const DELIVERY_SENT = 'DeliverySent';
export const DELIVERY_NOT_SENT = 'DeliveryNotSent';

/** A person's mail was taken in; `id` is the received mail's. Handled in the transaction that takes it in. */
export const MAIL_RECEIVED = 'MailReceived';
/** Words of ours came back for good; `id` is the received mail's, whose `aboutId` is the delivery. */
export const MAIL_BOUNCED = 'MailBounced';
