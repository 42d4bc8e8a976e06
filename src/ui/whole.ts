import { html, type Html } from './html.ts';
import { type Lang, uiWords } from './words/index.ts';

/**
 * A message and what is done about it. A button with `afterWhole` stays unpressable until every part of the message
 * was on screen; then `seen=whole` goes with the form, and the server asks for it. Without script the form comes after
 * the message and holds a box to tick (`seenBox`) in its place.
 */
export function readWhole(w: { message: Html; answer: Html }): Html {
  return html`<seen-whole>
    <div class="message" data-whole>${w.message}</div>
    <div class="answer">${w.answer}</div>
  </seen-whole>`;
}

/** Belongs inside the form of `readWhole`: the box, and the sentence that says what the button waits for. */
export function seenBox(lang: Lang): Html {
  const words = uiWords(lang);
  return html`<div class="choice" data-seen-box>
      <input type="checkbox" id="f-seen" name="seen" value="whole"><label for="f-seen">${words.seen}</label>
    </div>
    <p class="quiet" data-seen-waits hidden>${words.seenWaits}</p>`;
}
