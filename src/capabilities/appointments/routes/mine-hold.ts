import type { Context, Hono } from 'hono';
import { type MyEnv, type MyParts, asClient } from '#accounts';
import { isUuid } from '#kit/ids';
import { costsFor } from '../costs.ts';
import { diary } from '../diary.ts';
import { choiceOf } from '../forms/choice.ts';
import { costView, detail, nameOf, readerOn } from '../mine-view.ts';
import { holdPage } from '../pages/mine.ts';
import { paths } from '../paths.ts';
import { beginsAt, heldTime } from '../taken.ts';
import { mineWords } from '../words/index.ts';
import { clockFor, momentFor } from '../words/times.ts';

const showHold = (parts: MyParts, c: Context<MyEnv>): Promise<Response> =>
  asClient(parts, c, async (work, my) => {
    const id = c.req.param('time') ?? '';
    const held = isUuid(id) ? await heldTime(work, id) : undefined;
    const moved = c.req.query('moves') ?? '';
    const again = isUuid(moved) ? paths.mineMove(my.slug, moved) : paths.mineChoose(my.slug);
    if (!held || held.person_id !== my.personId || held.held_until === null)
      return c.redirect(isUuid(moved) ? again : `${again}?over=1`, 303);
    const book = await diary(work);
    const reader = readerOn(my, book);
    const words = mineWords(my.lang);
    const moves = isUuid(moved)
      ? await detail(work, { id: moved, personId: my.personId, reader: () => reader })
      : undefined;
    const begins = beginsAt(held);
    const { startsAt, endsAt } = moves?.found ?? { startsAt: held.starts_at, endsAt: held.ends_at };
    const kind = book.kind(held.kind_id, held.member_id);
    const personIds = moves?.personIds ?? [my.personId];
    const costs = await costsFor(work, { memberId: held.member_id, personIds });
    const what = { memberId: held.member_id, kindId: held.kind_id, format: held.format };
    const main = holdPage({
      words,
      when: momentFor(begins, reader),
      who: nameOf(book, held.member_id),
      details: words.details({
        kind: kind.name || words.usual,
        minutes: startsAt.until(endsAt).total('minutes'),
        format: words.formats[held.format],
      }),
      until: clockFor(held.held_until, reader),
      cost: costView(costs, { startsAt: begins, at: work.at, reader }),
      moves: moves && { before: moves.view.when, cost: moves.cost },
      slug: my.slug,
      fields: [
        ['hold', held.id],
        ['start', String(begins.epochMilliseconds / 1000)],
        ...Object.entries(choiceOf(what)),
        ...(moves ? ([['moves', moves.found.id]] as const) : []),
      ],
      otherHref: again,
      isMore: c.req.query('more') !== undefined,
    });
    return parts.page(c, work, { title: words.hold.title, main });
  });

export function holdRoutes(app: Hono<MyEnv>, parts: MyParts, at: (path: string) => string): void {
  app.get(at('/holds/:time'), (c) => showHold(parts, c));
}
