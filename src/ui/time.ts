import { attributes, html, type Html, type Words } from './html.ts';

export type Moment = Temporal.Instant | Temporal.ZonedDateTime | Temporal.PlainDate | Temporal.PlainTime;

/** What `datetime` may hold: HTML knows no zone names in brackets and no more than milliseconds. */
function machineTime(at: Moment): string {
  if (at instanceof Temporal.ZonedDateTime) return at.toInstant().toString({ smallestUnit: 'second' });
  if (at instanceof Temporal.PlainDate) return at.toString({ calendarName: 'never' });
  return at.toString({ smallestUnit: 'second' });
}

/** A time in words that the caller chose ("Tuesday, December 1, 5 pm"), and for machines beside it. */
export function time(at: Moment, words: Words): Html {
  return html`<time${attributes({ datetime: machineTime(at) })}>${words}</time>`;
}
