import { member } from '#accounts';
import { type Purpose, mayWeReach } from '#people';
import { Fault } from '#kit/outcome';
import type { Actor, Work, WorkSource } from '#kit/work';
import { type CarrierFor, type Mail, Uncertain } from '../carriers/carrier.ts';
import { DELIVERY_SENT } from '../events.ts';
import { type Mailbox, mailbox } from '../mailboxes.ts';
import { TAKEN_FOR, nextTry } from '../rules/retrying.ts';
import { restoration } from '../restored.ts';
import { type Delivery, changeDelivery, dueDeliveries, lockDelivery } from '../store.ts';
import { notSent } from './not-sent.ts';

/**
 * Asked once more in the taking transaction, by purpose: are these words still wanted? An instant says: not yet, ask
 * again then. Wired in `app/reactions.ts`.
 */
export type StillWanted = (work: Work, delivery: Delivery) => Promise<Wanted> | Wanted;
type Wanted = boolean | Temporal.Instant;

export type DeliverParts = {
  source: WorkSource;
  carrierFor: CarrierFor;
  stillWanted: ReadonlyMap<string, StillWanted>;
};

const SYSTEM: Actor = { kind: 'system' };
/** While a practice that was brought back from a copy holds its mail. Letting it leave makes all of it due at once. */
const LOOK_AGAIN = { minutes: 15 };
type Taken = { mail: Mail; mailbox: Mailbox | undefined };

/**
 * Takes one delivery, carries it and settles it: three steps, so that no transaction is open while a mail server
 * thinks. Taking decides everything again (may we reach this person, this way, for this; are the words still
 * wanted), and marks the row, so that nobody takes it twice even if this process dies right after.
 */
export async function deliver(parts: DeliverParts, practice: string, id: string): Promise<void> {
  const taken = await parts.source.inPractice(practice, SYSTEM, (work) => take(parts, work, id));
  if (!taken) return;
  let fault: unknown;
  const carrier = parts.carrierFor(taken.mailbox);
  try {
    await carrier.carry(taken.mail);
  } catch (error) {
    fault = error;
  }
  await parts.source.inPractice(practice, SYSTEM, (work) => settle(work, id, carrier.name, fault));
}

async function take(parts: DeliverParts, work: Work, id: string): Promise<Taken | undefined> {
  const [delivery, box, restored] = await Promise.all([
    lockDelivery(work, id, 'pass'),
    mailbox(work),
    restoration(work),
  ]);
  if (!delivery?.due_at || Temporal.Instant.compare(delivery.due_at, work.at) > 0) return undefined;
  if (delivery.taken_at) {
    notSent(work, id, { failed_at: work.at, fault: 'uncertain' });
    return undefined;
  }
  if (restored && delivery.purpose !== 'sign_in') {
    changeDelivery(work, id, { due_at: work.at.add(LOOK_AGAIN) });
    return undefined;
  }
  const [wanted, reached] = await Promise.all([
    parts.stillWanted.get(delivery.purpose)?.(work, delivery) ?? true,
    addressee(work, delivery),
  ]);
  if (wanted instanceof Temporal.Instant) {
    changeDelivery(work, id, { due_at: wanted });
    return undefined;
  }
  const to = wanted ? reached : { held: 'no_longer_wanted' };
  if ('held' in to) {
    notSent(work, id, { held_at: work.at, held_because: to.held });
    return undefined;
  }
  changeDelivery(work, id, { taken_at: work.at, tries: delivery.tries + 1, due_at: work.at.add(TAKEN_FOR) });
  const dress = to.plain && delivery.words.plain ? delivery.words.plain : delivery.words.neutral;
  const domain = box?.senderAddress.split('@')[1] ?? 'porchlight.invalid';
  return {
    mailbox: box,
    mail: {
      to: to.address,
      fromName: box?.senderName ?? '',
      fromAddress: box?.senderAddress ?? `tray@${domain}`,
      subject: dress.subject,
      text: dress.body,
      messageId: `<${delivery.message_id}@${domain}>`,
      ...(delivery.inReplyTo && { inReplyTo: delivery.inReplyTo }),
      ...(delivery.words.leave !== undefined && { leave: delivery.words.leave }),
      // A human's answer, and what they wrote after a missed session: no machine did.
      automatic: delivery.purpose !== 'answer' && delivery.purpose !== 'missed',
    },
  };
}

async function addressee(
  work: Work,
  delivery: Delivery,
): Promise<{ address: string; plain: boolean } | { held: string }> {
  if (delivery.member_id) {
    const to = await member(work, delivery.member_id);
    return to && !to.left_at && to.email ? { address: to.email, plain: false } : { held: 'no_way' };
  }
  if (!delivery.way_id) return { held: 'no_way' };
  const { reach, way } = await mayWeReach(work, {
    way: delivery.way_id,
    purpose: delivery.purpose as Purpose,
  });
  if (reach !== 'yes' || !way) return { held: reach };
  return { address: way.address, plain: way.plainWords };
}

async function settle(work: Work, id: string, carrier: string, fault: unknown): Promise<void> {
  const delivery = await lockDelivery(work, id);
  if (!delivery || delivery.sent_at) return;
  if (fault === undefined) {
    changeDelivery(work, id, { sent_at: work.at, due_at: null, carrier, failed_at: null, fault: null });
    work.record({ action: 'delivery.sent', subject: 'delivery', subjectId: id, detail: { carrier } });
    // A report can be here before the server's own yes was written down; then the words are known not to have arrived.
    if (!delivery.bounced_at) work.announce({ name: DELIVERY_SENT, id });
    return;
  }
  if (fault instanceof Fault && fault.kind === 'transient') {
    const again = nextTry(delivery.tries, work.at);
    if (again) {
      changeDelivery(work, id, { taken_at: null, due_at: again, fault: fault.message });
      return;
    }
  }
  // What else goes wrong may repeat an address or words, and the row keeps this in plain text.
  const because =
    fault instanceof Uncertain ? 'uncertain' : fault instanceof Fault ? fault.message : 'unknown';
  notSent(work, id, { failed_at: work.at, fault: because });
}

/** The sweep's part: everything in this practice that is due by now, one after the other. */
export async function deliverDue(parts: DeliverParts, practice: string, most = 100): Promise<number> {
  const ids = await parts.source.inPractice(practice, SYSTEM, (work) => dueDeliveries(work, most));
  for (const id of ids) await deliver(parts, practice, id);
  return ids.length;
}
