import { thisPractice } from '#accounts';
import { hold } from '#people';
import type { Work } from '#kit/work';
import { insertChecklist, insertConcern, latestChecklist, openAbout } from '../store.ts';
import { safetyWords } from '../words/index.ts';

export type Worry = {
  personId: string;
  /** The message that worried somebody; the caller holds its lock, so that two who press at once open one. */
  aboutId: string;
  /** The one member who may see it, where the message is shown to nobody else. */
  privateTo: string | null;
  memberId: string;
};

/** Opens a concern with the practice's checklist as it stands now, or leads to the one that is open (S4). */
export async function openConcern(work: Work, worry: Worry): Promise<{ id: string; first: boolean }> {
  const [there, latest] = await Promise.all([openAbout(work, worry.aboutId), latestChecklist(work)]);
  if (there) return { id: there.id, first: false };
  const checklistId = latest?.id ?? (await starter(work));
  const { memberId: openedBy, ...about } = worry;
  const id = insertConcern(work, { ...about, checklistId, openedBy });
  hold(work, worry.personId, 'safety');
  work.record({
    action: 'concern.opened',
    subject: 'concern',
    subjectId: id,
    detail: { about: worry.aboutId, ownChecklist: latest !== undefined && latest.writtenBy !== null },
  });
  return { id, first: true };
}

/** Written down as nobody's own, so that the concern keeps the lines it was opened with. */
async function starter(work: Work): Promise<string> {
  const { locale } = await thisPractice(work);
  return insertChecklist(work, { writtenBy: null, steps: safetyWords(locale).starter });
}
