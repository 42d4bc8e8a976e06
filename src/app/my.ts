import type { Context, Hono } from 'hono';
import {
  type MyEnv,
  type MyParts,
  type SignIn,
  closeMyPageForm,
  myDeviceRoutes,
  myGate,
  oneCountry,
  thisPractice,
} from '#accounts';
import { goodbyeLink } from '#endings';
import { checkInLink } from '#check-ins';
import { guidePaths } from '#guide';
import { inquiryPaths } from '#inquiries';
import { notesLink } from '#outreach';
import { myClientLinks, myClientWords, personsAt } from '#people';
import { firstNumbers, helpLinesOf, helpNowResources, placesPaths } from '#resources';
import type { Work } from '#kit/work';
import { type Assets, type Html, type Lang, helpNowBlock, html, notice, publicPage, render } from '#ui';
import { LEAVE_TO, houseFrame, langOf, readerOf, strangerHelp } from './frames.ts';
import type { House } from './house.ts';
import { actForChild, clientsOwnPages, mailPageLink } from './clients.ts';
import type { Desks } from './live.ts';
import { lookAgain } from './look-again.ts';
import { sendAgain } from './send-again.ts';
import { frameWords } from './words.ts';

export type MyPageParts = {
  house: House;
  assets: Assets;
  /** Of clients. */
  mySignIn: SignIn;
  addressOf: (c: Context) => string;
  desks: Pick<Desks, 'watch'>;
};

/** Clients' own pages: how they are opened, and the frame of what stands on them. */
export function my(app: Hono<MyEnv>, { house, assets, mySignIn, addressOf, desks }: MyPageParts): MyParts {
  const { source } = house;
  const helpFor = async (c: Context): Promise<Html> =>
    strangerHelp(readerOf(c), await source.forInstallation(oneCountry)).block;
  myGate(app, {
    source,
    vault: house.vault,
    signIn: mySignIn,
    baseUrl: house.origin,
    langOf,
    addressOf,
    outside: async (c, { practice, ...view }) =>
      practice === undefined
        ? houseFrame(assets, { ...view, helpNow: await helpFor(c) })
        : source.inPractice(practice, { kind: 'visitor' }, async (work) =>
            framed(await factsOf(work), assets, view),
          ),
    mailLink: (given) => mailMyPage(house, given),
    kept: sendAgain,
    assets,
    actFor: (c, page, guardianship) =>
      actForChild(source, c, { page, guardianship, shown: (work, view) => pageOf(c, work, view) }),
  });
  const pageOf: MyParts['page'] = async (c, work, given) => {
    const page = c.get('my');
    const { lang, acting } = page;
    const [facts, { status, ...view }, notes, goodbye, asked] = await Promise.all([
      factsOf(work),
      given,
      isHome(c) && !acting ? notesLink(work, page) : undefined,
      isHome(c) && !acting ? goodbyeLink(work, page) : undefined,
      isHome(c) && !acting ? checkInLink(work, page) : undefined,
    ]);
    const home = guidePaths.home(page.slug, c.req.query('with'));
    const links = myClientLinks(page, { isHome: isHome(c), home });
    const whose = acting && notice({ body: myClientWords(lang).children.here(acting.child) });
    const main = html`${whose}${asked}${view.main}${notes}${goodbye}${links}`;
    const footer = closeMyPageForm(lang);
    return c.html(render(framed(facts, assets, { ...view, main, lang, footer })), status ?? 200);
  };
  const parts: MyParts = {
    source,
    page: pageOf,
    lookAgain(c, isNews) {
      const { practice, personId } = c.get('my');
      return lookAgain(
        c,
        (tell) => desks.watch(practice, tell),
        () => source.inPractice(practice, { kind: 'person', id: personId }, isNews),
      );
    },
  };
  myDeviceRoutes(app, { ...parts, signIn: mySignIn, assets });
  clientsOwnPages(app, parts);
  return parts;
}

/** `/my/slug` itself, where the page opens. */
const isHome = (c: Context): boolean => c.req.path.split('/').length <= 3;

/** What the frame shows of the practice. */
async function factsOf(work: Work) {
  const [practice, all] = await Promise.all([thisPractice(work), helpNowResources(work)]);
  return { practice, all, at: work.at };
}

/** Help now first, as on every page of the practice. */
function framed(
  { practice, all, at }: Awaited<ReturnType<typeof factsOf>>,
  assets: Pick<Assets, 'href'>,
  view: { title: string; lang: Lang; main: Html; footer?: Html; numbers?: false; live?: string },
): Html {
  const { lang } = view;
  const { slug, name } = practice;
  const lines = helpLinesOf(all, practice, { lang, at });
  const words = frameWords(lang);
  const more = html`<a href="${placesPaths.helpNow(slug)}">${words.moreNumbers}</a>`;
  return publicPage({
    title: `${view.title} · ${name}`,
    lang,
    practiceName: name,
    leaveTo: practice.terms.leaveTo || LEAVE_TO,
    leaveHref: inquiryPaths.leave(slug),
    referrer: 'same-origin',
    stylesheetHref: assets.href('public.css'),
    exitScriptHref: assets.href('exit.js'),
    main: view.main,
    footer: view.footer,
    ...(view.live !== undefined && {
      liveHref: view.live,
      moduleHrefs: [assets.href('look-again.js')],
    }),
    helpNow:
      view.numbers === false || lines.length === 0
        ? undefined
        : helpNowBlock({ title: words.helpNow, numbers: firstNumbers(lines, lang), more }),
  });
}

/** One hour: who asks for a link has their mail open. */
const ASKED_HOURS = 1;

/** Mails a link to each client or guardian who gave this address as a safe one. */
async function mailMyPage(
  house: Pick<House, 'source'>,
  given: { practice: string; address: string },
): Promise<void> {
  await house.source.inPractice(given.practice, { kind: 'visitor' }, async (work) => {
    const found = await personsAt(work, 'email', given.address);
    for (const { id, standing } of found)
      if (standing === 'client' || standing === 'guardian')
        await mailPageLink(work, id, { hours: ASKED_HOURS }, given.address);
  });
}
