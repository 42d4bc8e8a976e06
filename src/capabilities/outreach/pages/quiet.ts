import { clientPaths } from '#people';
import { type Html, buttonRow, hidden, html, link, linkButton, plainButton } from '#ui';
import type { QuietOne } from '../actions/quiet.ts';
import { paths } from '../paths.ts';
import type { DeskWords } from '../words/index.ts';

export type QuietPart = {
  readonly words: DeskWords;
  readonly ones: readonly QuietOne[];
  readonly zone: string;
  readonly day: (at: Temporal.Instant) => string;
};

/** L15 a question about each, with three ways on; beneath what is to be done, since nothing of it has to be. */
export function quietPart({ words, ones, zone, day }: QuietPart): Html | false {
  const says = words.quiet;
  const on = (at: Temporal.Instant): string => at.toZonedDateTimeISO(zone).toPlainDate().toString();
  return (
    ones.length > 0 &&
    html`<h2>${says.title}</h2>
      <p class="quiet">${says.lead}</p>
      ${ones.map(
        (one) => html`<section class="entry">
          <h3>${link(clientPaths.client(one.personId), one.called || words.someone)}</h3>
          <p>${says.why[one.why](day(one.lastAt))}</p>
          <form method="post" action="${paths.quiet()}">
            ${hidden('person', one.personId)}${hidden('about', one.aboutId)}
            ${buttonRow(
              linkButton({ href: paths.newOne(one.personId, on(one.lastAt)), text: says.begin }),
              plainButton({ text: says.later, name: 'says', value: 'later' }),
              plainButton({ text: says.leave, name: 'says', value: 'leave' }),
            )}
          </form>
        </section>`,
      )}`
  );
}
