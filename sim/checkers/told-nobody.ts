import type { TownRequest } from '../looking.ts';
import type { Carried, Contact, Practice } from '../model.ts';
import { type World, breach } from '../world.ts';

/** A mark of somebody, or a number as it may be written: with brackets, spaces and lines in it. */
const MARK = /q[0-9a-f]{8}|\+?1?\D{0,3}917\D{0,3}\d{3}\D{0,2}\d{4}/gi;

const found = (world: World, text: string): Map<TownRequest, Set<string>> => {
  const all = new Map<TownRequest, Set<string>>();
  for (const [written] of text.matchAll(MARK)) {
    const digits = written.replaceAll(/\D/g, '');
    const mark =
      written.startsWith('q') || written.startsWith('Q') ? written.toLowerCase() : `+1${digits.slice(-10)}`;
    const request = world.marks.get(mark);
    if (request) all.set(request, (all.get(request) ?? new Set()).add(mark));
  }
  return all;
};

/**
 * Q11 Q14 whose name, address, number and words stand in what a practice was shown or sent: those of nobody but who chose one of its
 * therapists who had said that they have room. The network knows how to reach them, and never their words.
 */
export function standsNowhereElse(world: World, practice: Practice, text: string, where: string): void {
  wordsStandNowhereElse(world, practice, text, where);
  for (const [request, marks] of found(world, text)) {
    const say = (what: string): void => breach(world, 'Q14 untold', practice.slug, request.contact.id, what);
    if (practice === request.network) {
      if (marks.has(request.marks.words)) say(`their words stand in ${where}`);
      continue;
    }
    const chosen = request.chosen?.ask;
    const which = Object.entries(request.marks).filter(([, mark]) => marks.has(mark));
    const told = which.map(([what]) => what).join(', ');
    // Whom they chose may have named somebody else, whom they asked for.
    if (request.handedTo && wentTo(request.handedTo, practice, 'anything')) continue;
    if (chosen?.practice !== practice) say(`${told} stands in ${where}, and they chose somebody else`);
    else if (chosen.said !== 'yes') say(`${told} stands in ${where}, and nobody there had said yes`);
  }
}

/** I20 from one practice to the next, by their own press each time. */
function wentTo(from: Contact, practice: Practice, what: 'words' | 'anything'): boolean {
  for (let { passed } = from; passed !== undefined; { passed } = passed.became) {
    if (what === 'words' && !passed.words) return false;
    if (passed.to === practice) return true;
  }
  return false;
}

/** I20 I21 what somebody wrote to one practice is in no other, but in whose it was passed to, by their press and their tick. */
export function wordsStandNowhereElse(world: World, practice: Practice, text: string, where: string): void {
  for (const [mark] of text.matchAll(/p[0-9a-f]{8}/g)) {
    const whose = world.words.get(mark);
    if (!whose || whose.practice === practice) continue;
    if (wentTo(whose, practice, 'words')) continue;
    breach(world, 'I21 passed on', practice.slug, whose.id, `what they wrote stands in ${where}`);
  }
}

/** Q25 of nobody but `but` does a mark stand in what a colleague without an account was shown or sent. */
export function colleagueIsToldOf(world: World, text: string, but?: TownRequest): TownRequest[] {
  return [...found(world, text).keys()].filter((one) => one !== but);
}

export function mailsTellNobody(world: World, practice: Practice, mail: Carried): void {
  standsNowhereElse(world, practice, `${mail.subject}\n${mail.text}`, `a mail (${mail.purpose})`);
}
