import { listenToCopies } from './copy.ts';
import { listenToKeys, showKeyButtons } from './keys.ts';
import { keepLive } from './live.ts';
import { SeenWhole } from './seen-whole.ts';

customElements.define('seen-whole', SeenWhole);
listenToCopies();
listenToKeys();
keepLive();
showKeyButtons();
document.addEventListener('turbo:load', showKeyButtons);
document.addEventListener('turbo:render', showKeyButtons);
