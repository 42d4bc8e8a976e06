import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Porch, openPorch } from '#test/porch';
import { readBack } from '#audit';
import { recentDeliveries, setMailbox } from '#channels';
import { tables } from '#kit/db';
import { mayWeReach, waysOf } from '#people';
import type { Work } from '#kit/work';
import { mailboxToken } from './acknowledging.ts';
import { receiveIn } from './actions/receive.ts';
import { deskView, openView } from './desk-view.ts';
import { listed } from './listing.ts';
import { waySentences } from './pages/ways.ts';
import { type Inquiry, NO_NEED, inquiry } from './store.ts';
import { staffing } from '#accounts';

const db = tables<{ answers: { practice_id: string } }>();

let porch: Porch;
let count = 0;
before(async () => {
  porch = await openPorch('2026-11-30T15:00:00Z');
});
after(() => porch.close());

type House = {
  slug: string;
  look: <T>(act: (work: Work) => Promise<T> | T) => Promise<T>;
  write: (
    email?: string,
    more?: readonly (readonly [string, string])[],
  ) => Promise<{ to: string; found: Inquiry; way: string; mail: string }>;
};

async function house(): Promise<House> {
  const slug = `stopping-${(count += 1)}`;
  const { look } = await porch.open(slug);
  return {
    slug,
    look,
    async write(email = 'jo@example.org', more = []) {
      const token = await porch.tokenOf(`/${slug}`);
      const form = [
        ['token', token],
        ['words', 'I can’t sleep.'],
        ['ways', 'email'],
        ['email', email],
        ...more,
      ] as const;
      const to = (await porch.post(`/${slug}/messages`, form)).headers.get('location') ?? '';
      return look(async (work) => {
        const all = await listed(work, { standing: ['waiting'], most: 9 });
        const found = all.find((one) => to.endsWith(one.link)) ?? assert.fail();
        const [way] = await waysOf(work, [found.personId]);
        return { to, found, way: way?.id ?? '', mail: mailboxToken(work, way?.id ?? '') };
      });
    },
  };
}

const reach = (at: House, way: string): Promise<string> =>
  at.look(async (work) => (await mayWeReach(work, { way, purpose: 'answer' })).reach);
const text = async (path: string): Promise<string> => (await porch.get(path)).text();

test('P2 a stop holds when the address is given again, and the page then promises no mail and reveals no stop', async () => {
  const at = await house();
  const free = await text((await at.write()).to);
  const first = await at.write();
  await porch.post(`${first.to}/not-me`, [['mail', first.mail]]);
  const again = await at.write();
  assert.equal(await reach(at, again.way), 'stopped');
  const page = await text(again.to);
  assert.match(
    page,
    /would look like[\s\S]*If none comes, come back here with your code: the answer will be here\./,
  );
  const plain = (html: string): string =>
    html
      .replace(/\/m\/[\w-]+/g, '')
      .replace(/today, [\d:]+\sam/g, '')
      .replace(/<p class="title code">[^<]+/g, '');
  assert.equal(plain(page), plain(free), 'a stranger who types the address learns nothing');
});

test('P2 a stop holds in every spelling of the address, and several in one are no address', async () => {
  const at = await house();
  const first = await at.write('jo@b\u00FCcher.example');
  await porch.post(`${first.to}/not-me`, [['mail', first.mail]]);
  for (const spelling of [
    'Jo@xn--bcher-kva.example',
    'jo@B\u00DCCHER.example.',
    'jo@b\u00FC\u00ADcher.example',
  ])
    assert.equal(await reach(at, (await at.write(spelling)).way), 'stopped', spelling);
  for (const email of ['x,jo@b\u00FCcher.example', '(c)jo@b\u00FCcher.example', '"jo"@b\u00FCcher.example']) {
    const token = await porch.tokenOf(`/${at.slug}`);
    const form = [
      ['token', token],
      ['words', 'Hello.'],
      ['ways', 'email'],
      ['email', email],
    ] as const;
    assert.equal((await porch.post(`/${at.slug}/messages`, form)).status, 422, email);
  }
});

test('P2 a page alone stops nobody else: whoever wrote a stranger’s address there takes back only their own ways', async () => {
  const at = await house();
  const stranger = await at.write();
  await porch.post(`${stranger.to}/withdrawal`, [['because', 'please_stop']]);
  assert.equal(await reach(at, stranger.way), 'withdrawn', 'this person hears nothing more');
  const another = await at.write();
  assert.match(await text(`${another.to}/not-me`), /use the link in the email itself/);
  await porch.post(`${another.to}/not-me`, [['mail', 'AAAAAAAAAAAAAAAAAAAAAA']]);
  assert.equal(await reach(at, another.way), 'withdrawn');
  assert.match(await text(`${another.to}/not-me`), /Nothing more comes from this message/);
  const broken = await porch.post(`${another.to}/not-me`, [['mail', 'x\r\nSet-Cookie: a=b']]);
  assert.equal(broken.headers.get('location'), `${another.to}/not-me?mail=x%0D%0ASet-Cookie%3A%20a%3Db`);
  const own = await at.write();
  assert.equal(await reach(at, own.way), 'yes', 'who reads that mailbox can still write and be answered');
  await porch.post(`${another.to}/not-me`, [['mail', another.mail]]);
  assert.equal(
    await reach(at, own.way),
    'stopped',
    'what was taken back before can still be stopped for good',
  );
});

test('C4 an acknowledgement goes to a mailbox once a day, and one that was held takes nobody’s place', async () => {
  const at = await house();
  const acknowledged = (): Promise<number> =>
    at.look(async (work) => {
      const all = await recentDeliveries(work, 9);
      return all.filter((one) => one.purpose === 'acknowledgement' && one.held_at === null).length;
    });
  const first = await at.write('jo@example.org');
  await at.write('jo+more@example.org');
  assert.equal(await acknowledged(), 1);
  await porch.post(`${first.to}/withdrawal`, [['because', 'please_stop']]);
  assert.equal(await acknowledged(), 0, 'called off before it left');
  await at.write('jo@example.org');
  assert.equal(await acknowledged(), 1, 'and the owner of the mailbox has theirs');
});

test('I7 a stranger who writes somebody’s address on the form puts no words of their own into the mail', async () => {
  const at = await house();
  const typed = ['Kim, see https://elsewhere.example', 'I know where you live'] as const;
  await at.write('jo@example.org', [
    ['called', typed[0]],
    ['place', typed[1]],
    ['email_words', 'plain'],
  ]);
  const [mail] = await at.look((work) => recentDeliveries(work, 1));
  assert.equal(mail?.purpose, 'acknowledgement');
  const said = JSON.stringify(mail?.words);
  assert.match(said, /The code of your message/);
  for (const words of ['elsewhere.example', 'Kim', typed[1], 'sleep'])
    assert.ok(!said.includes(words), words);
});

test('P2 only who shows what stood in the mail lifts a stop; opening the page never does', async () => {
  const at = await house();
  const { to, way, mail, found } = await at.write();
  await porch.post(`${to}/not-me`, [['mail', mail]]);
  assert.equal(await reach(at, way), 'stopped');
  assert.doesNotMatch(await text(`${to}/not-me`), /You may write to me again/);
  await porch.post(`${to}/not-me/lifted`, [['mail', 'AAAAAAAAAAAAAAAAAAAAAA']]);
  await porch.post(`${to}/not-me/lifted`, []);
  assert.match(await text(`${to}/not-me?mail=${mail}`), /You may write to me again/);
  const again = await at.write();
  assert.equal(await reach(at, again.way), 'stopped');
  await porch.post(`${to}/not-me/lifted`, [['mail', mail]]);
  assert.equal(await reach(at, again.way), 'yes');
  assert.equal(await reach(at, way), 'withdrawn', 'what was taken back stays so');
  assert.match(await text(`${to}/not-me?mail=${mail}`), /If you write to me again, I can answer by email/);
  const [line] = await at.look((work) => readBack(work, { subjectId: way, most: 1 }));
  assert.equal(line?.action, 'stop.lifted');
  assert.equal((await at.look((work) => inquiry(work, found.id)))?.closedBecause, 'not_me');
});

test('I7 ways that were called safe long ago are asked about again, on the page and on the desk', async () => {
  const at = await house();
  const { to, found } = await at.write();
  assert.doesNotMatch(await text(to), /Is this still safe\?/);
  porch.clock.advance({ hours: 24 * 215 });
  const desk = (): Promise<string> =>
    at.look(async (work) => {
      const view = await deskView(work, (await staffing(work)).therapists[0]?.id ?? '', 'waiting');
      const open = (await openView(work, view, found.id)) ?? assert.fail();
      return waySentences(view, open).join(' ');
    });
  assert.match(await text(to), /Is this still safe\?[\s\S]*You said so 7 months ago/);
  assert.match(await desk(), /They said so 7 months ago: ask again\./);
  assert.equal((await porch.post(`${to}/ways/still-safe`, [])).status, 303);
  assert.doesNotMatch(await text(to), /Is this still safe\?/);
  assert.doesNotMatch(await desk(), /months ago/);
});

test('I7 an answer is shown and withdrawn by link or code, never by an address alone', async () => {
  const at = await house();
  const { to, found, way } = await at.write();
  const other = await at.look(async (work) => {
    const [known] = await waysOf(work, [found.personId]);
    const mail = { channel: 'email' as const, address: known?.address ?? '', source: 'mail' as const };
    const made = await receiveIn(work, {
      cameBy: 'email',
      locale: 'en',
      called: '',
      words: 'Please stop. What did you answer me?',
      ways: [
        { ...mail, mayLeaveMessage: false, maySayWho: false, plainWords: false, times: { kind: 'any' } },
      ],
      need: NO_NEED,
      helpNow: false,
      nobodyElse: false,
      automatic: false,
    });
    return made.inquiry;
  });
  assert.notEqual(other.id, found.id, 'a mail from the same address is a message of its own');
  assert.doesNotMatch(await text(`/${at.slug}/m/${other.link}`), /I can’t sleep/);
  assert.equal((await at.look((work) => inquiry(work, found.id)))?.standing, 'waiting');
  assert.equal(await reach(at, way), 'yes');
  assert.match(await text(to), /I can’t sleep/);
  assert.deepEqual(await at.look((work) => work.all(db.selectFrom('answers').selectAll())), []);
});

test('the page names the sender that stands in their inbox, and the practice while somebody sends by hand', async () => {
  const at = await house();
  const { to } = await at.write();
  const from = async (): Promise<string | undefined> =>
    /would look like[\s\S]*?<dd>([^<]+)<\/dd>/.exec(await text(to))?.[1];
  const name = await from();
  assert.notEqual(name, undefined);
  const sender = { senderName: 'Amara O.', senderAddress: 'hello@practice.test' };
  await at.look((work) => setMailbox(work, { ...sender, smtp: undefined, imap: undefined }));
  assert.equal(await from(), name);
  const smtp = { host: 'mail.practice.test', port: 465, secure: true, inside: false };
  const account = { user: '', password: '', folder: 'INBOX' };
  await at.look((work) => setMailbox(work, { ...sender, smtp: { ...smtp, ...account }, imap: undefined }));
  assert.equal(await from(), 'Amara O., hello@practice.test');
});
