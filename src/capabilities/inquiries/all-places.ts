import { type Suggestion, TOPICS } from '#resources';

/** Abuse and faith change what may be named at all: they count where they were said, and not by guess. */
export const anyTopic = ({ topics }: { topics: readonly string[] }): string[] => [
  ...new Set([...topics, ...TOPICS.filter((topic) => topic !== 'abuse' && topic !== 'faith')]),
];

/** Whoever reads the message knows more than the boxes that were ticked: every place that may be named can be chosen, unticked. */
export function withOthers(fitting: readonly Suggestion[], all: readonly Suggestion[]): Suggestion[] {
  const ids = new Set(fitting.map((one) => one.resource.id));
  const others = all.filter((one) => !ids.has(one.resource.id));
  return [...fitting, ...others.map((one) => ({ ...one, mayTick: false }))];
}
