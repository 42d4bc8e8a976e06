/** What is still to happen in the town, the soonest first; of two at one instant, the one that was planned first. */
export class Agenda {
  readonly #heap: { at: number; order: number; happen: () => Promise<void> }[] = [];
  #planned = 0;

  plan(at: Temporal.Instant, happen: () => Promise<void>): void {
    this.#heap.push({ at: at.epochMilliseconds, order: this.#planned, happen });
    this.#planned += 1;
    let here = this.#heap.length - 1;
    while (here > 0) {
      const above = (here - 1) >> 1;
      if (!this.#swapIfSooner(here, above)) break;
      here = above;
    }
  }

  get nextAt(): number | undefined {
    return this.#heap[0]?.at;
  }

  take(): (() => Promise<void>) | undefined {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (!first || !last) return undefined;
    if (this.#heap.length > 0) this.#heap[0] = last;
    for (let here = 0; ;) {
      const left = here * 2 + 1;
      const right = left + 1;
      const sooner = right < this.#heap.length && this.#isSooner(right, left) ? right : left;
      if (sooner >= this.#heap.length || !this.#swapIfSooner(sooner, here)) break;
      here = sooner;
    }
    return first.happen;
  }

  #isSooner(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (!one || !other) return false;
    return one.at < other.at || (one.at === other.at && one.order < other.order);
  }

  #swapIfSooner(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (!one || !other || !this.#isSooner(a, b)) return false;
    this.#heap[a] = other;
    this.#heap[b] = one;
    return true;
  }
}
