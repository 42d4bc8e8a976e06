import { tables } from '#kit/db';
import type { Work } from '#kit/work';

export type TogetherKind = 'couple' | 'family';

const db = tables<{
  togethers: {
    practice_id: string;
    id: string;
    kind: TogetherKind;
    began_at: Temporal.Instant;
    ended_at: Temporal.Instant | null;
  };
  together_persons: {
    practice_id: string;
    together_id: string;
    person_id: string;
    joined_at: Temporal.Instant;
    left_at: Temporal.Instant | null;
  };
}>();

/** Clients who come together. Whoever reads this learns who comes, and nothing that any of them wrote. */
export type Together = {
  readonly id: string;
  readonly kind: TogetherKind;
  readonly personIds: readonly string[];
};

/** P13 these come together from now on; each keeps a page, ways and words of their own. */
export function comeTogether(
  work: Work,
  given: { kind: TogetherKind; personIds: readonly string[] },
): string {
  const id = work.uuid();
  work.write(
    db
      .insertInto('togethers')
      .values({ practice_id: work.practice, id, kind: given.kind, began_at: work.at, ended_at: null }),
  );
  for (const personId of new Set(given.personIds)) joinTogether(work, id, personId);
  return id;
}

/**
 * P13 two of them come together, at the desk's word. A family is one, however many there are: who joins one of a couple or a family
 * joins all of it, and a couple becomes a family then. Said twice it is one; a couple is two.
 */
export async function comeAlong(
  work: Work,
  given: { kind: TogetherKind; personId: string; withId: string },
): Promise<void> {
  const { kind, personId, withId } = given;
  const [own, theirs] = await Promise.all([togetherWith(work, personId), togetherWith(work, withId)]);
  const both = own.find((one) => one.personIds.includes(withId) && one.kind === kind);
  if (both) return;
  const all = [...own, ...theirs];
  const joined =
    kind === 'couple' ? undefined : (all.find((one) => one.kind === 'family') ?? all.find(() => true));
  if (!joined) {
    comeTogether(work, { kind, personIds: [personId, withId] });
    return;
  }
  if (joined.kind === 'couple') becomeFamily(work, joined.id);
  for (const id of [personId, withId]) if (!joined.personIds.includes(id)) joinTogether(work, joined.id, id);
}

function becomeFamily(work: Work, togetherId: string): void {
  work.write(
    db
      .updateTable('togethers')
      .set({ kind: 'family' })
      .where('practice_id', '=', work.practice)
      .where('id', '=', togetherId),
  );
}

/** One more comes along, or comes again. */
function joinTogether(work: Work, togetherId: string, personId: string): void {
  work.write(
    db
      .insertInto('together_persons')
      .values({
        practice_id: work.practice,
        together_id: togetherId,
        person_id: personId,
        joined_at: work.at,
        left_at: null,
      })
      .onConflict((conflict) =>
        conflict.columns(['practice_id', 'together_id', 'person_id']).doUpdateSet({ left_at: null }),
      ),
  );
  work.record({ action: 'together.joined', subject: 'person', subjectId: personId });
}

/** P13 one of them comes no more; the others go on, and what is the one's goes nowhere. */
export function leaveTogether(work: Work, togetherId: string, personId: string): void {
  work.write(
    db
      .updateTable('together_persons')
      .set({ left_at: work.at })
      .where('practice_id', '=', work.practice)
      .where('together_id', '=', togetherId)
      .where('person_id', '=', personId)
      .where('left_at', 'is', null),
  );
  work.record({ action: 'together.left', subject: 'person', subjectId: personId });
}

/** P13 with whom a person comes, as couple or family; those alone in one come with nobody. */
export async function togetherWith(work: Work, personId: string): Promise<Together[]> {
  const rows = await work.all(
    db
      .selectFrom('together_persons as own')
      .innerJoin('togethers', (join) =>
        join
          .onRef('togethers.practice_id', '=', 'own.practice_id')
          .onRef('togethers.id', '=', 'own.together_id')
          .on('togethers.ended_at', 'is', null),
      )
      .innerJoin('together_persons as all', (join) =>
        join
          .onRef('all.practice_id', '=', 'own.practice_id')
          .onRef('all.together_id', '=', 'own.together_id')
          .on('all.left_at', 'is', null),
      )
      .select(['togethers.id', 'togethers.kind', 'all.person_id as personId'])
      .where('own.practice_id', '=', work.practice)
      .where('own.person_id', '=', personId)
      .where('own.left_at', 'is', null)
      .orderBy('togethers.began_at')
      .orderBy('togethers.id')
      .orderBy('all.joined_at')
      .orderBy('all.person_id'),
  );
  const grouped = Map.groupBy(rows, ({ id }) => id);
  return [...grouped].map(([id, ofOne]) => ({
    id,
    kind: ofOne[0]?.kind ?? 'family',
    personIds: ofOne.map((row) => row.personId),
  }));
}

/** Who is erased comes with nobody. */
export function forgetTogether(work: Work, personId: string): void {
  work.write(
    db
      .updateTable('together_persons')
      .set({ left_at: work.at })
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId)
      .where('left_at', 'is', null),
  );
}
