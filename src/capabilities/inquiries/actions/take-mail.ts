import { thisPractice } from '#accounts';
import { type ReceivedMail, lockDelivery, receivedMail, sortReceived } from '#channels';
import type { Work } from '#kit/work';
import { answerById } from '../answers.ts';
import { NO_NEED, inquiry } from '../store.ts';
import { answerNotSent } from './bounced.ts';
import { type Contact, receiveIn } from './receive.ts';
import { writeBack } from './write-back.ts';

/**
 * I1 a mail becomes one inquiry, or joins the thread it answers: in the transaction that takes it in, so that a mail
 * is never marked as seen without its place on a desk.
 */
export async function takeMail(work: Work, mailId: string): Promise<void> {
  const mail = await receivedMail(work, mailId);
  if (!mail) return;
  const words = wordsOf(mail);
  const thread = await threadOf(work, mail);
  if (thread) {
    const { messageHash } = mail;
    await writeBack(work, { inquiryId: thread, words, cameBy: 'email', helpNow: false, messageHash });
    await sortReceived(work, mailId, { as: 'joined', by: null, aboutId: thread });
    return;
  }
  const { locale } = await thisPractice(work);
  const received = await receiveIn(work, contactOf(mail, words, locale));
  await sortReceived(work, mailId, { as: 'message', by: null, aboutId: received.inquiry.id });
}

/** Our own words name the inquiry they were about; earlier mails of the thread name theirs. */
async function threadOf(work: Work, mail: ReceivedMail): Promise<string | undefined> {
  const abouts: string[] = [];
  for (const id of mail.threadDeliveryIds) {
    const about = (await lockDelivery(work, id))?.about_id;
    if (about) abouts.push((await answerById(work, about))?.inquiryId ?? about);
  }
  for (const id of [...abouts, ...mail.threadAboutIds]) if (await inquiry(work, id)) return id;
  return undefined;
}

function wordsOf(mail: ReceivedMail): string {
  const named = mail.files.filter((file) => file.audio === undefined).map((file) => `[${file.name}]`);
  const subject = mail.subject.trim();
  // A subject is part of what they said, unless the words begin with it anyway.
  const said = subject !== '' && !mail.words.startsWith(subject) ? [subject, mail.words] : [mail.words];
  return [...said, ...named].filter((part) => part.trim() !== '').join('\n\n') || '…';
}

function contactOf(mail: ReceivedMail, words: string, locale: 'en' | 'es'): Contact {
  const audio = mail.files.find((file) => file.audio !== undefined);
  return {
    cameBy: 'email',
    locale,
    called: mail.from?.name ?? '',
    words,
    ways: mail.answerTo ? [mailWay(mail.answerTo.address)] : [],
    need: NO_NEED,
    helpNow: false,
    nobodyElse: false,
    automatic: false,
    messageHash: mail.messageHash,
    ...(mail.messageId !== undefined && { inReplyTo: mail.messageId }),
    ...(audio?.audio && { file: { bytes: audio.audio, type: audio.type } }),
  };
}

/** P4 a mail is a yes to one neutral reply to that address, and to the answer. */
function mailWay(address: string): Contact['ways'][number] {
  return {
    channel: 'email',
    address,
    source: 'mail',
    mayLeaveMessage: false,
    maySayWho: false,
    plainWords: false,
    times: { kind: 'any' },
  };
}

/** A mail of ours came back: the words that it carried didn't reach out (I3). */
export async function takeBounce(work: Work, mailId: string): Promise<void> {
  const mail = await receivedMail(work, mailId);
  const delivery = mail?.aboutId ? await lockDelivery(work, mail.aboutId) : undefined;
  if (delivery) await answerNotSent(work, delivery);
}
