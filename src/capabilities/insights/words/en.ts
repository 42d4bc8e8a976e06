import type { Base, Said } from '../rules/counted.ts';
import type { Period } from '../rules/quarters.ts';
import type { ShareName } from '../rules/figures.ts';
import type { Study } from '../rules/studies.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const base = ({ of, isLeast }: Base): string => (isLeast ? `at least ${of}` : `${of}`);
const hours = (count: number): string => (count === 1 ? '1 working hour' : `${count} working hours`);
const short = (count: number): string => (count === 1 ? '1 hour' : `${count} hours`);
const weeks = (count: number): string => (count === 1 ? '1 week' : `${count} weeks`);

/** The practice's own figures, for who answers people here. `es` has the same shape. */
export const en = {
  nav: 'Figures',
  title: 'Figures',
  lead: 'How people fare who reach out to you, and clients who stay away. Nobody is named, and nothing is told of fewer than five.',
  period: {
    ask: 'Which time?',
    options: {
      quarter: 'This quarter',
      year: 'The last four quarters',
      all: 'All of it',
    } satisfies Record<Period, string>,
    show: 'Show',
  },
  file: 'Save as a table (CSV)',
  print: 'Print',
  none: 'Figures will stand here.',
  noneMore:
    'Each begins once there are five of a kind: five promises that were kept or missed, five people who wrote, five who missed a session. Until then there is nothing to do.',
  noneList: 'What will stand here',
  notYet: (p: { what: string }) => `Not shown yet, because there are fewer than five of a kind: ${p.what}.`,
  whose: { title: 'Whose', own: 'Yours', practice: 'The practice’s', alone: 'Here' },
  quarter: 'Quarter',
  all: 'All together',
  share: {
    promises: {
      title: 'Promises kept',
      sentence: (amount: string) => `${amount} promises were kept.`,
      counts:
        'A promise is the date by which somebody was told they will hear. It counts at the moment in which a human’s answer reached out, or the date went by. It is whose answer kept it; one that was missed, whoever held it.',
    },
    answered: {
      title: 'Who got an answer',
      sentence: (amount: string) => `${amount} people who reached out have an answer from a human.`,
      counts:
        'Not counted: who took their message back before, what was put aside, and who waits before the date they were told. An answer whose mail came back is none.',
    },
    named: {
      title: 'Noes that named a colleague with room',
      sentence: (amount: string) => `${amount} noes named a colleague who had room.`,
      counts:
        'Of the noes that left. Every no has help now and a place to turn to; this is about an opening. What was erased isn’t counted.',
    },
    found: {
      title: 'Found someone after two weeks',
      sentence: (amount: string) => `${amount} people whom we may ask told us that they found someone.`,
      counts:
        'Of those who said after a no that we may ask, once two weeks are over. Who didn’t answer may have found someone too.',
    },
    soon: {
      title: 'A first word within three days of a missed session',
      sentence: (amount: string) =>
        `${amount} times a first call, mail or letter went out within three days.`,
      counts:
        'Not counted: who was heard from in those days, and where the first one was meant for later. Days off count like any other day.',
    },
    said: {
      title: 'Endings that were said',
      sentence: (amount: string) => `${amount} endings were said: a goodbye or a pause.`,
      counts:
        'The others are silent: nothing more is planned after a missed session, and nothing was heard. Who is heard from later is no ending any more.',
    },
    filled: {
      title: 'Freed times that were filled',
      sentence: (amount: string) => `${amount} freed times were filled.`,
      counts: 'Of the times that were given up and offered to people who would like a sooner one.',
    },
  } satisfies Record<ShareName, object>,
  /** Before a noun: "28 of 30". */
  amount: (said: Said): string => {
    switch (said.kind) {
      case 'exactly':
        if (said.yes === said.of) return `All ${said.of}`;
        return said.yes === 0 ? `None of ${said.of}` : `${said.yes} of ${said.of}`;
      case 'nearly_all':
        return `All but fewer than five of ${base(said.base)}`;
      case 'hardly_any':
        return `Fewer than five of ${base(said.base)}`;
      case 'about':
        return `About ${said.ofTen} in 10 of ${base(said.base)}`;
      case 'few':
      case 'one':
      case 'base':
        return '';
    }
  },
  /** In a table. */
  cell: (said: Said): string => {
    switch (said.kind) {
      case 'exactly':
        return `${said.yes} of ${said.of} (${percent(said.yes / said.of)})`;
      case 'nearly_all':
        return `all but fewer than five of ${base(said.base)}`;
      case 'hardly_any':
        return `fewer than five of ${base(said.base)}`;
      case 'about':
        return `about ${said.ofTen} in 10 of ${base(said.base)}`;
      case 'base':
        return `${base(said.base)} in all; how many isn’t shown`;
      case 'one':
        return 'not shown: it would be one colleague’s';
      case 'few':
        return 'too few to show';
    }
  },
  /** Beside a bar. */
  short: (said: Said): string => {
    switch (said.kind) {
      case 'exactly':
        return `${said.yes} of ${said.of}`;
      case 'nearly_all':
        return 'nearly all';
      case 'hardly_any':
        return 'under five';
      case 'about':
        return `about ${said.ofTen} in 10`;
      case 'few':
      case 'one':
      case 'base':
        return '';
    }
  },
  /** Where the amount isn’t told. */
  untold: {
    base: (p: { base: Base }) =>
      `There were ${base(p.base)}. How many went which way isn’t shown: it would tell of fewer than five.`,
    one: 'The practice’s isn’t shown: less yours, it would be one colleague’s.',
    few: 'Too few to show.',
  },
  hours: {
    title: 'Working hours to the first answer',
    half: (p: { hours: number }) => `Half of the people had an answer within ${hours(p.hours)}.`,
    halfUnknown: 'Fewer than half have an answer yet.',
    counts:
      'From the moment somebody reached out to the first answer by a human that reached out to them, in the practice’s working hours as they stand now. Who waits still is counted in.',
    brackets:
      'Half of the people within so many working hours; in brackets a quarter of them, and three quarters, where five stand in each.',
    cell: (p: { half: number | undefined; quarter: number | undefined; threeQuarters: number | undefined }) =>
      p.half === undefined
        ? 'not half yet'
        : p.quarter === undefined
          ? short(p.half)
          : `${short(p.half)} (${p.quarter} to ${p.threeQuarters ?? 'not yet'})`,
    /** Beside a bar. */
    short,
  },
  studies: {
    title: 'Beside published studies',
    lead: 'Others counted whether anybody answered. None of these measured hours, and each asked in another way: look at the order of size, and no further.',
    columns: { study: 'Who asked', what: 'What was counted', share: 'Share', source: 'Source' },
    here: 'Here: an answer by a human',
    rows: {
      chicago: { who: 'Emails to 725 therapists in Chicago', what: 'any answer', short: 'Chicago, by email' },
      newYork: {
        who: '640 voicemails to 320 therapists in New York',
        what: 'any call back, by who seemed to ask',
        short: 'New York, by voicemail',
      },
      listed: {
        who: '396 listed providers in New York State',
        what: 'an appointment offered',
        short: 'New York State, listed',
      },
    } satisfies Record<Study['key'], object>,
    share: (p: { from: number; to: number }) =>
      p.from === p.to ? percent(p.from) : `${Math.round(p.from * 100)} to ${percent(p.to)}`,
    seenAt: (p: { source: string; at: string }) => `${p.source} (${p.at})`,
  },
  returns: {
    title: 'Heard from again after a missed session',
    sentence: (p: { weeks: number; share: number }) =>
      `After ${weeks(p.weeks)}, ${percent(1 - p.share)} had been heard from.`,
    counts:
      'From the session that was missed to a sign of life: a booking, a session, a word, a goodbye too. Who is away still is followed until today, and isn’t left out. Each step stands for five people or more; it ends where fewer than five can be followed.',
    axis: 'Weeks since the missed session',
    after: 'Heard from after',
    noStep: 'same',
    weeks: (count: number) => (count === 0 ? 'At first' : weeks(count)),
    percent,
  },
  drawn: {
    bars: (p: { title: string }) =>
      `${p.title}: a drawing with a bar for each line; the table below says the same.`,
    stairs: (p: { title: string }) =>
      `${p.title}: a drawing that falls with each week; the table below says the same.`,
    pale: 'Pale: somewhere in there.',
    both: 'Full: yours. Outlined: the practice’s.',
    bothLines: 'Full line: yours. Dashed: the practice’s.',
  },
  table: (p: { title: string }) => `${p.title}, in a table`,
  how: 'How these figures are made',
  howLines: [
    'Nothing is told of fewer than five people, nor anything from which that could be worked out by taking one figure from another. So a share stands there exactly, or as “all but fewer than five”, or rounded to tenths.',
    'You read your own and the practice’s as a whole. No one therapist’s are shown to anybody else, and where the practice’s less yours would be one colleague’s, neither are the practice’s.',
    'Time goes by quarters of a year. What is counted can still change: an answer comes, somebody is erased.',
    'They are for you to look at, not to be measured by. Few say little.',
  ],
  csv: {
    columns: [
      'Figure',
      'Whose',
      'Time',
      'Of',
      'Of at least',
      'So many',
      'Share in %',
      'Working hours',
      'In words',
    ],
    name: 'figures.csv',
  },
};

export type InsightWords = typeof en;
