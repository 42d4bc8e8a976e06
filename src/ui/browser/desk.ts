import { listenToKeys, showKeyButtons } from './keys.ts';
import { SeenWhole } from './seen-whole.ts';

declare global {
  interface Window {
    Turbo?: { config: { drive: { progressBarDelay: number } } };
  }
}

// Turbo's progress bar brings a <style> of its own, which our content policy refuses: it is never shown.
if (window.Turbo !== undefined) window.Turbo.config.drive.progressBarDelay = 2 ** 30;

customElements.define('seen-whole', SeenWhole);
listenToKeys();
showKeyButtons();
document.addEventListener('turbo:load', showKeyButtons);
document.addEventListener('turbo:render', showKeyButtons);
