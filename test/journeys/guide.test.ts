import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accountPaths, members, myPaths, offerMyPage } from '#accounts';
import { REASONS, type Reason, type ReasonTerms, agree, agreementNow, publish } from '#agreements';
import { guidePaths } from '#guide';
import { isRefused } from '#kit/outcome';
import { beginCare, meet } from '#people';
import { type Chosen, agreedAs } from '../guide.fixture.ts';
import { type Neighbour, type Street, aPractice, openStreet } from './street.ts';
import { LOOKS, Visitor, said } from './visitor.ts';

let street: Street;
before(async () => {
  street = await openStreet();
});
after(() => street.close());

/**
 * Friday, December 4, 2026, 3 pm in New York. Who works from Monday to Friday, nine to five, has one working day left by Monday
 * the 7th, two by Tuesday the 8th, five by Friday the 11th, ten by Friday the 18th; each ends at 5 pm.
 */
const FRIDAY = '2026-12-04T20:00:00Z';

type Said = Readonly<Record<Reason, readonly RegExp[]>>;
type Case = { readonly called: string; readonly chosen: Chosen; readonly more: object; readonly says: Said };

const WEEK = { days: [1, 2, 3, 4, 5], from: '09:00', until: '17:00' };
const EVERY_EVENING = { days: [1, 2, 3, 4, 5, 6, 7], from: '18:00', until: '22:00' };
const INSTEAD = { instead: '' };

const TUESDAY = /Amara Okafor reads it and answers by Tuesday, December 8, 5 pm\./;
const HELP = [/Talk to somebody now/, /Call 988/, /What happens when you call/, /Nobody here is told/];
const THREE = [
  /Now\. I need somebody right away\./,
  /Soon\. It can’t wait until we meet\./,
  /It can wait until we meet\./,
];

/** As the builder begins: most things are answered within two working days. */
const USUAL: Case = {
  called: 'as most say it',
  chosen: {},
  more: {},
  says: {
    book: [
      /Yes, you may: here, on your page or by phone\./,
      /Here you choose a time, and it is yours at once\./,
      /If you ask in another way, Amara Okafor answers by Tuesday, December 8, 5 pm\./,
    ],
    next_session: [/No next session is set here\./, TUESDAY],
    cancel: [
      /No next session is set here\./,
      /here, on your page, by email, by phone, or by text message\./,
      TUESDAY,
      /are not private/,
    ],
    resource: [
      /reads it by Tuesday, December 8, 5 pm\./,
      /You hear back only if you ask for it: then by Tuesday, December 8, 5 pm\./,
      /No\. Amara Okafor writes back only to who asks for it\./,
    ],
    good_news: [/reads it by Tuesday, December 8, 5 pm\./, /No answer comes\. That is not a bad sign\./],
    homework: [
      /reads it before your next session\./,
      /No answer comes\./,
      /writes back to nobody about this/,
    ],
    rules: [/Yes, you may: here, on your page or by email\./, TUESDAY],
    no_answer: [
      /here, on your page, by phone, or in a session\./,
      TUESDAY,
      /If silence worries you, bring it/,
    ],
    distress: [...THREE, /here, on your page or by phone\./, TUESDAY],
    crisis: [...HELP, /Please don’t write to Amara Okafor and wait\./],
    billing: [TUESDAY, /Does it cost anything to get in touch\?\s+No\./],
  },
};

const IN_SESSION: Partial<ReasonTerms> = {
  may: 'in_session',
  ways: ['session'],
  read: 'in_session',
  answers: 'no',
  ...INSTEAD,
};
const NOT: Partial<ReasonTerms> = { may: 'no', ways: [], answers: 'no', ...INSTEAD };
const BRING = [
  /Please bring this to a session\./,
  /You look at it together when you meet\./,
  /^((?!answers by).)*$/s,
];
const ONLY_PHONE = /Yes, you may: by phone\./;

/** Everything but what is urgent waits for the session. */
const SPARE: Case = {
  called: 'almost nothing between sessions',
  chosen: {
    ...Object.fromEntries(REASONS.map((reason) => [reason, IN_SESSION])),
    cancel: { may: 'yes', ways: ['phone'], read: 'in_days', answers: 'yes', days: 1, ...INSTEAD },
    good_news: NOT,
    distress: { may: 'yes', ways: ['phone'], read: 'in_days', answers: 'yes', days: 1, ...INSTEAD },
    crisis: NOT,
    billing: {
      may: 'yes',
      ways: ['page'],
      read: 'in_days',
      answers: 'yes',
      days: 10,
      others: ['staff'],
      ...INSTEAD,
    },
  },
  more: { staff: { hours: WEEK }, phone: '555-0142' },
  says: {
    book: BRING,
    next_session: BRING,
    cancel: [ONLY_PHONE, /Ring\s+555-0142\.\s+Nobody may pick up\./, /answers by Monday, December 7, 5 pm\./],
    resource: BRING,
    good_news: [/Please don’t send this to Amara Okafor\./, /^((?!answers by|Should I be hurt).)*$/s],
    homework: BRING,
    rules: BRING,
    no_answer: BRING,
    distress: [...THREE, ONLY_PHONE, /answers by Monday, December 7, 5 pm\./],
    crisis: [...HELP, /Please don’t write to Amara Okafor and wait\./],
    billing: [
      /answers by Friday, December 18, 5 pm\./,
      /That is a long wait\./,
      /The front desk: Monday to Friday, 9 am to 5 pm\./,
      /Somebody is there now, until 5 pm today\./,
    ],
  },
};

const ASKED = { answers: 'if_asked', days: 5, ...INSTEAD } as const;
const IF_ASKED = [
  /reads it by Friday, December 11, 5 pm\./,
  /You hear back only if you ask for it: then by Friday, December 11, 5 pm\./,
];

/** Reading costs, an answer comes to who asks, and there is a line for clients in the evening. */
const PAID: Case = {
  called: 'reading is paid, and a line for clients',
  chosen: {
    ...Object.fromEntries(REASONS.map((reason) => [reason, ASKED])),
    good_news: { answers: 'yes', days: 1, ...INSTEAD },
    homework: { read: 'before_session', answers: 'yes', days: 2, cost: 'part', freeMinutes: 10, ...INSTEAD },
    no_answer: { answers: 'yes', days: 1, ...INSTEAD },
    distress: { ways: ['page', 'phone'], answers: 'yes', days: 1, others: ['coaching'], ...INSTEAD },
    crisis: { ...NOT, others: ['coaching'] },
    billing: { cost: 'paid', days: 2, answers: 'yes', ...INSTEAD },
  },
  more: {
    coaching: { number: '212-555-0133', hours: EVERY_EVENING },
    reading: { amount: 3000, minutes: 15 },
  },
  says: {
    book: IF_ASKED,
    next_session: IF_ASKED,
    cancel: IF_ASKED,
    resource: IF_ASKED,
    good_news: [/answers by Monday, December 7, 5 pm\./, /something held Amara Okafor up/],
    homework: [
      /reads it before your next session\./,
      /You hear back by Tuesday, December 8, 5 pm\./,
      /The first 10 minutes of reading cost nothing\. After that: \$30 for each 15 minutes\./,
    ],
    rules: IF_ASKED,
    no_answer: [/answers by Monday, December 7, 5 pm\./],
    distress: [
      ...THREE,
      /answers by Monday, December 7, 5 pm\./,
      /The line for clients: Monday to Sunday, 6 pm to 10 pm\./,
      /Nobody is there now\. Next: Friday, December 4, 6 pm\./,
    ],
    crisis: [...HELP, /The line for clients: Monday to Sunday, 6 pm to 10 pm\./, /212-555-0133/],
    billing: [TUESDAY, /Time for reading it: \$30 for each 15 minutes\./],
  },
};

/** Sam is a client of Amara's, who wrote an agreement that Sam agreed to. */
async function agreed(
  practice: Neighbour,
  { chosen, more }: Case,
): Promise<{ link: string; memberId: string }> {
  return practice.inside(async (work) => {
    const memberId = (await members(work))[0]?.id ?? '';
    await agreedAs(work, memberId, chosen, more);
    await work.flush();
    const { person: personId } = meet(work, {
      standing: 'reached_out',
      called: 'Sam',
      locale: 'en',
      ways: [],
    });
    beginCare(work, { personId, memberId, source: 'hand' });
    await work.flush();
    const { versionId } = await agreementNow(work, memberId);
    const wishes = { ifMissed: [], stopping: '' };
    const given = {
      personId,
      memberId,
      versionId: versionId ?? '',
      by: personId,
      locale: 'en',
      wishes,
    } as const;
    const refused = await agree(work, given);
    assert.equal(refused !== undefined && isRefused(refused), false);
    return { memberId, link: street.origin + myPaths.offered(offerMyPage(work, { personId, lang: 'en' })) };
  });
}

/** From the first page to each answer and back, by links alone. */
async function asksAll(sam: Visitor, says: Said): Promise<void> {
  const { page } = sam;
  for (const reason of REASONS) {
    const title = TITLES[reason];
    await page.getByRole('link', { name: title }).first().click();
    const heading = reason === 'crisis' ? 'Talk to somebody now' : title;
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await sam.look();
    const text = (await sam.text()).replaceAll('\u00a0', ' ');
    for (const pattern of says[reason]) assert.match(text, pattern, `${reason}: ${text}`);
    if (reason === 'crisis') {
      await page.getByRole('link', { name: 'Choose again' }).click();
      await page.getByRole('heading', { level: 1, name: TITLES.distress }).waitFor();
    }
    await page.getByRole('link', { name: 'Back to your page' }).click();
    await page.getByRole('heading', { name: 'What would you like to do?' }).waitFor();
  }
}

const TITLES: Readonly<Record<Reason, string>> = {
  book: 'I want to book a session',
  next_session: 'When do we meet next?',
  cancel: 'I need to cancel or move a session',
  resource: 'I found something to share',
  good_news: 'I have good news',
  homework: 'I want to send my homework',
  rules: 'I have a question about these rules',
  no_answer: 'I worry because no answer came',
  distress: 'I’m having a hard time',
  crisis: 'I’m in a crisis',
  billing: 'I have a question about a bill',
};

/** A hard time: soon and later, each with what there is. */
async function choosesAmongThree(sam: Visitor): Promise<void> {
  const { page } = sam;
  for (const [choice, heading] of [
    ['Soon. It can’t wait until we meet.', 'Something sooner'],
    ['It can wait until we meet.', 'Until you meet'],
  ] as const) {
    await page.getByRole('link', { name: TITLES.distress }).click();
    await page.getByRole('link', { name: choice }).click();
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await sam.look();
    await page.getByRole('link', { name: 'Choose again' }).click();
    await page.getByRole('link', { name: 'Back to your page' }).click();
    await page.getByRole('heading', { name: 'What would you like to do?' }).waitFor();
  }
}

for (const look of LOOKS)
  for (const one of [USUAL, SPARE, PAID])
    test(`a client asks all eleven questions: ${one.called} (${said(look)})`, async () => {
      street.clock.moveTo(FRIDAY);
      const practice = await aPractice(street);
      const { link, memberId } = await agreed(practice, one);
      const sam = await Visitor.come(street, look);
      const { page } = sam;
      await page.goto(link);
      await page.locator('main form button').click();
      await page.getByRole('heading', { name: 'What would you like to do?' }).waitFor();
      await sam.look();
      await asksAll(sam, one.says);
      await choosesAmongThree(sam);
      await practice.inside((work) => publish(work, { memberId, shown: true }));
      await page.goto(street.origin + guidePaths.published(practice.slug, memberId));
      await page.getByRole('heading', { name: 'Contacting Amara Okafor between sessions' }).waitFor();
      await sam.look();
      assert.doesNotMatch(await sam.text(), /December/);
      assert.ok((await page.content()).includes(accountPaths.practicePage(practice.slug)));
      await sam.leave();
    });
