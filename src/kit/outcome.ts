/**
 * A refusal is the domain saying no. It is returned, never thrown; each action names its own union of codes,
 * and the page turns the code into the one sentence a person reads (HOUSE_TOUR.md, "Errors are of three kinds").
 */
export type Refusal<Code extends string> = { readonly refused: Code };

export function refuse<Code extends string>(code: Code): Refusal<Code> {
  return { refused: code };
}

export function isRefused<T, Code extends string>(outcome: T | Refusal<Code>): outcome is Refusal<Code> {
  return typeof outcome === 'object' && outcome !== null && 'refused' in outcome;
}

/** A bug: an assumption that must hold in production too. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`assertion: ${message}`);
}

/** For the last arm of a switch over a union: the type checker proves that nothing is left. */
export function never(value: never): never {
  throw new Error(`assertion: unexpected ${JSON.stringify(value)}`);
}

/**
 * The world failed. A transient fault is worth another try later, a permanent one is not; either is kept on the row
 * it belongs to, so that a person can read what happened.
 */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly kind: 'transient' | 'permanent';
  constructor(kind: 'transient' | 'permanent', message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
