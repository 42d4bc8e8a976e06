import { thisPractice } from '#accounts';
import { type Delivery, eraseWordsTo, mailSender, send } from '#channels';
import type { Work } from '#kit/work';
import {
  type Way,
  allow,
  changeWays,
  consent,
  endConsent,
  erase,
  meet,
  normalised,
  noteErasure,
  stop,
  waysOf,
} from '#people';
import { settle } from '../list-due.ts';
import { paths } from '../paths.ts';
import { againFrom } from '../rules/at-a-glance.ts';
import { MOST_MAILS } from '../rules/list-lasting.ts';
import { type TryList, changeList, lockList, triesOf } from '../store-tries.ts';
import { triesWords } from '../words/index.ts';

const PURPOSE = 'tries';

/** What is told: where the list is, right after they asked; that it may be time for another try; that somebody answered. */
type Telling = 'where' | 'reminder' | 'reply';

/**
 * Stands in the mails to one address and nowhere else: who shows it reads that mailbox. Anybody's address can be typed on a list,
 * so the link to the list alone proves nothing of the kind.
 */
export const mailboxProof = (work: Work, way: string): string =>
  work.keys.lookup('mailbox of a list', way).subarray(0, 16).toString('base64url');

/** Without a mail server somebody here would copy them by hand, and would hold a link that is nobody's but the person's (Q1). */
export const mailsLeave = async (work: Work): Promise<boolean> => (await mailSender(work)) !== undefined;

/**
 * Q6 reminders were asked for, by this address. The first mail tells where the list is. It says nothing that was typed. Each kind of
 * mail goes once a day to a mailbox at most, from however many lists: whoever writes somebody else's address on a hundred, and answers
 * their letters, makes few, each with "this isn't mine" in it.
 */
export async function askForMails(
  work: Work,
  before: TryList,
  given: { address: string; wording: string },
): Promise<void> {
  const list = await lockList(work, before.id);
  if (!list || !(await mailsLeave(work))) return;
  const { id, locale } = list;
  const way = {
    channel: 'email' as const,
    address: given.address,
    source: 'person' as const,
    mayLeaveMessage: false,
    maySayWho: false,
    plainWords: false,
    windows: { kind: 'any' },
  };
  if (list.personId !== null) changeWays(work, list.personId, []);
  const person =
    list.personId ?? meet(work, { standing: 'reached_out', called: '', locale, ways: [] }).person;
  const wayId = allow(work, person, way);
  endConsent(work, person, PURPOSE);
  consent(work, {
    person_id: person,
    purpose: PURPOSE,
    channel: 'email',
    source: 'person',
    wording: given.wording,
  });
  const asked = { ...list, personId: person, wayId, mailsLeft: MOST_MAILS, mailedAt: null };
  changeList(work, id, { person_id: person, way_id: wayId });
  await settle(work, asked, { mails_left: MOST_MAILS, mailed_at: work.at });
  await tell(work, asked, 'where', wayId);
}

/** Q5 told in the same neutral words as everything else; once a day, however many answer. */
export async function tellOfReply(work: Work, list: TryList, tryId: string): Promise<void> {
  await tell(work, list, 'reply', `${tryId} ${work.at.toString()}`);
}

export async function remind(work: Work, list: TryList): Promise<void> {
  await tell(work, list, 'reminder', `${list.id} ${work.at.toString()}`);
}

async function tell(work: Work, list: TryList, telling: Telling, once: string): Promise<void> {
  const { personId: person, wayId: way } = list;
  if (person === null || way === null || !(await mailsLeave(work))) return;
  await work.flush();
  const address = (await wayOf(work, list))?.address ?? '';
  const { slug, zone } = await thisPractice(work);
  const today = work.at.toZonedDateTimeISO(zone).toPlainDate().toString();
  const whose = work.keys.lookup('told of a list', normalised('email', address)).toString('base64url');
  const mails = work.origin + paths.mails(slug, list.link, mailboxProof(work, way));
  const link = work.origin + paths.list(slug, list.link);
  send(work, {
    once: `tries ${telling} ${once}`,
    cap: `tries ${telling} ${today} ${whose}`,
    purpose: PURPOSE,
    to: { person, way },
    aboutId: list.id,
    words: { neutral: triesWords(list.locale).mails.mail[telling]({ link, mails }) },
  });
}

/** Q6 asked again when it is sent: the list is there, by this address, and there still is somebody to try again. */
export async function listMailStillWanted(work: Work, delivery: Delivery): Promise<boolean> {
  const list = delivery.about_id === null ? undefined : await lockList(work, delivery.about_id);
  if (!list || list.wayId !== delivery.way_id) return false;
  if (!delivery.once.startsWith('tries reminder')) return true;
  const { zone } = await thisPractice(work);
  const today = work.at.toZonedDateTimeISO(zone).toPlainDate();
  const all = await triesOf(work, list.id);
  return all.some((one) => {
    const from = one.removedAt === null ? againFrom(one) : undefined;
    return from !== undefined && Temporal.PlainDate.compare(from, today) <= 0;
  });
}

async function wayOf(work: Work, { personId, wayId }: TryList): Promise<Way | undefined> {
  if (personId === null) return undefined;
  return (await waysOf(work, [personId])).find((one) => one.id === wayId);
}

/** The address that mails go to, so that its owner knows it and whoever looks on doesn't learn it: "i…@home.example". Empty without one. */
export async function addressOf(work: Work, list: TryList): Promise<string> {
  const way = await wayOf(work, list);
  if (!way) return '';
  const [name = '', host = ''] = way.address.split('@');
  return `${name.slice(0, 1)}…@${host}`;
}

/** Q6 one tap ends them, and the address goes. `never`: whose mailbox it is says that they want none from anybody's list. */
export async function endMails(work: Work, before: TryList, given: { never: boolean }): Promise<void> {
  const list = await lockList(work, before.id);
  if (!list) return;
  const { personId: person, wayId } = list;
  if (person === null) return;
  changeList(work, list.id, { person_id: null, way_id: null });
  if (given.never && wayId !== null) stop(work, person, wayId);
  await forget(work, list, person);
  await settle(work, list, { mails_left: 0, mailed_at: null });
}

/** Who is met for a list alone has nothing else here: with the list, or its mails, everything about them goes. */
export async function forget(
  work: Work,
  list: TryList,
  person: string,
  wish: 'person' | 'time' = 'person',
): Promise<void> {
  endConsent(work, person, PURPOSE);
  await work.flush();
  await eraseWordsTo(work, person, [list.id]);
  erase(work, person);
  noteErasure(work, { personId: person, wish, memberId: null, plan: [] });
}
