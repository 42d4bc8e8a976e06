import { type HelpLine, firstNumbers, placesPaths, waysOf } from '#resources';
import { type Assets, type Html, helpNowBlock, html, link, linkButton, publicPage, tel } from '#ui';
import type { Locale } from '#kit/wording/time';
import { paths } from '../paths.ts';
import { publicWords } from '../words/public.ts';
import type { Voice } from '../words/public-shapes.ts';

/** What every public page of a practice stands in. */
export type Frame = {
  slug: string;
  lang: Locale;
  /** The reader chose a language that their browser doesn't ask for: links carry it on. */
  keepLang: boolean;
  /** The same for the pages with help, which speak more languages than a practice may: see `helpLanguage`. */
  help: { lang: Locale; keepLang: boolean };
  /** The practice, as people know it; empty where there is none. */
  name: string;
  /** How the practice speaks of itself. */
  voice: Voice;
  leaveTo: string;
  /** Where one request to several therapists begins; empty where it isn't a network's page. */
  asksTo: string;
  /** Where a list of whom one tries begins; empty where there is no practice. */
  triesTo: string;
  lines: readonly HelpLine[];
  assets: Pick<Assets, 'href'>;
};

/** The one number to call first: the crisis line's, else the emergency's. Undefined where none is known. */
export function firstCall(frame: Frame): Html | undefined {
  const line =
    frame.lines.find((one) => one.kind === 'crisis_line' && one.call) ?? frame.lines.find((one) => one.call);
  const [way] = waysOf({ phone: line?.call ?? '', text_to: '', url: '', address: '' });
  return way?.way === 'call' ? html`${tel(way.number, way.shown)} (${line?.name})` : undefined;
}

/** For whoever has to look elsewhere: a list that keeps track of it. */
export function keepTrack(frame: Frame): Html | false {
  const { tries } = publicWords(frame);
  return (
    frame.triesTo !== '' &&
    html`<p class="alone">${link(paths.inLang(frame, frame.triesTo), tries.link)}</p>
<p class="quiet">${tries.more}</p>`
  );
}

/** In a network: several therapists are asked at once, and whoever wants to writes to who coordinates it instead. */
export function askSeveral(frame: Frame): Html | false {
  const { asks } = publicWords(frame);
  return (
    frame.asksTo !== '' &&
    html`<section class="stack"><h2>${asks.title}</h2><p>${asks.lead}</p>
<p>${linkButton({ href: paths.inLang(frame, frame.asksTo), text: asks.link, plain: false })}</p>
<p class="quiet">${asks.instead}</p></section>`
  );
}

/** People who answer now, and the way to more of them: first on every page. */
function helpNow(frame: Frame): Html {
  const words = publicWords(frame).helpNow;
  const more = html`<a href="${paths.inLang(frame.help, paths.helpNow(frame.slug))}">${words.more}</a> <a href="${paths.inLang(frame.help, paths.helpNowCountries(frame.slug))}">${words.otherCountry}</a>`;
  // Without a practice there is no list of its own; another country's numbers are the house's.
  const elsewhere = html`<a href="${paths.inLang(frame.help, placesPaths.countries(''))}">${words.otherCountry}</a>`;
  return helpNowBlock({
    title: words.title,
    numbers: firstNumbers(frame.lines, frame.lang),
    more: frame.slug === '' ? elsewhere : more,
  });
}

function footer(frame: Frame): Html {
  const words = publicWords(frame).footer;
  const comeBack = html`<p class="alone"><a href="${paths.inLang(frame, paths.comeBack(frame.slug))}">${words.comeBack}</a></p>`;
  return html`<div class="stack">${frame.slug !== '' && comeBack}
<p class="quiet">${words.cookies}</p>
<p class="quiet">${words.leave}</p></div>`;
}

/** @param numbers false where the page itself is the help-now page. */
export function framed(frame: Frame, page: { title: string; main: Html; numbers?: boolean }): Html {
  return publicPage({
    title: frame.name === '' ? page.title : `${page.title} · ${frame.name}`,
    lang: frame.lang,
    practiceName: frame.name === '' ? 'Porchlight' : frame.name,
    leaveTo: frame.leaveTo,
    leaveHref: frame.slug === '' ? undefined : paths.leave(frame.slug),
    stylesheetHref: frame.assets.href('public.css'),
    exitScriptHref: frame.assets.href('exit.js'),
    helpNow: page.numbers === false || frame.lines.length === 0 ? undefined : helpNow(frame),
    main: page.main,
    footer: footer(frame),
  });
}
