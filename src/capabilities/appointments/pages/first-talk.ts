import { type FormError, type Frame, type WayFields, inquiryPaths, publicWords, wayFields } from '#inquiries';
import {
  type Deed,
  type Html,
  button,
  buttonRow,
  deeds,
  errorSummary,
  hidden,
  html,
  link,
  notice,
  textArea,
  textField,
} from '#ui';
import type { FreeDay } from '../times-view.ts';
import { paths } from '../paths.ts';
import { type MineWords, mineWords } from '../words/index.ts';
import { type TimesPage, timesList } from './times.ts';

const writeInstead = (frame: Frame): Html =>
  html`<p class="alone">
    ${link(inquiryPaths.inLang(frame, inquiryPaths.contact(frame.slug)), mineWords(frame.lang).first.write)}
  </p>`;

/** What may be booked for a first talk, and with whom. */
export function firstOptions(frame: Frame, options: readonly Deed[]): Html {
  const { first, choose } = mineWords(frame.lang);
  if (options.length === 0)
    return html`<h1>${first.title}</h1>
      <p>${first.none}</p>
      ${writeInstead(frame)}`;
  return html`<h1>${first.title}</h1>
    <p>${first.lead}</p>
    <h2>${choose.what}</h2>
    ${deeds(choose.what, options)}
    ${writeInstead(frame)}`;
}

export function firstTimes({ frame, list }: { frame: Frame; list: TimesPage }): Html {
  const { first, choose } = list.words;
  return html`<h1>${first.title}</h1>
    <p>${first.lead}</p>
    <h2>${choose.when}</h2>
    ${timesList(list)}${writeInstead(frame)}`;
}

/** More than anybody needs was pressed from here. */
export function tooManyHeld(frame: Frame): Html {
  const { first } = mineWords(frame.lang);
  return html`<h1>${first.title}</h1>
    <p>${first.tooMany}</p>
    ${writeInstead(frame)}`;
}

export type FirstForm = {
  readonly frame: Frame;
  readonly when: string;
  readonly details: string;
  readonly until: string | undefined;
  /** How one talks needs a number. */
  readonly asksNumber: boolean;
  readonly id: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly otherHref: string;
  readonly offered: WayFields['offered'];
  readonly zone: string;
  readonly typed: WayFields['typed'];
  readonly errors: readonly FormError[];
  /** The time is somebody else's: what is near, to be pressed with everything that was typed. */
  readonly taken: readonly FreeDay[] | undefined;
  /** No more are booked from where they are: everything typed can be sent as a message. */
  readonly tooMany: boolean;
};

/** When, how one may be reached, and a few words if they like. */
export function firstForm(form: FirstForm): Html {
  const { frame, taken } = form;
  const words = mineWords(frame.lang);
  const shown = publicWords(frame);
  const errors = form.errors.map(({ field, says }) => ({ name: field, text: shown.form.errors[says] }));
  const near = taken?.flatMap(({ day, times }) =>
    times.map(({ value, words: clock }) => button({ text: `${day}, ${clock}`, name: 'start', value })),
  );
  const book = { text: words.first.send };
  const write = { text: words.first.write, formaction: inquiryPaths.contact(frame.slug), unfinished: true };
  const pressed = form.tooMany ? [button(write)] : [button(book)];
  const fields = form.fields.filter(([name]) => near === undefined || name !== 'start');
  return html`${errorSummary({ title: shown.form.summary, errors })}
    <h1>${words.first.title}</h1>
    ${taken && notice({ body: words.first.taken, status: true })}
    ${form.tooMany && notice({ body: `${words.first.tooMany} ${words.first.stillHere}`, status: true })}
    <h2>${words.first.yours}</h2>
    <p><strong>${form.when}</strong><br>${form.details}</p>
    ${form.until !== undefined && html`<p class="quiet">${words.hold.held(form.until)}</p>`}
    <p>${link(form.otherHref, words.hold.other)}</p>
    <form method="post" action="${paths.firstHold(frame.slug, form.id)}" novalidate>
      ${fields.map(([name, value]) => hidden(name, value))}
      ${textField({
        name: 'called',
        label: words.first.called,
        value: form.typed.called,
        autocomplete: 'nickname',
        maxlength: 120,
      })}
      ${form.asksNumber && html`<p>${words.first.byPhone}</p>`}
      ${wayFields({
        typed: form.typed,
        errors: form.errors,
        offered: form.offered,
        zone: form.zone,
        from: frame.name,
        words: shown,
        legend: shown.form.ways,
      })}
      ${textArea({ name: 'words', label: words.first.words, hint: words.first.wordsHint, value: form.typed.words, rows: 4 })}
      ${near && near.length > 0 ? buttonRow(...near) : buttonRow(...pressed)}
    </form>`;
}

/** AP13 on the page of the message that it came with: when it is, and how one meets. */
export function bookedTalk(talk: {
  words: MineWords;
  when: string;
  details: string;
  isOff: boolean;
  /** Who rings, where it is by phone. */
  calls: string | undefined;
  /** Where one meets online; empty where that isn't known. */
  join: string;
}): Html {
  const { first, one } = talk.words;
  if (talk.isOff) return notice({ body: html`<p>${first.off}</p>` });
  return notice({
    body: html`<p class="title">${first.booked}</p>
      <p><strong>${talk.when}</strong><br>${talk.details}</p>
      ${talk.calls !== undefined && html`<p>${first.calls(talk.calls)}</p>`}
      ${talk.join !== '' && html`<p>${link(talk.join, one.join)}</p>`}
      <p>${first.cannot}</p>`,
  });
}
