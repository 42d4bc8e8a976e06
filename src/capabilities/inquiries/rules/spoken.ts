import type { Suggestion } from '#resources';
import { isHelpNowPlace } from './going-along.ts';

type Place = {
  readonly because: Suggestion['because'];
  readonly mayTick: boolean;
  readonly resource: Pick<Suggestion['resource'], 'name' | 'kind'>;
  readonly ways: readonly Pick<Suggestion['ways'][number], 'way' | 'shown'>[];
};

const MOST = 2;

/** Places as they can be said on the phone: those with a number, by name and number. An address of the web can't be said. */
export function spokenPlaces(suggestions: readonly Place[]): string[] {
  const peopleFirst = suggestions.toSorted(
    (a, b) => Number(a.resource.kind === 'book') - Number(b.resource.kind === 'book'),
  );
  const said = peopleFirst.flatMap((one) => {
    const number = one.ways.find((way) => way.way === 'call')?.shown;
    if (number === undefined || !one.mayTick || isHelpNowPlace(one)) return [];
    return [one.resource.name === number ? number : `${one.resource.name}, ${number}`];
  });
  return said.slice(0, MOST);
}
