import assert from 'node:assert/strict';
import { inflateRawSync } from 'node:zlib';
import { type SignIn, accountPaths, openPractice } from '#accounts';
import { takeIn } from '#channels';
import { type Contact, NO_NEED, answer, rang, receive } from '#inquiries';
import { SetClock } from '#kit/clock';
import { tables } from '#kit/db';
import { hold } from '#people';
import type { House } from '../house.ts';
import { closeConcern, doStep, openConcern } from '#safety';

/** A practice in which every room holds planted words about somebody, for the tests of what is given out. */

const SYSTEM = { kind: 'system' } as const;
export const MORNING = '2026-11-23T15:00:00Z';

export const CONTACT: Contact = {
  cameBy: 'page',
  locale: 'en',
  called: 'Marigold <b>',
  words: 'First planted words.\n\nMore of them.',
  ways: [
    {
      channel: 'phone',
      address: '+12125550142',
      source: 'person',
      mayLeaveMessage: false,
      maySayWho: false,
      plainWords: false,
      times: { kind: 'any' },
    },
    {
      channel: 'email',
      address: 'marigold@quillfeather.example',
      source: 'person',
      mayLeaveMessage: false,
      maySayWho: false,
      plainWords: true,
      times: { kind: 'any' },
    },
  ],
  need: { ...NO_NEED, wishes: 'planted wish' },
  helpNow: false,
  nobodyElse: false,
  automatic: false,
  file: { bytes: Buffer.from('RIFF....WAVEfmt planted sound'), type: 'audio/wav' },
};

let count = 0;

/** A whole installation, as test/newcomer-house.ts has it. */
type Whole<Browser> = { house: House; signIn: SignIn; browser(): Browser };

type Asked = { post(path: string, fields: Record<string, string>): Promise<unknown> };

export async function clinic<Browser extends Asked>(h: Whole<Browser>) {
  const { clock, source } = h.house;
  assert.ok(clock instanceof SetClock);
  clock.moveTo(MORNING);
  const slug = `exports-${(count += 1)}`;
  const email = `owner-${count}@amara.example`;
  const userId = await h.signIn.userFor(email);
  const { practice, owner } = await openPractice(source, SYSTEM, {
    slug,
    kind: 'clinic',
    name: 'Amara & Co',
    country: 'US',
    region: 'NY',
    zone: 'America/New_York',
    locale: 'en',
    holidays: [],
    owner: { name: 'Amara Okafor', email, userId },
  });
  const as = { kind: 'staff', id: owner } as const;
  const look = <T>(act: Parameters<typeof source.inPractice<T>>[2]): Promise<T> =>
    source.inPractice(practice, as, act);
  const token = await h.signIn.issueLink(email, practice);
  const browser = h.browser();
  await browser.post(accountPaths.signInByLink(token), {});
  return { slug, practice, owner, look, browser, clock, source };
}

export type Clinic = Awaited<ReturnType<typeof clinic>>;

const mail = (from: string, subject: string, words: string, more: readonly string[] = []): Buffer =>
  Buffer.from(
    [
      `From: ${from}`,
      'To: amara@practice.example',
      `Subject: ${subject}`,
      `Message-ID: <${subject}@mail.example>`,
      ...more,
      '',
      words,
      '',
    ].join('\r\n'),
  );

/** Somebody about whom every room holds something. */
export async function somebody({ look, practice, owner, source, clock }: Clinic) {
  const { inquiry: found } = await receive(source, practice, { kind: 'visitor' }, CONTACT);
  await look((work) =>
    rang(work, { inquiryId: found.id, memberId: owner, outcome: 'no_answer', note: 'A planted note.' }),
  );
  const written = {
    reason: null,
    places: [{ name: 'planted place', reach: '988', url: '', cost: '', hours: '', helpNow: true }],
  };
  await look((work) =>
    answer(work, {
      ...written,
      kind: 'yes',
      seenWhole: true,
      words: 'A planted answer.',
      inquiryId: found.id,
      memberId: owner,
    }),
  );
  clock.advance({ minutes: 5 });
  const db = tables<{
    deliveries: { practice_id: string; about_id: string; message_id: string; person_id: string };
  }>();
  const [sent] = await look((work) =>
    work.all(
      db
        .selectFrom('deliveries')
        .select('message_id')
        .where('practice_id', '=', practice)
        .where('person_id', '=', found.personId),
    ),
  );
  const reply = [`In-Reply-To: <${sent?.message_id ?? ''}@practice.example>`];
  await takeIn(source, practice, {
    raw: mail('marigold@quillfeather.example', 'own', 'Own words by planted mail.', reply),
  });
  await takeIn(source, practice, {
    raw: mail('brother@elsewhere.example', 'other', 'The brother’s planted secret.', reply),
  });
  const worry = { personId: found.personId, aboutId: found.id, privateTo: null, memberId: owner };
  const { id: concernId } = await look((work) => openConcern(work, worry));
  await look((work) => doStep(work, { concernId, step: 0, memberId: owner, note: 'A planted step.' }));
  await look((work) =>
    closeConcern(work, { concernId, memberId: owner, role: 'owner', outcome: 'A planted outcome.' }),
  );
  await look((work) => hold(work, found.personId, 'legal', 'A planted matter.'));
  return found;
}

export const EVERYWHERE = [
  'Marigold',
  'marigold@quillfeather.example',
  'First planted words.',
  'planted wish',
  'A planted answer.',
  'planted place',
  'Own words by planted mail.',
  'A planted note.',
  'A planted step.',
  'A planted outcome.',
  'A planted matter.',
  'The brother’s planted secret.',
];
export const NOTES = ['A planted note.', 'A planted matter.'];
export const SAFETY = ['A planted step.', 'A planted outcome.'];
export const OTHERS = ['The brother’s planted secret.'];

/** What of the planted words stands in a text, however it writes them. */
export function standsIn(text: string): string[] {
  const plain = text.replaceAll('&#39;', "'");
  const inside = [...text.matchAll(/"base64": ?"([^"]+)"|base64,([\w+/=]+)/g)].map(([, a, b]) =>
    Buffer.from(a ?? b ?? '', 'base64').toString('utf8'),
  );
  const all = [plain, ...inside].join('\n');
  return EVERYWHERE.filter((words) => all.includes(words));
}

/** The entries of a ZIP, by its directory at the end. */
export function unzipped(zip: Buffer): Map<string, string> {
  const entries = new Map<string, string>();
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, name, extra, comment, start] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
      zip.readUInt32LE(at + 42),
    ];
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const bytes = zip.subarray(from, from + size);
    entries.set(
      zip.toString('utf8', at + 46, at + 46 + name),
      (method === 8 ? inflateRawSync(bytes) : bytes).toString('utf8'),
    );
    at += 46 + name + extra + comment;
  }
  return entries;
}
