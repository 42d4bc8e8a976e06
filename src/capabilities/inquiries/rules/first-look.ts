/**
 * I11 a blind first look: who somebody is and where they can be reached stay hidden until a kind of answer is chosen,
 * so that a name decides nothing. Never for somebody who asked for help now: their number must be there at once.
 */
export function isBlind(facts: {
  readonly wanted: boolean;
  readonly standing: string;
  readonly helpNow: boolean;
  readonly answerPending: boolean;
  /** A kind of answer was chosen for the one that is open. */
  readonly chosen: boolean;
}): boolean {
  return (
    facts.wanted && facts.standing === 'waiting' && !facts.helpNow && !facts.answerPending && !facts.chosen
  );
}
