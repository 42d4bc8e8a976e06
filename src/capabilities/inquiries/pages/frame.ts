import { type HelpLine, helpNumbers } from '#resources';
import { type Assets, type Html, helpNowBlock, html, publicPage } from '#ui';
import type { Locale } from '#kit/wording/time';
import { paths } from '../paths.ts';
import { publicWords } from '../words/public.ts';

/** What every public page of a practice stands in. */
export type Frame = {
  slug: string;
  lang: Locale;
  /** The reader chose a language that their browser doesn't ask for: links carry it on. */
  keepLang: boolean;
  /** The practice, as people know it; empty where there is none. */
  name: string;
  leaveTo: string;
  lines: readonly HelpLine[];
  assets: Pick<Assets, 'href'>;
};

/** A path of this room in the reader's language. */
export function inLang(frame: Pick<Frame, 'lang' | 'keepLang'>, path: string): string {
  if (!frame.keepLang) return path;
  return `${path}${path.includes('?') ? '&' : '?'}lang=${frame.lang}`;
}

/** Emergency and the first crisis lines, and the way to more: first on every page. */
function helpNow(frame: Frame): Html {
  const words = publicWords(frame.lang).helpNow;
  const emergency = frame.lines.filter((line) => line.kind === 'emergency');
  const others = frame.lines.filter((line) => line.kind !== 'emergency');
  return helpNowBlock({
    title: words.title,
    numbers: helpNumbers(
      [...emergency, ...others.slice(0, Math.max(1, 3 - emergency.length))],
      frame.lang,
      true,
    ),
    more:
      frame.slug === ''
        ? undefined
        : html`<a href="${inLang(frame, paths.helpNow(frame.slug))}">${words.more}</a> · <a href="${inLang(frame, paths.helpNowCountries(frame.slug))}">${words.otherCountry}</a>`,
  });
}

function footer(frame: Frame): Html {
  const words = publicWords(frame.lang).footer;
  const comeBack = html`<p><a href="${inLang(frame, paths.comeBack(frame.slug))}">${words.comeBack}</a></p>`;
  return html`${frame.slug !== '' && comeBack}
    <p class="quiet">${words.cookies}</p>
    <p class="quiet">${words.leave}</p>`;
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
