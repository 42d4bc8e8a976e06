import type { Suggestion } from '#resources';

export function isHelpNowPlace(one: Pick<Suggestion, 'because'>): boolean {
  return one.because === 'always' || one.because === 'help_now';
}

type Place = {
  readonly because: Suggestion['because'];
  readonly resource: Pick<Suggestion['resource'], 'name'>;
  readonly ways: readonly Pick<Suggestion['ways'][number], 'way' | 'shown'>[];
};

const MOST = 2;

/** Places as they can be said on the phone: those with a number, by name and number. An address of the web can't be said. */
export function spokenPlaces(suggestions: readonly Place[]): string[] {
  const said = suggestions.flatMap((one) => {
    const number = one.ways.find((way) => way.way === 'call')?.shown;
    if (number === undefined || isHelpNowPlace(one)) return [];
    return [one.resource.name === number ? number : `${one.resource.name}, ${number}`];
  });
  return said.slice(0, MOST);
}
