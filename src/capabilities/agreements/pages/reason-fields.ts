import { type Html, choices, html, textArea, textField } from '#ui';
import {
  ANSWERS,
  CONTACT_WAYS,
  COSTS,
  READ,
  type Reason,
  type ReasonTerms,
  SECRETS,
  othersThere,
} from '../rules/agreement.ts';
import { type Shown, errorOf } from './shown.ts';

const valueOf = ({ typed }: Shown, name: string): string => typed.get(name) ?? '';

/** What opens fields comes last, so that they stand right below it. */
const MAY_ORDER: readonly ReasonTerms['may'][] = ['no', 'in_session', 'yes'];

function one<T extends string>(
  shown: Shown,
  name: string,
  given: {
    legend: string;
    known: readonly T[];
    says: Readonly<Record<T, string>>;
    reveal?: Partial<Record<T, Html>>;
  },
): Html {
  const error = errorOf(shown, name);
  return choices({
    name,
    kind: 'radio',
    legend: given.legend,
    value: valueOf(shown, name),
    error,
    options: given.known.map((value) => ({
      value,
      label: given.says[value],
      reveal: given.reveal?.[value],
      revealed: shown.errors.length > 0 && valueOf(shown, name) === value,
    })),
  });
}

/** What can be said where it may be sent: how, when it is read, whether there is an answer, and what it costs. */
function sent(shown: Shown): Html {
  const { words, typed } = shown;
  return html`${choices({
    name: 'ways',
    kind: 'checkbox',
    legend: words.ways.legend,
    value: typed.getAll('ways'),
    error: errorOf(shown, 'ways'),
    options: CONTACT_WAYS.map((value) => ({ value, label: words.ways[value] })),
  })}
  ${one(shown, 'read', { legend: words.read.legend, known: READ, says: words.read })}
  ${one(shown, 'answers', { legend: words.answers.legend, known: ANSWERS, says: words.answers })}
  ${textField({
    name: 'days',
    label: words.days,
    hint: words.daysHint,
    inputmode: 'numeric',
    short: true,
    value: valueOf(shown, 'days'),
    error: errorOf(shown, 'days'),
  })}
  ${one(shown, 'cost', {
    legend: words.cost.legend,
    known: COSTS,
    says: words.cost,
    reveal: {
      part: textField({
        name: 'free_minutes',
        label: words.freeMinutes,
        inputmode: 'numeric',
        short: true,
        value: valueOf(shown, 'free_minutes'),
        error: errorOf(shown, 'free_minutes'),
      }),
    },
  })}`;
}

export function reasonFields(shown: Shown, reason: Reason): Html {
  const { words, typed, terms } = shown;
  const there = othersThere(reason, terms);
  return html`${one(shown, 'may', { legend: words.may.legend, known: MAY_ORDER, says: words.may, reveal: { yes: sent(shown) } })}
  ${
    there.length > 0 &&
    choices({
      name: 'others',
      kind: 'checkbox',
      legend: words.othersLegend,
      value: typed.getAll('others'),
      options: there.map((value) => ({ value, label: words.others[value] })),
    })
  }
  ${textArea({
    name: 'instead',
    label: words.instead,
    hint: words.insteadHint,
    rows: 3,
    value: valueOf(shown, 'instead'),
    error: errorOf(shown, 'instead'),
  })}`;
}

export function secretFields(shown: Shown): Html {
  const { words } = shown;
  return one(shown, 'secrets', { legend: words.secrets.legend, known: SECRETS, says: words.secrets });
}
