import { type Deed, type Html, type Lang, deeds, html, linkButton, notice, textField, tick } from '#ui';
import { auditPaths, trailWords } from '#audit';
import { paths } from '../paths.ts';
import { SET_UP_STEPS, type SetUpStep } from '../rules/set-up-steps.ts';
import type { Settings } from '../rules/settings.ts';
import { settingsFields, settingsPage } from './set-up-page.ts';
import type { Shown } from './step-fields.ts';
import { networkWords, setUpWords } from './words/index.ts';

export type OverviewView = {
  lang: Lang;
  mayChange: boolean;
  /** The front desk isn't shown what it can't use. */
  isFrontDesk: boolean;
  /** The page of the practice is open: nothing is left to begin with. */
  isOpen: boolean;
  /** What each step says now, in a few words. */
  says: Partial<Record<SetUpStep, string>>;
  staff: number;
  away: number;
  /** What stands of networks, or of the practices in one, in a few words. */
  networks: string;
};

/** Where the menu leads: every step with what it says now, then what is needed now and then. */
export function overviewPage(view: OverviewView): Html {
  const words = setUpWords(view.lang);
  const steps = SET_UP_STEPS.map((step): Deed => ({
    href: paths.setUpStep(step),
    title: words.steps[step],
    body: view.says[step],
  }));
  const also: Deed[] = [
    { href: paths.staff(), title: words.staff.title, body: words.staff.count(view.staff) },
    {
      href: paths.absences(),
      title: words.absences.title,
      body: view.away === 0 ? words.absences.empty : words.staff.count(view.away),
    },
    { href: paths.networks(), title: networkWords(view.lang).title, body: view.networks },
    ...(view.isFrontDesk
      ? []
      : [
          { href: paths.templates(), title: words.templatesTitle, body: words.templatesBody },
          { href: paths.moreSettings(), title: words.more.title },
        ]),
    ...(view.mayChange ? [{ href: auditPaths.trail(), title: trailWords(view.lang).title }] : []),
    ...(view.mayChange
      ? [{ href: paths.everything(), title: words.everythingTitle, body: words.everythingBody }]
      : []),
    { href: paths.devices(), title: words.devicesTitle, body: words.devicesBody },
  ];
  return html`<div class="page">
    <h1>${words.title}</h1>
    ${view.mayChange && html`<p>${words.overviewBody}</p>`}
    ${!view.mayChange && !view.isFrontDesk && notice({ body: words.onlyOwners })}
    ${view.mayChange && !view.isOpen && html`<p>${linkButton({ href: paths.setUpStep('practice'), text: words.begin, key: 'Enter' })}</p>`}
    ${
      !view.isFrontDesk &&
      html`<h2>${words.stepsHead}</h2>
        ${deeds(words.stepsHead, steps)}`
    }
    ${!view.isFrontDesk && html`<h2>${words.alsoHead}</h2>`}
    ${deeds(words.alsoHead, also)}
  </div>`;
}

export function moreValues(settings: Settings): URLSearchParams {
  return new URLSearchParams({
    undoMinutes: String(settings.undoMinutes),
    waitingListWeeks: String(settings.waitingListWeeks),
    eraseAfterMonths: String(settings.eraseAfterMonths),
    ...(settings.blindFirstLook && { blindFirstLook: 'yes' }),
    ...(settings.alertsAtNight && { alertsAtNight: 'yes' }),
  });
}

export function morePage(view: Shown & { mayChange: boolean; done: boolean }): Html {
  const words = setUpWords(view.lang);
  const { more } = words;
  const number = (name: string, label: string, hint: string): Html =>
    textField({
      name,
      label,
      hint,
      type: 'number',
      inputmode: 'numeric',
      short: true,
      value: view.values.get(name) ?? '',
      error: view.wrong.has(name) ? more.numberWanted : undefined,
    });
  const ticked = (name: string): boolean => view.values.get(name) === 'yes';
  const fields = html`${number('undoMinutes', more.undoMinutes, more.undoHint)}
  ${number('waitingListWeeks', more.waitingListWeeks, more.weeksHint)}
  ${number('eraseAfterMonths', more.eraseAfterMonths, more.eraseHint)}
  ${tick({ name: 'blindFirstLook', label: more.blindFirstLook, hint: more.blindHint, checked: ticked('blindFirstLook') })}
  ${tick({ name: 'alertsAtNight', label: more.alertsAtNight, hint: more.alertsHint, checked: ticked('alertsAtNight') })}`;
  return settingsPage({
    title: more.title,
    lang: view.lang,
    done: view.done ? words.kept : undefined,
    errors: [...view.wrong].map((name) => ({ name, text: more.numberWanted })),
    main: html`<form method="post" action="${paths.moreSettings()}" novalidate>
      ${settingsFields({ lang: view.lang, mayChange: view.mayChange, fields })}
    </form>`,
  });
}
