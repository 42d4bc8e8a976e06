import { type Calendar, type Drawn, type Dropped, create, destroy } from './event-calendar.ts';

/*
 * Draws the days of the desk's calendar from the list that stands on the page. The list stays what is so: each session that is drawn is the
 * same link, and where nothing can be drawn the list is read.
 */

let now: { place: HTMLElement; calendar: Calendar } | undefined;

const agenda = (): HTMLElement | null => document.querySelector<HTMLElement>('#agenda[data-calendar]');

const entries = (): HTMLElement[] => [...(agenda()?.querySelectorAll<HTMLElement>('li[data-from]') ?? [])];

function drawn(): Drawn[] {
  return entries().map((entry, at) => ({
    id: String(at),
    start: entry.dataset['from'] ?? '',
    end: entry.dataset['until'] ?? '',
    startEditable: entry.className === 'session',
    classNames: [entry.className],
    extendedProps: { at },
  }));
}

/** What stands in the list, once more: the link and what is said of it. */
function content(at: number): { domNodes: Node[] } {
  const copies = [...(entries()[at]?.children ?? [])].map((one) => one.cloneNode(true));
  for (const one of copies) if (one instanceof HTMLAnchorElement) one.draggable = false;
  return { domNodes: copies };
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Dragging asks on the session's own page, where it can be read before it is so. */
function dropped({ event, revert }: Dropped): void {
  revert();
  const link = entries()[event.extendedProps.at]?.querySelector('a');
  if (!link) return;
  const { start } = event;
  const to = new URL(link.href);
  to.searchParams.set('on', `${start.getFullYear()}-${two(start.getMonth() + 1)}-${two(start.getDate())}`);
  to.searchParams.set('at', `${two(start.getHours())}:${two(start.getMinutes())}`);
  location.assign(to);
}

/**
 * The library calls its drawing a table and isn't one: its sessions lie outside the rows. Without those names it is read as what it is, links in
 * the order of time.
 */
function plain(place: HTMLElement, name: string): void {
  for (const one of place.querySelectorAll('[role]')) one.removeAttribute('role');
  for (const one of place.querySelectorAll('[aria-colindex]')) one.removeAttribute('aria-colindex');
  for (const one of place.querySelectorAll('nav')) one.remove();
  place.setAttribute('role', 'group');
  place.setAttribute('aria-label', name);
}

function draw(): void {
  const list = agenda();
  const place = document.querySelector<HTMLElement>('[data-drawn]');
  if (now !== undefined && now.place !== place) {
    destroy(now.calendar);
    now = undefined;
  }
  if (list === null || place === null) return;
  if (now !== undefined) return now.calendar.setOption('events', drawn());
  const [from = '8', until = '18'] = (list.dataset['hours'] ?? '').split(' ');
  const lang = document.documentElement.lang;
  place.replaceChildren();
  const calendar = create(place, {
    view: list.dataset['calendar'] === 'day' ? 'timeGridDay' : 'timeGridWeek',
    date: list.dataset['first'] ?? '',
    firstDay: 1,
    locale: lang,
    headerToolbar: { start: '', center: '', end: '' },
    allDaySlot: false,
    nowIndicator: false,
    slotMinTime: `${two(Number(from))}:00`,
    slotMaxTime: `${two(Number(until))}:00`,
    slotDuration: '00:30',
    slotLabelInterval: '01:00',
    snapDuration: '00:15',
    slotHeight: 32,
    slotLabelFormat: { hour: 'numeric', ...(list.dataset['clock'] === '24' && { hour12: false }) },
    dayHeaderFormat: { weekday: 'short', month: 'numeric', day: 'numeric' },
    height: 'auto',
    highlightedDates: [list.dataset['today'] ?? ''],
    eventDurationEditable: false,
    events: drawn(),
    eventContent: ({ event }) => content(event.extendedProps.at),
    eventDrop: dropped,
  });
  plain(place, list.dataset['name'] ?? '');
  now = { place, calendar };
}

draw();
document.addEventListener('turbo:load', draw);
document.addEventListener('turbo:render', draw);
