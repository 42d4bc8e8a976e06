import { offerMyPage } from '#accounts';
import { beginCare, comeTogether, hold, meet, nameHelper, noteGuardian, type NewWay, waysOf } from '#people';
import type { Inside, Side } from './planting.ts';

/** A client: who has their page open, by `offered`; `again` is a link that nobody pressed yet. */
export type PlantedClient = {
  readonly personId: string;
  readonly offered: string;
  readonly again: string;
  /** Of theirs: a way, who helps, who is their guardian, with whom they come; and who has nothing to do with them. */
  readonly way: string;
  readonly helper: string;
  readonly guardianship: string;
  readonly together: string;
  readonly hold: string;
  readonly neighbour: string;
  /** Who comes together with the client. */
  readonly partner: string;
};

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
  const client = (who: string): Promise<string> =>
    inside((work) => {
      const ways = [byMail(`${side}-${who}-address@reach.example`)];
      const { person } = meet(work, {
        standing: 'client',
        called: `${side}-${who}-name`,
        locale: 'en',
        ways,
      });
      beginCare(work, { personId: person, memberId, source: 'hand' });
      return person;
    });
  const [personId, neighbour, partner] = [
    await client('client'),
    await client('neighbour'),
    await client('partner'),
  ];
  return inside(async (work) => {
    const link = () => offerMyPage(work, { personId, lang: 'en' });
    const offered = link();
    const helper = nameHelper(work, {
      personId,
      called: `${side}-client-name`,
      reach: '',
      may: ['times'],
      by: 'staff',
    });
    const guardian = { standing: 'guardian', called: 'A guardian', locale: 'en', ways: [] } as const;
    const { person: guardianId } = meet(work, guardian);
    await work.flush();
    const guardianship = await noteGuardian(work, {
      childId: personId,
      guardianId,
      source: 'order',
      sourceNote: `${side}-client-note`,
      limits: `${side}-client-note`,
      custody: 'alone',
      sight: { appointments: 'see', agreement: 'no', messages: 'no' },
      memberId,
    });
    const [way] = await waysOf(work, [personId]);
    const together = comeTogether(work, { kind: 'couple', personIds: [personId, partner] });
    return {
      personId,
      offered,
      again: link(),
      way: way?.id ?? '',
      helper,
      guardianship,
      together,
      hold: hold(work, personId, 'complaint', `${side}-client-note`),
      neighbour,
      partner,
    };
  });
}
