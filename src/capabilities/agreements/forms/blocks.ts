import { type Block, MOST_BLOCK, MOST_BLOCKS, MOST_TITLE, type Terms } from '../rules/agreement.ts';
import { type Filled, type StepRead, type Typed, of, readOr, whole } from './typed.ts';

/** As many texts as a form may hold: all, and room for one more. */
export const BLOCK_PLACES = MOST_BLOCKS + 1;

/** The practice’s own texts, in the order that was chosen; an emptied one is gone. */
export function blocksTyped(typed: Typed): StepRead {
  const written = Array.from({ length: BLOCK_PLACES }, (_, index) => ({
    number: index + 1,
    place: whole(typed, `place_${index + 1}`, 1, BLOCK_PLACES) ?? index + 1,
    title: of(typed, `title_${index + 1}`).replaceAll(/\s+/g, ' '),
    body: of(typed, `body_${index + 1}`).replaceAll('\r\n', '\n'),
  })).filter(({ title, body }) => title !== '' || body !== '');
  const wrong = written.find(
    ({ title, body }) => title === '' || body === '' || title.length > MOST_TITLE || body.length > MOST_BLOCK,
  );
  const blocks: Block[] = written
    .toSorted((a, b) => a.place - b.place || a.number - b.number)
    .map(({ title, body }) => ({ title, body }));
  return readOr(
    [
      wrong !== undefined && { field: `title_${wrong.number}`, says: 'block' },
      blocks.length > MOST_BLOCKS && { field: 'title_1', says: 'too_many' },
    ],
    (now) => ({ ...now, blocks }),
  );
}

export function blocksFilled({ blocks }: Terms): Filled {
  return Object.fromEntries(
    blocks.flatMap(({ title, body }, index) => [
      [`title_${index + 1}`, title],
      [`body_${index + 1}`, body],
      [`place_${index + 1}`, String(index + 1)],
    ]),
  );
}
