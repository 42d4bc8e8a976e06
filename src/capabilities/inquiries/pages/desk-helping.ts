import { whenInWords } from '#kit/wording/time';
import { type Html, html, plainButton, selectField } from '#ui';
import type { DeskView, OpenView } from '../desk-view.ts';
import { paths } from '../paths.ts';
import type { DeskWords } from '../words/index.ts';

/** I14 beside a helper's message: how the other person may be reached, if at all. Beside a person's: who wrote before. */
export function helpingNote(open: OpenView, words: DeskWords): Html | false {
  const { inquiry, helping } = open;
  const { need } = inquiry;
  if (helping.wroteToo !== undefined)
    return html`<p class="quiet">${words.helping.wroteToo} <a href="${paths.inquiry(helping.wroteToo)}">${words.helping.read}</a></p>`;
  if (inquiry.helpsId === null) return false;
  const who = need.otherCalled || words.helping.other;
  return html`<div class="safe">
    <p><strong>${need.otherAgreed === '' ? words.helping.notAsked(who) : words.helping.agreed({ who, how: need.otherAgreed })}</strong></p>
    <p>${words.helping.silent}</p>
  </div>`;
}

/** "This is the person whom … wrote about." */
export function helpingForm(view: DeskView, open: OpenView, words: DeskWords): Html | false {
  const { mayBe } = open.helping;
  if (mayBe.length === 0) return false;
  const { zone, country, locale } = view.staff.practice;
  const options = mayBe.map((one) => ({
    value: one.id,
    text: words.helping.line({
      helper: one.helper || words.noName,
      other: one.other || words.noName,
      when: whenInWords(one.at, view.at, zone, locale, { country }),
    }),
  }));
  return html`<form method="post" action="${paths.helped(open.inquiry.id)}">
    ${selectField({ name: 'helper', label: words.helping.isAbout, options })}
    ${plainButton({ text: words.helping.same })}
    <p class="quiet">${words.helping.sameHint}</p>
  </form>`;
}
