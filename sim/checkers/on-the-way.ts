import { type Carried, type Contact, type Practice, arrived, isBefore, worksAt } from '../model.ts';
import { type World, breach } from '../world.ts';
import { asksIn, isOver } from '../looking.ts';
import { judgeToColleague } from './colleagues.ts';
import { judgeNote } from './lists.ts';
import { isToClient, judgeToClient } from './to-clients.ts';
import { mailShows } from './shared.ts';
import { mailsTellNobody } from './told-nobody.ts';

/**
 * Judges every mail at the moment it leaves, by what people had said up to then: once only, only by a way marked safe,
 * never after "stop", plain words only to those who chose them, nudges only while their reader works.
 */
export function judge(world: World, mail: Carried): void {
  const practice = world.practices.find((one) => one.id === mail.practice);
  if (!practice) {
    breach(world, 'one gate', mail.practice, '', `a mail to ${mail.to} that no delivery tells of`);
    return;
  }
  mailsTellNobody(world, practice, mail);
  mailShows(world, mail);
  const before = world.mails.find((one) => one.messageId === mail.messageId && arrived(one));
  if (before)
    breach(world, 'twice', practice.slug, mail.aboutId ?? '', `${mail.purpose} to ${mail.to} was sent twice`);
  const member = practice.staff.find((one) => one.email === mail.to);
  if (member) {
    if (mail.purpose === 'nudge' && !worksAt(practice, member, mail.at)) {
      breach(
        world,
        'I4 working hours',
        practice.slug,
        mail.aboutId ?? '',
        `a nudge to ${member.name} at ${wall(practice, mail.at)}`,
      );
    }
    if (mail.purpose === 'request') judgeAsking(world, practice, mail);
    return;
  }
  const colleague = world.colleagues.find(({ email }) => email === mail.to);
  if (colleague) return judgeToColleague(world, colleague, mail);
  if (mail.purpose === 'tries') judgeNote(world, practice, mail);
  else if (isToClient(mail)) judgeToClient(world, practice, mail);
  else judgeToPerson(world, practice, mail);
}

/** Q14 nobody is asked, or reminded, who was released or has said. */
function judgeAsking(world: World, practice: Practice, mail: Carried): void {
  const asks = asksIn(world, mail);
  const [first] = asks;
  const say = (rule: string, what: string): void =>
    breach(world, rule, practice.slug, first?.request.contact.id ?? '', `a request to ${mail.to}: ${what}`);
  if (!first || asks.length !== mail.asks.length) return say('Q12 asked', 'of nobody');
  // Q24 a mail that tells of several may come late; it is wanted while one of them is.
  if (asks.every((one) => isOver(one.request) || one.isReleased))
    say('Q14 released', 'they owe nothing any more');
  else if (asks.every((one) => isOver(one.request) || one.isReleased || one.said !== undefined))
    say('Q13 one press', 'they have said already');
  return undefined;
}

/** The same thing in another envelope: two mails for one answer, or two honest words within the hour. */
function saidAlready(world: World, mail: Carried): boolean {
  const since = mail.at.subtract({ hours: 1 });
  return world.mails.some(
    (one) =>
      arrived(one) &&
      one.to === mail.to &&
      one.aboutId === mail.aboutId &&
      one.purpose === mail.purpose &&
      (mail.purpose === 'answer' || (mail.purpose === 'honest_delay' && isBefore(since, one.at))),
  );
}

const wall = (practice: Practice, at: Temporal.Instant): string =>
  at.toZonedDateTimeISO(practice.zone).toPlainDateTime().toString();

function contactOf(world: World, practice: Practice, mail: Carried): Contact | undefined {
  const link = new RegExp(`/${practice.slug}/m/([\\w-]+)`).exec(mail.text)?.[1];
  if (link !== undefined) return world.byLink.get(link);
  const asked = new RegExp(`/${practice.slug}/ask/([\\w-]+)`).exec(mail.text)?.[1];
  return world.requests.find((one) => one.link === asked)?.contact;
}

function judgeToPerson(world: World, practice: Practice, mail: Carried): void {
  const contact = contactOf(world, practice, mail);
  const say = (rule: string, what: string): void =>
    breach(world, rule, practice.slug, contact?.id ?? '', `${mail.purpose} to ${mail.to}: ${what}`);
  if (saidAlready(world, mail)) say('twice', 'the same thing in a second mail');
  if (practice.stopped.has(mail.to)) say('I9 stopped', 'they had said stop');
  if (!contact) return say('I7 safe ways', 'a mail without its own link');
  if (contact.practice !== practice) say('walls', 'it tells of an inquiry of another practice');
  if (contact.ended) say('I9 nothing after withdrawal', `they had ended it (${contact.ended.because})`);
  if (contact.triedAt) say('I10 tried', 'the practice had stopped trying');
  if (contact.isRobot || contact.automatic) say('robots', 'nobody writes back to what looks automatic');
  const way = contact.ways.find((one) => one.channel === 'email' && one.address === mail.to);
  if (contact.bounced.has(mail.to)) say('P3', 'the address had turned out to be no good');
  if (!way) return say('I7 safe ways', 'they had not marked this address safe');
  if (way.source === 'mail' && mail.purpose !== 'acknowledgement' && mail.purpose !== 'answer') {
    say('P4', 'a mail is a yes to one neutral reply and the answer only');
  }
  const isPlain = mail.text.includes(contact.code) || mail.text.includes('[said by a human]');
  if (isPlain && !way.plainWords) say('I7 plain words', 'they had not chosen plain words');
  if (contact.called !== '' && !way.plainWords && mail.text.includes(contact.called)) {
    say('I7 plain words', 'their name stands in it');
  }
  const answer = contact.answers.find((one) => one.id === mail.aboutId);
  if (mail.purpose === 'answer' && (!answer || answer.undone)) say('I8', 'an answer that no longer stands');
  if (
    answer?.kind === 'no' &&
    isPlain &&
    !(mail.text.includes('988') && mail.text.includes('A clinic nearby'))
  ) {
    say('I6 a kind no', 'without a help-now line and a place to go');
  }
  if (
    mail.purpose === 'has_room' &&
    // Q21 whose practice left the network can't say anything, and that is news too.
    !world.asks
      .values()
      .some((one) => one.request.contact === contact && (one.said !== undefined || one.isReleased))
  )
    say('Q13 news', 'nobody has said that they have room');
  if (mail.purpose === 'acknowledgement') judgeAcknowledgement(world, practice, mail, say);
}

/** At most one acknowledgement a day for an address, whoever writes it on a form. */
function judgeAcknowledgement(
  world: World,
  practice: Practice,
  mail: Carried,
  say: (rule: string, what: string) => void,
): void {
  const since = mail.at.subtract({ hours: 24 });
  const made = world.mails.filter(
    (one) =>
      one.purpose === 'acknowledgement' &&
      one.to === mail.to &&
      one.practice === mail.practice &&
      arrived(one),
  );
  const today = made.filter((one) => isBefore(since, one.at));
  // A retry of yesterday's may come close to today's own: three within a day can't be explained so.
  if (today.length > 1) say('one acknowledgement a day', `${today.length + 1} on ${wall(practice, mail.at)}`);
}
