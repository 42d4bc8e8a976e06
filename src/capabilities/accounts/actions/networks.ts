import { type Refusal, refuse } from '#kit/outcome';
import type { Work, WorkSource } from '#kit/work';
import { NETWORK_JOINED, NETWORK_LEFT, PRACTICE_ASKED, PRACTICE_LEFT } from '../events.ts';
import { type TieSaid, tieJob } from '../jobs.ts';
import {
  type Tie,
  changeNetwork,
  changePracticeHere,
  isAsking,
  isTied,
  lockNetworkHere,
  lockPracticeHere,
  putNetwork,
  putPractice,
} from '../networks.ts';
import { type Practice, practiceAt, thisPractice } from '../store.ts';

/** The network that has this address, which is how a practice finds it; undefined where there is none. */
export async function networkAt(source: WorkSource, slug: string): Promise<Practice | undefined> {
  const id = await source.forInstallation((work) => practiceAt(work, slug));
  if (id === undefined) return undefined;
  const found = await source.inPractice(id, { kind: 'system' }, thisPractice);
  return found.kind === 'network' ? found : undefined;
}

/** AC13 an owner asks that the practice be in a network. Asked twice, or in it already, nothing changes. */
export async function askToJoin(
  work: Work,
  network: Pick<Practice, 'id' | 'name' | 'slug'>,
): Promise<{ id: string } | Refusal<'not_a_practice'>> {
  // A network of networks would be asked about by nobody.
  if ((await thisPractice(work)).kind === 'network') return refuse('not_a_practice');
  const before = await lockNetworkHere(work, network.id);
  if (before && (isTied(before) || isAsking(before))) return { id: network.id };
  putNetwork(work, network);
  work.record({ action: 'network.asked', subject: 'network', subjectId: network.id });
  work.enqueue(tieJob({ to: network.id, from: work.practice, said: 'asked' }));
  return { id: network.id };
}

/** AC14 out at once, whatever the network says. Also takes back what was only asked. */
export async function leaveNetwork(
  work: Work,
  network: string,
): Promise<{ id: string } | Refusal<'not_there'>> {
  const found = await lockNetworkHere(work, network);
  if (!found || found.leftAt !== null) return refuse('not_there');
  changeNetwork(work, network, { left_at: work.at });
  work.announce({ name: NETWORK_LEFT, id: network });
  work.record({ action: 'network.left', subject: 'network', subjectId: network });
  work.enqueue(tieJob({ to: network, from: work.practice, said: 'left' }));
  return { id: network };
}

/** AC13 who coordinates a network lets a practice in that asked. */
export async function letIn(work: Work, practice: string): Promise<{ id: string } | Refusal<'not_there'>> {
  const found = await lockPracticeHere(work, practice);
  if (!found || found.leftAt !== null) return refuse('not_there');
  if (isTied(found)) return { id: practice };
  changePracticeHere(work, practice, { joined_at: work.at });
  work.record({ action: 'network.let_in', subject: 'practice', subjectId: practice });
  work.enqueue(tieJob({ to: practice, from: work.practice, said: 'let_in' }));
  return { id: practice };
}

/** AC14 out of the network, or not let in. */
export async function putOut(work: Work, practice: string): Promise<{ id: string } | Refusal<'not_there'>> {
  const found = await lockPracticeHere(work, practice);
  if (!found || found.leftAt !== null) return refuse('not_there');
  changePracticeHere(work, practice, { left_at: work.at });
  work.announce({ name: PRACTICE_LEFT, id: practice });
  work.record({ action: 'network.put_out', subject: 'practice', subjectId: practice });
  work.enqueue(tieJob({ to: practice, from: work.practice, said: 'put_out' }));
  return { id: practice };
}

/**
 * Writes down on one side what the other said. It may come twice, and late: what was said is asked about at the side that said it,
 * so that an old word never overtakes a newer one.
 */
export async function hearTie(source: WorkSource, { to, from, said }: TieSaid): Promise<void> {
  const system = { kind: 'system' } as const;
  const isFromPractice = said === 'asked' || said === 'left';
  const [there, theirs] = await source.inPractice(from, system, async (work) => [
    await thisPractice(work),
    isFromPractice ? await lockNetworkHere(work, to) : await lockPracticeHere(work, to),
  ]);
  if (!theirs) return;
  await source.inPractice(to, system, async (work) => {
    if (isFromPractice) await hearInNetwork(work, there, theirs);
    // A late "let in", after the practice had left and asked anew: it waits still, and is in nothing.
    else if (!isAsking(theirs)) await hearInPractice(work, from, theirs.leftAt !== null);
    work.refreshDesks();
  });
}

async function hearInNetwork(
  work: Work,
  from: Pick<Practice, 'id' | 'name' | 'slug'>,
  theirs: Tie,
): Promise<void> {
  const known = await lockPracticeHere(work, from.id);
  if (theirs.leftAt !== null) {
    if (!known || known.leftAt !== null) return;
    changePracticeHere(work, from.id, { left_at: work.at });
    return work.announce({ name: PRACTICE_LEFT, id: from.id });
  }
  const askedAgain =
    isTied(known) && theirs.joinedAt === null && Temporal.Instant.compare(theirs.askedAt, known.joinedAt) > 0;
  if (known && !askedAgain && (isTied(known) || isAsking(known))) return undefined;
  putPractice(work, from);
  if (askedAgain) work.announce({ name: PRACTICE_LEFT, id: from.id });
  return work.announce({ name: PRACTICE_ASKED, id: from.id });
}

async function hearInPractice(work: Work, network: string, isOut: boolean): Promise<void> {
  const known = await lockNetworkHere(work, network);
  if (!known || known.leftAt !== null) return;
  if (!isOut) {
    if (known.joinedAt) return;
    changeNetwork(work, network, { joined_at: work.at });
    return work.announce({ name: NETWORK_JOINED, id: network });
  }
  changeNetwork(work, network, { left_at: work.at });
  work.announce({ name: NETWORK_LEFT, id: network });
}
