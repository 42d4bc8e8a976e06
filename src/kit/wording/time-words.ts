/** What a locale provides. A `day` is one of its own phrases: a date, a weekday, today. */
export type TimeWords = {
  readonly now: string;
  readonly today: string;
  readonly tomorrow: string;
  readonly yesterday: string;
  /** 1 is Monday. */
  readonly weekday: (weekday: number) => string;
  /** With its weekday. */
  readonly fullDate: (date: Temporal.PlainDate, country: string) => string;
  /** Without its weekday; with the year where asked. */
  readonly shortDate: (date: Temporal.PlainDate, country: string, withYear: boolean) => string;
  readonly clock: (time: Temporal.PlainTime, twelveHours: boolean) => string;
  readonly at: (day: string, clock: string) => string;
  readonly between: (day: string, from: string, until: string) => string;
  /** A deadline that is not today. */
  readonly by: (moment: string) => string;
  readonly byEndOf: (day: string) => string;
  readonly endOf: (day: string) => string;
  /** Weekdays of every week, neighbours as a span: "Monday to Friday", "de lunes a viernes". */
  readonly weekly: (spans: readonly (readonly number[])[]) => string;
  /** From one time of day to another: "9 am to 5 pm". */
  readonly clockSpan: (from: string, until: string) => string;
};
