/** How much of one block was on screen so far: its start and its end, since a long one never fits at once. */
type Shown = { start: boolean; end: boolean };

const FINE = Array.from({ length: 41 }, (_, step) => step / 40);

const SETTLED_MS = 50;

/**
 * Holds the buttons marked `data-after-whole` until every block of the message was on screen, then sends `seen=whole`
 * with the form. The server asks for it again; this only spares the therapist a refusal.
 */
export class SeenWhole extends HTMLElement {
  #observer: IntersectionObserver | undefined;
  #left = new Map<Element, Shown>();
  #words: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    document.addEventListener('turbo:morph', this.#lookAgain);
    document.addEventListener('scroll', this.#scrolled, { capture: true, passive: true });
    this.#begin();
  }

  disconnectedCallback(): void {
    document.removeEventListener('turbo:morph', this.#lookAgain);
    document.removeEventListener('scroll', this.#scrolled, { capture: true });
    clearTimeout(this.#timer);
    this.#observer?.disconnect();
    this.#left.clear();
  }

  /** While a long block fills the screen the observer has nothing to tell; observed anew, it tells where it stands. */
  #scrolled = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      for (const block of this.#left.keys()) {
        this.#observer?.unobserve(block);
        this.#observer?.observe(block);
      }
    }, SETTLED_MS);
  };

  /** The page was brought up to date: words that came meanwhile want to be seen too, and new buttons to be held. */
  #lookAgain = (): void => {
    if (this.querySelector('[data-whole]')?.textContent === this.#words) this.#hold(this.#left.size > 0);
    else this.#begin();
  };

  #begin(): void {
    this.#observer?.disconnect();
    this.#left.clear();
    const message = this.querySelector('[data-whole]');
    if (message === null) return;
    this.#words = message.textContent;
    for (const block of message.children.length > 0 ? message.children : [message]) {
      this.#left.set(block, { start: false, end: false });
    }
    this.#hold(true);
    this.#observer = new IntersectionObserver((entries) => this.#look(entries), { threshold: FINE });
    for (const block of this.#left.keys()) this.#observer.observe(block);
  }

  #look(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect: whole, intersectionRect: seen } of entries) {
      const shown = this.#left.get(target);
      if (shown === undefined || !isIntersecting) continue;
      shown.start ||= seen.top <= whole.top + 1;
      shown.end ||= seen.bottom >= whole.bottom - 1;
      if (shown.start && shown.end) this.#left.delete(target);
    }
    if (this.#left.size > 0) return;
    this.#observer?.disconnect();
    this.#hold(false);
  }

  #hold(waiting: boolean): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-after-whole]')) {
      button.disabled = waiting;
    }
    for (const hint of this.querySelectorAll<HTMLElement>('[data-seen-waits]')) hint.hidden = !waiting;
    for (const box of this.querySelectorAll<HTMLElement>('[data-seen-box]')) {
      box.hidden = true;
      const input = box.querySelector('input');
      if (input !== null) input.checked = !waiting;
    }
  }
}
