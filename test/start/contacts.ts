const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** A form as somebody read it from a practice's page: a token, a person and a network address of its own. */
export type Submit = {
  readonly email: string;
  readonly words: string;
  readonly body: string;
  readonly from: string;
};

/** Does `count` things, some at once. */
export async function atOnce(count: number, act: (number: number) => Promise<void>, most = 8): Promise<void> {
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < count) await act(next++);
  };
  await Promise.all(Array.from({ length: most }, one));
}

/** Reads so many forms of a page, each for somebody called `name`. They may be sent after three seconds. */
export async function readForms(page: string, count: number, name: string): Promise<Submit[]> {
  const submits: Submit[] = [];
  await atOnce(count, async (number) => {
    const read = await (await fetch(page)).text();
    const [, token = ''] = /name="token" value="([^"]+)"/.exec(read) ?? [];
    const [email, words] = [`${name}-${number}@home.example`, `I am ${name} ${number}.`];
    const body = new URLSearchParams({ token, words, ways: 'email', email }).toString();
    submits.push({ email, words, body, from: `198.51.${number >> 7}.${number & 127}` });
  });
  return submits;
}

/** Presses Send. Where the person's page is, or the whole answer where it isn't taken; undefined where none came. */
export async function press(
  page: string,
  { body, from }: Submit,
): Promise<{ taken: string } | { status: number; text: string } | undefined> {
  const headers = { ...FORM, 'x-forwarded-for': from };
  try {
    const answer = await fetch(`${page}/messages`, { method: 'POST', headers, body, redirect: 'manual' });
    const to = answer.headers.get('location');
    if (answer.status === 303 && to !== null) return { taken: to };
    return { status: answer.status, text: await answer.text() };
  } catch {
    return undefined;
  }
}
