import { accountPaths } from '#accounts';
import { asItStands } from '#test/newcomer-house';
import { loadAssets } from '#ui';
import { formsOf } from './forms.ts';
import type { Practice } from './planting.ts';
import type { RoleHere } from './table.ts';
import { ORIGIN, type Town } from './town.ts';

/** Asks for every route as every role, with ids and links that are really there. */

export type Asked = {
  readonly status: number;
  /** Where it leads, of our own addresses. */
  readonly to: string;
  /** Everything that was said: headers and body. */
  readonly said: string;
};

/** The same path whichever room wrote it down. */
export const plain = (path: string): string => path.replaceAll(/\{[^}]*\}(?:\})?/g, '');

/** Every route that answers, as "GET /desk". */
export function routesOf(routes: readonly { method: string; path: string }[]): string[] {
  const all = routes.filter(({ method }) => method !== 'ALL');
  return [...new Set(all.map(({ method, path }) => `${method} ${plain(path)}`))];
}

/** What an address or a form is about, by where it stands: of every kind the row for which it was made. */
function idIn(path: string, { people, ...of }: Practice, device: string): string {
  const found: readonly (readonly [RegExp, string])[] = [
    [/^\/my\/:slug\/ways/, of.client.way],
    [/^\/my\/:slug\/helpers/, of.client.helper],
    [/^\/my\/:slug\/devices/, 'made-up'],
    [/^\/desk\/clients\/:id\/data\/erasing$/, of.client.neighbour],
    [/^\/desk\/clients/, of.client.personId],
    [/^\/desk\/inquiries\/:id\/client$/, people.own.id],
    [/^\/desk\/sign-in\/devices/, device],
    [/^\/desk\/sign-in\/passkeys/, 'made-up'],
    [/staff\/:id\/invitation$/, of.invited.memberId],
    [/^\/desk\/set-up\/networks/, of.network.id],
    [/^\/desk\/set-up\/staff/, of.therapist.memberId],
    [/^\/desk\/set-up\/absences/, of.absence],
    [/^\/desk\/calls/, people.call.id],
    [/^\/desk\/tray/, of.inTray],
    [/^\/desk\/mail/, of.mail],
    [/^\/desk\/files/, of.recording],
    [/^\/desk\/shared/, of.shared.sent.id],
    [/^\/my\/:slug\/shared/, of.shared.unsent.id],
    [/^\/desk\/safety/, of.concern],
    [/^\/desk\/places\/:id\/return$/, of.places.retired],
    [/^\/desk\/places\/:id\/confirmation$/, of.places.unconfirmed],
    [/^\/desk\/places\/:id\/(?:hiding|showing|doubt)$/, of.places.told],
    [/^\/desk\/places\/offers/, of.places.offered],
    [/^\/desk\/places/, of.places.used],
    [/^\/my\/:slug\/appointments/, of.sessions.own],
    [/^\/desk\/letters\/:id\/posted\/undo$/, of.letters.posted],
    [/^\/desk\/letters/, of.letters.waiting],
    [/^\/my\/:slug\/goodbye/, of.endings.own],
    [/^\/desk\/endings\/:id\/paper$/, of.endings.closed],
    [/^\/desk\/endings/, of.endings.atDesk],
    [/^\/desk\/outreach\/:id\/steps\/:step\/undo$/, of.outreach.undone],
    [/^\/desk\/outreach/, of.outreach.plan],
    [/^\/desk\/check-ins/, of.client.personId],
    [/^\/my\/:slug\/check-in/, of.checkIn],
    [/^\/desk\/reflections/, of.reflection.note],
    [/^\/desk\/appointments\/:id\/outcome/, of.outreach.over],
    [/^\/desk\/appointments\/series/, of.sessions.series],
    [/^\/desk\/appointments/, of.sessions.atDesk],
    [/^\/desk\/openings/, of.opening],
    [/^\/:slug\/colleague\/:link\/asked/, of.listedAsked],
    [/^\/:slug\/colleague/, of.listedOpening],
    [/^\/desk\/colleagues/, of.listedOpening],
    [/^\/desk\/requests/, of.asked],
    [/\/answers\/:answer\/undo$/, people.leaves.id],
    [/^\/desk\/inquiries\/:id\/tried$/, people.voice.id],
    [/^\/desk\/inquiries\/:id\/number$/, people.call.id],
    [/^\/desk\/inquiries\/:id\/data\/erasing$/, people.listed.id],
    [/^\/desk\/inquiries/, people.waits.id],
  ];
  return found.find(([where]) => where.test(path))?.[1] ?? '';
}

/** A request is made to a network, not to a practice; and a network has colleagues without an account. */
const isOfNetwork = (path: string): boolean => /^\/:slug\/(?:ask|colleague)(?:\/|$)/.test(path);

function listedLinkOf(path: string, { listedLinks: of }: Practice): string {
  if (path.endsWith('/leave')) return of.leaves;
  return path.endsWith('/link') ? of.anew : of.stays;
}

/** The link of one's own page or list, which nobody else has; or of a mail that asked a therapist. */
function linkOf(path: string, role: RoleHere, { people, ...of }: Practice): string {
  const nobodys = 'a-link-that-nobody-was-given';
  if (path.startsWith('/:slug/openings')) return role === 'invited' ? of.openingLink : nobodys;
  if (path.startsWith('/:slug/digest')) return role === 'invited' ? of.digestLink : nobodys;
  if (path.startsWith('/:slug/posting')) return role === 'invited' ? of.postingLink : nobodys;
  if (path.startsWith('/:slug/free-time')) return role === 'client' ? of.sessions.freed : nobodys;
  if (path.startsWith('/:slug/quiet')) return role === 'client' ? of.sessions.reminder : nobodys;
  if (path.startsWith('/:slug/reminder')) return role === 'client' ? of.sessions.reminder : nobodys;
  if (path.startsWith('/:slug/asked')) return role === 'invited' ? of.askedLink : nobodys;
  if (path.startsWith('/:slug/tries')) return role === 'person' ? of.list : nobodys;
  if (path.startsWith('/:slug/colleague'))
    return role === 'invited' ? listedLinkOf(path, { people, ...of }) : nobodys;
  if (isOfNetwork(path)) return role === 'person' ? of.requestLink : nobodys;
  if (role === 'person') return people.own.link;
  return role === 'helper' ? people.helper.link : 'a-link-that-nobody-was-given';
}

/** Of an invitation to work here, of a link to a client's page, or of the mail that asks whether it was they. */
function secretOf(path: string, role: RoleHere, { invited, client, endings }: Practice): string {
  const nobodys = 'a-secret-that-nobody-was-given';
  if (path.startsWith('/my')) return role === 'client' ? client.again : nobodys;
  if (path.startsWith('/:slug/it-was-me')) return role === 'client' ? endings.confirm : nobodys;
  return role === 'invited' ? invited.secret : nobodys;
}

/** Of an answer, or of what a client shares. */
function kindIn(path: string): string {
  if (path.startsWith('/my')) return 'good_news';
  return path.endsWith('/:reason') ? 'no' : 'yes';
}

/** Of a form in steps, or of what is done after a missed session. */
function stepIn(path: string, { outreach }: Practice): string {
  if (!path.startsWith('/desk/outreach')) return 'need';
  return path.endsWith('/undo') ? outreach.undoneStep : outreach.step;
}

const ASSET = loadAssets().href('desk.css');

type Target = { readonly role: RoleHere; readonly to: Practice; readonly device: string };

export function filled(path: string, { role, to, device }: Target): string {
  const parts: Readonly<Record<string, string>> = {
    ':slug': isOfNetwork(path) ? to.network.slug : to.slug,
    ':step': stepIn(path, to),
    ':question': 'book',
    ':member': to.therapist.memberId,
    ':time': path.startsWith('/my') ? to.sessions.held : to.sessions.first,
    ':change': to.sessions.fee,
    ':what': to.sessions.kind,
    ':room': to.sessions.room,
    ':offer': to.sessions.offer,
    ':feed': `${to.sessions.feed}.ics`,
    ':id': idIn(path, to, device),
    ':answer': to.leaving,
    ':channel': 'email',
    ':way': to.client.way,
    ':guardianship': to.client.guardianship,
    ':together': to.client.together,
    ':helper': to.client.helper,
    ':hold': path.startsWith('/desk/clients') ? to.client.hold : to.hold,
    ':file': to.shared[path.startsWith('/desk') ? 'sent' : 'unsent'].file,
    ':link': linkOf(path, role, to),
    ':try': to.tried,
    ':letter': role === 'invited' ? to.letter : 'a-link-that-nobody-was-given',
    ':secret': secretOf(path, role, to),
    ':token': 'a-token-that-nobody-was-given',
    ':kind': kindIn(path),
    ':locale': 'en',
    ':reason': path.startsWith('/my/') ? 'book' : 'full',
    ':country': 'US',
  };
  return path === '/assets/*' ? ASSET : path.replaceAll(/:\w+/g, (part) => parts[part] ?? part);
}

export async function ask(
  town: Town,
  given: { cookie: string; method: string; path: string; body?: string },
): Promise<Asked> {
  const { cookie, method, path, body } = given;
  const posts = method === 'POST';
  const answer = await town.h.web.fetch(
    new Request(ORIGIN + path, {
      method,
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(cookie !== '' && { cookie }),
        ...(posts && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      body: posts ? (body ?? '') : null,
    }),
  );
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  const to = (answer.headers.get('location') ?? '').replace(ORIGIN, '');
  // It never ends: what it says first is that it is there.
  const isLive = answer.headers.get('content-type')?.startsWith('text/event-stream') === true;
  if (isLive) await answer.body?.cancel();
  return { status: answer.status, to, said: `${headers}\n${isLive ? '' : await answer.text()}` };
}

/** An answer in the words of the table. */
export function answeredAs(path: string, { status, to }: Asked): string {
  if (status === 401 || (status === 303 && to === accountPaths.signIn() && path !== '/sign-out'))
    return 'sign in';
  if (status === 403) return 'no';
  if (status === 404) return 'not there';
  if (status === 409 || status === 422) return 'comes back';
  const asksForProof = to.startsWith('/desk/sign-in/proof?') && !path.startsWith('/desk/sign-in/proof');
  if (status >= 200 && status < 400 && !asksForProof) return 'yes';
  return `${status} ${to}`.trim();
}

export type Walker = {
  /** Asks for a route with the rows of `to`; of a form, everything that it wants is filled in. */
  walk(route: string, role: RoleHere, to: Practice): Promise<Asked>;
};

export async function walker(town: Town): Promise<Walker> {
  const { h, cookies } = town;
  const forms = await formsOf(town, town.north);
  const [device] = await h.signIn.sessionsOf(town.north.ownerUser);
  const steps = new Map<string, string>();
  /** As the owner's page has it. */
  const step = async (path: string): Promise<string> => {
    const page = steps.get(path) ?? (await ask(town, { cookie: cookies.owner, method: 'GET', path })).said;
    steps.set(path, page);
    return new URLSearchParams(asItStands(page)).toString();
  };
  const bodyOf = async (path: string, role: RoleHere, to: Practice): Promise<string> => {
    if (path === '/:slug/come-back') {
      const code =
        role === 'person' || role === 'helper'
          ? to.people[role === 'person' ? 'own' : 'helper'].code
          : 'bamo bamo bamo bamo';
      return new URLSearchParams({ code }).toString();
    }
    if (path === '/door') {
      const code = role === 'client' ? to.endings.code : 'bamo bamo bamo bamo';
      return new URLSearchParams({ code, wants: 'question' }).toString();
    }
    const fields = forms.get(path);
    return fields ? new URLSearchParams(fields).toString() : step(path);
  };
  return {
    async walk(route, role, to) {
      const [method = '', path = ''] = route.split(' ');
      const body = method === 'POST' ? await bodyOf(path, role, to) : '';
      const target = filled(path, { role, to, device: device?.id ?? '' });
      return ask(town, { cookie: cookies[role], method, path: target, body });
    },
  };
}
