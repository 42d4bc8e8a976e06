export { send } from './actions/send.ts';
export { deliver, deliverDue, type DeliverParts, type StillWanted } from './actions/deliver.ts';
export { eraseMailDue, eraseWordsTo, forgetReceived } from './erasing.ts';
export { passOn } from './actions/pass-on.ts';
export { DELIVER, deliverPayload } from './jobs.ts';
export { DELIVERY_NOT_SENT, MAIL_BOUNCED, MAIL_RECEIVED } from './events.ts';
export {
  callOff,
  deliveriesAbout,
  deliveryPersons,
  deliveriesToPassOn,
  personsToPassOn,
  lastMailTo,
  lockDelivery,
  recentDeliveries,
  type Delivery,
  type Dressed,
} from './store.ts';
export { realCarriers } from './carriers/smtp.ts';
export { Uncertain, type Carrier, type CarrierFor, type Mail } from './carriers/carrier.ts';
export { mailSender, readsMail, mailbox, setMailbox, type Mailbox, type MailServer } from './mailboxes.ts';
export { takeIn, type Incoming, type TakenIn } from './incoming/intake.ts';
export {
  receivedMail,
  receivedSource,
  sortReceived,
  type ReceivedFile,
  type ReceivedMail,
} from './incoming/received.ts';
export { gistOfMail, putAside, type PutAside, type SortedAs } from './incoming/store.ts';
export { watchMailbox, type Log, type Pace } from './incoming/imap.ts';
export { watchAll, type Watching } from './incoming/watch-all.ts';
export { tryServers, type ServersToTry, type Tried } from './incoming/try.ts';
export { mailStepRoutes, mailStepSays } from './routes/mail-step.ts';
export type { MailReach } from './where-mail-stands.ts';
export { restoredNotice } from './pages/restored.ts';
export { letMailLeave, restoration, type Restoration } from './restored.ts';
export { restoredRoutes } from './routes/restored.ts';
export { channelHoldings } from './holdings.ts';
