import { keepWhatWasBegun } from './begun.ts';
import { listenToKeys, showKeyButtons } from './keys.ts';
import { SeenWhole } from './seen-whole.ts';

customElements.define('seen-whole', SeenWhole);
listenToKeys();
keepWhatWasBegun();
showKeyButtons();
document.addEventListener('turbo:load', showKeyButtons);
document.addEventListener('turbo:render', showKeyButtons);
