import { answerWith, posted, waysOffered, waysTyped } from '#inquiries';
import { zoneInWords } from '#kit/wording/time';
import { keepStep } from '../actions/send.ts';
import { STEPS, paths } from '../ask-paths.ts';
import { type Filled, type StepView, stepPage } from '../pages/steps.ts';
import { type Here, to } from './here.ts';

const FIELDS: Readonly<Record<'need' | 'times', readonly string[]>> = {
  need: ['age', 'format', 'region', 'area'],
  times: ['parts', 'insurance', 'language', 'about', 'widen'],
};
const OTHERS = new Set([...FIELDS.need, ...FIELDS.times, 'lang', 'go', 'whom', 'named']);

/** The fields of how they may be reached, read as the contact form reads them. */
function waysIn(
  { work, visit }: Pick<Here, 'work' | 'visit'>,
  typed: URLSearchParams,
  asks: boolean,
): StepView['ways'] {
  const read = posted(typed);
  const { practice, frame } = visit;
  const errors = asks ? waysTyped(read.typed, visit, 'person').errors : [];
  return {
    typed: read.typed,
    errors,
    offered: waysOffered(practice),
    zone: zoneInWords(work.at, practice.zone, frame.lang),
  };
}

/** @param asks whether it is said what wants another look */
export function showStep(
  at: Here,
  step: Filled,
  { typed = at.request.typed, asks = false }: { typed?: URLSearchParams; asks?: boolean } = {},
): Response {
  const ways = waysIn(at, typed, asks);
  const page = stepPage({ frame: at.visit.frame, link: at.request.link, typed, ways }, step);
  return answerWith(at.c, page, ways.errors.length > 0 ? 422 : 200);
}

/** Q16 keeps what was typed on a step, and goes on or back. */
export function kept(at: Here, step: Filled, form: URLSearchParams): Response {
  const names = (name: string): boolean => (step === 'you' ? !OTHERS.has(name) : FIELDS[step].includes(name));
  const typed = keepStep(at.work, at.request, names, form);
  const order = STEPS.indexOf(step);
  if (form.get('go') === 'back')
    return to(at, paths.step(at.visit.frame.slug, at.request.link, STEPS[order - 1] ?? 'need'));
  if (step === 'you' && waysIn(at, typed, true).errors.length > 0)
    return showStep(at, 'you', { typed, asks: true });
  const next = STEPS[order + 1] ?? 'look';
  return to(at, paths.step(at.visit.frame.slug, at.request.link, next));
}
