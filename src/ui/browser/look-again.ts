/*
 * A page that waits for one word looks again when it has come: the house says "look again", never the word. What was told while the
 * line was down is asked for as it stands anew. Without script such a page looks again by itself, only later.
 */
const address = document.body.dataset['live'];
if (address !== undefined) new EventSource(address).addEventListener('message', () => location.reload());
