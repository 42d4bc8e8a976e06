import { oneCountry } from '#accounts';
import { Fault } from '#kit/outcome';
import type { House } from './house.ts';

/** The country that all practices here are in, for the pages on which no practice is named. */
export type CountryHere = {
  /** Asks the database; while that is away, what it said last. */
  now(): Promise<string | undefined>;
  /** What was heard last, for a page that must come at once whatever has happened. */
  last(): string | undefined;
};

export function countryHere(house: Pick<House, 'source'>): CountryHere {
  let heard: string | undefined;
  return {
    async now() {
      try {
        heard = await house.source.forInstallation(oneCountry);
      } catch (error) {
        if (!(error instanceof Fault && error.kind === 'transient')) throw error;
      }
      return heard;
    },
    last: () => heard,
  };
}
