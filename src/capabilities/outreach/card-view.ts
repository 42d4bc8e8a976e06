import { type Staffing, shownName, staffing } from '#accounts';
import type { Work } from '#kit/work';
import { type Gentle, gentleFor, letterAbout } from '#letters';
import { type Person, type Way, addressSays, persons, wayAtDesk, waysFor } from '#people';
import { MOST_WORDS } from './rules/length.ts';
import { CHANNEL_OF } from './rules/possible.ts';
import type { StepKind } from './rules/steps.ts';
import { MOST_LETTERS, type Wording } from './rules/wordings.ts';
import { type Plan, planById } from './store.ts';
import { type Step, stepsOf } from './steps-store.ts';
import { dayInWords, draftWords, wordingWords } from './words/index.ts';

/** What a therapist chose on the card, or typed there. */
export type Chosen = { readonly wording: Wording; readonly typed?: URLSearchParams | undefined };

/** The step that is due, opened. */
export type Card = {
  readonly step: Step;
  /** Each way that may be used for it, with what its owner said about it. */
  readonly ways: readonly { readonly address: string; readonly says: string }[];
  readonly plain: boolean;
  /** With a sentence of one's own where one is given. */
  readonly draft: (own: string) => string;
  /** Undefined: leave no message. */
  readonly voicemail: string | undefined;
  /** L8 it lies with the letters already. */
  readonly letterId: string | undefined;
  /** L16 which words the draft has. */
  readonly wording: Wording;
  /** L16 for a phone, to be copied; undefined where no way is safe for it. */
  readonly text: string | undefined;
  /** How what is typed might read. */
  readonly gentle: Gentle;
};

export type Facts = { staff: Staffing; plan: Plan; client: Person | undefined };

type Said = {
  readonly lang: 'en' | 'es';
  readonly name: string;
  readonly from: string;
  readonly day: string;
};

function saidBy({ staff, plan, client }: Facts): Said {
  const lang = client?.locale ?? 'en';
  const { zone, country } = staff.practice;
  return {
    lang,
    name: client?.called ?? '',
    from: shownName(staff.member(plan.memberId)),
    day: dayInWords(plan.missedAt, { zone, country, lang }),
  };
}

/** The draft for a step, in the client's own language, with a sentence of the therapist's own. L16 in the words that were chosen. */
export function draftIn(said: Said, kind: StepKind, wording: Wording, own: string): string {
  const { lang, name, from, day } = said;
  const drafts = draftWords(lang);
  if (kind === 'call' || wording === 'usual') return drafts[kind]({ name, from, day, own });
  const { middle, ends } = wordingWords(lang);
  return [drafts.greet(name), ...middle[wording]({ day, own }), ...ends[kind], from].join('\n\n');
}

/** L16 at most 160 letters, whatever somebody is called. */
export function textIn({ lang, from }: Pick<Said, 'lang' | 'from'>, saysWho: boolean): string {
  const { text } = wordingWords(lang);
  const whole = text({ from, saysWho });
  return whole.length <= MOST_LETTERS ? whole : text({ from: '', saysWho: false });
}

/** What is sent or said where it is done as drafted. */
export async function draftFor(
  work: Work,
  given: { planId: string; stepId: string; own: string; wording: Wording },
): Promise<string | undefined> {
  const plan = await planById(work, given.planId);
  const step = plan && (await stepsOf(work, [plan.id])).get(plan.id)?.find((one) => one.id === given.stepId);
  if (!plan || !step) return undefined;
  const [staff, found] = await Promise.all([staffing(work), persons(work, [plan.personId])]);
  const facts = { staff, plan, client: found.get(plan.personId) };
  return draftIn(saidBy(facts), step.kind, given.wording, given.own.trim());
}

const saidOf = (way: Way, { staff, at }: { staff: Staffing; at: Temporal.Instant }) => {
  const { zone, country, locale } = staff.practice;
  return {
    address: addressSays(way, country),
    says: wayAtDesk(way, { lang: locale, at, zone, country }),
  };
};

/** L4 L17 what is said to a machine: why, who, or neither, as its owner said; nothing where no message may be left. */
function voicemailFor(way: Way | undefined, said: Said): string | undefined {
  if (!way?.mayLeaveMessage) return undefined;
  return way.maySayWhy
    ? wordingWords(said.lang).voicemail(said)
    : draftWords(said.lang).voicemail({ from: said.from, saysWho: way.maySayWho });
}

export async function cardOf(
  work: Work,
  facts: Facts,
  given: { step: Step } & Partial<Chosen>,
): Promise<Card> {
  const { staff, plan } = facts;
  const { step, wording = 'usual', typed } = given;
  const { personId, memberId } = plan;
  const said = saidBy(facts);
  const safe = (channel: Way['channel']): Promise<Way[]> =>
    waysFor(work, { personId, channel, purpose: 'missed' });
  const isCall = step.kind === 'call';
  const [ways, [text], letter, gentle] = await Promise.all([
    safe(CHANNEL_OF[step.kind]),
    isCall ? safe('text') : [],
    step.kind === 'letter' ? letterAbout(work, step.id) : undefined,
    gentleFor(work, { memberId, lang: said.lang, most: MOST_WORDS[step.kind], typed }),
  ]);
  const [way] = ways;
  return {
    step,
    letterId: letter?.id,
    ways: ways.map((one) => saidOf(one, { staff, at: work.at })),
    plain: way?.plainWords ?? false,
    draft: (own) => draftIn(said, step.kind, wording, own),
    voicemail: isCall ? voicemailFor(way, said) : undefined,
    wording,
    text: text && textIn(said, text.maySayWho),
    gentle,
  };
}
