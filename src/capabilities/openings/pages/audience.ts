import { type Html, choices, details, html } from '#ui';
import type { Reach } from '../forms/audience.ts';
import type { OpeningWords } from '../words/index.ts';

/** Who sees it. Single colleagues stand folded below: they may be many. */
export function audienceFields(view: {
  words: OpeningWords['form'];
  /** The network, to a colleague who has no account there. */
  network: string | undefined;
  reach: Reach;
  chosen: readonly string[];
  error: string | undefined;
}): Html {
  const { words, network, reach, chosen, error } = view;
  const group = { name: 'audience', kind: 'checkbox' as const, value: chosen };
  const named = reach.colleagues.map(({ id, name }) => ({ value: id, label: name }));
  return html`${choices({
    ...group,
    legend: words.audience,
    error,
    options: [
      { value: 'practice', label: network === undefined ? words.toPractice : words.toNetwork(network) },
      ...reach.networks.map(({ id, name }) => ({
        value: id,
        label: words.toNetwork(name),
        hint: words.toNetworkHint,
      })),
      {
        value: 'public',
        label: network === undefined ? words.toPublic : words.toPublicOf(network),
        hint: network === undefined ? words.toPublicHint : undefined,
      },
    ],
  })}
  ${
    named.length > 0 &&
    details({
      summary: words.toColleagues,
      body: choices({ ...group, id: 'audience-colleagues', legend: words.toColleagues, options: named }),
      open: reach.colleagues.some(({ id }) => chosen.includes(id)),
    })
  }`;
}
