import { z } from 'zod';
import type { NewKind } from '../patterns.ts';
import { FORMATS } from '../rules/pattern.ts';

const whole = (min: number, max: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.number().int().min(min).max(max));

const schema = z.object({
  name: z.string().trim().min(1).max(60),
  minutes: whole(5, 480),
  before: whole(0, 120),
  after: whole(0, 120),
  forWhom: z.enum(['new', 'existing', 'both']),
  formats: z.array(z.enum(FORMATS)).min(1),
});

/** A kind of appointment, as a form has it; undefined where it wants another look. */
export function kindForm(form: URLSearchParams, memberId: string): NewKind | undefined {
  const read = schema.safeParse({
    name: form.get('name') ?? '',
    minutes: form.get('minutes') ?? '',
    before: form.get('before') ?? '',
    after: form.get('after') ?? '',
    forWhom: form.get('for_whom'),
    formats: form.getAll('formats'),
  });
  return read.success ? { ...read.data, memberId } : undefined;
}
