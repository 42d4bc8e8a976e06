import {
  type Html,
  button,
  buttonRow,
  errorSummary,
  facts,
  html,
  link,
  notice,
  paragraphs,
  selectField,
  textArea,
  textField,
} from '#ui';
import { paths } from '../paths.ts';
import { CLOSES, type LetterheadSaid, type LetterheadWrong, MOST_PLACES } from '../rules/letterhead.ts';
import { type DeskWords, type Lang, deskWords } from '../words/index.ts';

export type LetterheadPage = {
  readonly lang: Lang;
  readonly said: LetterheadSaid;
  /** As it was typed, where it comes back. */
  readonly typed?: URLSearchParams | undefined;
  readonly wrong: readonly LetterheadWrong[];
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly isOwner: boolean;
  readonly saved: boolean;
};

const FIELD: Readonly<Record<LetterheadWrong, string>> = {
  returns: 'returns',
  returnsLong: 'returns',
  places: 'place1',
  closesAfterDays: 'closesAfterDays',
};

function closingFields(page: LetterheadPage, words: DeskWords['letterhead']): Html {
  const { said, typed, wrong, places, lang } = page;
  const options = [
    { value: '', text: words.noPlace },
    ...places.map(({ id, name }) => ({ value: id, text: name })),
  ];
  const days = typed?.get('closesAfterDays') ?? String(said.closesAfterDays || CLOSES.usual);
  return html`<h2>${words.blocks}</h2>
    ${textField({
      name: 'closesAfterDays',
      label: words.closesAfterDays,
      inputmode: 'numeric',
      short: true,
      value: days,
      error: wrong.includes('closesAfterDays') ? words.wrong.closesAfterDays : undefined,
    })}
    <p class="quiet">${words.blocksHint({ language: words.language[lang] })}</p>
    ${textArea({ name: 'comeBack', label: words.comeBack, rows: 3, value: said.comeBack, maxlength: 400 })}
    ${textArea({ name: 'records', label: words.records, rows: 3, value: said.records, maxlength: 400 })}
    <h3>${words.places}</h3><p class="quiet">${words.placesHint}</p>
    ${Array.from({ length: MOST_PLACES }, (_, at) =>
      selectField({
        name: `place${at + 1}`,
        label: words.place({ at: at + 1 }),
        options,
        value: said.places[at] ?? '',
      }),
    )}`;
}

function formPart(page: LetterheadPage, words: DeskWords['letterhead']): Html {
  const { said, wrong } = page;
  const says = wrong.find((one) => one === 'returns' || one === 'returnsLong');
  return html`<form method="post" action="${paths.letterhead()}" novalidate>
      ${textArea({ name: 'address', label: words.address, rows: 3, value: said.address, maxlength: 300 })}
      ${textField({ name: 'phone', label: words.phone, type: 'tel', value: said.phone, maxlength: 60 })}
      ${textArea({
        name: 'returns',
        label: words.returns,
        hint: words.returnsHint,
        rows: 3,
        value: said.returns,
        maxlength: 300,
        error: says && words.wrong[says],
      })}
      ${closingFields(page, words)}
      ${buttonRow(button({ text: words.save, key: 'Enter' }))}
    </form>`;
}

/** What an owner said, for who can't change it: fields that nobody may keep would only be typed into. */
function readPart({ said, places }: LetterheadPage, words: DeskWords['letterhead']): Html {
  const shown = (value: string): Html | string => (value.trim() === '' ? words.empty : paragraphs(value));
  const named = said.places.flatMap((id) => places.filter((one) => one.id === id).map(({ name }) => name));
  return html`<p>${words.owners}</p>${facts([
    { name: words.address, value: shown(said.address) },
    { name: words.phone, value: shown(said.phone) },
    { name: words.returns, value: shown(said.returns) },
    { name: words.closesAfterDays, value: String(said.closesAfterDays || CLOSES.usual) },
    { name: words.comeBack, value: shown(said.comeBack) },
    { name: words.records, value: shown(said.records) },
    { name: words.places, value: shown(named.join('; ')) },
  ])}`;
}

/** `/desk/letters/letterhead`: everyone may look, an owner changes it. */
export function letterheadPage(page: LetterheadPage): Html {
  const { lang, wrong, isOwner } = page;
  const all = deskWords(lang);
  const words = all.letterhead;
  return html`<div class="page">
    <p class="quiet">${link(paths.list(), all.back, { key: 'Escape' })}</p>
    <h1>${words.title}</h1>
    <p class="quiet">${words.lead}</p>
    ${page.saved && notice({ body: all.done.saved, status: true })}
    ${errorSummary({
      title: all.again,
      errors: wrong.map((one) => ({ name: FIELD[one], text: words.wrong[one] })),
    })}
    ${isOwner ? formPart(page, words) : readPart(page, words)}
  </div>`;
}
