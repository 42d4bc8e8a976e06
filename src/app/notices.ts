import { Client } from 'pg';

export type NoticeEars = {
  /** What was said on the channel; also called with '' after a reconnection, since something may have been missed. */
  heard: (payload: string) => void;
  trouble: (error: Error) => void;
};

const AGAIN_MS = 2_000;

/** Hears one channel of PostgreSQL's NOTIFY on a connection of its own, and comes back when that is lost. */
export class Notices {
  readonly #url: string;
  readonly #channel: 'desk' | 'mailboxes';
  readonly #ears: NoticeEars;
  #client: Client | undefined;
  #closed = false;
  #again: NodeJS.Timeout | undefined;

  private constructor(url: string, channel: 'desk' | 'mailboxes', ears: NoticeEars) {
    this.#url = url;
    this.#channel = channel;
    this.#ears = ears;
  }

  static async listen(url: string, channel: 'desk' | 'mailboxes', ears: NoticeEars): Promise<Notices> {
    const notices = new Notices(url, channel, ears);
    await notices.#connect();
    return notices;
  }

  async #connect(): Promise<void> {
    const client = new Client({ connectionString: this.#url });
    client.on('error', this.#lost);
    client.on('notification', ({ payload }) => this.#ears.heard(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${this.#channel}`);
      this.#client = client;
      this.#ears.heard('');
    } catch (error) {
      this.#lost(error as Error);
    }
  }

  readonly #lost = (error: Error): void => {
    if (this.#closed) return;
    this.#ears.trouble(error);
    this.#client?.end(() => undefined);
    this.#client = undefined;
    clearTimeout(this.#again);
    this.#again = setTimeout(() => void this.#connect(), AGAIN_MS);
  };

  close(): void {
    this.#closed = true;
    clearTimeout(this.#again);
    this.#client?.end(() => undefined);
  }
}
