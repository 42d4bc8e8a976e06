import { accountPaths, addColleague, myPaths, offerMyPage } from '#accounts';
import { assert } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type NewWay, beginCare, meet } from '#people';
import { sharingPaths } from '#sharing';
import { openedPractice } from './clients.ts';
import type { Browser, Newcomer } from './newcomer-house.ts';

export const ORIGIN = 'http://localhost:3000';

export type Therapist = { readonly memberId: string; readonly desk: Browser };
export type Client = { readonly personId: string; readonly page: Browser };

/** A practice with therapists at their desks, and clients who have their pages open. */
export type Sharing = {
  readonly practice: string;
  readonly slug: string;
  readonly owner: string;
  readonly amara: Therapist;
  inside: <T>(act: (work: Work) => Promise<T> | T) => Promise<T>;
  therapist: (name: string, role?: 'therapist' | 'front_desk') => Promise<Therapist>;
  client: (called: string, more?: ClientMore) => Promise<Client>;
  /** Begins one on the client's page and answers with where it stands. */
  shares: (
    client: Client,
    kind: string,
    fields?: Record<string, string>,
    with_?: Therapist,
  ) => Promise<string>;
};

type ClientMore = { with?: readonly Therapist[]; ways?: readonly NewWay[]; lang?: 'en' | 'es' };

export async function sharing(h: Newcomer): Promise<Sharing> {
  const { practice, slug, memberId: owner, inside } = await openedPractice(h);
  const therapist: Sharing['therapist'] = async (name, role = 'therapist') => {
    // Who came first stands first.
    h.clock.advance({ seconds: 1 });
    const email = `${name.toLowerCase()}@${slug}.example`;
    const { memberId, secret } = await inside((work) => addColleague(work, { role, name, email }));
    const desk = h.browser();
    const { status } = await desk.post(accountPaths.invitation(secret), {});
    assert(status === 303, `${name} came`);
    return { memberId, desk };
  };
  const amara = await therapist('Amara');
  return {
    practice,
    slug,
    owner,
    amara,
    inside,
    therapist,
    async client(called, { with: members = [amara], ways = [], lang = 'en' } = {}) {
      const { personId, link } = await inside((work) => {
        const { person } = meet(work, { standing: 'reached_out', called, locale: lang, ways });
        for (const { memberId } of members) beginCare(work, { personId: person, memberId, source: 'hand' });
        return { personId: person, link: myPaths.offered(offerMyPage(work, { personId: person, lang })) };
      });
      const page = h.browser();
      const { status } = await page.post(link, {});
      assert(status === 303, `${called} has their page open`);
      return { personId, page };
    },
    async shares({ page }, kind, fields = {}, whom = amara) {
      const { text } = await page.get(`/my/${slug}/share/${kind}?to=${whom.memberId}`);
      const id = /name="id" value="([^"]+)"/.exec(text)?.[1] ?? '';
      const sent = { id, to: whom.memberId, next: 'send', ...fields };
      const answer = await page.post(`/my/${slug}/share/${kind}`, sent);
      assert(
        answer.to === sharingPaths.shared(slug, id),
        `${kind} was taken: ${answer.status} ${answer.text}`,
      );
      return id;
    },
  };
}

/** A form with a file as a browser sends it, in pieces of a network's size; `cut`: it breaks off after so many bytes. */
export function fileForm(to: string, file: { name: string; bytes: Buffer }, cut?: number): RequestInit {
  const boundary = '----porchlight-test';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file-${to.split('/').at(-1) ?? ''}"; filename="${file.name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const whole = Buffer.concat([Buffer.from(head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const sent = cut === undefined ? whole : whole.subarray(0, head.length + cut);
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at < sent.length) controller.enqueue(new Uint8Array(sent.subarray(at, (at += 60_000))));
      else if (cut === undefined) controller.close();
      else controller.error(new Error('the line broke'));
    },
  });
  return {
    method: 'POST',
    body,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    duplex: 'half',
  };
}

/** Asks as this browser, and answers with the whole response. */
export function ask(h: Newcomer, browser: Browser, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = {
    ...(init.headers as Record<string, string>),
    cookie: browser.cookie(),
    'sec-fetch-site': 'same-origin',
  };
  return Promise.resolve(h.web.fetch(new Request(ORIGIN + path, { ...init, headers })));
}
