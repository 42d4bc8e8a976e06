/** Standing, and why it ended where it did. */
type Stands = { readonly standing: string; readonly closedBecause: string | null };

/** Why an inquiry ended: a colleague of another practice has it now. */
export const IN_GOOD_HANDS = 'in_good_hands';

/** Ended, and whoever has the page may still ask for a colleague. Who asked to stop is let be. */
const STILL_ASKS: readonly (string | null)[] = ['found_someone', 'tried', IN_GOOD_HANDS];

/** I20 whether a colleague who was named may be asked for now. */
export const mayAsk = ({ standing, closedBecause }: Stands): boolean =>
  standing === 'waiting' ||
  standing === 'answered' ||
  (standing === 'closed' && STILL_ASKS.includes(closedBecause));

type Given = {
  /** What was said before: an empty name, no ways and no words are nothing that could be ticked. */
  readonly said: {
    readonly called: string;
    readonly ways: readonly { readonly id: string }[];
    readonly words: string;
  };
  readonly ticked: {
    readonly name: boolean;
    readonly ways: readonly string[];
    readonly words: boolean;
    readonly anew: string;
  };
};

/** I21 what goes to a colleague of another practice: what was said and ticked, and nothing else. */
export function goesAlong({ said, ticked }: Given): { called: string; ways: string[]; words: string } {
  const words = [ticked.words ? said.words.trim() : '', ticked.anew.trim()].filter((one) => one !== '');
  return {
    called: ticked.name ? said.called : '',
    ways: said.ways.filter(({ id }) => ticked.ways.includes(id)).map(({ id }) => id),
    words: words.join('\n\n'),
  };
}

/** So many colleagues with room stand on a page at once. */
export const MOST_WITH_ROOM = 3;

/** I23 how many more are named when somebody looks who has room now. */
export const moreToName = (haveRoom: number): number => Math.max(0, MOST_WITH_ROOM - haveRoom);
