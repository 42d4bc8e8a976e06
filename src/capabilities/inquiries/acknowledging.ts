import type { Staffing } from '#accounts';
import { send } from '#channels';
import type { NewWay } from '#people';
import { promiseInWords } from '#kit/wording/time';
import type { Work } from '#kit/work';
import { paths } from './paths.ts';
import { mailboxOf } from './rules/mailbox-of.ts';
import type { Inquiry } from './store.ts';
import { mailWords } from './words/index.ts';

/**
 * Stands in the mail to one address and nowhere else: who shows it reads that mailbox. The link alone proves nothing of
 * the kind, since whoever wrote somebody else's address on the form has it too.
 */
export function mailboxToken(work: Work, way: string): string {
  return work.keys.lookup('mailbox of a way', way).subarray(0, 16).toString('base64url');
}

/** The links that a person gets, whole, since they stand in mails. */
export function linksOf(
  work: Work,
  staff: Staffing,
  inquiry: Inquiry,
  way?: string,
): { link: string; notMe: string } {
  const { slug } = staff.practice;
  return {
    link: work.origin + paths.status(slug, inquiry.link),
    notMe: work.origin + paths.notMe(slug, inquiry.link, way && mailboxToken(work, way)),
  };
}

export function dueInWords(staff: Staffing, inquiry: Inquiry, due: Temporal.Instant): string {
  const { zone, country } = staff.practice;
  return promiseInWords(due, zone, inquiry.locale, { country });
}

/**
 * The one automatic word after a first contact, by each email address that was marked safe, at most one a day for a
 * mailbox: whoever writes somebody else's address on the form ten times makes one mail, with "this wasn't me" in it.
 * Nor does it say anything that was typed there, a name neither: it would be a stranger's letter under our name.
 * So no page promises this mail. One that was held doesn't count: nobody's is taken away by words that never left.
 */
export function acknowledge(
  work: Work,
  staff: Staffing,
  inquiry: Inquiry,
  to: { ways: readonly { id: string; way: NewWay }[]; inReplyTo: string | undefined },
): void {
  const words = mailWords(inquiry.locale).acknowledgement;
  const due = inquiry.promiseDueAt ? dueInWords(staff, inquiry, inquiry.promiseDueAt) : '';
  const today = work.at.toZonedDateTimeISO(staff.practice.zone).toPlainDate().toString();
  for (const { id, way } of to.ways) {
    if (way.channel !== 'email') continue;
    const { link, notMe } = linksOf(work, staff, inquiry, id);
    const mailbox = work.keys.lookup('acknowledged', mailboxOf(way.address)).toString('base64url');
    send(work, {
      once: `acknowledgement ${inquiry.id} ${id}`,
      cap: `acknowledgement ${today} ${mailbox}`,
      purpose: 'acknowledgement',
      to: { person: inquiry.personId, way: id },
      aboutId: inquiry.id,
      words: {
        neutral: words.neutral({ link, notMe }),
        plain: words.plain({
          from: staff.practice.name,
          due,
          code: inquiry.code,
          link,
          notMe,
        }),
      },
      ...(to.inReplyTo && { inReplyTo: to.inReplyTo }),
    });
  }
}
