import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hono } from 'hono';
import { type StaffEnv, addColleague, thisPractice } from '#accounts';
import { readBack } from '#audit';
import { deliveriesAbout } from '#channels';
import { persons, waysOf } from '#people';
import { tables } from '#kit/db';
import { type Porch, openPorch, tokenIn } from '#test/porch';
import { html } from '#ui';
import { worried } from './actions/worried.ts';
import { MONDAY, solo, way } from './desk.fixture.ts';
import { acknowledgementStillWanted, deskRoutes, mailRoutes, rang, takeBackCall, undo } from './index.ts';
import { listed } from './listing.ts';
import { messagesOf } from './messages.ts';
import { promised } from './promises.ts';
import { MOST_RECORDING } from './rules/recording.ts';

const db = tables<{ deliveries: { about_id: string | null; sent_at: Temporal.Instant | null } }>();

let porch: Porch;
before(async () => {
  porch = await openPorch(MONDAY);
});
after(() => porch.close());

type Here = Awaited<ReturnType<typeof solo>>;

/** The desk of one member of a practice: what a form brings, and what comes back. */
function deskOf(here: Here, memberId: string, role: 'owner' | 'therapist' | 'front_desk') {
  const app = new Hono<StaffEnv>();
  app.use(async (c, next) => {
    c.set('staff', { practice: here.practice, memberId, role } as StaffEnv['Variables']['staff']);
    await next();
  });
  const parts = {
    source: porch.source,
    frame: (_c: unknown, view: { main: unknown }) => html`${view.main as never}`,
  };
  deskRoutes(app, parts);
  mailRoutes(app, parts);
  const note = (fields: Record<string, string>, file?: { name: string; bytes: Buffer }) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    // What the browser says of it is never believed.
    if (file)
      body.append('recording', new Blob([new Uint8Array(file.bytes)], { type: 'text/html' }), file.name);
    return app.request('/desk/calls', { method: 'POST', body });
  };
  return {
    note,
    get: (path: string, headers: Record<string, string> = {}) => app.request(path, { headers }),
    post: (path: string) => app.request(path, { method: 'POST' }),
  };
}

async function desk() {
  const here = await solo(porch);
  return { ...here, ...deskOf(here, here.owner, 'owner') };
}

const idIn = (response: Response): string =>
  /inquiries\/([0-9a-f-]{36})/.exec(response.headers.get('location') ?? '')?.[1] ?? assert.fail('no page');

const WAV = Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVEfmt '), Buffer.from([0, 1, 2, 3, 255])]);
const VOICE = { name: 'Maya Quill 212 555 0142.wav', bytes: WAV };
const CALL = { number: '(212) 555-0142', words: 'Please call', called: 'Maya', message: 'yes' };

test('a recording is kept with the call, and played from the page in whole or in parts', async () => {
  const { note, get, look } = await desk();
  const id = idIn(await note(CALL, VOICE));
  const page = await (await get(`/desk/inquiries/${id}?done=noted`)).text();
  const [, path = ''] = /<audio controls preload="none" src="([^"]+)"/.exec(page) ?? [];
  assert.match(page, new RegExp(`<a href="${path}" download>Save the recording</a>`));
  const whole = await get(path);
  assert.equal(whole.headers.get('content-type'), 'audio/wav');
  assert.equal(whole.headers.get('content-disposition'), 'inline; filename="recording.wav"');
  assert.deepEqual(Buffer.from(await whole.arrayBuffer()), WAV);
  const part = await get(path, { range: 'bytes=4-7' });
  assert.equal(part.status, 206);
  assert.equal(part.headers.get('content-range'), `bytes 4-7/${WAV.length}`);
  assert.deepEqual(Buffer.from(await part.arrayBuffer()), WAV.subarray(4, 8));
  assert.equal((await get(path, { range: 'bytes=900-' })).status, 416);
  const lines = JSON.stringify(await look((work) => readBack(work, { most: 100 })));
  assert.match(lines, /file\.looked/);
  assert.doesNotMatch(
    lines + page.replaceAll('(212) 555-0142', ''),
    /quill|\.wav/i,
    'its name is kept nowhere',
  );
});

test('I1 pressed twice, even at once, one call is noted; with other words the page comes back, and is another call', async () => {
  const { note, get, look } = await desk();
  const count = async () => (await look((work) => listed(work, { standing: ['waiting'], most: 9 }))).length;
  const token = tokenIn(await (await get('/desk/calls/new')).text());
  assert.notEqual(token, '');
  const made = await Promise.all([note({ ...CALL, token }), note({ ...CALL, token })]);
  assert.equal(idIn(made[0]), idIn(made[1]));
  const back = await note({ ...CALL, words: 'Another one rang.', token }, VOICE);
  const text = await back.text();
  assert.match(text, /isn’t on the list yet[\s\S]*Another one rang\./);
  assert.deepEqual([back.status, await count()], [422, 1]);
  await note({ ...CALL, words: 'Another one rang.', token: tokenIn(text) }, VOICE);
  assert.equal(await count(), 2);
});

test('I13 safe hours that somebody said on the phone are kept; half of them is asked about again', async () => {
  const { note, look, see } = await desk();
  const hours = { ...CALL, phone_when: 'weekly', phone_days: '2', phone_from: '2 pm' };
  const wrong = await note(hours);
  assert.equal(wrong.status, 422);
  const page = await wrong.text();
  assert.match(page, /href="#f-phone_from"/);
  assert.match(page, /value="2 pm"/);
  const id = idIn(await note({ ...hours, phone_until: '4 pm' }));
  const { personId } = await see(id);
  const [said] = await look((work) => waysOf(work, [personId]));
  const window = { days: [2], from: '14:00', until: '16:00' };
  assert.deepEqual(said?.windows, { kind: 'weekly', zone: 'America/New_York', windows: [window] });
});

test('only who answers people hears a recording, and only in its practice', async () => {
  const here = await desk();
  const id = idIn(await here.note(CALL, VOICE));
  const said = await here.look((work) => messagesOf(work, [id]));
  const path = `/desk/files/${said.get(id)?.[0]?.id}`;
  assert.equal((await here.get(path)).status, 200);
  const front = deskOf(here, here.owner, 'front_desk');
  assert.equal((await front.get(path)).status, 403);
  assert.equal((await (await desk()).get(path)).status, 404, 'another practice');
});

test('a recording alone is a call; one that only some programs play is there to be saved', async () => {
  const { note, get } = await desk();
  const id = idIn(await note({ number: '', words: '' }, { name: 'a', bytes: Buffer.from('#!AMR\nxx') }));
  const page = await (await get(`/desk/inquiries/${id}`)).text();
  assert.doesNotMatch(page, /<audio/);
  const [, path = ''] = /<a href="([^"]+)" download>/.exec(page) ?? [];
  const file = await get(path);
  assert.equal(file.headers.get('content-disposition'), 'attachment; filename="recording.amr"');
  assert.equal((await note({ number: '', words: '' })).status, 422);
});

test('what is no sound, or too large, is refused with a sentence, and what was typed stays', async () => {
  const { note, look } = await desk();
  const film = await note(CALL, { name: 'voice.wav', bytes: Buffer.from('<script>alert(1)</script>') });
  assert.equal(film.status, 422);
  const large = await note(CALL, {
    name: 'voice.wav',
    bytes: Buffer.concat([WAV, Buffer.alloc(MOST_RECORDING)]),
  });
  assert.equal(large.status, 413);
  const pages = [await film.text(), await large.text()];
  assert.match(pages[0] ?? '', /That file is no sound that can be kept here/);
  assert.match(pages[1] ?? '', /The recording is larger than 10 MB/);
  for (const page of pages) {
    assert.match(page, /value="\(212\) 555-0142"/);
    assert.match(page, /Please call<\/textarea>/);
    assert.match(page, /value="Maya"/);
    assert.match(page, /value="yes"[^>]* checked|checked[^>]* value="yes"/);
  }
  const wrong = await note({ ...CALL, number: '12' }, VOICE);
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /If not, choose it once more: most browsers let go of it\./);
  assert.deepEqual(await look((work) => listed(work, { standing: ['waiting'], most: 10 })), []);
});

test('I10 a noted call is taken back within its minutes as if it never was, and pressed twice it is one', async () => {
  const { note, get, post, see, look, clock, sweep } = await desk();
  const id = idIn(await note(CALL, VOICE));
  const noted = await see(id);
  const page = await (await get(`/desk/inquiries/${id}?done=noted`)).text();
  assert.match(page, /It is on the list, with a promise of its own\. You can take it back until/);
  assert.match(page, /Please call/);
  assert.match(page.replaceAll(/\s+/g, ' '), /rang today, 10 am\. Nobody has tried yet/);
  assert.match(page, /Your promise: by Wednesday, November\s4, 5\spm\. They don’t know of it\./);
  clock.advance({ seconds: 170 });
  const undone = await post(`/desk/calls/${id}/undo`);
  assert.equal(undone.headers.get('location'), '/desk?done=taken_back');
  assert.match(
    await (await get('/desk?done=taken_back')).text(),
    /Taken back\. Nothing that was said is kept\./,
  );
  assert.equal((await post(`/desk/calls/${id}/undo`)).status, 303);
  const gone = await see(id);
  assert.deepEqual([gone.standing, gone.closedBecause, gone.nextDueAt], ['closed', 'taken_back', null]);
  await look(async (work) => {
    assert.notEqual((await promised(work, noted.promiseId ?? ''))?.ended_at, null);
    assert.deepEqual((await messagesOf(work, [id])).get(id), []);
    assert.deepEqual(await waysOf(work, [noted.personId]), []);
    assert.equal((await persons(work, [noted.personId])).get(noted.personId)?.called ?? '', '');
    const lines = await readBack(work, { subjectId: id, most: 50 });
    assert.equal(lines.filter((line) => line.action === 'call.taken_back').length, 1);
  });
  for (const path of [`/desk/inquiries/${id}`, `/desk/inquiries/${id}/record`])
    assert.equal((await get(path)).status, 404);
  clock.advance({ hours: 24 * 14 });
  await sweep();
  assert.deepEqual(await look((work) => deliveriesAbout(work, [id])), [], 'nobody hears of it any more');
});

test('I10 after its minutes a noted call stays, and the page says so', async () => {
  const { note, get, post, see, clock } = await desk();
  const id = idIn(await note(CALL));
  clock.advance({ minutes: 3 });
  const late = await post(`/desk/calls/${id}/undo`);
  assert.equal(late.status, 409);
  assert.match(await late.text(), /The minutes to take this back are over\. It stays on the list\./);
  assert.doesNotMatch(await (await get(`/desk/inquiries/${id}`)).text(), /Take this back/);
  assert.equal((await see(id)).standing, 'waiting');
});

test('I10 a noted call of which something came is not taken back', async () => {
  const { note, get, post, see, look, say, owner } = await desk();
  const came: Record<string, (id: string) => Promise<unknown>> = {
    rung: (id) =>
      look((work) => rang(work, { inquiryId: id, memberId: owner, outcome: 'no_answer', note: '' })),
    answered: (id) => say(id, 'question'),
    worried: (id) => look((work) => worried(work, { inquiryId: id, memberId: owner })),
  };
  for (const [what, comes] of Object.entries(came)) {
    const id = idIn(await note(CALL, VOICE));
    await comes(id);
    assert.doesNotMatch(await (await get(`/desk/inquiries/${id}`)).text(), /Take this back/, what);
    const refused = await post(`/desk/calls/${id}/undo`);
    assert.equal(refused.status, 409, what);
    assert.match(await refused.text(), /Something has come of it already/);
    assert.equal((await see(id)).closedBecause, null);
  }
});

test('I10 an answer that was undone is nothing that came of it', async () => {
  const { note, post, look, say } = await desk();
  const id = idIn(await note(CALL));
  const answerId = await say(id, 'question');
  await look((work) => undo(work, { inquiryId: id, answerId }));
  assert.equal((await post(`/desk/calls/${id}/undo`)).status, 303);
});

test('I10 an automatic word that has not left is called off, and one that has keeps the call', async () => {
  const { write, look, owner, get, clock } = await desk();
  const given = {
    cameBy: 'phone',
    ways: [way('phone', '(212) 555-0142'), way('email', 'maya@example.org')],
  } as const;
  const waiting = await write(given);
  assert.ok(
    !('refused' in (await look((work) => takeBackCall(work, { inquiryId: waiting, memberId: owner })))),
  );
  const [held] = await look((work) => deliveriesAbout(work, [waiting]));
  assert.notEqual(held?.held_at, null);
  assert.equal(held?.due_at, null);
  assert.equal(held && (await look((work) => acknowledgementStillWanted(work, held))), false);
  clock.advance({ hours: 24 });
  const told = await write(given);
  await look((work) =>
    work.write(db.updateTable('deliveries').set({ sent_at: work.at }).where('about_id', '=', told)),
  );
  assert.deepEqual(await look((work) => takeBackCall(work, { inquiryId: told, memberId: owner })), {
    refused: 'told',
  });
  assert.match(
    await (await get(`/desk/inquiries/${told}`)).text(),
    /Words of yours have gone to them already/,
  );
});

test('I10 only a call is taken back, and nobody reaches what is shown to a colleague alone', async () => {
  const here = await desk();
  const { write, look, owner } = here;
  const written = await write();
  const to = (inquiryId: string, memberId: string) =>
    look((work) => takeBackCall(work, { inquiryId, memberId }));
  assert.deepEqual(await to(written, owner), { refused: 'not_there' });
  const { memberId } = await look((work) =>
    addColleague(work, { role: 'therapist', name: 'Mei Tanaka', email: 'mei@example.org' }),
  );
  const ways = [way('phone', '(212) 555-0142')];
  const hidden = await write({ cameBy: 'phone', ways, nobodyElse: true });
  const holder = (await here.see(hidden)).privateTo;
  const other = holder === owner ? memberId : owner;
  assert.deepEqual(await to(hidden, other), { refused: 'not_there' });
  assert.ok(!('refused' in (await to(hidden, holder ?? ''))));
});

test('I7 the token of a call, of whatever kind, opens nobody’s page to who noted it', async () => {
  const { note, look } = await desk();
  const { slug } = await look(thisPractice);
  for (const token of ['chosen', 'call chosen', await porch.tokenOf(`/${slug}`)]) {
    idIn(await note({ ...CALL, token: token.replace('call ', '') }));
    assert.equal((await porch.post(`/${slug}/messages`, [['token', token]])).status, 422, token);
  }
});
