import { Hono } from 'hono';
import { agreementsAtDesk } from '#app/agreements';
import { clientsAtDesk } from '#app/clients';
import { endingsAtDesk, endingsInPublic } from '#app/endings';
import { copies } from '#app/exports/copies';
import { deskFrame, houseFrame } from '#app/frames';
import { signInOf } from '#app/house';
import { onMyPage } from '#app/on-my-page';
import { afterMissed, concernAbout, outreachAtDesk } from '#app/outreach';
import type { SignIn, StaffEnv } from '#accounts';
import { appointmentsInPublic, deskAppointmentRoutes } from '#appointments';
import { deskRoutes, publicRoutes } from '#inquiries';
import { askedRoutes, colleagueRoutes, listServeRoutes, listedRoutes } from '#openings';
import {
  askRoutes,
  askedByMailRoutes,
  asksOfColleague,
  asksPart,
  deskRequestRoutes,
  triesPart,
  triesRoutes,
} from '#requests';
import { deskPlacesRoutes } from '#resources';
import { safetyRoutes } from '#safety';
import { deskSharingRoutes } from '#sharing';
import { type Assets, loadAssets, render } from '#ui';
import { deskShows } from './checkers/shared.ts';
import type { Practice, Staff } from './model.ts';
import type { World } from './world.ts';

/** The pages of the town's house, as a browser finds them; and how its people ask for them. */

/** Opens the pages of the house that the town is on now. */
export function openDoor(world: World): void {
  const mySignIn = signInOf(
    world.house,
    (message) => {
      throw new Error(message);
    },
    'clients',
  );
  world.door = doorOf(world.house, mySignIn);
  world.shutDoor = () => mySignIn.close();
}

const addressOf = (): string => '192.0.2.1';

function doorOf(house: World['house'], mySignIn: SignIn): Hono<StaffEnv> {
  const door = new Hono<StaffEnv>();
  const assets = loadAssets();
  const { source, vault } = house;
  atTheirDesk(door);
  desks(door, house, assets);
  const byMail = { source, frame: (_c: unknown, view: HouseView) => houseFrame(assets, view) };
  askedRoutes(door as never, byMail);
  askedByMailRoutes(door as never, byMail);
  listedRoutes(door as never, { ...byMail, asks: asksOfColleague });
  listServeRoutes(door as never, byMail);
  // Nobody in the town leaves a page open: whoever wants to know looks again.
  const nobodyWatches = { watch: () => () => undefined };
  onMyPage(door as never, { house, assets, mySignIn, addressOf, desks: nobodyWatches });
  const open = { source, vault, assets, addressOf, copies, tries: triesPart, asks: asksPart };
  endingsInPublic(door as never, { house, assets, open });
  triesRoutes(door as never, open);
  appointmentsInPublic(door as never, open);
  publicRoutes(door as never, open);
  askRoutes(door as never, open);
  return door;
}

function desks(door: Hono<StaffEnv>, house: World['house'], assets: Assets): void {
  const { source } = house;
  const desk = { source, frame: (c, view) => deskFrame(assets, c, view) } satisfies DeskParts;
  deskRoutes(door, desk);
  deskRequestRoutes(door, desk);
  deskAppointmentRoutes(door, { ...desk, assets, afterMissed });
  outreachAtDesk(door, desk);
  safetyRoutes(door, { ...desk, aboutHref: concernAbout });
  deskSharingRoutes(door, desk);
  clientsAtDesk(door, desk);
  agreementsAtDesk(door, desk);
  endingsAtDesk(door, house, desk);
  colleagueRoutes(door, { ...desk, around: () => Promise.resolve({ above: false, below: false }) });
  door.route(
    '/',
    deskPlacesRoutes({
      source,
      lang: () => 'en',
      page: (c, view, status) =>
        c.html(
          render(deskFrame(assets, c as never, { ...view, locale: 'en', current: '/desk/places' })),
          status,
        ),
    }) as never,
  );
}

type HouseView = Parameters<typeof houseFrame>[1];
type DeskParts = Parameters<typeof deskRoutes>[1];

/** In the town whoever sits at a desk is who they say: signing in isn't what is looked at here. */
const MEMBER = 'x-town-member';

function atTheirDesk(door: Hono<StaffEnv>): void {
  door.use('/desk/*', async (c, next) => {
    const given: unknown = JSON.parse(c.req.header(MEMBER) ?? 'null');
    c.set('staff', given as StaffEnv['Variables']['staff']);
    await next();
  });
}

/** What the browser of a member of staff sends along. */
export function deskOf(practice: Practice, { id, name, role }: Staff): Record<string, string> {
  const { id: at, slug } = practice;
  const staff = {
    practice: at,
    memberId: id,
    role,
    name: '',
    practiceName: slug,
    slug,
    userId: name,
    sessionId: name,
  };
  return { [MEMBER]: JSON.stringify(staff) };
}

/** A page as it is read: a space is a space, whether or not a line may end there. */
export type Page = { readonly status: number; readonly text: string; readonly to: string };

export async function pageIn(answer: Response): Promise<Page> {
  const text = (await answer.text()).replaceAll(/[\u00a0\u202f]/g, ' ');
  const to = (answer.headers.get('location') ?? '').replace(/^https?:\/\/[^/]*/, '');
  return { status: answer.status, text, to };
}

/** What a browser sends: a form, or, with none, that a page is wanted. */
export function sent(headers: Record<string, string>, form?: Fields): RequestInit {
  if (form === undefined) return { headers };
  return {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form.map(([name, value]) => [name, value])).toString(),
  };
}

export type Fields = readonly (readonly [name: string, value: string])[];

/** A member of staff opens a page of the desk, or sends one of its forms. */
export async function atDesk(
  world: World,
  practice: Practice,
  member: Staff,
  path: string,
  form?: Fields,
): Promise<Page> {
  const page = await pageIn(await world.door.request(path, sent(deskOf(practice, member), form)));
  deskShows(world, practice, member, page.text, path);
  return page;
}

const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');

const valueIn = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : plain(found);
};

/** The fields of the form on a page that goes to this address, as they stand; undefined where no such form is. */
export function formTo(text: string, action: string): Fields | undefined {
  const at = text.indexOf(`action="${action}"`);
  if (at < 0) return undefined;
  const form = text.slice(at, text.indexOf('</form>', at));
  const fields: [string, string][] = [];
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = valueIn(tag, 'name');
    const ticks = /type="(?:radio|checkbox)"/.test(tag);
    if (name !== undefined && (!ticks || /\schecked/.test(tag)))
      fields.push([name, valueIn(tag, 'value') ?? '']);
  }
  for (const [, tag = '', inside = ''] of form.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const option = /<option[^>]*\sselected[^>]*>/.exec(inside) ?? /<option[^>]*>/.exec(inside);
    fields.push([valueIn(tag, 'name') ?? '', valueIn(option?.[0] ?? '', 'value') ?? '']);
  }
  for (const [, tag = '', words = ''] of form.matchAll(/<textarea([^>]*)>\n?(.*?)<\/textarea>/gs))
    fields.push([valueIn(tag, 'name') ?? '', plain(words)]);
  return fields;
}
