import { type Html, button, buttonRow, choices, errorSummary, html, link, notice } from '#ui';
import { paths } from '../paths.ts';
import { REMINDER_HOURS } from '../rules/changing.ts';
import type { MineWords } from '../words/index.ts';

export type RemindersView = {
  readonly words: MineWords;
  readonly slug: string;
  readonly addresses: readonly { readonly id: string; readonly address: string }[];
  readonly now: { readonly address: string; readonly hours: string } | undefined;
  readonly way: string;
  readonly hours: string;
  readonly saved: boolean;
  readonly isWanted: boolean;
};

/** AP10 `/my/:slug/appointments/reminders`. Nothing is ticked beforehand but what they chose before. */
export function remindersPage(view: RemindersView): Html {
  const { words, slug } = view;
  const { reminder } = words;
  const form = html`<form method="post" action="${paths.mineReminders(slug)}" novalidate>
    ${choices({
      name: 'way',
      legend: reminder.legend,
      kind: 'radio',
      value: view.way,
      error: view.isWanted ? reminder.wanted : undefined,
      options: [
        ...view.addresses.map(({ id, address }) => ({ value: id, label: reminder.to(address) })),
        { value: 'none', label: reminder.no },
      ],
    })}
    ${choices({
      name: 'hours',
      legend: reminder.how,
      kind: 'radio',
      value: view.hours,
      options: REMINDER_HOURS.map((hours) => ({ value: String(hours), label: reminder.hours[hours] })),
    })}
    <p class="quiet">${reminder.says} ${reminder.night} ${reminder.noTexts}</p>
    ${buttonRow(button({ text: reminder.save }))}
  </form>`;
  return html`<h1>${reminder.title}</h1>
    ${view.isWanted && errorSummary({ title: reminder.wanted, errors: [{ name: 'way', text: reminder.wanted }] })}
    ${view.saved && notice({ body: reminder.saved, status: true })}
    <p>${view.now ? reminder.now(view.now) : reminder.none}</p>
    ${view.addresses.length > 0 ? form : html`<p>${reminder.noWay}</p>`}
    <p class="alone">${link(paths.mine(slug), words.one.back)}</p>`;
}
