import { type Frame, type FormError, type WayFields, framed, publicWords, wayFields } from '#inquiries';
import { AGES, FORMATS, LANGUAGES, PARTS, openingWords } from '#openings';
import { jobLineLink, resourceWordsIn, TOPICS } from '#resources';
import {
  type Html,
  button,
  buttonRow,
  choices,
  errorSummary,
  html,
  notice,
  plainButton,
  selectField,
  textArea,
  textField,
} from '#ui';
import { type Step, paths } from '../ask-paths.ts';
import { wantedTyped } from '../forms/need.ts';
import { widenable } from '../rules/widening.ts';
import { requestWords } from '../words/index.ts';

export type StepView = {
  frame: Frame;
  link: string;
  typed: URLSearchParams;
  ways: Omit<WayFields, 'words' | 'from' | 'legend'>;
};

const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** @param many nothing was begun: it was pressed too often from here */
export function beginPage(frame: Frame, many = false): Html {
  const { begin } = requestWords(frame.lang);
  return framed(frame, {
    title: begin.title,
    main: html`<h1>${begin.title}</h1>
      ${many && notice({ body: begin.many, status: true })}
      <p>${begin.lead}</p>
      <p>${begin.steps}</p>
      <form method="post" action="${paths.inLang(frame, paths.ask(frame.slug))}">
        ${buttonRow(button({ text: begin.button }))}
      </form>
      <p class="quiet">${begin.kept}</p>`,
  });
}

function needFields({ frame, typed }: StepView): Html {
  const { need } = requestWords(frame.lang);
  const radio = (name: string, legend: string, options: readonly { value: string; label: string }[]): Html =>
    choices({ name, kind: 'radio', legend, value: typed.get(name) ?? '', options });
  const text = (name: string, label: string, hint: string): Html =>
    textField({ name, label, hint, value: typed.get(name) ?? '', maxlength: 40 });
  return html`${radio(
    'age',
    need.age,
    AGES.map((value) => ({ value, label: need.ages[value] })),
  )}
  ${radio(
    'format',
    need.format,
    ([...FORMATS, 'either'] as const).map((value) => ({ value, label: need.formats[value] })),
  )}
  ${text('region', need.region, need.regionHint)} ${text('area', need.area, need.areaHint)}`;
}

function timesFields({ frame, typed }: StepView): Html {
  const { times } = requestWords(frame.lang);
  const { parts } = openingWords(frame.lang);
  const { topics } = resourceWordsIn(frame.lang);
  const names = new Intl.DisplayNames(frame.lang, { type: 'language', fallback: 'code' });
  const boxes = (
    name: string,
    legend: string,
    hint: string,
    all: readonly { value: string; label: string }[],
  ) => choices({ name, kind: 'checkbox', legend, hint, value: typed.getAll(name), options: all });
  // An insurance may be named on this very page.
  const further = widenable({ ...wantedTyped(typed), payer: 'any' });
  return html`${boxes(
    'parts',
    times.parts,
    times.partsHint,
    PARTS.map((value) => ({ value, label: begun(parts[value]) })),
  )}
  ${textField({ name: 'insurance', label: times.insurance, hint: times.insuranceHint, value: typed.get('insurance') ?? '', maxlength: 40 })}
  ${jobLineLink(frame.help, frame.slug)}
  ${selectField({
    name: 'language',
    label: times.language,
    // Openings are found by one language: the one that this is read in, until they say another.
    value: typed.get('language') || frame.lang,
    options: LANGUAGES.map((value) => ({ value, text: begun(names.of(value) ?? value) })),
  })}
  ${boxes(
    'about',
    times.topics,
    times.topicsHint,
    TOPICS.map((value) => ({ value, label: topics[value] })),
  )}
  ${boxes(
    'widen',
    times.widen,
    further.length > 1 ? `${times.widenOrder} ${times.widenHint}` : times.widenHint,
    further.map((value) => ({ value, label: times.widenings[value] })),
  )}`;
}

function youFields({ frame, typed, ways }: StepView): Html {
  const { you } = requestWords(frame.lang);
  const words = publicWords(frame);
  return html`<p>${you.lead}</p>
    ${textField({ name: 'called', label: you.called, hint: you.calledHint, value: typed.get('called') ?? '', autocomplete: 'nickname', maxlength: 120 })}
    ${wayFields({ ...ways, from: frame.name, words, legend: you.ways })}
    ${textArea({ name: 'words', label: you.words, hint: you.wordsHint, value: typed.get('words') ?? '', rows: 6 })}`;
}

const FIELDS = { need: needFields, times: timesFields, you: youFields };
const ORDER = ['need', 'times', 'you'] as const;
export type Filled = (typeof ORDER)[number];

export const isFilled = (step: Step): step is Filled => step !== 'look';

/** One of the three short steps. What was typed on the others is kept already. */
export function stepPage(view: StepView, step: Filled): Html {
  const { frame, link } = view;
  const words = requestWords(frame.lang);
  const at = ORDER.indexOf(step);
  const before = ORDER[at - 1];
  const shown = publicWords(frame);
  const errors = step === 'you' ? view.ways.errors : [];
  const title = words[step].title;
  return framed(frame, {
    title,
    main: html`<p class="quiet">${words.progress({ step: at + 1, of: ORDER.length })}</p>
      ${errorSummary({
        title: shown.form.summary,
        errors: errors.map((one: FormError) => ({ name: one.field, text: shown.form.errors[one.says] })),
      })}
      <h1>${title}</h1>
      <form method="post" action="${paths.inLang(frame, paths.step(frame.slug, link, step))}" novalidate>
        <div class="stack">${FIELDS[step](view)}</div>
        ${buttonRow(
          button({ text: words.next }),
          before !== undefined && plainButton({ text: words.back, name: 'go', value: 'back' }),
        )}
      </form>
      <p class="quiet">${words.kept}</p>`,
  });
}
