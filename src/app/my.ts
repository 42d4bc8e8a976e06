import type { Context, Hono } from 'hono';
import {
  type MyEnv,
  type MyParts,
  type SignIn,
  closeMyPageForm,
  myGate,
  myPaths,
  offerMyPage,
  thisPractice,
} from '#accounts';
import { mailbox, send } from '#channels';
import { inquiryPaths } from '#inquiries';
import { personsAt, waysOf } from '#people';
import { firstNumbers, helpNow, helpNowResources, placesPaths, practiceHelpNow } from '#resources';
import type { Work } from '#kit/work';
import { type Assets, type Html, type Lang, helpNowBlock, html, publicPage, render } from '#ui';
import { LEAVE_TO, houseFrame, langOf } from './frames.ts';
import type { House } from './house.ts';
import { myPageMail } from './sign-in-mail.ts';
import { sendAgain } from './send-again.ts';
import { frameWords } from './words.ts';

export type MyPageParts = {
  house: House;
  assets: Assets;
  /** Of clients. */
  mySignIn: SignIn;
  addressOf: (c: Context) => string;
};

/** Clients' own pages: how they are opened, and the frame of what stands on them. */
export function my(app: Hono<MyEnv>, { house, assets, mySignIn, addressOf }: MyPageParts): MyParts {
  const { source } = house;
  myGate(app, {
    source,
    vault: house.vault,
    signIn: mySignIn,
    baseUrl: house.origin,
    langOf,
    addressOf,
    outside: async (_c, { practice, ...view }) =>
      practice === undefined
        ? houseFrame(assets, view)
        : source.inPractice(practice, { kind: 'visitor' }, async (work) =>
            framed(await factsOf(work), assets, view),
          ),
    mailLink: (given) => mailMyPage(house, given),
    kept: sendAgain,
  });
  return {
    source,
    async page(c, work, given) {
      const { lang } = c.get('my');
      const [facts, { status, ...view }] = await Promise.all([factsOf(work), given]);
      const footer = closeMyPageForm(lang);
      return c.html(render(framed(facts, assets, { ...view, lang, footer })), status ?? 200);
    },
  };
}

/** What the frame shows of the practice. */
async function factsOf(work: Work) {
  const [practice, all] = await Promise.all([thisPractice(work), helpNowResources(work)]);
  return { practice, all, on: work.at.toZonedDateTimeISO(practice.zone).toPlainDate() };
}

/** Help now first, as on every page of the practice. */
function framed(
  { practice, all, on }: Awaited<ReturnType<typeof factsOf>>,
  assets: Pick<Assets, 'href'>,
  view: { title: string; lang: Lang; main: Html; footer?: Html; numbers?: false },
): Html {
  const { lang } = view;
  const { country, region, slug, name } = practice;
  const own = practiceHelpNow(all, { country, region, lang, on });
  const lines = own.length > 0 ? own : helpNow(country, region, lang);
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
    helpNow:
      view.numbers === false || lines.length === 0
        ? undefined
        : helpNowBlock({ title: words.helpNow, numbers: firstNumbers(lines, lang), more }),
  });
}

/** One hour: who asks for a link has their mail open. */
const ASKED_HOURS = 1;

/** Mails a link to each client who gave this address as a safe one. In the tray the staff could read it, so without a mail server nothing leaves. */
async function mailMyPage(
  house: Pick<House, 'source' | 'origin'>,
  given: { practice: string; address: string },
): Promise<void> {
  await house.source.inPractice(given.practice, { kind: 'visitor' }, async (work) => {
    const [practice, box, found] = await Promise.all([
      thisPractice(work),
      mailbox(work),
      personsAt(work, 'email', given.address),
    ]);
    if (!box?.smtp) return;
    for (const person of found.filter((one) => one.standing === 'client')) {
      const ways = await waysOf(work, [person.id]);
      const way = ways.find((one) => one.channel === 'email' && !one.bounced);
      if (!way) continue;
      const lang: Lang = person.locale === 'es' ? 'es' : 'en';
      const secret = offerMyPage(work, { personId: person.id, lang, validFor: { hours: ASKED_HOURS } });
      send(work, {
        once: `my page ${work.uuid()}`,
        purpose: 'my_page',
        to: { person: person.id, way: way.id },
        words: {
          neutral: myPageMail(lang, { practice: practice.name, url: house.origin + myPaths.offered(secret) }),
        },
      });
    }
  });
}
