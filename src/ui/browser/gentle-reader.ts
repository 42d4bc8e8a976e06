type Reading = { pattern: string; above: number; says: string };

/** Long enough that nobody is spoken to in the middle of a word. */
const SETTLED_MS = 700;
const MOST = 3;

/**
 * Says how words might read, while they are typed. What it looks for comes with the page, so that the page without script hears the same; it
 * changes nothing, and keeps nobody from sending.
 */
export class GentleReader extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.addEventListener('input', this.#typed);
    this.#read();
  }

  disconnectedCallback(): void {
    this.removeEventListener('input', this.#typed);
    clearTimeout(this.#timer);
  }

  #typed = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#read(), SETTLED_MS);
  };

  #read(): void {
    const field = this.querySelector<HTMLTextAreaElement | HTMLInputElement>('textarea, input[type=text]');
    const list = this.querySelector('[data-heard]');
    if (field === null || list === null) return;
    const text = field.value.normalize('NFC').replaceAll("'", '’');
    const readings = JSON.parse(this.dataset['readings'] ?? '[]') as Reading[];
    const says = readings.flatMap(({ pattern, above, says: words }) => {
      const found = [...text.matchAll(new RegExp(pattern, 'giu'))][above];
      return found ? [words.replace('{found}', () => found[0])] : [];
    });
    const lines = says.slice(0, MOST).map((words) => {
      const line = document.createElement('li');
      line.textContent = words;
      return line;
    });
    // Said anew only where it changed: a screen reader would say it each time.
    if (
      lines.map((one) => one.textContent).join('\n') ===
      [...list.children].map((one) => one.textContent).join('\n')
    )
      return;
    list.replaceChildren(...lines);
  }
}
