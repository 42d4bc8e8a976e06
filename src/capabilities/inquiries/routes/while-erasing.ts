import type { Context } from 'hono';
import { promiseInWords } from '#kit/wording/time';
import type { Work } from '#kit/work';
import { erasingOf } from '../actions/ask-erasing.ts';
import { erasingPage } from '../pages/own-erasing.ts';
import type { Inquiry } from '../store.ts';
import { type Visit, answerWith } from './visit.ts';

/** I17 the page of who asked to be erased: no words, and the way to take it back. Undefined where they didn't ask. */
export async function whileErasing(here: {
  c: Context;
  work: Work;
  visit: Visit;
  found: Inquiry;
}): Promise<Response | undefined> {
  const { c, work, visit, found } = here;
  const asked = await erasingOf(work, found);
  if (!asked) return undefined;
  const { zone, country } = visit.practice;
  const due = asked.due ? promiseInWords(asked.due, zone, visit.frame.lang, { country }) : '';
  return answerWith(c, erasingPage(visit.frame, found.link, due));
}
