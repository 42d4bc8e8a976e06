import { type Html, choices, details, html } from '#ui';
import { feeInWords, openingWords, whyInWords } from '#openings';
import type { Colleague } from '../colleagues.ts';
import { signed } from '../rules/signed.ts';
import type { DeskView, OpenView } from '../desk-view.ts';

/** How many colleagues go along in a no unless the therapist changes it. */
const CHOSEN = 3;

/** Those that are ticked when the composer opens, by the id of their opening. */
const ticked = (colleagues: readonly Colleague[]): string[] =>
  colleagues.slice(0, CHOSEN).map((one) => one.opening.id);

/** The colleagues who go along in a no, ticked; the others who fit stand folded below. Nothing where nobody told of an opening. */
export function colleagueChoices(
  view: DeskView,
  { colleagues }: OpenView,
  typed: readonly string[] | undefined,
): Html | false {
  if (colleagues.length === 0) return false;
  const { practice } = view.staff;
  const words = openingWords(practice.locale).choosing;
  const chosen = typed ?? ticked(colleagues);
  const option = (one: Colleague) => ({
    value: one.opening.id,
    label: one.opening.home
      ? signed(one.opening.home.by, one.opening.home.from)
      : (view.staff.member(one.opening.memberId)?.name ?? ''),
    hint: [whyInWords(one, practice, view.at), feeInWords(one.opening, practice)].filter(Boolean).join(' · '),
  });
  const goes = colleagues.filter((one) => chosen.includes(one.opening.id));
  const rest = colleagues.filter((one) => !chosen.includes(one.opening.id)).slice(0, 20);
  const group = { name: 'colleague', kind: 'checkbox' as const };
  const others = choices({
    ...group,
    id: 'more-colleagues',
    legend: words.legend,
    options: rest.map(option),
  });
  return html`${
    goes.length > 0 &&
    choices({ ...group, legend: words.legend, hint: words.hint, value: chosen, options: goes.map(option) })
  }${rest.length > 0 && (goes.length === 0 ? others : details({ summary: words.more(rest.length), body: others }))}`;
}
