/** Rung from anywhere, any number of times; whoever waits for it wakes once. */
export class Bell {
  #rung = false;
  #wake: (() => void) | undefined;

  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  /** Whether it was rung since this was last asked. */
  rang(): boolean {
    const rung = this.#rung;
    this.#rung = false;
    return rung;
  }

  /** Until it is rung (also before this was called), or until the time is over. */
  async wait(milliseconds: number): Promise<void> {
    if (this.#rung) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = undefined;
  }
}
