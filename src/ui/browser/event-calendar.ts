/*
 * EventCalendar as it is published, which stands before these lines when they are served (`ui/assets.ts`). It knows no zones: it
 * draws the times on the wall that it is given.
 */

export type Drawn = {
  id: string;
  start: string;
  end: string;
  startEditable: boolean;
  classNames: string[];
  extendedProps: { at: number };
};

/** A time on the wall, in the fields of the browser's own `Date`. */
export type Dropped = { event: { start: Date; extendedProps: { at: number } }; revert: () => void };

export type Options = {
  view: 'timeGridDay' | 'timeGridWeek';
  date: string;
  events: Drawn[];
  eventContent: (info: { event: { extendedProps: { at: number } } }) => { domNodes: Node[] };
  eventDrop: (info: Dropped) => void;
  [option: string]: unknown;
};

export type Calendar = { setOption(name: 'events', value: Drawn[]): void };

type Library = {
  create(this: void, target: Element, options: Options): Calendar;
  destroy(this: void, calendar: Calendar): void;
};

export const { create, destroy } = (globalThis as unknown as { EventCalendar: Library }).EventCalendar;
