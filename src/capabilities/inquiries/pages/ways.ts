import { phoneInWords } from '#kit/wording/phone';
import { windowInWords } from '#kit/wording/time';
import { type Way, monthsToAskAbout } from '#people';
import { timesOf } from '../actions/ring.ts';
import type { DeskView, OpenView } from '../desk-view.ts';
import { nextSafeWindow } from '../rules/safe-window.ts';
import { deskWords } from '../words/index.ts';
import { knowsNoPage, noWayBack } from './rung.ts';

const CHANNELS = ['email', 'phone', 'text', 'post'] as const;

/** How a person may be reached, one sentence a way. `blind`: which channels, and no address (I11). */
export function waySentences(view: DeskView, open: OpenView, blind = false): string[] {
  const { zone, country, locale } = view.staff.practice;
  const words = deskWords(locale);
  if (noWayBack(open)) return [words.safe.noWayBack];
  if (open.ways.length === 0) return [knowsNoPage(open) ? words.safe.noWay : words.safe.codeOnly];
  if (blind) {
    const given = CHANNELS.filter((channel) => open.ways.some((way) => way.channel === channel));
    return [words.blind.ways(given.map((channel) => words.blind.channels[channel]).join(', '))];
  }
  return open.ways.map((way) => {
    const months = monthsToAskAbout(way.saidAt, view.at);
    return months === undefined ? sentence(way) : `${sentence(way)} ${words.safe.saidLongAgo(months)}`;
  });

  function sentence(way: Way): string {
    if (way.bounced) return words.safe.bounced;
    if (way.channel === 'email') {
      if (way.source === 'mail') return words.safe.emailFromMail;
      return way.plainWords ? words.safe.emailPlain : words.safe.email;
    }
    if (way.channel !== 'phone') return words.safe.text;
    const times = timesOf(way.windows);
    if (times.kind === 'any' && times.unasked === true) return words.safe.phoneUnasked(way.address);
    const message = way.mayLeaveMessage
      ? `${words.safe.mayLeave} ${way.maySayWho ? words.safe.saysWho : words.safe.saysNothing}`
      : words.safe.leaveNone;
    const window = nextSafeWindow(times, view.at);
    const when = window
      ? ` ${words.safe.window(windowInWords(window, view.at, zone, locale, { country }))}`
      : '';
    return `${words.safe.phone}: ${phoneInWords(way.address, country)}. ${message}${when}`;
  }
}
