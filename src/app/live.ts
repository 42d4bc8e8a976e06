import pg from 'pg';

type Listener = () => void;

/**
 * Tells open desks that something changed in their practice. PostgreSQL's NOTIFY carries it, so that a change made by
 * any process reaches the desks of every process. A desk that missed one loads the page anew when it comes back.
 */
export class Desks {
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #url: string;
  readonly #onTrouble: (error: Error) => void;
  #client: pg.Client | undefined;
  #closed = false;
  #again: NodeJS.Timeout | undefined;

  private constructor(url: string, onTrouble: (error: Error) => void) {
    this.#url = url;
    this.#onTrouble = onTrouble;
  }

  static async listen(url: string, onTrouble: (error: Error) => void): Promise<Desks> {
    const desks = new Desks(url, onTrouble);
    await desks.#connect();
    return desks;
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url });
    client.on('error', (error) => this.#lost(error));
    client.on('notification', ({ payload }) => {
      for (const tell of this.#listeners.get(payload ?? '') ?? []) tell();
    });
    try {
      await client.connect();
      await client.query('listen desk');
      this.#client = client;
      // Whatever happened while nobody listened: every desk looks again.
      for (const listeners of this.#listeners.values()) for (const tell of listeners) tell();
    } catch (error) {
      this.#lost(error as Error);
    }
  }

  #lost(error: Error): void {
    if (this.#closed) return;
    this.#onTrouble(error);
    this.#client?.end().catch(() => undefined);
    this.#client = undefined;
    clearTimeout(this.#again);
    this.#again = setTimeout(() => void this.#connect(), 2_000);
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
    this.#closed = true;
    clearTimeout(this.#again);
    this.#client?.end().catch(() => undefined);
  }
}
