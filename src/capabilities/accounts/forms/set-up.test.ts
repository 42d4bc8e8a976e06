import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { absenceForm, colleagueForm } from './staff.ts';
import {
  hoursForm,
  holidaysForm,
  moreForm,
  practiceForm,
  promiseForm,
  steppingInForm,
  termsForm,
} from './set-up.ts';

const form = (fields: Record<string, string> | [string, string][]): URLSearchParams =>
  new URLSearchParams(fields);

const wrongIn = (read: object): string[] =>
  'wrong' in read ? [...(read.wrong as ReadonlySet<string>)].toSorted((a, b) => a.localeCompare(b)) : [];

it('names that others read hold no sign that nobody sees', () => {
  const name = '\u202eRuth\u200b\nLi\u2066nd';
  assert.partialDeepStrictEqual(colleagueForm(form({ name, email: '', role: 'therapist' })), {
    given: { name: 'Ruth Lind' },
  });
  assert.deepEqual(wrongIn(colleagueForm(form({ name: '\u200b\u2066', email: '', role: 'owner' }))), [
    'name',
  ]);
  const practice = {
    name,
    country: 'US',
    region: '',
    zone: 'America/New_York',
    voice: 'i',
    locale: 'en',
    languages: 'en',
  };
  assert.partialDeepStrictEqual(practiceForm(form(practice), ['US']), { given: { name: 'Ruth Lind' } });
});

describe('the hours', () => {
  it('I2 take two spans a day, and midnight as the end of a day', () => {
    const read = hoursForm(
      form({
        'd1a-from': '08:30',
        'd1a-until': '12:00',
        'd1b-from': '13:00',
        'd1b-until': '00:00',
      }),
      true,
    );
    assert.deepEqual(read, {
      given: [
        { weekday: 1, fromMinute: 510, untilMinute: 720 },
        { weekday: 1, fromMinute: 780, untilMinute: 1440 },
      ],
    });
  });

  it('come back where a span has no end, ends before it begins, or runs into the other', () => {
    assert.deepEqual(wrongIn(hoursForm(form({ 'd2a-from': '09:00' }), true)), ['d2']);
    assert.deepEqual(wrongIn(hoursForm(form({ 'd3a-from': '12:00', 'd3a-until': '09:00' }), true)), ['d3']);
    const overlapping = {
      'd4a-from': '09:00',
      'd4a-until': '13:00',
      'd4b-from': '12:00',
      'd4b-until': '14:00',
    };
    assert.deepEqual(wrongIn(hoursForm(form(overlapping), true)), ['d4']);
    assert.deepEqual(wrongIn(hoursForm(form({ 'd5a-from': 'nine', 'd5a-until': '10:00' }), true)), ['d5']);
  });

  it('may be empty for a member, not for the practice', () => {
    assert.deepEqual(wrongIn(hoursForm(form({}), true)), ['week']);
    assert.deepEqual(hoursForm(form({}), false), { given: [] });
  });
});

describe('the practice', () => {
  const GIVEN = { name: ' Elm Street ', country: 'US', region: 'ny', zone: 'America/New_York', voice: 'we' };

  it('keeps a language only with its tick', () => {
    const read = practiceForm(form({ ...GIVEN, locale: 'es', languages: 'en' }), ['US']);
    assert.ok('given' in read);
    assert.deepEqual(
      [read.given.name, read.given.region, read.given.languages],
      ['Elm Street', 'NY', ['en']],
    );
    assert.deepEqual(wrongIn(practiceForm(form({ ...GIVEN, locale: 'en' }), ['US'])), ['languages']);
  });

  it('names what is wanted', () => {
    const read = practiceForm(
      form({ name: ' ', country: 'XX', region: 'New York', zone: 'Mars', locale: 'fr' }),
      ['US'],
    );
    assert.deepEqual(wrongIn(read), ['country', 'languages', 'locale', 'name', 'region', 'voice', 'zone']);
  });
});

describe('the days that the practice is closed', () => {
  const shown = [
    { on: '2026-11-26', name: 'Thanksgiving Day' },
    { on: '2026-12-25', name: 'Christmas Day' },
  ];
  it('are the ticked ones and the added ones, in order', () => {
    const ticked = form([
      ['day', '2026-12-25'],
      ['day', '1999-01-01'],
      ['own1-on', '2026-12-24'],
      ['own2-on', ''],
    ]);
    assert.deepEqual(holidaysForm(ticked, shown), {
      given: [{ on: '2026-12-24', name: '2026-12-24' }, shown[1]],
    });
  });
  it('come back where a day has a name and no date', () => {
    assert.deepEqual(wrongIn(holidaysForm(form({ 'own1-name': 'My day' }), shown)), ['own1-on']);
    assert.deepEqual(wrongIn(holidaysForm(form({ 'own3-on': '2026-02-30' }), shown)), ['own3-on']);
  });
});

describe('the promise and the terms', () => {
  it('keep a promise of one to ten days and a note that can be off', () => {
    assert.deepEqual(promiseForm(form({ promiseDays: '3', noteAt: '08:00' })), {
      given: { promiseDays: 3, noteOn: false, noteAt: '08:00' },
    });
    assert.deepEqual(wrongIn(promiseForm(form({ promiseDays: '0', noteAt: '' }))), ['noteAt', 'promiseDays']);
  });

  it('say how full the practice is, and never leave it without a way to answer', () => {
    const until = termsForm(
      form({ room: 'until', month: '2027-03', ways: 'email', licensedIn: 'New York, Ohio,' }),
    );
    assert.ok('given' in until);
    assert.deepEqual([until.given.fullUntil, until.given.licensedIn], ['2027-03', ['New York', 'Ohio']]);
    assert.deepEqual(wrongIn(termsForm(form({ room: 'until', leaveTo: 'http://x.example' }))), [
      'fullUntil',
      'leaveTo',
      'ways',
    ]);
  });

  it('a number that is missing is not a nought', () => {
    const wrong = wrongIn(
      moreForm(form({ undoMinutes: '', waitingListWeeks: '4', eraseAfterMonths: '999' })),
    );
    assert.deepEqual(wrong, ['eraseAfterMonths', 'undoMinutes']);
  });
});

describe('who steps in', () => {
  const [A, B] = ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002'];

  it('I5 keeps the order, counts a name once, and may be nobody', () => {
    const read = steppingInForm(
      form({ stepsIn1: B, stepsIn2: A, stepsIn3: B, tell: '', tellAfterDays: '3' }),
      [A, B],
    );
    assert.deepEqual(read, { given: { stepsIn: [B, A], tell: null, tellAfterDays: 3 } });
    assert.deepEqual(steppingInForm(form({ tellAfterDays: '1' }), [A]), {
      given: { stepsIn: [], tell: null, tellAfterDays: 1 },
    });
    assert.deepEqual(wrongIn(steppingInForm(form({ stepsIn1: B, tell: B, tellAfterDays: '99' }), [A])), [
      'stepsIn',
      'tell',
      'tellAfterDays',
    ]);
  });

  it('an absence begins before it ends, isn’t over yet, and nobody covers for themselves', () => {
    const today = Temporal.PlainDate.from('2026-11-23');
    const given = { about: [A], covers: [A, B], today };
    const week = { member: A, from: '2026-11-30', until: '2026-12-04' };
    const read = absenceForm(form({ ...week, cover: B }), given);
    assert.ok('given' in read && read.given.coverId === B && read.given.until.day === 4);
    assert.deepEqual(wrongIn(absenceForm(form({ ...week, cover: A }), given)), ['cover']);
    assert.deepEqual(wrongIn(absenceForm(form({ ...week, until: '2026-11-29' }), given)), ['until']);
    const past = { member: B, from: '2026-11-01', until: '2026-11-02' };
    assert.deepEqual(wrongIn(absenceForm(form(past), given)), ['member', 'until']);
  });

  it('a colleague has a name and a role; the address can come later', () => {
    assert.deepEqual(colleagueForm(form({ name: 'Bo', email: '', role: 'therapist' })), {
      given: { name: 'Bo', email: '', role: 'therapist' },
    });
    assert.deepEqual(wrongIn(colleagueForm(form({ name: ' ', email: 'bo', role: 'boss' }))), [
      'email',
      'name',
      'role',
    ]);
  });
});
