import { SECRETS, type Terms } from '../rules/agreement.ts';
import { type Step, isReason } from '../rules/steps.ts';
import { blocksFilled, blocksTyped } from './blocks.ts';
import { othersFilled, othersTyped } from './others.ts';
import { policyFilled, policyTyped } from './policy.ts';
import { reasonTyped } from './reason.ts';
import { type Filled, type StepRead, type Typed, oneOf } from './typed.ts';

/** What a step says, made into a change of the terms; or what wants another look. */
export function stepTyped(step: Step, typed: Typed, terms: Terms): StepRead {
  if (isReason(step)) return reasonTyped(step, typed, terms);
  switch (step) {
    case 'others':
      return othersTyped(typed, terms);
    case 'policy':
      return policyTyped(typed, terms);
    case 'together': {
      const secrets = oneOf(typed, 'secrets', SECRETS) ?? terms.secrets;
      return { change: (now) => ({ ...now, secrets }) };
    }
    case 'blocks':
      return blocksTyped(typed);
  }
}

function filled(step: Step, terms: Terms): Filled {
  if (isReason(step)) {
    const { freeMinutes, ...rest } = terms.reasons[step];
    return { ...rest, free_minutes: freeMinutes };
  }
  switch (step) {
    case 'others':
      return othersFilled(terms);
    case 'policy':
      return policyFilled(terms);
    case 'together':
      return { secrets: terms.secrets };
    case 'blocks':
      return blocksFilled(terms);
  }
}

/** Terms as the form of a step that would have made them. */
export function stepFilled(step: Step, terms: Terms): Typed {
  const typed = new URLSearchParams();
  for (const [name, value] of Object.entries(filled(step, terms)))
    for (const one of [value].flat()) typed.append(name, String(one));
  return typed;
}
