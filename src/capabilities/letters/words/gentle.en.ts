import type { HeardAs } from '../rules/gentle.ts';

/** LE9 what the gentle reader says, and another way. `es` has the same shape. */
export const gentleEn = {
  hurry: (p: { found: string }) => `“${p.found}” might read as hurried. Another way: “when it suits you”.`,
  must: (p: { found: string }) =>
    `“${p.found}” might read as pressing. Another way: “you can … if you like”.`,
  answer: (p: { found: string }) =>
    `“${p.found}” asks for an answer. Another way: “You don’t need to answer.”`,
  last: (p: { found: string }) => `“${p.found}” might read as a threat. Another way: “My door stays open.”`,
  blame: (p: { found: string }) => `“${p.found}” might read as blame. Another way: “We missed each other.”`,
  shame: (p: { found: string }) => `“${p.found}” might weigh on them. Another way: “That is all right.”`,
  jargon: (p: { found: string }) =>
    `“${p.found}” is a word of the trade. Another way: what you would say to a neighbor.`,
  sentence: () => 'One sentence is long. Another way: a full stop in its middle.',
  length: () => 'It is getting long. Another way: keep the one thing that matters most.',
  questions: () => 'There is more than one question. Another way: ask the one you care about.',
} satisfies Record<HeardAs, (p: { found: string }) => string>;

export type GentleWords = typeof gentleEn;
