import { type Member, answersPeople } from '#accounts';
import type { OpenView } from './desk-view.ts';
import { type Inquiry, NO_NEED } from './store.ts';

/** I18 the front desk reads what somebody wrote where a therapist gave it to them. */
export const readsWords = (me: Pick<Member, 'role'>, one: Pick<Inquiry, 'deskReadsSince'>): boolean =>
  answersPeople(me) || one.deskReadsSince !== null;

type Words = Pick<OpenView, 'messages' | 'answers'> & { need: Inquiry['need'] };

/** What was given: their words, and what went back. Recordings and the staff's own notes stay with who answers. */
const given = ({ inquiry, messages, answers }: OpenView): Words => ({
  need: inquiry.need,
  messages: messages.filter(({ saidBy }) => saidBy !== 'note').map((one) => ({ ...one, fileType: null })),
  answers: answers.filter(({ leftAt }) => leftAt !== null),
});

const withheld = ({ inquiry }: OpenView): Words => ({
  need: { ...NO_NEED, forWhom: inquiry.need.forWhom },
  messages: [],
  answers: [],
});

/** What the front desk sees of one that is open. Their code and link would be their page. */
export function asFrontDesk(open: OpenView): OpenView {
  const { need, messages, answers } = open.inquiry.deskReadsSince === null ? withheld(open) : given(open);
  return {
    ...open,
    inquiry: { ...open.inquiry, need, code: '', link: '' },
    messages,
    answers,
    pending: open.pending && { ...open.pending, words: '', places: [] },
    suggestions: [],
    colleagues: [],
    safety: { open: undefined, past: undefined },
    // It is for who answers them to let them be.
    mayStopTrying: false,
    helping: { mayBe: [], wroteToo: undefined },
    templates: [],
  };
}
