import { Notices } from './notices.ts';

type Listener = () => void;

/**
 * Tells open desks that something changed in their practice. NOTIFY carries it, so that a change made by any process
 * reaches the desks of every process.
 */
export class Desks {
  readonly #listeners = new Map<string, Set<Listener>>();
  #notices: Notices | undefined;

  static async listen(url: string, onTrouble: (error: Error) => void): Promise<Desks> {
    const desks = new Desks();
    desks.#notices = await Notices.listen(url, 'desk', {
      heard: (practice) => desks.#tell(practice),
      trouble: onTrouble,
    });
    return desks;
  }

  /** An empty name means that something may have been missed: every desk looks again. */
  #tell(practice: string): void {
    const told =
      practice === '' ? this.#listeners.values() : [this.#listeners.get(practice) ?? new Set<Listener>()];
    for (const listeners of told) for (const tell of listeners) tell();
  }

  /** Calls `tell` on each change in the practice, until the returned function is called. */
  watch(practice: string, tell: Listener): () => void {
    const listeners = this.#listeners.get(practice) ?? new Set();
    this.#listeners.set(practice, listeners);
    listeners.add(tell);
    return () => {
      listeners.delete(tell);
      if (listeners.size === 0) this.#listeners.delete(practice);
    };
  }

  close(): void {
    this.#notices?.close();
  }
}
