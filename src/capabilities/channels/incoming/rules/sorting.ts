import { type MailFacts, header, isAudio, isRobot } from './facts.ts';

export type Sort = 'message' | 'auto_reply' | 'bounce' | 'unreadable';

/**
 * What kind of mail is this? Where in doubt it is a person's message (M1): a robot on the list costs the therapist
 * one key, a person taken for a robot waits for ever.
 */
export function sortMail(facts: MailFacts): Sort {
  if (!facts.readable || isEmpty(facts)) return 'unreadable';
  if (isBounce(facts)) return 'bounce';
  if (isSpoken(facts)) return 'message';
  if (answersByItself(facts) || isReceipt(facts)) return 'auto_reply';
  if (isGenerated(facts) && !writesForSomebody(facts)) return 'auto_reply';
  return 'message';
}

/** M2 neither a sender nor a word nor a file: nothing that could be read, listed all the same. */
function isEmpty(facts: MailFacts): boolean {
  return (
    !facts.from &&
    !facts.replyTo &&
    facts.files.length === 0 &&
    `${facts.text}${facts.htmlText}`.trim() === ''
  );
}

/** M3 a delivery report, by its own form; or an empty return path together with the name that only mail servers use. */
function isBounce(facts: MailFacts): boolean {
  if (facts.contentType === 'multipart/report' && facts.report.status !== '') return true;
  const fromServer = /^(mailer-daemon|postmaster)$/i.test(facts.from?.address.split('@', 1)[0] ?? '');
  if (fromServer && (hasEmptyReturnPath(facts) || header(facts, 'x-failed-recipients') !== '')) return true;
  return header(facts, 'x-ms-exchange-message-is-ndr') !== '';
}

/** M4 a voicemail that came by mail is a person speaking, however its machine marks the envelope. */
function isSpoken(facts: MailFacts): boolean {
  if (facts.files.some(isAudio)) return true;
  return /voice[ -]?mail|voice message|missed call|mensaje de voz|buz[oó]n de voz|llamada perdida/i.test(
    facts.subject,
  );
}

/** M5 it says itself that it answers by itself; or a subject says so and a header bears it out. A subject alone doesn't. */
function answersByItself(facts: MailFacts): boolean {
  if (/^auto-replied\b/i.test(header(facts, 'auto-submitted'))) return true;
  if (['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply'].some((name) => isSet(facts, name)))
    return true;
  if (/^auto[-_]?reply$/i.test(header(facts, 'precedence'))) return true;
  return AWAY.test(facts.subject.trim()) && hints(facts) > 0;
}

const AWAY =
  /^(automatic reply|auto(matic)?[- ]?(reply|response)|out of( the)? office|respuesta autom[aá]tica|fuera de (la )?oficina|r[eé]ponse automatique|absence du bureau|automatische antwort|abwesenheit|automatisch antwoord|risposta automatica|resposta autom[aá]tica)/i;

function hints(facts: MailFacts): number {
  const signs = [
    hasEmptyReturnPath(facts),
    /^(bulk|junk|list)$/i.test(header(facts, 'precedence')),
    isSet(facts, 'x-auto-response-suppress'),
    isMarkedAutomatic(facts),
  ];
  return signs.filter(Boolean).length;
}

/** A receipt that a mail was shown or read (RFC 8098), or a complaint report: nobody wrote it. */
function isReceipt(facts: MailFacts): boolean {
  const type = header(facts, 'content-type');
  return /report-type\s*=\s*"?(disposition-notification|feedback-report)/i.test(type);
}

/** M5 made by a machine with nobody behind it: marked as generated, or sent to a list in bulk. */
function isGenerated(facts: MailFacts): boolean {
  if (isMarkedAutomatic(facts)) return true;
  const inBulk = /^(bulk|junk|list)$/i.test(header(facts, 'precedence'));
  return inBulk && (isSet(facts, 'list-id') || isSet(facts, 'list-unsubscribe') || isSet(facts, 'list-post'));
}

/** A form on a site or a directory passes a person's words on and names them as the one to answer. */
function writesForSomebody(facts: MailFacts): boolean {
  const answerTo = facts.replyTo?.address.toLowerCase() ?? '';
  return answerTo !== '' && answerTo !== facts.from?.address.toLowerCase() && !isRobot(answerTo);
}

function isMarkedAutomatic(facts: MailFacts): boolean {
  const mark = header(facts, 'auto-submitted');
  return mark !== '' && !/^no\b/i.test(mark);
}

function hasEmptyReturnPath(facts: MailFacts): boolean {
  return header(facts, 'return-path') === '<>';
}

function isSet(facts: MailFacts, name: string): boolean {
  const value = header(facts, name);
  return value !== '' && !/^(no|none|false)$/i.test(value);
}
