import { type Staffing, isFarOff } from '#accounts';
import type { Vault } from '#kit/crypto';
import { promiseInWords, zoneInWords } from '#kit/wording/time';
import type { Work } from '#kit/work';
import { firstHolder } from '../actions/receive.ts';
import { type FormError, waysOffered } from '../forms/contact.ts';
import { newToken } from '../forms/token.ts';
import type { Typed } from '../forms/typed.ts';
import type { ContactView } from '../pages/contact.ts';
import { wouldPromise } from '../promises.ts';
import { listed, publicWords } from '../words/public.ts';
import { type Visit, languagesOf } from './visit.ts';

export type FormState = {
  typed: Typed;
  errors: readonly FormError[];
  forWhom: 'me' | 'someone';
  /** Why it comes back, where nothing in it is wrong. */
  again: 'old' | 'changed' | undefined;
  /** The form's own token where it still holds, else none and a new one is made. */
  token: string | undefined;
  /** See `newToken`. */
  ago: number;
};

const called = (staff: Staffing, id: string | null): string => staff.member(id)?.published_as ?? '';

function untilWords(visit: Visit, until: Temporal.Instant): string {
  const { zone, country } = visit.practice;
  return promiseInWords(until, zone, visit.frame.lang, { country });
}

/** Who is away, until when, and who reads meanwhile. Said where the page speaks as one: a clinic covers for itself. */
function coverSentence(visit: Visit): { sentence: string; cover: string } {
  const [only, ...others] = visit.staff.therapists;
  const isOne = others.length === 0 || visit.practice.terms.voice === 'i';
  const away = only && isOne ? visit.staff.cover(only.id) : undefined;
  if (!only || !away) return { sentence: '', cover: '' };
  const words = publicWords(visit.frame).contact;
  const given = { who: only.published_as, until: untilWords(visit, away.until) };
  const cover = called(visit.staff, away.coverId);
  return { sentence: cover === '' ? words.away(given) : words.cover({ ...given, cover }), cover };
}

function fullUntil(visit: Visit): string | undefined {
  const { fullUntil: month } = visit.practice.terms;
  if (month === '' || month === 'open') return month === '' ? undefined : '';
  const first = Temporal.PlainDate.from(`${month}-01`);
  const today = visit.at.toZonedDateTimeISO(visit.practice.zone).toPlainDate();
  if (Temporal.PlainDate.compare(first, today) <= 0) return undefined;
  const withYear = first.year === today.year ? {} : ({ year: 'numeric' } as const);
  return first.toLocaleString(visit.frame.lang === 'es' ? 'es-US' : 'en-US', { month: 'long', ...withYear });
}

/** The practice's terms, told up front, one sentence each: what is so, and what may stand in the way of a place. */
function termSentences(visit: Visit): { facts: string[]; limits: string[] } {
  const words = publicWords(visit.frame);
  const { terms } = visit.practice;
  const { voice } = terms;
  const full = fullUntil(visit);
  const [online, inPerson] = [terms.formats.includes('online'), terms.formats.includes('in_person')];
  const facts = [
    terms.licensedIn.length > 0 &&
      words.contact.licensed({ voice, where: listed(terms.licensedIn, words.or) }),
    (online || inPerson) && words.contact.formats({ voice, online, inPerson }),
    terms.payment.length > 0 && words.contact.payment({ ways: listed(terms.payment, words.or) }),
  ];
  const limits = [
    terms.referralOnly && words.contact.referral({ voice }),
    full !== undefined && words.contact.full({ voice, until: full }),
  ];
  return { facts: facts.filter((one) => one !== false), limits: limits.filter((one) => one !== false) };
}

function languageNames(visit: Visit): string {
  const names = new Intl.DisplayNames(visit.frame.lang, { type: 'language' });
  const all = [...new Set([visit.practice.locale, ...visit.practice.languages])];
  const words = publicWords(visit.frame);
  return words.contact.languages({
    languages: listed(
      all.map((code) => names.of(code) ?? code),
      words.or,
    ),
  });
}

/** Everything that the page with the form shows, computed from who works here and when. */
export function contactView(
  work: Work,
  vault: Vault,
  visit: Visit,
  state: FormState & Pick<ContactView, 'hasRoom' | 'firstTalk'>,
): ContactView {
  const { practice, staff, frame } = visit;
  const promise = wouldPromise(staff, firstHolder(staff, state.typed.nobody_else), work.at);
  const { sentence, cover } = coverSentence(visit);
  const words = publicWords(frame);
  return {
    words,
    voice: practice.terms.voice,
    due: promise ? untilWords(visit, promise.due) : '',
    isFarOff: !promise || isFarOff(promise),
    cover: sentence,
    hasRoom: state.hasRoom,
    firstTalk: state.firstTalk,
    welcome: practice.terms.welcome,
    welcomeLang: practice.locale,
    ...termSentences(visit),
    answersIn: languagesOf(practice).includes(frame.help.lang)
      ? undefined
      : new Intl.DisplayNames(frame.help.lang, { type: 'language' }).of(practice.locale),
    otherLanguage: languagesOf(practice).find((lang) => lang !== frame.lang),
    form: {
      words,
      typed: state.typed,
      errors: state.errors,
      again: state.again,
      offered: waysOffered(practice),
      zone: zoneInWords(work.at, practice.zone, frame.lang),
      from: frame.name,
      token: state.token ?? newToken(work, vault, frame.slug, state.ago),
      forWhom: state.forWhom,
      colleagues: {
        any: staff.therapists.length > 1 || practice.settings.stepsIn.length > 0 || cover !== '',
        cover,
        holder: staff.therapists[0]?.published_as ?? practice.name,
      },
      payment: practice.terms.payment,
      formats: practice.terms.formats,
      languages: languageNames(visit),
    },
  };
}
