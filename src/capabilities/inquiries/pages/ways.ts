import { phoneInWords } from '#kit/wording/phone';
import { type Way, monthsToAskAbout } from '#people';
import { timesOf } from '../actions/ring.ts';
import type { DeskView, OpenView } from '../desk-view.ts';
import { careInWords } from '../safe-ways.ts';
import { deskWords } from '../words/index.ts';
import { knowsNoPage, noWayBack } from './rung.ts';

const CHANNELS = ['email', 'phone', 'text', 'post'] as const;

/** How a person may be reached, one sentence a way. `blind`: which channels, and no address (I11). */
export function waySentences(view: DeskView, open: OpenView, blind = false): string[] {
  const { country, locale } = view.staff.practice;
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
    const times = timesOf(way.windows);
    const care = careInWords(
      { ...way, channel: way.channel === 'post' ? 'text' : way.channel, times },
      view.staff.practice,
      view.at,
    );
    if (way.channel !== 'phone') return care;
    if (times.kind === 'any' && times.unasked === true) return words.safe.phoneUnasked(way.address);
    return `${words.safe.phone}: ${phoneInWords(way.address, country)}. ${care}`;
  }
}
