import { listenToCopies } from './copy.ts';
import { GentleReader } from './gentle-reader.ts';
import { listenToKeys, showKeyButtons } from './keys.ts';
import { keepLive } from './live.ts';
import { SeenWhole } from './seen-whole.ts';

customElements.define('seen-whole', SeenWhole);
customElements.define('gentle-reader', GentleReader);
listenToCopies();
listenToKeys();
keepLive();
showKeyButtons();
document.addEventListener('turbo:load', showKeyButtons);
document.addEventListener('turbo:render', showKeyButtons);
