import { isUuid } from '#kit/ids';
import { FORMATS, type Format } from '../rules/pattern.ts';

/** What somebody chose, as an address or a form has it. */
export type Chosen = { readonly memberId: string; readonly kindId: string | null; readonly format: Format };

/** What stands for the kind of who named none. */
export const USUAL = 'usual';

export function chosen(get: (name: string) => string | undefined): Chosen | undefined {
  const [memberId, kind] = [get('with') ?? '', get('kind') ?? ''];
  const format = FORMATS.find((one) => one === get('format'));
  if (!isUuid(memberId) || format === undefined || (kind !== USUAL && !isUuid(kind))) return undefined;
  return { memberId, kindId: kind === USUAL ? null : kind, format };
}

export const choiceOf = ({ memberId, kindId, format }: Chosen) => ({
  with: memberId,
  kind: kindId ?? USUAL,
  format,
});
