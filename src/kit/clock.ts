/**
 * The only home of time. Everything else is handed an instant: `rules/` take `at`, `work` reads the clock once per
 * transaction, and the simulated town brings a clock of its own.
 */
export type Clock = { now(): Temporal.Instant };

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** A clock that stands still until it is moved: for tests and for the simulated town. */
export class SetClock implements Clock {
  #at: Temporal.Instant;
  constructor(at: Temporal.Instant | string) {
    this.#at = Temporal.Instant.from(at);
  }
  now(): Temporal.Instant {
    return this.#at;
  }
  moveTo(at: Temporal.Instant | string): void {
    this.#at = Temporal.Instant.from(at);
  }
  advance(duration: Temporal.DurationLike): void {
    this.#at = this.#at.add(duration);
  }
}
