import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type House, aPractice } from '../accounts-house.ts';
import { type Doorway, addPasskey, device, openDoorway, signInByLink } from './doorway.ts';

let doorway: Doorway;
let h: House;
let base: string;

before(async () => {
  doorway = await openDoorway();
  ({ h, base } = doorway);
});
after(() => doorway.close());

const own = (verifies = true): Promise<Page> => device(doorway, { verifies });

test('a therapist signs in by mail once, and from then on with a finger', async () => {
  const { email } = await aPractice(h);
  const page = await own();
  await addPasskey(doorway, page, email);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(`${base}/sign-in`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.waitForURL(`${base}/desk`);
  assert.match((await page.textContent('body')) ?? '', /Amara Okafor at Harbor Street Therapy/);
  await page.goto(`${base}/desk/sign-in`);
  await page.getByRole('button', { name: 'Remove: Blue phone' }).click();
  await page.getByText('You have no passkey yet').waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByText('That did not work').waitFor();
  await page.context().close();
});

test('AC9 a passkey opens the practice in which it was added, and not the next one', async () => {
  const one = await aPractice(h, 'One Street');
  h.clock.advance({ minutes: 1 });
  const two = await aPractice(h, 'Two Street');
  const page = await own();
  await signInByLink(doorway, page, one.email);
  await h.admin.query('update members set user_id = $1 where practice_id = $2', [one.userId, two.practice]);
  await page.goto(`${base}/desk/sign-in`);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('opens One Street').waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.waitForURL(`${base}/desk`);
  await page.context().addCookies([{ name: 'porchlight.practice', value: two.practice, url: base }]);
  await page.goto(`${base}/desk`);
  assert.match((await page.textContent('body')) ?? '', /at One Street/);
  await page.goto(`${base}/desk/sign-in`);
  await page.getByText('Not open yet: this sign-in came from another practice.').waitFor();
  await page.context().close();
});

test('a device that did not check its owner adds no passkey', async () => {
  const { email } = await aPractice(h);
  const page = await own(false);
  await signInByLink(doorway, page, email);
  await page.goto(`${base}/desk/sign-in`);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('The passkey was not added').waitFor();
  const userId = (await h.signIn.knownUser(email)) ?? '';
  assert.deepEqual(await h.signIn.passkeys.list(userId), []);
  await page.context().close();
});

test('without script the page still signs in by mail, and shows no button that does nothing', async () => {
  const { email } = await aPractice(h);
  const page = await (await doorway.browser.newContext({ javaScriptEnabled: false })).newPage();
  await signInByLink(doorway, page, email);
  await page.goto(`${base}/desk/sign-in`);
  assert.equal(await page.getByRole('button', { name: 'Add a passkey' }).isVisible(), false);
  assert.match(await page.locator('noscript').innerText(), /needs a browser with scripts on/);
  await page.context().close();
});

test('AC11 after a while a key is added only to who shows that it’s them, by the passkey that they have', async () => {
  const { email } = await aPractice(h);
  const page = await own();
  await addPasskey(doorway, page, email);
  h.clock.advance({ minutes: 20 });
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('heading', { name: 'Please show that it’s you' }).waitFor();
  assert.match(page.url(), /\/desk\/sign-in\/proof\?back=/);
  await page.getByRole('button', { name: 'Use my passkey' }).click();
  await page.waitForURL(`${base}/desk/sign-in`);
  await page.getByRole('button', { name: 'Make ten codes' }).click();
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
  h.clock.advance({ minutes: 20 });
  await page.goto(`${base}/desk/sign-in`);
  await page.getByRole('button', { name: 'Remove: Blue phone' }).click();
  await page.getByRole('heading', { name: 'Please show that it’s you' }).waitFor();
  const userId = (await h.signIn.knownUser(email)) ?? '';
  assert.equal((await h.signIn.passkeys.list(userId)).length, 1, 'nothing was removed meanwhile');
  await page.getByRole('button', { name: 'Use my passkey' }).click();
  await page.waitForURL(`${base}/desk/sign-in`);
  await page.getByRole('button', { name: 'Remove: Blue phone' }).click();
  await page.getByText('You have no passkey yet').waitFor();
  await page.context().close();
});

test('a device that can check no owner adds no passkey and signs nobody in', async () => {
  const { email } = await aPractice(h);
  const page = await device(doorway, { verifies: false, canVerify: false });
  await signInByLink(doorway, page, email);
  await page.goto(`${base}/desk/sign-in`);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('The passkey was not added').waitFor();
  assert.deepEqual(await h.signIn.passkeys.list((await h.signIn.knownUser(email)) ?? ''), []);
  await page.context().close();
});

/** Answers a question with the device's key, as a page's own script would that asks the device for less than the house does. */
async function answered(page: Page, ask: 'add' | 'use', weaker: object): Promise<number> {
  const [question, answer] =
    ask === 'add'
      ? ['/desk/sign-in/passkeys/question', '/desk/sign-in/passkeys']
      : ['/sign-in/passkey/question', '/sign-in/passkey'];
  const script = `(async () => {
    const post = (path, body) => fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const asked = { ...(await (await post('${question}', {})).json()), ...${JSON.stringify(weaker)} };
    const made = '${ask}' === 'add'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
    return (await post('${answer}', { answer: made.toJSON(), name: 'Weak' })).status;
  })()`;
  return page.evaluate<number>(script);
}

test('an answer without a check of the owner is refused by the house, whatever the page asked the device for', async () => {
  const { email } = await aPractice(h);
  const page = await device(doorway, { verifies: true, canVerify: false });
  await signInByLink(doorway, page, email);
  await page.goto(`${base}/desk/sign-in`);
  const adding = { authenticatorSelection: { residentKey: 'required', userVerification: 'discouraged' } };
  assert.equal(await answered(page, 'add', adding), 409);
  const userId = (await h.signIn.knownUser(email)) ?? '';
  assert.deepEqual(await h.signIn.passkeys.list(userId), []);
  await page.context().close();
});

test('a key that checked its owner once signs nobody in who it doesn’t check now', async () => {
  const { email } = await aPractice(h);
  const page = await own();
  await addPasskey(doorway, page, email);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(`${base}/sign-in`);
  assert.equal(await answered(page, 'use', { userVerification: 'discouraged' }), 409);
  assert.equal(await answered(page, 'use', {}), 200);
  await page.context().close();
});

test('an answer that was made for another origin is refused', async () => {
  const { email } = await aPractice(h);
  const page = await own();
  await addPasskey(doorway, page, email);
  const question = await h.signIn.passkeys.authentication(new Headers());
  const ask = `(async (options) => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    return (await navigator.credentials.get({ publicKey })).toJSON();
  })(${JSON.stringify(question.options)})`;
  const cookie = question.setCookie.map((one) => one.split(';')[0]).join('; ');
  const use = async (answer: Record<string, unknown>) =>
    h.signIn.passkeys.authenticate(new Headers({ cookie }), answer);
  // The same host at another port is another origin of the same name: the key answers there, and the house refuses.
  const elsewhere = await openDoorway();
  await page.goto(`${elsewhere.base}/sign-in`);
  assert.deepEqual(await use(await page.evaluate<Record<string, unknown>>(ask)), {
    refused: 'not_recognised',
  });
  await elsewhere.close();
  await page.context().close();
});
