import fc from 'fast-check';

/** What somebody sends who wants to break something: built from a route's own path, never from its form. */
export type Hostile = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
};

const MARK = '"><i data-mark=1>{{7*7}}${7*7}<%=7*7%>';

/** What may stand in any field. */
export const NASTY = [
  '',
  ' ',
  '0',
  '-1',
  'null',
  '..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e%2f%2e%2e%2f',
  '..\\..\\windows\\win.ini',
  "' or 1=1 --",
  "'; drop table persons; --",
  '\r\nSet-Cookie: mark=1',
  '%0d%0aSet-Cookie:%20mark=1',
  'javascript:alert(1)',
  '//elsewhere.example/',
  '\u202e\u0000\ufeff',
  '\ud800',
  '🕯'.repeat(300),
  '%ff%fe%c0%af',
  '%',
  'a'.repeat(5_000),
  '9'.repeat(400),
  '2026-02-30T25:61:00Z',
  '[object Object]',
  '__proto__',
  'constructor[prototype]',
  MARK,
];

const TYPES = [
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded; charset=utf-16',
  'application/json',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'text/plain',
  'text/html; charset=latin1',
  '',
  'application/xml',
  `${'a'.repeat(300)}/b`,
];

/** Names of fields that forms here have, so that some of what is sent gets past the first look. */
const FIELDS = [
  'token',
  'words',
  'ways',
  'email',
  'phone',
  'code',
  'called',
  'who',
  'kind',
  'reason',
  'answer',
  'name',
  'role',
  'practice',
  'member',
  'from',
  'until',
  'outcome',
  'note',
  'places',
  'waiting',
  'lang',
  'back',
  'as',
  'for',
  'id',
];

const text = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 200 }));

const form = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...FIELDS), text), text), { maxLength: 30 })
  .map((pairs) =>
    Buffer.from(
      new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value])).toString(),
    ),
  );

const body = fc.oneof(
  form,
  form,
  fc.json().map((json) => Buffer.from(json)),
  text.map((one) => Buffer.from(one)),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  fc.constant(Buffer.from('a=1&'.repeat(40_000))),
  fc.constant(Buffer.alloc(300 * 1024, 'a')),
  fc.constant(Buffer.from('['.repeat(50_000))),
  fc.constant(
    Buffer.from(
      `--x\r\ncontent-disposition: form-data; name="file"; filename="../../${MARK}"\r\n\r\nx\r\n--x--`,
    ),
  ),
);

/** A header can't hold everything; what a client library refuses to send isn't asked here. */
const headerText = text.map((one) => one.replace(/[^\t\x20-\x7e\x80-\xff]/g, '').slice(0, 2_000));

/** Generates requests for these routes; `ids` stand where a path wants one: others', our own, and none. */
export function hostile(
  routes: readonly { method: string; path: string }[],
  ids: readonly string[],
): fc.Arbitrary<Hostile> {
  const part = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ids) }, text);
  const segment = part.map((one) => {
    // A lone surrogate has no encoding; a browser sends the replacement character.
    return encodeURIComponent(one.toWellFormed());
  });
  return fc
    .record({
      route: fc.constantFrom(...routes),
      parts: fc.array(segment, { minLength: 6, maxLength: 6 }),
      otherMethod: fc.option(fc.constantFrom('PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'POST', 'GET'), {
        freq: 5,
      }),
      query: fc.array(fc.tuple(fc.constantFrom(...FIELDS), text), { maxLength: 4 }),
      type: fc.constantFrom(...TYPES),
      language: fc.option(headerText),
      range: fc.option(fc.constantFrom('bytes=0-', 'bytes=5-1', 'bytes=-', 'bytes=999999999999-', 'x'), {
        freq: 8,
      }),
      forwarded: fc.option(headerText, { freq: 4 }),
      body,
    })
    .map(({ route, parts, otherMethod, query, type, language, range, forwarded, body: sent }) => {
      let next = 0;
      const path = route.path.replace(/:\w+(?:\{[^}]*\})?|\*/g, () => parts[next++] ?? 'x');
      const asked = new URLSearchParams(
        query.map(([name, value]): [string, string] => [name, value]),
      ).toString();
      const method = otherMethod ?? (route.method === 'ALL' ? 'POST' : route.method);
      const hasBody = !['GET', 'HEAD'].includes(method);
      return {
        method,
        path: asked === '' ? path : `${path}?${asked}`,
        headers: {
          'sec-fetch-site': 'same-origin',
          ...(hasBody && type !== '' && { 'content-type': type }),
          ...(language !== null && { 'accept-language': language }),
          ...(range !== null && { range }),
          ...(forwarded !== null && { 'x-forwarded-for': forwarded }),
        },
        body: hasBody ? sent : undefined,
      };
    });
}

/** What an answer gives away or lets in; nothing for one that is as it should be. `theirs`: what was planted elsewhere. */
export function faults(answer: Response, said: string, theirs: RegExp): string[] {
  const to = answer.headers.get('location');
  const headers = [...answer.headers];
  const wrong: [boolean, string][] = [
    [answer.status >= 500, `${answer.status}`],
    [theirs.test(said) || headers.some(([, value]) => theirs.test(value)), 'what another practice holds'],
    [said.includes('<i data-mark'), 'what was sent, unescaped'],
    [
      headers.some(([name, value]) => name === 'set-cookie' && value.startsWith('mark')),
      'a header of theirs',
    ],
    [
      to !== null && !/^(?:\/(?![/\\])|http:\/\/localhost:3000\/|https:\/\/www\.weather\.gov\/)/.test(to),
      `leads to ${to}`,
    ],
  ];
  return wrong.filter(([is]) => is).map(([, what]) => what);
}
