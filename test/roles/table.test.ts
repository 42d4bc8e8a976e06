import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Both, notForThem } from './eyes.ts';
import { NOTHING_DONE, ROLES, type RoleHere, type Row, differences, rowsIn, theTable } from './table.ts';

const all = (answer: string, but: Partial<Row['cells']> = {}): Row['cells'] => ({
  ...(Object.fromEntries(ROLES.map((role) => [role, answer])) as Row['cells']),
  ...but,
});

const cells = (row: Row['cells']): string => ROLES.map((role) => row[role]).join(' | ');

describe('the table', () => {
  it('is read out of what else stands on the page', () => {
    const words = ['# Roles', '', '| role | who |', '| --- | --- |', '| owner | answers |', ''];
    const rows = [`| \`GET /desk\` | ${cells(all('yes', { anyone: 'sign in' }))} |`];
    assert.deepEqual(rowsIn([...words, ...rows].join('\n')), [
      { route: 'GET /desk', cells: all('yes', { anyone: 'sign in' }) },
    ]);
    assert.throws(() => rowsIn('| `GET /desk` | yes | no |'), /GET \/desk has 2 cells, for 10 roles/);
  });

  it('differs by a sentence that says what to do, for each thing that is wrong', () => {
    const routes = ['GET /desk', 'POST /desk/deed', 'GET /new'];
    const met = new Map([
      ['GET /desk', all('yes')],
      ['POST /desk/deed', all('yes', { therapist: NOTHING_DONE })],
      ['GET /new', all('yes')],
    ]);
    const right = [
      { route: 'GET /desk', cells: all('yes', { owner: 'own' }) },
      { route: 'POST /desk/deed', cells: all('yes', { therapist: 'own' }) },
      { route: 'GET /new', cells: all('yes') },
    ];
    assert.deepEqual(differences(right, routes, met), []);
    const wrong = differences(
      [
        { route: 'GET /desk', cells: all('yes', { 'front desk': 'no', operator: 'perhaps' }) },
        { route: 'GET /desk', cells: all('yes') },
        { route: 'POST /desk/deed', cells: all('yes') },
        { route: 'GET /gone', cells: all('yes') },
      ],
      routes,
      met,
    );
    const said = [
      /GET \/desk stands twice/,
      /GET \/new has no row in docs\/roles\.md\. Decide what each role may get there/,
      /GET \/desk, front desk: docs\/roles\.md says "no", and they get "yes"\. Mend the guard/,
      /GET \/desk, operator: "perhaps" is none of the words/,
      /POST \/desk\/deed, therapist: docs\/roles\.md says "yes", and they get "yes, and nothing is done"/,
      /GET \/gone stands in docs\/roles\.md, and no such route is there\. Take its row out/,
    ];
    assert.equal(wrong.length, said.length, wrong.join('\n'));
    for (const [at, sentence] of said.entries()) assert.match(wrong[at] ?? '', sentence);
  });
});

/** The rows of docs/roles.md that `where` leads to in which a role gets anything else. */
function others(role: RoleHere, where: RegExp, gets: string): string[] {
  const rows = theTable().filter(({ route }) => where.test(route));
  assert.ok(rows.length > 0, `${where} is somewhere`);
  return rows.filter((row) => row.cells[role] !== gets).map(({ route }) => route);
}

describe('docs/roles.md, whatever else it says', () => {
  it('keeps members, keys, settings, the trail and the copy of everything with the owners', () => {
    const settings = /^POST \/desk\/set-up\/|\/set-up\/(?:trail|everything)$/;
    const own = [
      'POST /desk/set-up/appointments/calendars/feed',
      'POST /desk/set-up/appointments/calendars/feed/end',
      'POST /desk/set-up/appointments/calendars/other',
      'POST /desk/set-up/appointments/calendars/other/end',
      'POST /desk/set-up/appointments/:member',
      'POST /desk/set-up/appointments/:member/kinds',
      'POST /desk/set-up/appointments/:member/kinds/:what/end',
      'POST /desk/set-up/absences',
      'POST /desk/set-up/absences/:id/end',
      'POST /desk/set-up/staff/:id/hours',
    ];
    assert.deepEqual(others('therapist', settings, 'no'), own);
    assert.deepEqual(others('front desk', settings, 'no'), []);
  });

  it('keeps words, the tray, mail, recordings, worries and data from the front desk', () => {
    const words =
      /\/desk\/(?:tray|mail|files|safety)|\/inquiries\/:id\/(?:record|answers|data|concerns|conflict-check|helper|sorting|tried)/;
    assert.deepEqual(others('front desk', words, 'no'), []);
  });

  it('keeps the operator out of every desk, and everybody else out of the operator’s pages', () => {
    assert.deepEqual(others('operator', / \/desk/, 'no'), []);
    for (const role of ['elsewhere', 'front desk', 'therapist', 'owner'] as const)
      assert.deepEqual(others(role, / \/operator/, 'not there'), []);
    for (const role of ['anyone', 'person', 'helper', 'client', 'invited'] as const)
      assert.deepEqual(others(role, / \/(?:desk|operator)/, 'sign in'), []);
  });

  it('opens a client’s page to that client alone', () => {
    for (const role of ROLES.filter((one) => one !== 'client'))
      assert.deepEqual(others(role, / \/my\/:slug/, 'sign in'), [], role);
  });

  it('knows nothing of one practice in another', () => {
    const named = /\/desk\/(?:inquiries|calls|files|mail|safety|places|set-up\/(?:staff|absences))\/:id/;
    // What takes a POST leads back when it is asked for again, before anything is looked up.
    assert.deepEqual(others('elsewhere', named, 'not there'), ['GET /desk/calls/:id/undo']);
  });
});

describe('what isn’t for somebody', () => {
  const person = { code: 'bamo tiku', link: 'a-link' };
  const both = { north: { people: { own: person } }, south: { people: {} } } as unknown as Both;
  const said = 'north-own-words north-own-name (212) 555-0148 south-held-note bamo tiku /m/a-link';

  it('is found, each piece by its name', () => {
    const of = (role: RoleHere): string[] => notForThem(both, role, said);
    assert.deepEqual(of('operator'), [
      'the words of north-own',
      'the name of north-own',
      'the note of south-held',
      'the address of north-waits',
      'the code of north-own',
      'the link of north-own',
    ]);
    assert.deepEqual(of('owner'), ['the note of south-held']);
    assert.deepEqual(of('front desk'), [
      'the words of north-own',
      'the note of south-held',
      'the code of north-own',
      'the link of north-own',
    ]);
    assert.deepEqual(of('person'), ['the note of south-held', 'the address of north-waits']);
    assert.deepEqual(notForThem(both, 'therapist', 'north-private-words'), ['the words of north-private']);
  });
});
