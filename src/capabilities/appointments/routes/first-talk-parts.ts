import { answersPeople, members } from '#accounts';
import type { PublicParts } from '#inquiries';
import { diary } from '../diary.ts';
import { oneView } from '../mine-view.ts';
import { bookedTalk } from '../pages/first-talk.ts';
import { paths } from '../paths.ts';
import { kinds } from '../patterns.ts';
import { appointmentsOf } from '../store.ts';
import { mineWords } from '../words/index.ts';
import { readerIn } from './first-talk.ts';

/** What the page on which people write tells of first talks; undefined where none is offered. It is the page that most people read. */
export const firstTalkPart: PublicParts['firstTalk'] = async (work, { slug, lang }) => {
  const offered = (await kinds(work)).filter((kind) => !kind.isClosed && kind.forWhom !== 'existing');
  if (offered.length === 0) return undefined;
  const here = (await members(work)).filter(answersPeople);
  const isOffered = offered.some((kind) => here.some((one) => one.id === kind.memberId));
  return isOffered ? { href: paths.first(slug), text: mineWords(lang).first.link } : undefined;
};

/** AP13 what the page of a message says of the first talk that is booked with it. */
export const bookedTalkPart: PublicParts['bookedTalk'] = async (work, { id, personId }, visit) => {
  const ahead = await appointmentsOf(work, personId, { ahead: work.at });
  const one = ahead.find((talk) => talk.inquiryId === id);
  if (!one) return undefined;
  const words = mineWords(visit.frame.lang);
  const view = oneView(one, await diary(work), readerIn(visit), work.at);
  const calls = one.format === 'phone' ? view.who : undefined;
  const details = `${view.details}. ${words.hold.with(view.who)}`;
  return {
    shown: bookedTalk({ words, ...view, details, calls }),
    when: view.isOff ? undefined : view.when,
  };
};
