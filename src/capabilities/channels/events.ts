/** What became of words that were handed to the gate; `id` is the delivery's. */
export const DELIVERY_SENT = 'DeliverySent';
export const DELIVERY_NOT_SENT = 'DeliveryNotSent';
