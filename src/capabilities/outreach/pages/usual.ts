import { settingsFields, settingsPage } from '#accounts';
import { type Html, html, selectField, textField } from '#ui';
import { paths } from '../paths.ts';
import { MOST_STEPS, STEP_KINDS } from '../rules/steps.ts';
import type { UsualWrong } from '../rules/usual.ts';
import { type Lang, deskWords } from '../words/index.ts';

export type UsualPage = {
  readonly lang: Lang;
  readonly typed: (name: string) => string;
  readonly wrong: readonly UsualWrong[];
  readonly mayChange: boolean;
  readonly saved: boolean;
};

/** `/desk/set-up/after-missed` */
export function usualPage({ lang, typed, wrong, mayChange, saved }: UsualPage): Html {
  const words = deskWords(lang);
  const says = words.usual;
  const errorAt = (place: number, what: UsualWrong['what']): string | undefined =>
    wrong.some((one) => one.place === place && one.what === what) ? says.wrong[what] : undefined;
  const places = Array.from({ length: MOST_STEPS }, (_, at) => at + 1);
  const fields = places.map(
    (place) =>
      html`<div class="pair">${selectField({
        name: `kind${place}`,
        label: says.step({ place }),
        value: typed(`kind${place}`),
        error: errorAt(place, 'kind'),
        options: [
          { value: '', text: says.none },
          ...STEP_KINDS.map((value) => ({ value, text: words.kinds[value] })),
        ],
      })}${textField({
        name: `days${place}`,
        label: says.days({ place }),
        inputmode: 'numeric',
        short: true,
        value: typed(`days${place}`),
        error: errorAt(place, 'days'),
      })}</div>`,
  );
  return settingsPage({
    title: says.title,
    lang,
    body: says.lead,
    done: saved ? says.saved : undefined,
    errors: wrong.map(({ place, what }) => ({ name: `${what}${place}`, text: says.wrong[what] })),
    main: html`<form method="post" action="${paths.usual()}" novalidate>
      ${settingsFields({ lang, mayChange, fields: html`${fields}` })}</form>`,
  });
}
