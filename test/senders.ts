import { MACHINE, type Role, accountPaths, addColleague, invite } from '#accounts';
import { members, myPaths, offerMyPage } from '#accounts';
import { beginCare, meet } from '#people';
import { inquiryPaths, receive } from '#inquiries';
import { triesPaths } from '#requests';
import { type Form, pageOf } from './forms-of.ts';
import { kindOf } from './hostile-forms.ts';
import { madeUpAddress, madeUpContact } from './made-up.ts';
import { type Newcomer, openHaddad } from './newcomer-house.ts';

/** Who sends forms: each in their role, with the pages that they reach by following links. */

const ORIGIN = 'http://localhost:3000';

export type Found = {
  /** The page that it stands on. */
  readonly at: string;
  readonly form: Form;
};

export type Sender = {
  readonly name: string;
  readonly starts: readonly string[];
  /** What a browser of theirs sends along; renewed when what they did ended it. */
  cookie: string;
  renew(): Promise<string>;
};

export type Answer = { readonly response: Response; readonly text: string };

export async function ask(
  h: Newcomer,
  sender: Pick<Sender, 'cookie'>,
  path: string,
  init: RequestInit = {},
): Promise<Answer> {
  const headers = {
    ...(init.headers as Record<string, string>),
    'sec-fetch-site': 'same-origin',
    ...(sender.cookie !== '' && { cookie: sender.cookie }),
  };
  const response = await h.web.fetch(new Request(ORIGIN + path, { ...init, headers }));
  return { response, text: await response.text() };
}

const cookieOf = (lines: readonly string[]): string => lines.map((line) => line.split(';')[0]).join('; ');

const nobody = async (): Promise<string> => '';

/** Where following links stops: other places, files, the desk's stream, the way out. */
const ELSEWHERE = /^(?!\/)|^\/\/|^\/(?:leave|assets|desk\/(?:live|files)|sign-out)|\/held\//;

/** Every kind of form that somebody finds who begins at these pages and follows all links. */
export async function formsFor(h: Newcomer, sender: Sender, most = 90): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  const seen = new Set<string>(sender.starts);
  for (const at of seen) {
    const { response, text } = await ask(h, sender, at);
    if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) continue;
    const page = pageOf(text, at);
    for (const form of page.forms) {
      // What only leads to another page is a link, and one that closes a dialog isn't sent at all.
      if (form.method === 'post' && !ELSEWHERE.test(form.action)) found.set(kindOf(form), { at, form });
    }
    for (const link of page.links)
      if (!ELSEWHERE.test(link) && seen.size < most) seen.add(link.replace(/#.*/, ''));
  }
  return found;
}

const NEED_NOTHING = { kind: 'visitor' } as const;

const CLIENTS_PAGES = ['', '/ways', '/ways/new/phone', '/helpers', '/data', '/data/erasing', '/devices'].map(
  (page) => `/my/haddad-therapy${page}`,
);

/** A client with their page open: somebody new each time, since the one before may have been erased by their own forms. */
async function clientOf(h: Newcomer, practice: string): Promise<string> {
  const link = await h.house.source.inPractice(practice, { kind: 'system' }, async (work) => {
    const [therapist] = await members(work);
    const { person: personId } = meet(work, { standing: 'client', called: 'Wren', locale: 'en', ways: [] });
    beginCare(work, { personId, memberId: therapist?.id ?? '', source: 'hand' });
    return myPaths.offered(offerMyPage(work, { personId, lang: 'en' }));
  });
  const taken = await ask(h, { cookie: '' }, link, { method: 'POST' });
  return cookieOf(taken.response.headers.getSetCookie());
}

/** Everybody who sends forms to Haddad Therapy, and what is waiting there. */
export async function everybody(h: Newcomer): Promise<Sender[]> {
  const practice = await openHaddad(h, h.browser());
  const { source } = h.house;
  const ways = [madeUpAddress('kim@home.example')];
  const received = [];
  for (const called of ['Kim', 'Ana', 'Noor', 'Bo'])
    received.push(await receive(source, practice, NEED_NOTHING, madeUpContact(called, { ways })));
  const owner = await h.signIn.userFor('nour@haddad.example');
  const signIn = async (userId: string, opens: string[]): Promise<string> =>
    cookieOf((await h.signIn.open(userId, opens, new Headers())).setCookie);
  let hired = 0;
  /** Somebody new each time: the one before may have been sent away by the owner's forms. */
  const hire = async (role: Role): Promise<string> => {
    hired += 1;
    const email = `${role}-${hired}@haddad.example`;
    const { secret } = await source.inPractice(practice, { kind: 'system' }, (work) =>
      addColleague(work, { role, name: `${role} ${hired}`, email }),
    );
    const taken = await ask(h, { cookie: '' }, accountPaths.invitation(secret), { method: 'POST' });
    return cookieOf(taken.response.headers.getSetCookie());
  };
  const desk = ['/desk', '/desk/find', '/desk/calls/new', '/desk/safety', '/desk/mail', accountPaths.setUp()];
  const staffed = (name: string, renew: () => Promise<string>): Sender => ({
    name,
    starts: desk,
    cookie: '',
    renew,
  });
  const invited = await source.inPractice(practice, { kind: 'system' }, (work) =>
    addColleague(work, { role: 'therapist', name: 'Mei', email: 'mei@haddad.example' }),
  );
  const newPractice = await source.forInstallation((work) =>
    invite(work, { kind: 'practice', validFor: { hours: 24 * 14 } }),
  );
  const [kim] = received;
  const page = inquiryPaths.status('haddad-therapy', kim?.inquiry.link ?? '');
  const lists = h.browser();
  const { to: list } = await lists.post(triesPaths.begin('haddad-therapy'), { for: 'me' });
  await lists.post(list, { whom: 'Dr. Quill', by: 'mail', on: '2026-11-16' });
  const tried = /\/try\/([0-9a-f-]{36})"/.exec((await lists.get(list)).text)?.[1] ?? '';
  const { text } = await lists.get(`${list}/try/${tried}/letter`);
  const letter = /\/haddad-therapy\/room\/[\w-]+/.exec(text)?.[0] ?? '';
  const everyone = (name: string, starts: string[]): Sender => ({ name, starts, cookie: '', renew: nobody });
  const senders = [
    everyone('a visitor', [
      '/haddad-therapy',
      '/haddad-therapy/someone-else',
      '/haddad-therapy/come-back',
      '/sign-in',
    ]),
    everyone('a person with a code', [
      page,
      `${page}/withdrawal`,
      `${page}/not-me`,
      `${page}/held`,
      `${page}/erasing`,
    ]),
    everyone('who keeps a list of whom they try', [list, `${list}/try/${tried}`]),
    everyone('a therapist with a letter', [letter]),
    everyone('somebody who was invited', [
      accountPaths.invitation(invited.secret),
      accountPaths.invitation(newPractice),
    ]),
    staffed('the owner', () => signIn(owner, [practice])),
    staffed('a therapist', () => hire('therapist')),
    staffed('the front desk', () => hire('front_desk')),
    { ...staffed('a client', () => clientOf(h, practice)), starts: CLIENTS_PAGES },
    { ...staffed('the operator', () => signIn(owner, [practice, MACHINE])), starts: ['/operator'] },
  ];
  for (const sender of senders) sender.cookie = await sender.renew();
  return senders;
}
