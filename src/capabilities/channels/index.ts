export { send } from './actions/send.ts';
export { deliver, deliverDue, type DeliverParts, type StillWanted } from './actions/deliver.ts';
export { DELIVER, deliverPayload } from './jobs.ts';
export { DELIVERY_NOT_SENT, DELIVERY_SENT } from './events.ts';
export {
  callOff,
  deliveriesAbout,
  lockDelivery,
  recentDeliveries,
  type Delivery,
  type Dressed,
} from './store.ts';
export { realCarriers } from './carriers/smtp.ts';
export { Uncertain, tray, type Carrier, type CarrierFor, type Mail } from './carriers/carrier.ts';
export { mailbox, setMailbox, serverSchema, type Mailbox, type MailServer } from './mailboxes.ts';
