import { offerMyPage } from '#accounts';
import { type NewWay, beginCare, meet } from '#people';
import type { Inside, Side } from './planting.ts';

/** A client: who has their page open, by `offered`; `again` is a link that nobody pressed yet. */
export type PlantedClient = { readonly personId: string; readonly offered: string; readonly again: string };

const byMail = (address: string): NewWay => ({
  channel: 'email',
  address,
  source: 'person',
  mayLeaveMessage: false,
  maySayWho: false,
  plainWords: false,
  windows: { kind: 'any' },
});

/** The therapist's client, and a neighbour who has the same therapist: what is the one's is never the other's. */
export async function clientsIn(inside: Inside, memberId: string, side: Side): Promise<PlantedClient> {
  await inside((work) => {
    const ways = [byMail(`${side}-neighbour-address@reach.example`)];
    const called = `${side}-neighbour-name`;
    const { person } = meet(work, { standing: 'client', called, locale: 'en', ways });
    beginCare(work, { personId: person, memberId, source: 'hand' });
  });
  return inside((work) => {
    const ways = [byMail(`${side}-client-address@reach.example`)];
    const called = `${side}-client-name`;
    const { person: personId } = meet(work, { standing: 'client', called, locale: 'en', ways });
    beginCare(work, { personId, memberId, source: 'hand' });
    const link = () => offerMyPage(work, { personId, lang: 'en' });
    return { personId, offered: link(), again: link() };
  });
}
