import type { Context } from 'hono';
import { type StaffEnv, accountPaths, answersPeople } from '#accounts';
import { agreementDeskWords, agreementPaths } from '#agreements';
import { appointmentPaths, appointmentWords } from '#appointments';
import { endingPaths, endingsNav } from '#endings';
import { checkInPaths, checkInsNav } from '#check-ins';
import { deskWords, inquiryPaths } from '#inquiries';
import { openingPaths } from '#openings';
import { letterPaths, lettersNav } from '#letters';
import { outreachNav, outreachPaths } from '#outreach';
import { insightPaths, insightsNav } from '#insights';
import { reflectionPaths, reflectionsNav } from '#reflections';
import { sharedNav, sharingPaths } from '#sharing';
import { clientPaths, clientWords } from '#people';
import { countryAsked, firstNumbers, helpNow, placesPaths } from '#resources';
import { type Assets, type Html, type Lang, deskPage, helpNowBlock, html, isLang, publicPage } from '#ui';
import { frameWords } from './words.ts';

/** The layouts around what the rooms say. */

/** The language that this browser asks for, of those we speak. */
export function langOf(c: Context): Lang {
  const asked = c.req.query('lang') ?? '';
  return isLang(asked) ? asked : langAccepted(c.req.header('accept-language') ?? '');
}

function langAccepted(header: string): Lang {
  const codes = header.split(',').map((one) => one.trim().slice(0, 2).toLowerCase());
  return codes.find(isLang) ?? 'en';
}

/** What a browser says of its reader. */
export type Reader = { readonly lang: Lang; readonly accepts: string };

export const readerOf = (c: Context): Reader => ({
  lang: langOf(c),
  accepts: c.req.header('accept-language') ?? '',
});

/** Where there is no request to ask, but headers. */
export const readerWith = (accepts: string): Reader => ({ lang: langAccepted(accepts), accepts });

export const LEAVE_TO = 'https://www.weather.gov/';

/** A page that isn't a practice's own: sign-in, invitations, errors. */
export function houseFrame(
  assets: Pick<Assets, 'href'>,
  view: { title: string; lang: Lang; main: Html; helpNow?: Html },
): Html {
  return publicPage({
    title: view.title,
    lang: view.lang,
    practiceName: 'Porchlight',
    leaveTo: LEAVE_TO,
    leaveHref: '/leave',
    stylesheetHref: assets.href('public.css'),
    exitScriptHref: assets.href('exit.js'),
    main: view.main,
    helpNow: view.helpNow,
  });
}

/** Numbers where no practice is known. `here`: the country that all practices are in; else the browser's language names one, or none is known. */
export function strangerHelp({ lang, accepts }: Reader, here: string | undefined) {
  const words = frameWords(lang);
  const lines = helpNow(here ?? countryAsked(accepts), '', lang);
  return {
    isKnown: lines.some((line) => line.kind === 'emergency'),
    block: helpNowBlock({
      title: words.helpNow,
      numbers: firstNumbers(lines, lang),
      more: html`<a href="${placesPaths.inLang({ lang, keepLang: true }, placesPaths.countries(''))}">${words.otherCountry}</a>`,
    }),
  };
}

export type PlainKind = 'home' | 'notFound' | 'away' | 'bug' | 'unsound' | 'tooLong' | 'tooSlow';

/**
 * What people meet where a page should be, and where no practice is named. Help stands on it, since they may have come
 * for help (`here` as for `strangerHelp`). `again`: what they sent, to be sent once more.
 */
export function plainPage(
  reader: Reader,
  assets: Pick<Assets, 'href'>,
  kind: PlainKind,
  here: string | undefined,
  again?: Html,
): Html {
  const { lang } = reader;
  const words = frameWords(lang);
  const { title, body } = words[kind];
  const { isKnown, block } = strangerHelp(reader, here);
  return houseFrame(assets, {
    title,
    lang,
    main: html`<h1>${title}</h1>
      ${!isKnown && html`<p><strong>${words.inDanger}</strong></p>`}
      <p>${again ? words.away.notSent : body}</p>
      ${again}`,
    helpNow: block,
  });
}

export type DeskView = {
  title: string;
  locale: Lang;
  main: Html;
  list?: Html;
  opened?: boolean;
  /** Where a phone goes back to from what is open, if that isn't who waits. */
  back?: { href: string; text: string };
  current: string;
  /** False: what is closed is closed, also for who goes back. */
  kept?: boolean;
};

export function deskFrame(assets: Pick<Assets, 'href'>, c: Context<StaffEnv>, view: DeskView): Html {
  const words = deskWords(view.locale);
  const { nav } = words;
  const item = (href: string, text: string, key?: string) => ({
    href,
    text,
    key,
    current: href === view.current,
  });
  const staff = c.get('staff');
  return deskPage({
    title: view.title,
    lang: view.locale,
    name: staff.practiceName,
    homeHref: inquiryPaths.desk(),
    nav: [
      item(inquiryPaths.desk(), nav.waiting),
      item(inquiryPaths.noteCall(), nav.call, 'c'),
      item(inquiryPaths.find(), nav.find, 'f'),
      item(appointmentPaths.day(), appointmentWords(view.locale).title, 'a'),
      ...(answersPeople(staff) ? [item(sharingPaths.desk(), sharedNav(view.locale), 's')] : []),
      item(clientPaths.clients(), clientWords(view.locale).nav),
    ],
    more: [
      item(inquiryPaths.answered(), nav.answered),
      item(inquiryPaths.aside(), nav.aside),
      item(openingPaths.openings(), nav.openings),
      item(inquiryPaths.deskPlaces(), nav.places),
      ...(answersPeople(staff)
        ? [
            item(outreachPaths.list(), outreachNav(view.locale)),
            item(letterPaths.list(), lettersNav(view.locale)),
            item(endingPaths.list(), endingsNav(view.locale)),
            item(checkInPaths.list(), checkInsNav(view.locale)),
            item(reflectionPaths.list(), reflectionsNav(view.locale)),
            item(insightPaths.figures(), insightsNav(view.locale)),
            item(agreementPaths.builder('own'), agreementDeskWords(view.locale).menu),
            item(inquiryPaths.tray(), nav.tray),
          ]
        : []),
      item(inquiryPaths.setUp(), nav.setUp),
    ],
    account: html`<a href="${accountPaths.devices()}">${staff.name}</a>
      <form method="post" action="${accountPaths.signOut()}"><button type="submit" class="button plain small">${frameWords(view.locale).signOut}</button></form>`,
    list: view.list,
    kept: view.kept,
    main: view.main,
    back: view.opened === true ? (view.back ?? { href: inquiryPaths.desk(), text: nav.waiting }) : undefined,
    // A page that answers a POST says what came of it: looked at again by GET, that would be gone.
    liveHref: view.list && c.req.method === 'GET' ? inquiryPaths.live() : undefined,
    stylesheetHref: assets.href('desk.css'),
    turboHref: assets.href('turbo.js'),
    deskScriptHref: assets.href('desk.js'),
  });
}
